/** Control characters, line and paragraph separators, and those that turn the direction of what follows. */
const dangerous = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/**
 * The text with every sign that could steer a terminal shown as it is written in JSON: a document or a file's name must
 * not move the cursor, set the window's title or reverse a line.
 * @example 'red: \x1b[31m' gives 'red: \\u001b[31m'
 */
export function escapeControls(text: string): string {
  return text.replace(dangerous, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

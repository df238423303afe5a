/** Signs that JSON allows in a string but a terminal may obey, and those that turn the order of a line round. */
const unprintable = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/** A value as JSON that a terminal can show, its keys in the order that they have; with a line end. */
export function printJson(value: object): string {
  const text = JSON.stringify(value, undefined, 2)
  return `${text.replace(unprintable, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}

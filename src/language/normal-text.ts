/** A document's text as the program compares and shows it, whoever saved it: line ends `\n`, Unicode form NFC. */
export function normalText(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC')
}

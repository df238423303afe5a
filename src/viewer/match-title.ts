/** Letters that no decomposition takes apart, by what people type for them. */
const plain: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
}

/** A text as it is searched: without marks on letters, capitals and more than one space between words. */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[æœøđðþłıß]/g, (letter) => plain[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether a text holds each word of a query, or a part that begins like it; every text does where the query is empty. */
export function matchTitle(title: string, query: string): boolean {
  const text = searchable(title)
  return searchable(query)
    .split(' ')
    .every((word) => text.includes(word))
}

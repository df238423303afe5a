/** The id by which the contents lead to a slide: in ASCII, which is found again in a PDF whatever the slide's own id is written in. */
export const anchorOf = (number: number): string => `page-of-${number}`

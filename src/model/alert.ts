/** The kinds of boxes beside the text, as GitHub has them, from the mildest to the gravest. */
export const alertKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const

/** A kind of box beside the text. */
export type AlertKind = (typeof alertKinds)[number]

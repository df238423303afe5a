/** How much of a document its slides show: every word, or what a speaker would show; the rest then stands in the notes. */
export const densities = ['full', 'talk'] as const

/** See `densities`. */
export type Density = (typeof densities)[number]

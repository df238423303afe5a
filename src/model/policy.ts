/**
 * What a deck shows in place of a slide that its translation lacks: the source's slide, an empty one with its heading, none; or
 * the deck fails.
 */
export const missingPolicies = ['source', 'placeholder', 'omit', 'fail'] as const

/** See `missingPolicies`. */
export type MissingPolicy = (typeof missingPolicies)[number]

/** What becomes of a slide whose source changed after it was translated: it is shown, shown with a mark, or its deck fails. */
export const outdatedPolicies = ['show', 'mark', 'fail'] as const

/** See `outdatedPolicies`. */
export type OutdatedPolicy = (typeof outdatedPolicies)[number]

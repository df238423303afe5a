/** What Handlebars makes of templates, by the SHA-256 of their text, in hexadecimal. */
export type PrecompiledTemplates = ReadonlyMap<string, object>

/** The program's own templates: none here; `scripts/bundle.mjs` puts them in this module's place in `lib/`. */
export const precompiledTemplates: PrecompiledTemplates = new Map()

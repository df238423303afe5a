/** The part of KaTeX that knows chemistry; it adds its commands to KaTeX, and has no types. */
declare module 'katex/contrib/mhchem' {}

/** Nothing but what lies beside the page: a policy that holds from the file system too. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The same for pages that play what lies beside them. */
export const playingPolicy = `${pagePolicy}; media-src 'self'`

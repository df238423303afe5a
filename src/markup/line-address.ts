import { encodePath } from './encode-path.js'

/** Where on GitHub a version of the project is, as its workflows say in `GITHUB_SERVER_URL`, `GITHUB_REPOSITORY` and `GITHUB_SHA`. */
export interface GithubPlace {
  /** `https://github.com` where it is absent. */
  readonly server?: string | undefined
  /** `owner/name`; without it and the revision places are not linked. */
  readonly repository?: string | undefined
  readonly revision?: string | undefined
}

/** The address of a file, or of a line in it, on GitHub; nothing where it is not known, or the file lies elsewhere. */
export function lineAddress(
  file: string,
  line: number | undefined,
  { server = 'https://github.com', repository, revision }: GithubPlace,
): string | undefined {
  if (!repository || !revision || file.startsWith('../')) return undefined
  const address = [server, encodePath(repository), 'blob', encodePath(revision), encodePath(file)].join('/')
  // Of a Markdown file GitHub shows lines only where it is asked for the plain text.
  return line === undefined ? address : `${address}?plain=1#L${line}`
}

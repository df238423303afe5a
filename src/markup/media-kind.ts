/** What plays: sound alone, or pictures with it. */
export type MediaKind = 'video' | 'audio'

const videos = /\.(?:mp4|m4v|webm|ogv)$/i
const sounds = /\.(?:mp3|ogg|oga|wav|m4a)$/i

/** What the file at an address plays, by its name; `undefined` for pictures and everything else. */
export function mediaKindOf(address: string): MediaKind | undefined {
  const path = address.replace(/[?#].*$/s, '')
  if (videos.test(path)) return 'video'
  return sounds.test(path) ? 'audio' : undefined
}

/** The bare name of the file at an address. */
export const fileNameOf = (address: string): string =>
  address
    .replace(/[?#].*$/s, '')
    .split(/[/\\]/)
    .at(-1) ?? address

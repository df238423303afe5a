import { reservedDecks } from '../output/output-paths.js'

/** What Windows takes for a device, with whatever ending. */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i

/** A folder's name may have 255 bytes on most systems, and names of files beside it get endings. */
const mostBytes = 200

/** Why a deck may not bear its name, as a sentence that begins with the name goes on; `undefined` where it may. Its folders bear the same name. */
export function findNameProblem(deck: string): string | undefined {
  const parts = deck.split('/')
  const [top = ''] = parts
  if (reservedDecks.includes(top.toLowerCase())) return 'is that of something of polydeck’s own'
  return parts.map(findPartProblem).find((problem) => problem !== undefined)
}

function findPartProblem(part: string): string | undefined {
  if (part === '' || part === '.' || part === '..') return 'names no folder of its own'
  if (part.toLowerCase() === '.git') return 'names a folder of git'
  if (/[\0-\x1f\x7f\\:*?"<>|]/.test(part)) return 'holds a character that no folder may have everywhere'
  if (/[. ]$/.test(part)) return 'ends with a dot or a space, which Windows leaves out'
  if (devices.test(part)) return 'names a device of Windows'
  if (Buffer.byteLength(part) > mostBytes) return `is longer than ${mostBytes} bytes`
  return undefined
}

/** What decides about colours. */
export interface Palette {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly isTerminal: boolean
}

/** Whether text is coloured: never with `NO_COLOR`, always with `FORCE_COLOR`, else on a terminal that can. */
export function wantsColour({ environment, isTerminal }: Palette): boolean {
  if (environment['NO_COLOR']) return false
  const forced = environment['FORCE_COLOR']
  if (forced) return forced !== '0' && forced !== 'false'
  return isTerminal && environment['TERM'] !== 'dumb'
}

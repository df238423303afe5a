/**
 * A number and the thing that is counted.
 * @example (1, 'deck') gives '1 deck'; (10, 'warning') gives '10 warnings'
 */
export function formatCount(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

const kinds = [
  (n: number) => `def bake_${n}(flour, water, salt=${n}):`,
  (n: number) => `    """Mixes, waits ${n} minutes and bakes."""`,
  (n: number) => `    dough = mix(flour * ${n}, water / ${n + 1})`,
  () => '    if dough.temperature > 26:',
  (n: number) => `        raise TooWarm(f'{dough.temperature} is more than 26', batch=${n})`,
  (n: number) => `    return oven.bake(dough, minutes=${n % 60}, degrees=230)`,
  () => '',
]

/**
 * A line of a program.
 *
 * @param width Makes every tenth line at least so long.
 */
export function codeLine(index: number, width = 0): string {
  const line = kinds[index % kinds.length]?.(index) ?? ''
  if (width === 0 || index % 10 !== 2) return line
  let long = line
  for (let n = 0; long.length < width; n++) long += ` + batch_${index}_${n}`
  return long
}

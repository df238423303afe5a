const steps = [50, 75, 90, 100]

/** How far along something is, for the styles: `h0` below half of it, `h4` where all of it is done. */
export function heatOf(percent: number): string {
  return `h${steps.filter((step) => percent >= step).length}`
}

/**
 * Waits until fonts and pictures of the page are there or have failed, and two frames were drawn. It runs inside the page, so
 * it can use nothing from outside itself. Returns what is pending at the limit.
 */
export async function waitUntilSettled(limitMs: number): Promise<string[]> {
  const images = [...document.images]
  let phase = ''
  const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))
  const decoded = (image: HTMLImageElement): Promise<void> => {
    // A lazy picture below the fold would never come. A broken one settles too; who needs it whole checks for that.
    if (image.loading === 'lazy') image.loading = 'eager'
    return image.decode().catch(() => undefined)
  }
  const settled = async (): Promise<string[]> => {
    await Promise.all([document.fonts.ready, ...images.map(decoded)])
    phase = 'its first frames'
    await frame()
    await document.fonts.ready
    await frame()
    return []
  }
  const overdue = new Promise<string[]>((resolve) => {
    setTimeout(() => {
      const fonts = [...document.fonts].filter(({ status }) => status === 'loading')
      const pending = [
        ...fonts.map(({ family, weight }) => `the font ${family} ${weight}`),
        ...images.filter(({ complete }) => !complete).map(({ src }) => `the picture ${src}`),
      ]
      resolve(pending.length > 0 ? pending : [phase || 'its fonts and pictures'])
    }, limitMs)
  })
  return Promise.race([settled(), overdue])
}

/**
 * Which of some addresses hold no picture that the browser can draw, such as one that was cut off on its way. It runs inside
 * the page, so it can use nothing from outside itself.
 */
export async function findBrokenPictures(addresses: readonly string[]): Promise<string[]> {
  const isBroken = async (address: string): Promise<boolean> => {
    const image = new Image()
    image.src = address
    return image.decode().then(
      () => image.naturalWidth === 0,
      () => true,
    )
  }
  const broken = await Promise.all(addresses.map(isBroken))
  return addresses.filter((_, index) => broken[index])
}

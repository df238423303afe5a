import type { Picture } from '../model/asset.js'
import type { Rendering } from './rendering.js'

/** Where a page finds a picture: among the shared files, or in an address that holds it. */
export function pictureAddress({ name }: Picture, { assetPrefix, inlined }: Rendering): string {
  return inlined?.get(name) ?? assetPrefix + name
}

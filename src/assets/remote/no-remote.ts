import type { RemotePictures } from '../../model/asset.js'

/** For a project that wants no pictures from the network, as it is usual. */
export const noRemote: RemotePictures = { find: () => Promise.resolve({ status: 'unwanted' }) }

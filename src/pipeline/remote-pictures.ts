import { lookup } from 'node:dns/promises'
import pLimit from 'p-limit'
import { describePicture } from '../assets/describe-picture.js'
import { FetchError, fetchPicture, type Network } from '../assets/remote/fetch-picture.js'
import { isPublicAddress } from '../assets/remote/is-public-address.js'
import { noRemote } from '../assets/remote/no-remote.js'
import { isAllowed, remoteAddress } from '../assets/remote/remote-address.js'
import { openRemoteStore } from '../cache/remote-store.js'
import type { RemoteAnswer, RemotePictures } from '../model/asset.js'
import type { BuildConfig } from '../model/build.js'
import type { RemoteWishes } from '../model/remote.js'

/** So many pictures are fetched at a time. */
const atATime = 4

const usualNetwork: Network = {
  lookup: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isAllowedAddress: isPublicAddress,
}

/** What decides which pictures are fetched, and whether again. */
type Wishing = Pick<BuildConfig, 'remote' | 'isForced'>

/**
 * The pictures that a project wants from the network. What an earlier run fetched is not asked for again, unless everything is made
 * anew.
 * @param folder the folder `.polydeck`, absolute
 */
export function openRemotePictures(
  { remote, isForced }: Wishing,
  folder: string,
  network = usualNetwork,
): RemotePictures {
  if (remote === undefined) return noRemote
  const store = openRemoteStore(folder)
  const limit = pLimit(atATime)
  const fetchOne = async (url: URL): Promise<RemoteAnswer> => {
    const kept = isForced ? undefined : readKept(url, store)
    if (kept !== undefined) return kept
    try {
      const picture = await limit(() => fetchPicture(url, remote, network))
      store.keep(url.href, picture.bytes)
      return { status: 'fetched', picture }
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      return { status: 'failed', why: error.message }
    }
  }
  return answering(remote, fetchOne)
}

/** The same as far as an earlier run fetched them; nothing is asked for. */
export function keptRemotePictures({ remote }: Pick<Wishing, 'remote'>, folder: string): RemotePictures {
  if (remote === undefined) return noRemote
  const store = openRemoteStore(folder)
  return answering(remote, (url) =>
    Promise.resolve(readKept(url, store) ?? { status: 'failed', why: notFetchedYet }),
  )
}

/** Why a picture is not there that may be fetched, where nothing is. */
export const notFetchedYet = 'no build has fetched it yet'

/** Each address is answered once; one of a host that is not allowed is not looked at. */
function answering(wishes: RemoteWishes, find: (url: URL) => Promise<RemoteAnswer>): RemotePictures {
  const answers = new Map<string, Promise<RemoteAnswer>>()
  return {
    find: (address) => {
      const url = remoteAddress(address)
      if (url === undefined || !isAllowed(url, wishes.hosts)) return noRemote.find(address)
      const answer = answers.get(url.href) ?? find(url)
      answers.set(url.href, answer)
      return answer
    },
  }
}

function readKept(url: URL, store: ReturnType<typeof openRemoteStore>): RemoteAnswer | undefined {
  const bytes = store.read(url.href)
  const picture = bytes && describePicture(bytes)
  return picture && { status: 'fetched', picture }
}

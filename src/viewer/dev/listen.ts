/**
 * Hears what the server tells of a deck (`talk/en`), or of all (an empty text), now and whenever it changes: by the line that all
 * windows share, and by one of its own where the browser knows no such thing.
 * @param hear is handed JSON
 */
export function listen(topic: string, hear: (json: string) => void): void {
  if (typeof SharedWorker === 'undefined') return listenAlone(topic, hear)
  const worker = new SharedWorker('/-/line.js', { name: 'polydeck' })
  const { port } = worker
  worker.addEventListener('error', () => listenAlone(topic, hear))
  port.addEventListener('message', ({ data }: MessageEvent<string>) => hear(data))
  port.start()
  port.postMessage(topic)
  // A window that was left may be gone back to.
  window.addEventListener('pagehide', () => port.postMessage(null))
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) port.postMessage(topic)
  })
}

function listenAlone(topic: string, hear: (json: string) => void): void {
  const events = new EventSource(`/-/events?${new URLSearchParams({ topic }).toString()}`)
  events.addEventListener('told', ({ data }: MessageEvent<string>) => hear(data))
}

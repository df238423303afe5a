/*
 * The one line to the server that all windows of a browser share: a browser opens no more than six to one server, and a window that
 * waits for a seventh shows nothing. It runs in a worker of its own (`listen.ts`).
 */

/** What each window listens to. */
const windows = new Map<MessagePort, string>()
/** What was said last of each topic, for a window that comes later. */
const last = new Map<string, string>()
let source: EventSource | undefined
let heard = ''

function listenTo(topics: readonly string[]): void {
  const query = new URLSearchParams(topics.map((topic) => ['topic', topic])).toString()
  if (query === heard) return
  heard = query
  source?.close()
  source = topics.length === 0 ? undefined : new EventSource(`/-/events?${query}`)
  source?.addEventListener('told', ({ data, lastEventId }: MessageEvent<string>) => {
    last.set(lastEventId, data)
    for (const [port, topic] of windows) if (topic === lastEventId) port.postMessage(data)
  })
}

function hear(port: MessagePort, topic: string | null): void {
  if (topic === null) windows.delete(port)
  else windows.set(port, topic)
  const topics = [...new Set(windows.values())].sort()
  for (const known of last.keys()) if (!topics.includes(known)) last.delete(known)
  const said = topic === null ? undefined : last.get(topic)
  if (said !== undefined) port.postMessage(said)
  listenTo(topics)
}

self.addEventListener('connect', (event) => {
  const [port] = event instanceof MessageEvent ? event.ports : []
  if (port === undefined) return
  // Windows send what they listen to, and nothing once they are left.
  port.addEventListener('message', ({ data }: MessageEvent<string | null>) => hear(port, data))
  port.start()
})

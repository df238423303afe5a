/** A way in which a page may ask for something. */
export interface EscapeVector {
  readonly name: string
  /** Whether it only works where scripts run. */
  readonly needsScripts: boolean
  /** Markup that asks for an address of its own below each target. */
  readonly markup: (targets: EscapeTargets) => string
}

/** What is asked for. */
export interface EscapeTargets {
  /** Origins of servers, such as `http://127.0.0.1:1234`. */
  readonly origins: readonly string[]
  /** The address of a page on the disk. */
  readonly file: string
}

type Write = (address: string) => string

const forEach = (name: string, write: Write, needsScripts = false): EscapeVector => ({
  name,
  needsScripts,
  markup: ({ origins }) => origins.map((origin) => write(`${origin}/${name}`)).join('\n'),
})

const byScript = (name: string, write: Write): EscapeVector =>
  forEach(name, (address) => `<script>try { ${write(address)} } catch {}</script>`, true)

const fromDisk = (name: string, write: Write): EscapeVector => ({
  name,
  needsScripts: false,
  markup: ({ file }) => write(file),
})

/** Everything that loads something while the page stays. */
export const loads: readonly EscapeVector[] = [
  forEach('img', (to) => `<img src="${to}">`),
  forEach('srcset', (to) => `<img srcset="${to} 2x">`),
  forEach('picture', (to) => `<picture><source srcset="${to}"><img></picture>`),
  forEach('image-input', (to) => `<input type="image" src="${to}">`),
  forEach('background', (to) => `<style>b { background: url(${to}) }</style><b>x</b>`),
  forEach('style-attribute', (to) => `<i style="background: url(${to})">x</i>`),
  forEach('import', (to) => `<style>@import "${to}";</style>`),
  forEach(
    'font',
    (to) => `<style>@font-face { font-family: F; src: url(${to}) } u { font-family: F }</style><u>x</u>`,
  ),
  forEach('stylesheet', (to) => `<link rel="stylesheet" href="${to}">`),
  forEach('icon', (to) => `<link rel="icon" href="${to}">`),
  forEach('prefetch', (to) => `<link rel="prefetch" href="${to}">`),
  forEach('preload', (to) => `<link rel="preload" as="image" href="${to}">`),
  forEach('module', (to) => `<link rel="modulepreload" href="${to}">`),
  forEach('preconnect', (to) => `<link rel="dns-prefetch" href="${to}"><link rel="preconnect" href="${to}">`),
  forEach('iframe', (to) => `<iframe src="${to}"></iframe>`),
  forEach('srcdoc', (to) => `<iframe srcdoc="&lt;img src='${to}'&gt;"></iframe>`),
  forEach('object', (to) => `<object data="${to}"></object>`),
  forEach('embed', (to) => `<embed src="${to}">`),
  forEach('script', (to) => `<script src="${to}"></script>`),
  forEach('video', (to) => `<video src="${to}" preload="auto"></video>`),
  forEach('poster', (to) => `<video poster="${to}"></video>`),
  forEach('audio', (to) => `<audio src="${to}" preload="auto"></audio>`),
  forEach('svg-image', (to) => `<svg width="9" height="9"><image href="${to}" width="9" height="9"/></svg>`),
  forEach('svg-use', (to) => `<svg><use href="${to}#x"/></svg>`),
  forEach(
    'svg-filter',
    (to) =>
      `<svg><filter id="f"><feImage href="${to}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`,
  ),
  byScript('fetch', (to) => `fetch('${to}', { mode: 'no-cors' }).catch(() => {})`),
  byScript('beacon', (to) => `navigator.sendBeacon('${to}')`),
  byScript('event-source', (to) => `new EventSource('${to}')`),
  byScript('web-socket', (to) => `new WebSocket('${to}'.replace('http', 'ws'))`),
  byScript(
    'worker',
    (to) => `new Worker(URL.createObjectURL(new Blob(["fetch('${to}', { mode: 'no-cors' })"])))`,
  ),
  byScript('service-worker', (to) => `navigator.serviceWorker.register('${to}').catch(() => {})`),
  byScript(
    'ping',
    (to) =>
      `const a = Object.assign(document.createElement('a'), { href: '#x', ping: '${to}' }); document.documentElement.append(a); a.click()`,
  ),
  byScript('popup', (to) => `open('${to}')`),
  byScript(
    'peer',
    (to) =>
      `const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + new URL('${to}').host }] }); peer.createDataChannel('x'); peer.createOffer().then((offer) => peer.setLocalDescription(offer))`,
  ),
  fromDisk('file-iframe', (file) => `<iframe src="${file}"></iframe>`),
  fromDisk('file-object', (file) => `<object data="${file}"></object>`),
  fromDisk('file-embed', (file) => `<embed src="${file}">`),
]

/** Everything that leads the page itself away. */
export const departures: readonly EscapeVector[] = [
  forEach('refresh', (to) => `<meta http-equiv="refresh" content="0;url=${to}">`),
  byScript('location', (to) => `location.href = '${to}'`),
  byScript(
    'form',
    (to) =>
      `const form = Object.assign(document.createElement('form'), { action: '${to}' }); document.documentElement.append(form); form.submit()`,
  ),
  byScript(
    'link',
    (to) =>
      `const link = Object.assign(document.createElement('a'), { href: '${to}' }); document.documentElement.append(link); link.click()`,
  ),
]

/** All of them. */
export const escapeVectors: readonly EscapeVector[] = [...loads, ...departures]

/** A problem as the server tells of it. */
export interface ToldDiagnostic {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly advice: string
  readonly file: string
  readonly line: number | null
}

/** Shows what is wrong, in a corner of the page; all of it is text, whatever a document says. */
export interface Panel {
  show(problem: string | undefined, diagnostics: readonly ToldDiagnostic[]): void
}

/** Makes the panel, closed; it is not there where nothing is wrong. */
export function createPanel(): Panel {
  const host = document.createElement('polydeck-panel')
  host.lang = 'en'
  host.dir = 'ltr'
  const root = host.attachShadow({ mode: 'open' })
  const styles = document.createElement('link')
  styles.rel = 'stylesheet'
  styles.href = '/-/dev.css'
  const details = element('details', 'panel')
  const summary = element('summary', '')
  const list = element('ul', '')
  details.append(summary, list)
  root.append(styles, details)
  // Keys pressed in it are not the deck's.
  host.addEventListener('keydown', (event) => event.stopPropagation())
  return {
    show: (problem, diagnostics) => {
      const graves = diagnostics.filter(({ severity }) => severity === 'error').length
      const isFine = problem === undefined && diagnostics.length === 0
      if (isFine) return host.remove()
      if (!host.isConnected) document.body.append(host)
      details.dataset['kind'] = problem !== undefined || graves > 0 ? 'error' : 'warning'
      if (problem !== undefined) details.open = true
      summary.textContent = problem === undefined ? count(diagnostics.length) : 'The project cannot be read'
      const items = diagnostics.map(itemOf)
      list.replaceChildren(...(problem === undefined ? [] : [text('li', 'problem', problem)]), ...items)
    },
  }
}

const count = (number: number) => `${number} ${number === 1 ? 'problem' : 'problems'}`

function itemOf({ rule, severity, message, advice, file, line }: ToldDiagnostic): HTMLElement {
  const item = element('li', severity)
  item.append(
    text('span', 'place', line === null ? file : `${file}:${line}`),
    text('p', 'message', message),
    text('p', 'advice', advice),
    text('code', 'rule', rule),
  )
  return item
}

function element(name: string, className: string): HTMLElement & { open?: boolean } {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  return made
}

function text(name: string, className: string, content: string): HTMLElement {
  const made = element(name, className)
  made.textContent = content
  return made
}

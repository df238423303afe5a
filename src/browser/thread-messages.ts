import type { DiagramOrder } from '../model/diagram.js'
import type { DrawJob } from './draw-slide.js'
import type { PrintJob } from './print-page.js'
import type { WantedBrowser } from './find-browser.js'
import type { Site } from './serve-site.js'
import type { TimeLimits } from './time-limits.js'

/** What the browser's thread is started with. */
export interface BrowserSetting extends WantedBrowser {
  /** A folder that the run alone has, for all that the browser and its driver put aside; the system's, where it is not given. */
  readonly temporaryFolder?: string
  /** How long the browser may take; `usualTimeLimits`, where they are not given. */
  readonly timeLimits?: TimeLimits
}

/** What the program asks of the browser's thread. Pages go by number. */
export type BrowserCall =
  | { readonly name: 'open'; readonly site: Site; readonly entry: string }
  | {
      readonly name: 'measure'
      readonly page: number
      readonly drafts: string
      readonly steps: readonly number[]
    }
  | { readonly name: 'findBroken'; readonly page: number; readonly addresses: readonly string[] }
  | { readonly name: 'inspect'; readonly page: number; readonly slides: string }
  | { readonly name: 'show'; readonly page: number; readonly markup: string }
  | { readonly name: 'findRasterised'; readonly page: number }
  | { readonly name: 'print'; readonly page: number; readonly job: Omit<PrintJob, 'entry' | 'marker'> }
  | { readonly name: 'draw'; readonly page: number; readonly job: DrawJob }
  | { readonly name: 'diagrams'; readonly site: Site; readonly orders: readonly DiagramOrder[] }
  | { readonly name: 'close'; readonly page: number }
  | { readonly name: 'start' }
  | { readonly name: 'stop' }

/** A call under the number that its answer bears. */
export interface BrowserRequest {
  readonly id: number
  readonly call: BrowserCall
}

/** What came of a call. */
export type BrowserAnswer =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failure: PackedError }

/** An error as it crosses from one thread to another: classes do not survive the way. */
export interface PackedError {
  readonly name: string
  readonly message: string
  readonly stack: string
  /** Of a `DeckError`. */
  readonly code?: string
  readonly advice?: string
}

import type { DrawnWindow } from './draw-window.js'
import { formatSpan } from './format-span.js'
import { paceOf, sum } from './pace.js'
import { fillWord } from './show-words.js'
import type { SpeakerTexts } from './speaker-texts.js'
import { elapsed, isFresh, type Timer } from './timer.js'

/** What the window's times are reckoned from. */
export interface Times {
  readonly timer: Timer
  /** Seconds that each slide is to take. */
  readonly plan: readonly number[]
  /** The slide that is shown, from 0 on. */
  readonly slide: number
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Shows the time of day, how long the talk has gone on, and how it stands against its plan. */
export function showTimes({ part }: DrawnWindow, times: Times, { words, lang }: SpeakerTexts): void {
  const { timer, plan, slide, now } = times
  const seconds = elapsed(timer, now) / 1000
  const show = (name: string, text: string) => {
    const element = part(name)
    if (element.textContent !== text) element.textContent = text
  }
  const clock = new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit' })
  const pace = paceOf(plan, slide, seconds)
  const isPlanned = plan.length > 0
  show('clock', clock.format(now))
  show('elapsed', formatSpan(seconds, lang))
  show('run', (timer.since === undefined ? words.start : words.pause) ?? '')
  show('planned', isPlanned ? fillWord(words.planned, { time: formatSpan(sum(plan), lang) }) : '')
  show(
    'pace',
    isPlanned && !isFresh(timer) ? fillWord(words[pace.kind], { time: formatSpan(pace.seconds, lang) }) : '–',
  )
  part('pace').dataset.pace = isFresh(timer) ? '' : pace.kind
  part('plan').hidden = !isPlanned
}

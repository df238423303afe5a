/**
 * What an author may say about a slide or a deck, by the names that a slide's settings keep: `background` is told apart into the kind of
 * background that its value is. Each name also counts with `data-` before it.
 */
export const settingNames = [
  'layout',
  'class',
  'id',
  'background-color',
  'background-gradient',
  'background-image',
  'background-video',
  'background-size',
  'background-position',
  'background-repeat',
  'background-opacity',
  'background-side',
  'background-split',
  'color',
  'transition',
  'transition-speed',
  'background-transition',
  'auto-animate',
  'auto-animate-id',
  'auto-animate-restart',
  'auto-animate-easing',
  'auto-animate-duration',
  'auto-animate-delay',
  'header',
  'footer',
  'logo',
  'logo-alt',
  'paginate',
  'visibility',
  'fit',
  'align',
] as const

/** The name of a setting. */
export type SettingName = (typeof settingNames)[number]

/** What only a single slide can have. */
const ofOneSlide: ReadonlySet<SettingName> = new Set([
  'layout',
  'id',
  'visibility',
  'fit',
  'auto-animate-id',
  'auto-animate-restart',
])

/** The names by which front matter and the configuration say how all slides are to be. */
export const deckSettingNames: readonly string[] = [
  'background',
  ...settingNames.filter((name) => !ofOneSlide.has(name)),
]

/** Settings with their checked values, each in the one form that it has (a colour as `#rrggbb`, a switch as `true` or `false`). */
export type SlideSettings = Readonly<Partial<Record<SettingName, string>>>

/** Settings that an author wrote, and where: beside the tree, in which a document could write them itself. */
export interface PlacedSettings {
  /** 1-based line of the file. */
  readonly line: number
  /** On a heading; in a comment on lines of its own, which may stand before the heading of its slide; or inside a line of text. */
  readonly place: 'heading' | 'block' | 'inline'
  readonly settings: SlideSettings
}

/** What a slide's ground may be; who sets one of these sets aside the others. */
export const groundNames = [
  'background-color',
  'background-gradient',
  'background-image',
  'background-video',
] as const satisfies readonly SettingName[]

/** Settings that name a file. */
export const pathNames = [
  'background-image',
  'background-video',
  'logo',
] as const satisfies readonly SettingName[]

/** Settings over those that they stand in for. A ground replaces another as a whole: a colour is not laid over a picture that was there. */
export function joinSettings(usual: SlideSettings, own: SlideSettings): SlideSettings {
  const hasGround = groundNames.some((name) => own[name] !== undefined)
  const kept = hasGround ? Object.entries(usual).filter(([name]) => !isOfGround(name)) : Object.entries(usual)
  const classes = [usual.class, own.class].filter((names) => names !== undefined).join(' ')
  return { ...Object.fromEntries(kept), ...own, ...(classes !== '' && { class: classes }) }
}

const isOfGround = (name: string) => name.startsWith('background-') && name !== 'background-transition'

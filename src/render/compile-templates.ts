import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import Handlebars from 'handlebars'
import { DeckError } from '../diagnostics/deck-error.js'

/** The compiled templates of a run. */
export interface Templates {
  /** Fills a template by name: `deck`, `print`, `slide`. What it gives is markup. */
  fill(name: string, view: object): string
}

/** Markup that templates insert as it is; made only from trees that were sanitised, or by templates themselves. */
export type Markup = InstanceType<typeof Handlebars.SafeString>

/** Vouches for text as markup. */
export function markup(html: string): Markup {
  return new Handlebars.SafeString(html)
}

/**
 * Reads and compiles the templates of several folders; a file in a later one takes the place of the same name in those
 * before. Strict: a name that a view lacks is an error, not an empty place (but in the conditions of `#if` and `#each`). Throws `DeckError` for a template that
 * Handlebars cannot read.
 */
export async function compileTemplates(folders: readonly string[]): Promise<Templates> {
  const sources = new Map<string, { path: string; text: string }>()
  for (const folder of folders)
    for (const [name, source] of await readTemplates(folder)) sources.set(name, source)
  const handlebars = Handlebars.create()
  const options = { strict: true, preventIndent: true, knownHelpersOnly: false }
  for (const [name, { path, text }] of sources) {
    try {
      Handlebars.parse(text) // for the error alone: compiling is put off until the template is filled
      handlebars.registerPartial(name, text)
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new DeckError('broken-template', `The template \`${path}\` cannot be read: ${reason}`, {
        advice: 'Mend it, or remove it: then the one that comes with polydeck is used.',
        cause,
      })
    }
  }
  const compiled = new Map([...sources].map(([name, { text }]) => [name, handlebars.compile(text, options)]))
  return {
    fill: (name, view) => {
      const template = compiled.get(name)
      if (template === undefined) throw new Error(`There is no template \`${name}\`.`)
      return template(view)
    },
  }
}

/** `deck.hbs` is `deck`, `layouts/text.hbs` is `layouts/text`, a partial goes by its bare name. */
async function readTemplates(folder: string): Promise<[string, { path: string; text: string }][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.hbs'))
  return Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      const name = basename(entry.name, '.hbs')
      const isLayout = basename(entry.parentPath) === 'layouts'
      return [isLayout ? `layouts/${name}` : name, { path, text: await readFile(path, 'utf8') }] as const
    }),
  ).then((found) => found.map(([name, source]): [string, { path: string; text: string }] => [name, source]))
}

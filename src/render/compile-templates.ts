import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import Handlebars from 'handlebars'
import { DeckError } from '../diagnostics/deck-error.js'
import { precompiledTemplates, type PrecompiledTemplates } from './precompiled-templates.js'

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

const options = { strict: true, preventIndent: true, knownHelpersOnly: false }

/**
 * Reads and compiles the templates of several folders; a file in a later one takes the place of the same name in those
 * before. Strict: a name that a view lacks is an error, not an empty place (but in the conditions of `#if` and `#each`). Throws `DeckError` for a template that
 * Handlebars cannot read.
 *
 * @param ahead What was made of templates before; a template whose text is still the same needs no compiling.
 */
export async function compileTemplates(
  folders: readonly string[],
  ahead: PrecompiledTemplates = precompiledTemplates,
): Promise<Templates> {
  const sources = new Map<string, TemplateSource>()
  for (const folder of folders)
    for (const [name, source] of await readTemplates(folder)) sources.set(name, source)
  const handlebars = Handlebars.create()
  const compiled = new Map<string, Handlebars.TemplateDelegate>()
  for (const [name, source] of sources) {
    const made = ahead.get(hashOf(source.text))
    const template = made ? handlebars.template(made) : compileTemplate(source, handlebars)
    compiled.set(name, template)
    handlebars.registerPartial(name, template)
  }
  return {
    fill: (name, view) => {
      const template = compiled.get(name)
      if (template === undefined) throw new Error(`There is no template \`${name}\`.`)
      return template(view)
    },
  }
}

/** A script that makes a `PrecompiledTemplates` of the templates of a folder. */
export async function precompileTemplates(folder: string): Promise<string> {
  const made = (await readTemplates(folder)).map(([, { text }]) => {
    // The types say that it is what the script makes; it is the script.
    const specification = String(Handlebars.precompile(text, options))
    return `[${JSON.stringify(hashOf(text))}, ${specification}]`
  })
  return `new Map([${made.sort().join(',\n')}])`
}

interface TemplateSource {
  readonly path: string
  readonly text: string
}

function compileTemplate(
  { path, text }: TemplateSource,
  handlebars: typeof Handlebars,
): Handlebars.TemplateDelegate {
  try {
    Handlebars.parse(text) // for the error alone: compiling is put off until the template is filled
    return handlebars.compile(text, options)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DeckError('broken-template', `The template \`${path}\` cannot be read: ${reason}`, {
      advice: 'Mend it, or remove it: then the one that comes with polydeck is used.',
      cause,
    })
  }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** `deck.hbs` is `deck`, `layouts/text.hbs` is `layouts/text`, a partial goes by its bare name. */
async function readTemplates(folder: string): Promise<[string, TemplateSource][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.hbs'))
  return Promise.all(
    files.map(async (entry): Promise<[string, TemplateSource]> => {
      const path = join(entry.parentPath, entry.name)
      const name = basename(entry.name, '.hbs')
      const isLayout = basename(entry.parentPath) === 'layouts'
      return [isLayout ? `layouts/${name}` : name, { path, text: await readFile(path, 'utf8') }]
    }),
  )
}

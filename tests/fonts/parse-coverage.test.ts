import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { parseCoverage } from '../../src/fonts/parse-coverage.js'

const require = createRequire(import.meta.url)

function coverage(file: string): ReadonlySet<number> {
  return parseCoverage(readFileSync(require.resolve(file)))
}

describe('parseCoverage', () => {
  it.each([
    ['@fontsource/inter/files/inter-latin-400-normal.woff2', 'Aé€“', '→‑'],
    ['@fontsource/noto-sans-arabic/files/noto-sans-arabic-math-400-normal.woff2', '×', '→≤'],
    ['@fontsource-variable/noto-sans-sc/files/noto-sans-sc-119-wght-normal.woff2', '中，', '国'],
    ['@fontsource/noto-color-emoji/files/noto-color-emoji-10-400-normal.woff2', '\u{1F6D9}', 'A'],
  ])('knows what %s draws', (file, drawn, absent) => {
    const covered = coverage(file)
    expect([...drawn].filter((sign) => !covered.has(sign.codePointAt(0) ?? 0))).toEqual([])
    expect([...absent].filter((sign) => covered.has(sign.codePointAt(0) ?? 0))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/diagnostics/catalogue.js'
import { formatSarif } from '../../src/report/format-sarif.js'
import { diagnosticOf } from './sample-report.js'
import { hostile } from './sample-translations.js'

interface SarifResult {
  ruleId: string
  ruleIndex: number
  level: string
  message: { text: string }
  locations: {
    physicalLocation: { artifactLocation: { uri: string; uriBaseId: string }; region?: { startLine: number } }
  }[]
  partialFingerprints: Record<string, string>
}

interface Sarif {
  $schema: string
  version: string
  runs: {
    tool: {
      driver: {
        name: string
        semanticVersion: string
        rules: {
          id: string
          shortDescription: { text: string }
          help: { text: string }
          defaultConfiguration: { level: string }
        }[]
      }
    }
    columnKind: string
    results: SarifResult[]
  }[]
}

const parse = (...args: Parameters<typeof formatSarif>) => JSON.parse(formatSarif(...args)) as Sarif
const resultsOf = (...args: Parameters<typeof formatSarif>) => parse(...args).runs[0]?.results ?? []
const fingerprints = (results: readonly SarifResult[]) =>
  results.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash'])

const levels = ['none', 'note', 'warning', 'error']

describe('formatSarif', () => {
  it('has the structure that SARIF 2.1.0 requires', () => {
    const some = [diagnosticOf({}), diagnosticOf({ severity: 'note', line: null, file: hostile.file })]
    const { version, runs } = parse(some, '1.2.3')
    expect(version).toBe('2.1.0')
    expect(runs).toHaveLength(1)
    for (const { tool, results, columnKind } of runs) {
      expect(['utf16CodeUnits', 'unicodeCodePoints']).toContain(columnKind)
      const { name, semanticVersion, rules } = tool.driver
      expect(name).toBe('polydeck')
      expect(semanticVersion).toBe('1.2.3')
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
      expect(rules.map(({ id }) => id).sort()).toEqual(Object.keys(catalogue).sort())
      for (const { shortDescription, help, defaultConfiguration } of rules) {
        expect(shortDescription.text).not.toBe('')
        expect(help.text).not.toBe('')
        expect(levels).toContain(defaultConfiguration.level)
      }
      for (const { ruleId, ruleIndex, level, message, locations } of results) {
        expect(rules[ruleIndex]?.id).toBe(ruleId)
        expect(levels).toContain(level)
        expect(message.text).not.toBe('')
        expect(locations).toHaveLength(1)
        for (const { physicalLocation } of locations) {
          const { uri } = physicalLocation.artifactLocation
          expect(uri).toMatch(/^(?!\/)(?:[\w.~/-]|%[0-9A-F]{2})+$/)
          expect(new URL(uri, 'https://a.example/').pathname).toBe(`/${uri}`)
          const line = physicalLocation.region?.startLine
          if (line !== undefined) expect(Number.isInteger(line) && line >= 1).toBe(true)
        }
      }
    }
  })

  it('takes the severity that the project gave a rule', () => {
    expect(resultsOf([diagnosticOf({ severity: 'error' })], '1.0.0')[0]?.level).toBe('error')
  })

  it('knows a problem again after lines moved, and several alike apart', () => {
    const before = [
      diagnosticOf({ line: 12 }),
      diagnosticOf({ line: 14 }),
      diagnosticOf({ slide: 'a', message: 'See content/en.md:4.' }),
    ]
    const after = [
      diagnosticOf({ line: 22 }),
      diagnosticOf({ line: 24 }),
      diagnosticOf({ slide: 'a', message: 'See content/en.md:9.' }),
    ]
    const first = fingerprints(resultsOf(before, '1.0.0'))
    expect(fingerprints(resultsOf(after, '1.1.0'))).toEqual(first)
    expect(new Set(first).size).toBe(3)
  })

  it('has no results where nothing was found', () => {
    expect(resultsOf([], '1.0.0')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { usualSettings } from '../../src/pipeline/usual-settings.js'

describe('settings of a project', () => {
  it('are read as those of front matter', () => {
    const settings = { background: 'navy', 'background-opacity': 0.5, footer: 'Acme' }
    expect(usualSettings({ settings, projectFolder: '/p' })).toEqual({
      settings: { 'background-color': '#000080', 'background-opacity': '0.5', footer: 'Acme' },
      path: '/p/polydeck.config.yaml',
    })
  })

  it('stop the run where they are wrong', () => {
    expect(() => usualSettings({ settings: { paginate: 'maybe' }, projectFolder: '/p' })).toThrow(
      'In `settings` of the configuration: `paginate` is `maybe`, not one of `true`, `false`, `hold`, `skip`.',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { changeOf, createStage, document, hasGit, statesOf } from './scripted-repository.js'

const source = {
  'A 开始': '每一次训练都从数据开始，数据的质量决定模型的质量。',
  'B 部署': '模型部署在终端节点上，任何应用程序都可以调用它。',
  'C 监控': '监控模型在生产环境中的表现，发现问题时重新训练。',
}
const es = {
  'A Inicio': 'Cada entrenamiento empieza con datos, y su calidad decide la del modelo.',
  'B Despliegue': 'El modelo se despliega en un punto de conexión que cualquier aplicación puede llamar.',
  'C Vigilancia': 'Se vigila el modelo en producción y se vuelve a entrenar cuando hay problemas.',
}
const pt = {
  'A Início': 'Cada treino começa com dados, e a sua qualidade decide a do modelo.',
  'B Implantação': 'O modelo é implantado num ponto de extremidade que qualquer aplicação pode chamar.',
  'C Vigilância': 'O modelo é vigiado em produção e treinado de novo quando há problemas.',
}

const files = (parts: {
  zh?: Record<string, string>
  es?: Record<string, string>
  pt?: Record<string, string>
}) => ({
  ...(parts.zh && { 'zh.md': document('演讲', parts.zh) }),
  ...(parts.es && { 'es.md': document('Charla', parts.es) }),
  ...(parts.pt && { 'pt.md': document('Palestra', parts.pt) }),
})

/** The source as it is after its second slide was rewritten. */
const rewritten = { ...source, 'B 部署': '模型先在测试环境中运行一周，然后由负责人批准，再进入生产环境。' }
const followed = {
  ...es,
  'B Despliegue': 'El modelo corre una semana en pruebas; luego alguien lo aprueba y pasa a producción.',
}

const all = (status: string) => `A ${status}, B ${status}, C ${status}`

/** Each step: what is written, and the states after it, the same by git as by the lock. */
const steps: readonly { name: string; write: Record<string, string>; es: string; pt: string }[] = [
  { name: 'is translated', write: files({ zh: source, es, pt }), es: all('current'), pt: all('current') },
  {
    name: 'is edited in its source',
    write: files({ zh: rewritten }),
    es: 'A current, B outdated, C current',
    pt: 'A current, B outdated, C current',
  },
  {
    name: 'is followed by one translation',
    write: files({ es: followed }),
    es: all('current'),
    pt: 'A current, B outdated, C current',
  },
  {
    name: 'has a typo mended in an outdated slide',
    write: files({ pt: { ...pt, 'B Implantação': pt['B Implantação'].replace('chamar', 'invocar') } }),
    es: all('current'),
    pt: 'A current, B outdated (touched), C current',
  },
  {
    name: 'is reordered in a translation',
    write: {
      'es.md': document('Charla', {
        'C Vigilancia': es['C Vigilancia'],
        'A Inicio': es['A Inicio'],
        'B Despliegue': followed['B Despliegue'],
      }),
    },
    es: all('current'),
    pt: 'A current, B outdated (touched), C current',
  },
  {
    name: 'has a heading of its source reworded',
    write: files({
      zh: { 'A 一切从数据开始': source['A 开始'], 'B 部署': rewritten['B 部署'], 'C 监控': source['C 监控'] },
    }),
    es: 'A outdated, B current, C current',
    pt: 'A outdated, B outdated (touched), C current',
  },
  {
    name: 'has the heading followed, and the source reflowed and moved',
    write: {
      'es.md': document('Charla', {
        'C Vigilancia': es['C Vigilancia'],
        'A Todo empieza con los datos': es['A Inicio'],
        'B Despliegue': followed['B Despliegue'],
      }),
      'zh.md': document('演讲', {
        'A 一切从数据开始': source['A 开始'].replace('，', '，\n'),
        'C 监控': source['C 监控'],
        'B 部署': rewritten['B 部署'],
      }),
    },
    es: 'A current, C current, B current',
    pt: 'A outdated, C current, B outdated (touched)',
  },
]

describe.skipIf(!hasGit)('a talk (needs git)', () => {
  it('has the right states at each step of its history, through git alone', async () => {
    await using stage = await createStage()
    stage.init()
    for (const { name, write, ...expected } of steps) {
      stage.commit(write)
      const tracking = await stage.track()
      expect({ name, es: statesOf(tracking, 'es'), pt: statesOf(tracking, 'pt') }).toEqual({
        name,
        ...expected,
      })
      expect(tracking.translations.map(({ record }) => record)).toEqual(['git', 'git'])
      expect(tracking.remarks).toEqual([])
    }
  })

  it('has the same states through the lock, with a sync after each step', async () => {
    await using stage = await createStage()
    for (const { name, write, ...expected } of steps) {
      stage.write(write)
      await stage.sync()
      const tracking = await stage.track()
      const heading = { es: statesOf(tracking, 'es'), pt: statesOf(tracking, 'pt') }
      expect({ name, ...heading }).toEqual({ name, ...expected })
      expect(tracking.translations.map(({ record }) => record)).toEqual(['lock', 'lock'])
    }
  })

  it('says what changed in the source of an outdated slide', async () => {
    await using stage = await createStage()
    stage.init()
    const first = stage.commit(files({ zh: source, es, pt }))
    stage.commit(files({ zh: rewritten }))
    const tracking = await stage.track()
    expect(changeOf(tracking, 'es', 'B')).toMatchObject({
      before: ['B 部署', source['B 部署']],
      after: ['B 部署', rewritten['B 部署']],
      since: first.slice(0, 7),
      size: { isHeading: false, blocks: 1 },
      line: 9,
      isTouched: false,
    })
    expect(tracking.diagnostics.map(({ rule, place, message }) => ({ rule, place, message })))
      .toMatchInlineSnapshot(`
      [
        {
          "message": "The source of \`B 部署\` changed after this was translated: 1 block, some 12 words (zh.md:9).",
          "place": {
            "file": "es.md",
            "line": 7,
          },
          "rule": "locale/outdated-slide",
        },
        {
          "message": "The source of \`B 部署\` changed after this was translated: 1 block, some 12 words (zh.md:9).",
          "place": {
            "file": "pt.md",
            "line": 7,
          },
          "rule": "locale/outdated-slide",
        },
      ]
    `)
  })
})

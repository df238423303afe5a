/**
 * What mermaid is told for each colour of the deck's theme: it works with colours that it can compute with, and so gets such as
 * nobody would choose, by which the drawing's own are known again. Authors' colours stay theirs.
 */
const names = [
  ...['box', 'edge', 'group', 'group-edge', 'line', 'paper', 'ink', 'note', 'note-edge', 'strong', 'alarm'],
  ...['hue-0', 'hue-1', 'hue-2', 'hue-3', 'hue-4', 'hue-5', 'hue-6', 'hue-7'],
] as const

/** A colour of a drawing by what it is for; each is a class in `styles/diagrams.css`. */
export type DiagramColour = (typeof names)[number]

const codeOf = (name: DiagramColour) => [3 + 2 * names.indexOf(name), 251, 7] as const

const told = (name: DiagramColour) =>
  `#${codeOf(name)
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`

/** The names by the colours that the browser will say. */
export const diagramColours: Readonly<Record<string, DiagramColour>> = Object.fromEntries(
  names.map((name) => [codeOf(name).join(','), name]),
)

/** Mermaid's words for colours, by what they are in a deck. */
const words: Readonly<Partial<Record<DiagramColour, string>>> = {
  box: `primaryColor secondaryColor mainBkg nodeBkg actorBkg labelBoxBkgColor personBkg stateBkg compositeTitleBackground
    requirementBackground taskBkgColor critBkgColor activationBkgColor rowEven attributeBackgroundColorEven quadrant1Fill quadrant3Fill`,
  edge: `primaryBorderColor secondaryBorderColor nodeBorder border2 actorBorder labelBoxBorderColor personBorder
    activationBorderColor taskBorderColor requirementBorderColor`,
  group: `tertiaryColor clusterBkg background2 sectionBkgColor sectionBkgColor2 excludeBkgColor compositeBackground altBackground
    quadrant2Fill quadrant4Fill rectBkgColor`,
  'group-edge': `tertiaryBorderColor clusterBorder compositeBorder gridColor quadrantInternalBorderStrokeFill
    quadrantExternalBorderStrokeFill archGroupBorderColor`,
  line: `lineColor arrowheadColor defaultLinkColor signalColor actorLineColor transitionColor relationColor archEdgeColor
    archEdgeArrowColor vertLineColor doneTaskBorderColor pieOuterStrokeColor`,
  paper: `background edgeLabelBackground labelBackground labelBackgroundColor relationLabelBackground altSectionBkgColor rowOdd
    attributeBackgroundColorOdd innerEndBackground pieStrokeColor sequenceNumberColor`,
  ink: `primaryTextColor secondaryTextColor tertiaryTextColor textColor nodeTextColor titleColor actorTextColor signalTextColor
    labelTextColor loopTextColor noteTextColor taskTextColor taskTextOutsideColor taskTextLightColor taskTextDarkColor
    taskTextClickableColor transitionLabelColor stateLabelColor scaleLabelColor classText pieTitleTextColor pieSectionTextColor
    pieLegendTextColor quadrant1TextFill quadrant2TextFill quadrant3TextFill quadrant4TextFill quadrantPointTextFill
    quadrantXAxisTextFill quadrantYAxisTextFill quadrantTitleFill requirementTextColor relationLabelColor branchLabelColor
    commitLabelColor tagLabelColor errorTextColor vennTitleTextColor vennSetTextColor`,
  note: 'noteBkgColor doneTaskBkgColor commitLabelBackground tagLabelBackground',
  'note-edge': 'noteBorderColor tagLabelBorder',
  strong: 'specialStateColor quadrantPointFill activeTaskBorderColor',
  alarm: 'critBorderColor todayLineColor errorBkgColor',
  'hue-0': 'activeTaskBkgColor',
}

/** What mermaid has series of, and how many. */
const series: Readonly<Record<string, readonly [first: number, count: number]>> = {
  cScale: [0, 12],
  fillType: [0, 8],
  pie: [1, 12],
  git: [0, 8],
  venn: [1, 8],
  actor: [0, 6],
}

const hue = (index: number): DiagramColour => names.find((name) => name === `hue-${index % 8}`) ?? 'box'

function variables(): Record<string, unknown> {
  const single = Object.entries(words).flatMap(([name, list]) =>
    list
      .split(/\s+/)
      .map((word): [string, string] => [word, told(names.find((one) => one === name) ?? 'ink')]),
  )
  const many = Object.entries(series).flatMap(([word, [first, count]]) =>
    Array.from({ length: count }, (_, index): [string, string][] => [
      [`${word}${first + index}`, told(hue(index))],
      ...(word === 'cScale'
        ? ([
            [`cScaleLabel${index}`, told('ink')],
            [`cScalePeer${index}`, told('line')],
            [`cScaleInv${index}`, told('line')],
          ] as [string, string][])
        : []),
      ...(word === 'git'
        ? ([
            [`gitInv${index}`, told('paper')],
            [`gitBranchLabel${index}`, told('ink')],
          ] as [string, string][])
        : []),
    ]).flat(),
  )
  return {
    ...Object.fromEntries([...single, ...many]),
    commitLabelFontSize: '14px',
    tagLabelFontSize: '14px',
    pieOpacity: '1',
    pieStrokeWidth: '2px',
    pieOuterStrokeWidth: '0px',
    pieTitleTextSize: '26px',
    pieSectionTextSize: '22px',
    pieLegendTextSize: '18px',
    xyChart: {
      backgroundColor: told('paper'),
      ...Object.fromEntries(
        ['title', 'xAxisLabel', 'xAxisTitle', 'yAxisLabel', 'yAxisTitle', 'dataLabel'].map((name) => [
          `${name}Color`,
          told('ink'),
        ]),
      ),
      ...Object.fromEntries(
        ['xAxisTick', 'xAxisLine', 'yAxisTick', 'yAxisLine'].map((name) => [`${name}Color`, told('line')]),
      ),
      plotColorPalette: Array.from({ length: 8 }, (_, index) => told(hue(index))).join(','),
    },
    radar: { axisColor: told('line'), graticuleColor: told('group-edge') },
  }
}

/** More letters than a slide's diagram can have, and more arrows. */
export const mostLetters = 20_000
const mostEdges = 300

/**
 * What a diagram may not set for itself, neither in front matter nor by a directive: mermaid's own list, and all that decides
 * what it looks like, what it is set in, and what becomes of HTML in it.
 */
const secure = (
  'secure securityLevel startOnLoad maxTextSize maxEdges suppressErrorRendering logLevel dompurifyConfig htmlLabels ' +
  'theme themeVariables themeCSS darkMode look layout handDrawnSeed fontFamily altFontFamily fontSize ' +
  'deterministicIds deterministicIDSeed arrowMarkerAbsolute useMaxWidth textPlacement forceLegacyMathML legacyMathML'
).split(' ')

/** What mermaid is set to, for every diagram of every deck. */
export function mermaidSettings(): object {
  return {
    secure,
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    maxTextSize: mostLetters,
    maxEdges: mostEdges,
    deterministicIds: true,
    deterministicIDSeed: 'diagram',
    logLevel: 'fatal',
    htmlLabels: false,
    fontSize: 16,
    look: 'classic',
    theme: 'base',
    themeVariables: variables(),
    flowchart: { htmlLabels: false, useMaxWidth: false },
    class: { htmlLabels: false },
    state: { htmlLabels: false },
    journey: { textPlacement: 'tspan' },
    timeline: { textPlacement: 'tspan' },
    sequence: { textPlacement: 'tspan', mirrorActors: false },
    gantt: {
      useWidth: 900,
      fontSize: 18,
      sectionFontSize: 18,
      barHeight: 34,
      barGap: 8,
      topPadding: 56,
      leftPadding: 130,
    },
    pie: { useWidth: 700 },
    xyChart: {
      ...{ titleFontSize: 26, dataLabel: { fontSize: 20 } },
      xAxis: { labelFontSize: 20, titleFontSize: 22 },
      yAxis: { labelFontSize: 20, titleFontSize: 22 },
    },
    quadrantChart: {
      ...{ titleFontSize: 24, quadrantLabelFontSize: 20, pointLabelFontSize: 18 },
      ...{ xAxisLabelFontSize: 20, yAxisLabelFontSize: 20, pointRadius: 7 },
    },
  }
}

export { rebuild as build } from './pipeline/rebuild.js'
export { resolveBuildConfig, type BuildOptions, type Surroundings } from './config/resolve-build-config.js'
export { defineConfig } from './config/define-config.js'
export type { UserConfig } from './config/user-config.js'
export { packageFolder } from './config/package-folder.js'
export { DeckError, errorCodes, type ErrorCode } from './diagnostics/deck-error.js'
export { catalogue, type RuleName } from './diagnostics/catalogue.js'
export type { Rule } from './diagnostics/rule.js'
export type { BuildConfig, BuildResult, OutputFormat, Progress, RebuiltDeck } from './model/build.js'
export type { Diagnostic, RuleLevel, Severity } from './model/diagnostic.js'
export type { Direction, LocaleTag } from './model/locale.js'
export type { LayoutName, SizeStep } from './model/layout.js'
export type { MissingPolicy, OutdatedPolicy } from './model/policy.js'
export type { Words } from './language/words.js'
export type {
  DeckReport,
  OutputReport,
  Report,
  ReportedDiagnostic,
  SlideReport,
  TranslationReport,
} from './model/report.js'

import type { UserConfig } from './user-config.js'

/**
 * Gives a configuration back as it is; an editor then completes its keys and checks them.
 * @example export default defineConfig({ sourceLocale: 'zh', rules: { 'locale/extra-slide': 'off' } })
 */
export function defineConfig(config: UserConfig): UserConfig {
  return config
}

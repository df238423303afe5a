import { defineConfig } from 'vitest/config'

/** Each change is tested on a part of all that there is; `npm run test:deep` tests it all, which takes the better part of an hour. */
export default defineConfig(({ mode }) => {
  const isDeep = mode === 'deep'
  return {
    test: {
      ...(process.env['POLYDECK_COVERAGE'] === '1' ? coverage : {}),
      ...(isDeep ? { env: { POLYDECK_FULL: '1' } } : {}),
      projects: [
        {
          extends: true,
          test: {
            name: 'fast',
            testTimeout: isDeep ? 600_000 : 30_000,
            include: ['tests/**/*.test.ts'],
            exclude: ['tests/browser/**', 'tests/program/**', 'tests/deep/**'],
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            include: ['tests/browser/**/*.test.ts', 'tests/program/**/*.test.ts'],
            testTimeout: 120_000,
            hookTimeout: 180_000,
            maxWorkers: 2,
            // After the fast ones: projects that run together must have the same number of workers.
            sequence: { groupOrder: 1 },
          },
        },
        ...(isDeep ? [deep] : []),
      ],
    },
  }
})

/** Counts what of `src` runs, in whichever process or page. Vitest's own counts only what runs in its processes. */
const coverage = {
  globalSetup: ['scripts/covered/setup.mjs'],
  setupFiles: ['scripts/covered/take.mjs'],
}

/** What takes minutes, one after the other: memory and processes are counted here. */
const deep = {
  extends: true as const,
  test: {
    name: 'deep',
    include: ['tests/deep/**/*.test.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    maxWorkers: 1,
    sequence: { groupOrder: 2 },
  },
}

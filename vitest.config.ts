import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          testTimeout: 30_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/program/**'],
        },
      },
      {
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
    ],
  },
})

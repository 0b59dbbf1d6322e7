import { defineConfig } from 'vitest/config'

const exclude = ['**/node_modules/**', '**/build/**', 'e2e/**']
const PURE = [
  'packages/domain',
  'packages/i18n',
  'packages/ui',
  'packages/api/src/exports',
  'packages/api/src/eid',
  'apps/web/app',
  'scripts',
]
const any = (folders: string[]) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`)

// Dates and sorting must not depend on where the tests run.
process.env.TZ = 'UTC'

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: any(PURE), exclude, testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: any(['packages', 'apps']),
          exclude: [...exclude, ...any(PURE)],
          globalSetup: ['packages/db/src/testing-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})

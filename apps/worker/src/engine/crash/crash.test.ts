import { describe, expect, test } from '@mina/db/testing'
import { BODIES_PER_RUN } from './crash-functions'
import { type CrashRow, crashTable, runCrash } from './run-crash'

const SEEDS = [1, 2, 3]
const RUNS = 70

describe('two workers, killed with SIGKILL at random times', () => {
  const rows: CrashRow[] = []

  test.for(SEEDS)(
    'seed %i: every run completes and no recorded step starts again',
    { timeout: 180_000 },
    async (seed, { appUrl, ownerUrl }) => {
      const row = await runCrash(appUrl, ownerUrl, seed, RUNS)
      rows.push(row)
      expect(row.kills).toBeGreaterThan(0)
      expect(row.completed).toBe(RUNS)
      expect(row.recorded).toBe(RUNS * BODIES_PER_RUN)
      expect(row.startedAfterRecord).toBe(0)
    },
  )

  test('over all seeds: at least 200 runs', () => {
    process.stdout.write(`\n${crashTable(rows)}\n`)
    expect(rows.reduce((sum, row) => sum + row.completed, 0)).toBeGreaterThanOrEqual(200)
  })
})

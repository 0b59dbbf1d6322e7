import { setTimeout as sleep } from 'node:timers/promises'
import { test as dbTest } from '@mina/db/testing'
import type { Inngest, InngestFunction } from 'inngest'
import pg from 'pg'
import { createInngest } from '../inngest'
import { SCHEMA } from './database'
import { type EmbeddedOptions, type RunningEngine, startEmbedded } from './embedded'
import type { Logger } from './timing'

export { describe, expect, vi } from '@mina/db/testing'

export interface EndedRun {
  id: string
  status: 'completed' | 'failed' | 'cancelled'
  output: unknown
}

/** An engine on the test's database, with tables of its own and a clock that can be moved. */
export interface EngineTest {
  client: Inngest
  pool: pg.Pool
  databaseUrl: string
  /** Real time, plus what was added with `advance`. */
  clock: () => Date
  advance(ms: number): void
  warnings: { message: string; fields: object }[]
  start(functions: InngestFunction.Any[], options?: Partial<EmbeddedOptions>): Promise<RunningEngine>
  /** Waits until `count` runs of the function have ended, oldest first. */
  ended(fn: InngestFunction.Any, count?: number): Promise<EndedRun[]>
  runsOf(fn: InngestFunction.Any): Promise<{ id: string; status: string }[]>
  /** Waits until `count` sleeps, or waits with a timeout, are registered. */
  untilWaiting(count?: number): Promise<void>
  until(what: string, holds: () => Promise<boolean> | boolean): Promise<void>
}

const DEADLINE_MS = 15_000
const APP_ID = 'test'
/** For clients whose functions fail on purpose. */
export const SILENT = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} }

/** `test` with the fixture `engine`; whatever it started is stopped after the test. */
export const test = dbTest.extend<{ engine: EngineTest }>({
  engine: async ({ appUrl }, use) => {
    const pool = new pg.Pool({ connectionString: appUrl, max: 5 })
    await pool.query(`delete from ${SCHEMA}.run`)
    await pool.query(`delete from ${SCHEMA}.event`)
    await pool.query(`delete from ${SCHEMA}.cron`)
    const started: RunningEngine[] = []
    await use(engineTest(pool, appUrl, started))
    await Promise.all(started.map((engine) => engine.stop()))
    await pool.end()
  },
})

function engineTest(pool: pg.Pool, databaseUrl: string, started: RunningEngine[]): EngineTest {
  let aheadMs = 0
  const clock = () => new Date(Date.now() + aheadMs)
  const client = createInngest({ mode: 'embedded', db: pool, clock, appId: APP_ID, logger: SILENT })
  const warnings: EngineTest['warnings'] = []
  const keep = (fields: object, message: string) => void warnings.push({ message, fields })
  const logger: Logger = { info: () => {}, warn: keep, error: keep }
  const until: EngineTest['until'] = async (what, holds) => {
    const deadlineMs = performance.now() + DEADLINE_MS
    while (!(await holds())) {
      if (performance.now() > deadlineMs) throw new Error(`not within ${DEADLINE_MS} ms: ${what}`)
      await sleep(10)
    }
  }
  return {
    client,
    pool,
    databaseUrl,
    clock,
    advance: (ms) => {
      aheadMs += ms
    },
    warnings,
    until,
    untilWaiting: (count = 1) =>
      until(`${count} timers`, async () => {
        const timers = await pool.query(`select from ${SCHEMA}.job where kind in ('wake', 'expire')`)
        return timers.rowCount === count
      }),
    async start(functions, options = {}) {
      const engine = await startEmbedded({
        databaseUrl,
        client,
        functions,
        slots: 8,
        logger,
        clock,
        ...options,
        timing: { pollMs: 20, reapMs: 50, reconnectMs: 50, backoffMs: () => 20, ...options.timing },
      })
      let stopping: Promise<void> | undefined
      const once = { stop: () => (stopping ??= engine.stop()) }
      started.push(once)
      return once
    },
    async ended(fn, count = 1) {
      let runs: EndedRun[] = []
      await until(`${count} ended runs of ${fn.id()}`, async () => {
        const found = await pool.query<EndedRun>(
          `select id, status, output from ${SCHEMA}.run where fn_id = $1 and status <> 'running' order by id`,
          [fn.id(APP_ID)],
        )
        runs = found.rows
        return runs.length >= count
      })
      return runs
    },
    async runsOf(fn) {
      const found = await pool.query<{ id: string; status: string }>(
        `select id, status from ${SCHEMA}.run where fn_id = $1 order by id`,
        [fn.id(APP_ID)],
      )
      return found.rows
    },
  }
}

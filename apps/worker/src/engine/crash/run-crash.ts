import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { createPool, SCHEMA } from '../database'
import { insertEvents } from '../events'
import { BODIES_PER_RUN, BODY_LOG, BODY_LOG_SQL, CRASH_EVENT } from './crash-functions'

const WORKER = fileURLToPath(new URL('./crash-worker.ts', import.meta.url))
const DEADLINE_MS = 150_000
/** Then the rest may end in peace: starting workers is what takes the time. */
const MAX_KILLS = 7
const KILL_AFTER_MS = { least: 200, most: 1_000 }

/** One round: what was started, what was killed, and what the tables say afterwards. */
export interface CrashRow {
  seed: number
  runs: number
  kills: number
  completed: number
  /** Step bodies that have a record; expected: runs × 14. */
  recorded: number
  /** Step bodies that started, once more for each that was in flight at a kill. */
  started: number
  startedMoreThanOnce: number
  /** Must be 0. */
  startedAfterRecord: number
  seconds: number
}

/**
 * Two worker processes, killed with SIGKILL at random times until all runs have ended.
 * @param databaseUrl a migrated database of the round's own; a table for the step bodies is created in it
 * @param seed decides when which worker is killed
 * @throws Error when the runs do not end in time
 */
export async function runCrash(
  databaseUrl: string,
  ownerUrl: string,
  seed: number,
  runs: number,
): Promise<CrashRow> {
  const startedMs = performance.now()
  const pool = createPool(ownerUrl, 2, () => {})
  await pool.query(`drop table if exists ${BODY_LOG}`)
  await pool.query(`${BODY_LOG_SQL}; grant select, insert, update on ${BODY_LOG} to public`)
  await pool.query(`delete from ${SCHEMA}.run`)
  const random = randomFrom(seed)
  const workers = [startWorker(databaseUrl), startWorker(databaseUrl)]
  let kills = 0
  try {
    await Promise.all(workers.map(ready))
    const now = new Date()
    const events = Array.from({ length: runs }, (_, index) => ({
      id: `crash-${seed}-${index}`,
      name: CRASH_EVENT,
      data: {},
      ts: now.getTime(),
    }))
    await insertEvents(pool, events, now)
    while (await hasRunning(pool, runs)) {
      if (performance.now() - startedMs > DEADLINE_MS) throw new Error(`seed ${seed}: the runs do not end`)
      if (kills >= MAX_KILLS) {
        await sleep(50)
        continue
      }
      await sleep(KILL_AFTER_MS.least + random() * (KILL_AFTER_MS.most - KILL_AFTER_MS.least))
      const both = random() < 0.2
      for (const index of both ? [0, 1] : [Math.floor(random() * 2)]) {
        await kill(workers[index]!)
        workers[index] = startWorker(databaseUrl)
        kills += 1
      }
      // Someone must get to work between the kills: the one that was left, or both after both died.
      await (both ? Promise.all(workers.map(ready)) : ready(workers[random() < 0.5 ? 0 : 1]!))
    }
    const row = await judge(pool)
    return { seed, runs, kills, ...row, seconds: Math.round((performance.now() - startedMs) / 100) / 10 }
  } finally {
    await Promise.all(workers.map(kill))
    await pool.end()
  }
}

async function judge(pool: pg.Pool) {
  const judged = await pool.query<Omit<CrashRow, 'seed' | 'runs' | 'kills' | 'seconds'>>(
    `select
       (select count(*)::int from ${SCHEMA}.run where status = 'completed'
          and json_array_length(output) = ${BODIES_PER_RUN}) as completed,
       (select count(*)::int from ${SCHEMA}.step where state -> 'data' ->> 'label' is not null) as recorded,
       (select count(*)::int from ${BODY_LOG}) as started,
       (select count(*)::int from (
          select from ${BODY_LOG} group by run_id, label having count(*) > 1) twice) as "startedMoreThanOnce",
       (select count(*)::int from ${BODY_LOG} where was_recorded) as "startedAfterRecord"`,
  )
  return judged.rows[0]!
}

async function hasRunning(pool: pg.Pool, runs: number): Promise<boolean> {
  const ended = await pool.query<{ count: number }>(
    `select count(*)::int as count from ${SCHEMA}.run where status <> 'running'`,
  )
  return ended.rows[0]!.count < runs
}

function startWorker(databaseUrl: string): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', WORKER], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function ready(worker: ChildProcess): Promise<void> {
  if (worker.stdout!.readableFlowing) return
  const [said] = (await Promise.race([once(worker.stdout!, 'data'), once(worker, 'exit')])) as [unknown]
  worker.stdout!.resume()
  if (!Buffer.isBuffer(said)) throw new Error(`a worker ended before it was ready: ${String(said)}`)
}

async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  const exited = once(worker, 'exit')
  worker.kill('SIGKILL')
  await exited
}

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The rounds as a table for people. */
export function crashTable(rows: readonly CrashRow[]): string {
  const heads = [
    'seed',
    'runs',
    'kills',
    'completed',
    'recorded',
    'started',
    'twice',
    'after record',
    'seconds',
  ]
  const cells = rows.map((row) =>
    [
      row.seed,
      row.runs,
      row.kills,
      row.completed,
      row.recorded,
      row.started,
      row.startedMoreThanOnce,
      row.startedAfterRecord,
      row.seconds,
    ].map(String),
  )
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...cells.map((row) => row[column]!.length)),
  )
  return [heads, ...cells].map((row) => row.map((cell, i) => cell.padStart(widths[i]!)).join('  ')).join('\n')
}

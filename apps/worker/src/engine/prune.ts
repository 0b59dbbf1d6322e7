import { type Pool, SCHEMA } from './database'

const BATCH = 1_000

/** How long ended work is kept. An event id, and an idempotency key, dedupe for as long as their row is kept. */
export interface Retention {
  eventAgeMs: number
  runAgeMs: number
}

const DAY_MS = 24 * 60 * 60 * 1_000
export const DEFAULT_RETENTION: Retention = { eventAgeMs: 30 * DAY_MS, runAgeMs: 90 * DAY_MS }

/** Deletes dispatched events and ended runs (with their steps) that are older than `retention`; returns how many. */
export async function prune(
  pool: Pool,
  retention: Retention,
  now: Date,
): Promise<{ events: number; runs: number }> {
  const before = (ageMs: number) => new Date(now.getTime() - ageMs)
  return {
    events: await deleteInBatches(pool, 'event', 'dispatched_at', before(retention.eventAgeMs)),
    runs: await deleteInBatches(pool, 'run', 'ended_at', before(retention.runAgeMs)),
  }
}

async function deleteInBatches(
  pool: Pool,
  table: 'event' | 'run',
  column: 'dispatched_at' | 'ended_at',
  before: Date,
): Promise<number> {
  let total = 0
  for (;;) {
    const deleted = await pool.query(
      `delete from ${SCHEMA}.${table} where id in (
         select id from ${SCHEMA}.${table} where ${column} < $1 limit ${BATCH})`,
      [before],
    )
    total += deleted.rowCount ?? 0
    if ((deleted.rowCount ?? 0) < BATCH) return total
  }
}

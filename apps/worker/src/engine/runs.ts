import { ulid } from 'ulid'
import { SCHEMA, type Tx } from './database'
import type { StoredEvent } from './events'
import { keyOf } from './expressions'
import type { DurableFunction } from './function-config'
import { DISCOVER } from './jobs'

/** How long an idempotency key holds. */
const IDEMPOTENCY_MS = 24 * 60 * 60 * 1_000

export interface NewRun {
  id: string
  fnId: string
  event: StoredEvent
  dedupe: string
  ckey: string | null
  climit: number | null
  singletonKey: string | null
  parent: { runId: string; stepId: string } | null
  startsAt: Date
}

/** A run of `fn` for an event; with an idempotency key when the function has one, else once per event. */
export function newRun(fn: DurableFunction, event: StoredEvent, now: Date): NewRun {
  const key = fn.idempotency && keyOf(fn.idempotency, { event })
  return {
    ...bareRun(fn, event, now, key ? `key:${key}` : `event:${event.id}`),
    singletonKey: fn.singleton ? singletonKey(fn, event) : null,
    // An event dated in the future starts its runs then.
    startsAt: new Date(Math.max(now.getTime(), event.ts)),
  }
}

/** A run that an invoking step or a cron slot starts: neither idempotency nor singleton applies. */
export function bareRun(fn: DurableFunction, event: StoredEvent, now: Date, dedupe: string): NewRun {
  const limit = fn.concurrency
  const key = limit?.key ? keyOf(limit.key, { event }) : ''
  return {
    id: ulid(now.getTime()),
    fnId: fn.id,
    event,
    dedupe,
    ckey: limit ? `${fn.id}:${key ?? ''}` : null,
    climit: limit ? limit.limit : null,
    singletonKey: null,
    parent: null,
    startsAt: now,
  }
}

export function singletonKey(fn: DurableFunction, event: StoredEvent): string {
  return fn.singleton?.key ? (keyOf(fn.singleton.key, { event }) ?? '') : ''
}

/** Inserts runs and their first discover. One whose dedupe or running singleton is taken is left out. */
export async function createRuns(tx: Tx, runs: readonly NewRun[], now: Date): Promise<void> {
  if (runs.length === 0) return
  const keyed = runs.filter((run) => run.dedupe.startsWith('key:'))
  if (keyed.length > 0) {
    await tx.query(
      `update ${SCHEMA}.run set dedupe = null
       where (fn_id, dedupe) in (select * from unnest($1::text[], $2::text[])) and created_at < $3`,
      [
        keyed.map((run) => run.fnId),
        keyed.map((run) => run.dedupe),
        new Date(now.getTime() - IDEMPOTENCY_MS),
      ],
    )
  }
  await tx.query(
    `with asked as (
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::text[], $8::text[],
         $9::text[], $10::timestamptz[]) as r (id, fn_id, event, dedupe, ckey, climit, singleton_key, parent_run, parent_step, run_at)
     ), fresh as (
       insert into ${SCHEMA}.run (id, fn_id, event, dedupe, ckey, climit, singleton_key, parent_run, parent_step, created_at)
       select id, fn_id, event::json, dedupe, ckey, climit, singleton_key, parent_run, parent_step, $11 from asked
       on conflict do nothing returning id
     )
     insert into ${SCHEMA}.job (run_id, step_id, kind, fn_id, run_at, ckey, climit)
     select id, '${DISCOVER}', 'discover', fn_id, run_at, ckey, climit from asked where id in (select id from fresh)`,
    [
      runs.map((run) => run.id),
      runs.map((run) => run.fnId),
      runs.map((run) => JSON.stringify(run.event)),
      runs.map((run) => run.dedupe),
      runs.map((run) => run.ckey),
      runs.map((run) => run.climit),
      runs.map((run) => run.singletonKey),
      runs.map((run) => run.parent?.runId ?? null),
      runs.map((run) => run.parent?.stepId ?? null),
      runs.map((run) => run.startsAt),
      now,
    ],
  )
}

/** Locks runs, youngest first: a child is younger than its parent, so everyone locks in the same order. */
export async function lockRuns(tx: Tx, runIds: readonly string[]): Promise<void> {
  await tx.query(`select id from ${SCHEMA}.run where id = any ($1) order by id desc for no key update`, [
    runIds,
  ])
}

/** Records a step of a locked, running run, if it has no record yet, and asks for a discover. True when it did. */
export async function completeStep(
  tx: Tx,
  runId: string,
  stepId: string,
  state: string,
  now: Date,
): Promise<boolean> {
  const done = await tx.query(
    `update ${SCHEMA}.step set state = $3, seq = nextval('${SCHEMA}.step_seq'), done_at = $4
     where run_id = $1 and id = $2 and state is null`,
    [runId, stepId, state, now],
  )
  if (done.rowCount === 0) return false
  await tx.query(`delete from ${SCHEMA}.wait where run_id = $1 and step_id = $2`, [runId, stepId])
  await tx.query(
    `delete from ${SCHEMA}.job where run_id = $1 and step_id = $2 and kind in ('wake', 'expire')`,
    [runId, stepId],
  )
  await tx.query(
    `insert into ${SCHEMA}.job as j (run_id, step_id, kind, fn_id, run_at, ckey, climit)
     select id, '${DISCOVER}', 'discover', fn_id, $2, ckey, climit from ${SCHEMA}.run where id = $1
     on conflict (run_id, step_id) do update set again = j.owner is not null`,
    [runId, now],
  )
  return true
}

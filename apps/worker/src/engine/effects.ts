import { ulid } from 'ulid'
import { SCHEMA, type Tx } from './database'
import type { Engine, Job } from './jobs'
import { type Effect, errorJson } from './outcome'
import { bareRun, createRuns } from './runs'

/**
 * Writes what a call reported about the steps of a locked run. What is already known is left as it is.
 * @returns true when a step got its record here that the call did not ask for: the function must be asked again
 */
export async function applyEffects(
  tx: Tx,
  engine: Engine,
  job: Job,
  effects: readonly Effect[],
  now: Date,
): Promise<boolean> {
  const isNew = await insertSteps(tx, job.runId, effects)
  const fresh = effects.filter((effect) => isNew.has(effect.stepId))
  for (const effect of effects) {
    if (effect.do === 'memo') await record(tx, job.runId, effect.stepId, effect.state, now)
  }
  await insertJobs(tx, job, fresh)
  let isNews = false
  for (const effect of fresh) {
    if (effect.do === 'wait') {
      await tx.query(`insert into ${SCHEMA}.wait (run_id, step_id, event, expr) values ($1, $2, $3, $4)`, [
        job.runId,
        effect.stepId,
        effect.name,
        effect.condition,
      ])
    } else if (effect.do === 'invoke') {
      isNews = !(await invoke(tx, engine, job, effect, now)) || isNews
    }
  }
  return isNews
}

/** Inserts the steps not known yet, without a record, and returns their ids. */
async function insertSteps(tx: Tx, runId: string, effects: readonly Effect[]): Promise<Set<string>> {
  if (effects.length === 0) return new Set()
  const inserted = await tx.query<{ id: string }>(
    `insert into ${SCHEMA}.step (run_id, id, op, name)
     select $1, * from unnest($2::text[], $3::text[], $4::text[]) on conflict do nothing returning id`,
    [runId, effects.map((e) => e.stepId), effects.map((e) => e.op), effects.map((e) => e.name)],
  )
  return new Set(inserted.rows.map((row) => row.id))
}

async function record(tx: Tx, runId: string, stepId: string, state: string, now: Date): Promise<void> {
  await tx.query(
    `update ${SCHEMA}.step set state = $3, seq = nextval('${SCHEMA}.step_seq'), done_at = $4
     where run_id = $1 and id = $2 and state is null`,
    [runId, stepId, state, now],
  )
  await tx.query(`delete from ${SCHEMA}.wait where run_id = $1 and step_id = $2`, [runId, stepId])
}

async function insertJobs(tx: Tx, job: Job, fresh: readonly Effect[]): Promise<void> {
  const jobs = fresh.flatMap((effect) => {
    const { stepId } = effect
    if (effect.do === 'plan') return [{ stepId, kind: 'step', attempt: effect.attempt, runAt: effect.runAt }]
    if (effect.do === 'memo' || effect.until === null) return []
    return [{ stepId, kind: effect.do === 'sleep' ? 'wake' : 'expire', attempt: 0, runAt: effect.until }]
  })
  if (jobs.length === 0) return
  // Timers take no part in the function's concurrency limit.
  await tx.query(
    `insert into ${SCHEMA}.job (run_id, step_id, kind, fn_id, attempt, run_at, ckey, climit)
     select $1, step_id, kind, $2, attempt, run_at, case kind when 'step' then $3 end, case kind when 'step' then $4::int end
     from unnest($5::text[], $6::text[], $7::int[], $8::timestamptz[]) as j (step_id, kind, attempt, run_at)`,
    [
      job.runId,
      job.fnId,
      job.ckey,
      job.climit,
      jobs.map((each) => each.stepId),
      jobs.map((each) => each.kind),
      jobs.map((each) => each.attempt),
      jobs.map((each) => each.runAt),
    ],
  )
}

/** Starts the run of an invoked function. False when there is no such function: the step then holds that error. */
async function invoke(
  tx: Tx,
  engine: Engine,
  job: Job,
  effect: Extract<Effect, { do: 'invoke' }>,
  now: Date,
): Promise<boolean> {
  const fn = engine.functions.get(effect.name)
  if (!fn) {
    const error = errorJson('Error', `no function has the id ${effect.name}`)
    await record(tx, job.runId, effect.stepId, `{"error":${error}}`, now)
    await tx.query(`delete from ${SCHEMA}.job where run_id = $1 and step_id = $2`, [job.runId, effect.stepId])
    return false
  }
  const event = {
    id: ulid(now.getTime()),
    name: 'inngest/function.invoked',
    data: effect.data as Record<string, unknown>,
    ts: now.getTime(),
  }
  const run = bareRun(fn, event, now, `invoke:${job.runId}:${effect.stepId}`)
  await createRuns(tx, [{ ...run, parent: { runId: job.runId, stepId: effect.stepId } }], now)
  return true
}

import { SCHEMA, type Tx, transaction } from './database'
import { applyEffects } from './effects'
import { endRun } from './end-run'
import { DISCOVER, type Engine, type Job } from './jobs'
import type { Outcome } from './outcome'

/**
 * What the flight of a job does next. continue: it owns the run's discover and goes on. done: the job is settled.
 * lost: the job belongs to somebody else by now, or its run has ended; nothing was written.
 */
export type Settled = 'continue' | 'done' | 'lost'

/**
 * Writes the outcome of a job in one transaction, fenced by the job's owner.
 * @param mayContinue false when the slot must be given back: the next discover is then left to be claimed
 */
export async function settle(
  engine: Engine,
  job: Job,
  outcome: Outcome,
  mayContinue: boolean,
): Promise<Settled> {
  const now = engine.clock()
  return transaction(engine.pool, async (tx) => {
    // Lock order everywhere: run, then job.
    const run = await tx.query(
      `select id from ${SCHEMA}.run where id = $1 and status = 'running' for no key update`,
      [job.runId],
    )
    if (!run.rowCount) return 'lost'
    const fence = await tx.query<{ again: boolean }>(
      `select again from ${SCHEMA}.job where run_id = $1 and step_id = $2 and owner = $3 for update`,
      [job.runId, job.stepId, job.owner],
    )
    const owned = fence.rows[0]
    if (!owned) return 'lost'

    if (outcome.next === 'finish') {
      await endRun(tx, engine.functions, job.runId, outcome.status, outcome.output, now)
      return 'done'
    }
    if (outcome.next === 'retry') {
      await tx.query(
        `update ${SCHEMA}.job set owner = null, again = false, attempt = attempt + 1, run_at = $3
         where run_id = $1 and step_id = $2`,
        [job.runId, job.stepId, outcome.at],
      )
      return 'done'
    }
    const isNews = await applyEffects(tx, engine, job, outcome.effects, now)
    const asksAgain = outcome.next === 'discover' || isNews || owned.again
    if (job.kind !== 'discover') {
      // A timer is claimed outside the function's concurrency limit, so it may not bring a discover in past it.
      const isCounted = job.kind === 'step' || !engine.functions.get(job.fnId)?.concurrency
      return afterStep(tx, job, mayContinue && isCounted ? job.owner : null, now)
    }
    if (!asksAgain) {
      await tx.query(`delete from ${SCHEMA}.job where run_id = $1 and step_id = $2`, [job.runId, job.stepId])
      return 'done'
    }
    await tx.query(
      `update ${SCHEMA}.job set owner = $3, again = false, attempt = 0, run_at = $4
       where run_id = $1 and step_id = $2`,
      [job.runId, job.stepId, mayContinue ? job.owner : null, now],
    )
    return mayContinue ? 'continue' : 'done'
  })
}

/** A planned step, a sleep or a timeout is done: its job goes, and the run's discover is asked for, taken if possible. */
async function afterStep(tx: Tx, job: Job, taker: number | null, now: Date): Promise<Settled> {
  await tx.query(`delete from ${SCHEMA}.job where run_id = $1 and step_id = $2`, [job.runId, job.stepId])
  const discover = await tx.query<{ taken: boolean }>(
    `insert into ${SCHEMA}.job as j (run_id, step_id, kind, fn_id, run_at, ckey, climit, owner)
     select id, '${DISCOVER}', 'discover', fn_id, $2, ckey, climit, $3 from ${SCHEMA}.run where id = $1
     on conflict (run_id, step_id) do update set
       again = j.owner is not null,
       owner = case when j.owner is null and j.attempt = 0 then excluded.owner else j.owner end
     returning owner is not null and not again as taken`,
    [job.runId, now, taker],
  )
  return discover.rows[0]?.taken ? 'continue' : 'done'
}

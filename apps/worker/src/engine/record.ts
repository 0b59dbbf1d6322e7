import { SCHEMA } from './database'
import { DISCOVER, type Engine, type Job } from './jobs'
import type { Effect } from './outcome'

/** The one result that most calls bring. */
export type StepRecord = Extract<Effect, { do: 'memo' }>

/**
 * The most frequent settlement in one statement: a discover carried out one step and asks again.
 * `again`: another step was recorded meanwhile, so what is known of the run must be read anew.
 */
export async function recordAndContinue(
  engine: Engine,
  job: Job,
  memo: StepRecord,
): Promise<'lost' | 'continue' | 'again'> {
  const fenced = await engine.pool.query<{ again: boolean }>({
    name: 'engine-record-and-continue',
    text: `with locked as materialized (
        select id from ${SCHEMA}.run where id = $1 and status = 'running' for no key update
      ), fenced as (
        update ${SCHEMA}.job set attempt = 0, run_at = $3
        where run_id = $1 and step_id = '${DISCOVER}' and owner = $2 and exists (select from locked)
        returning again
      ), memo as (
        insert into ${SCHEMA}.step as s (run_id, id, op, name, state, seq, done_at)
        select $1, $4, $5, $6, $7::json, nextval('${SCHEMA}.step_seq'), $3 from fenced
        on conflict (run_id, id) do update set state = excluded.state, seq = excluded.seq, done_at = excluded.done_at
          where s.state is null
      )
      select again from fenced`,
    values: [job.runId, job.owner, engine.clock(), memo.stepId, memo.op, memo.name, memo.state],
  })
  const row = fenced.rows[0]
  if (!row) return 'lost'
  return row.again ? 'again' : 'continue'
}

/**
 * A planned step ran: records it and asks for the run's discover, in one statement.
 * @param taker who takes the discover if nobody has it; null: it is left to be claimed
 * @returns continue when the discover was taken
 */
export async function recordPlanned(
  engine: Engine,
  job: Job,
  memo: StepRecord,
  taker: number | null,
): Promise<'lost' | 'continue' | 'done'> {
  const asked = await engine.pool.query<{ taken: boolean }>({
    name: 'engine-record-planned',
    text: `with locked as materialized (
        select id from ${SCHEMA}.run where id = $1 and status = 'running' for no key update
      ), fenced as (
        delete from ${SCHEMA}.job where run_id = $1 and step_id = $2 and owner = $3 and exists (select from locked)
        returning run_id
      ), memo as (
        update ${SCHEMA}.step set state = $4::json, seq = nextval('${SCHEMA}.step_seq'), done_at = $5
        where run_id = $1 and id = $2 and state is null and exists (select from fenced)
      )
      insert into ${SCHEMA}.job as j (run_id, step_id, kind, fn_id, run_at, ckey, climit, owner)
      select run_id, '${DISCOVER}', 'discover', $6::text, $5::timestamptz, $7::text, $8::int, $9::int from fenced
      on conflict (run_id, step_id) do update set
        again = j.owner is not null,
        owner = case when j.owner is null and j.attempt = 0 then excluded.owner else j.owner end
      returning owner is not null and not again as taken`,
    values: [
      job.runId,
      job.stepId,
      job.owner,
      memo.state,
      engine.clock(),
      job.fnId,
      job.ckey,
      job.climit,
      taker,
    ],
  })
  const row = asked.rows[0]
  if (!row) return 'lost'
  return row.taken ? 'continue' : 'done'
}

/** Takes note that another discover was asked for; whatever is recorded later asks again. */
export async function clearAgain(engine: Engine, job: Job): Promise<void> {
  await engine.pool.query(
    `update ${SCHEMA}.job set again = false where run_id = $1 and step_id = $2 and owner = $3`,
    [job.runId, job.stepId, job.owner],
  )
}

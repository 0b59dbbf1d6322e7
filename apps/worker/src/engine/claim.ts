import { SCHEMA, transaction } from './database'
import type { Engine, Job, JobKind } from './jobs'
import { LOCK_CLASS, takeTurn } from './ownership'

/** How many due jobs one claim looks at beyond the slots it can fill. */
const LOOKAHEAD = 200

interface ClaimedRow {
  run_id: string
  step_id: string
  kind: JobKind
  fn_id: string
  attempt: number
  ckey: string | null
  climit: number | null
  event: string
}

/**
 * Takes up to `slots` due jobs, oldest first, for `owner`. Of a concurrency key at most `climit` jobs are owned at
 * once, over all workers: claims take turns, and a settlement never raises the count of a key.
 */
export async function claimJobs(engine: Engine, owner: number, slots: number): Promise<Job[]> {
  const rows = await transaction(engine.pool, async (tx) => {
    await takeTurn(tx, 'claim')
    const claimed = await tx.query<ClaimedRow>({
      name: 'engine-claim',
      text: `with owned as (
          select ckey, count(*)::int as taken from ${SCHEMA}.job where owner is not null and ckey is not null group by ckey
        ), due as (
          select j.run_id, j.step_id, j.run_at, j.ckey, j.climit - coalesce(owned.taken, 0) as room
          from ${SCHEMA}.job j left join owned on owned.ckey = j.ckey
          where j.owner is null and j.run_at <= $2 and j.fn_id = any ($3)
            and (j.ckey is null or j.climit > coalesce(owned.taken, 0))
          order by j.run_at limit $4 + ${LOOKAHEAD}
        ), ranked as (
          select *, row_number() over (partition by ckey order by run_at, run_id, step_id) as place from due
        ), picked as (
          select run_id, step_id from ranked where ckey is null or place <= room order by run_at limit $4
        ), free as materialized (
          select j.run_id, j.step_id from ${SCHEMA}.job j join picked using (run_id, step_id)
          where j.owner is null for update of j skip locked
        )
        update ${SCHEMA}.job j set owner = $1, again = false
        from free join ${SCHEMA}.run r on r.id = free.run_id
        where j.run_id = free.run_id and j.step_id = free.step_id
        returning j.run_id, j.step_id, j.kind, j.fn_id, j.attempt, j.ckey, j.climit, r.event::text as event`,
      values: [owner, engine.clock(), [...engine.functions.keys()], slots],
    })
    return claimed.rows
  })
  return rows.map((row) => ({
    runId: row.run_id,
    stepId: row.step_id,
    kind: row.kind,
    fnId: row.fn_id,
    attempt: row.attempt,
    ckey: row.ckey,
    climit: row.climit,
    owner,
    event: row.event,
  }))
}

/** Frees the jobs of workers that are dead: nobody holds their lock. The attempt they were at counts as failed. */
export async function releaseDeadJobs(engine: Engine): Promise<number> {
  const released = await engine.pool.query(
    `update ${SCHEMA}.job set owner = null, attempt = attempt + 1 where (run_id, step_id) in (
       select run_id, step_id from ${SCHEMA}.job
       where owner is not null and owner not in (
         select objid::bigint from pg_locks
         where locktype = 'advisory' and classid = $1 and granted
           and database = (select oid from pg_database where datname = current_database()))
       for update skip locked)`,
    [LOCK_CLASS],
  )
  return released.rowCount ?? 0
}

/**
 * Frees jobs that are this worker's and that it is not at: a claim or a settlement was committed, and the connection
 * broke before the answer came. Call it only while no flight can start.
 */
export async function releaseStrayJobs(
  engine: Engine,
  owners: readonly number[],
  isFlying: (runId: string) => boolean,
): Promise<number> {
  const owned = await engine.pool.query<{ run_id: string; step_id: string; owner: number }>({
    name: 'engine-owned-jobs',
    text: `select run_id, step_id, owner from ${SCHEMA}.job where owner = any ($1)`,
    values: [owners],
  })
  // A flight passes from a step to its run's discover while it settles, hence by run.
  let freed = 0
  for (const { run_id: runId, step_id: stepId, owner } of owned.rows) {
    if (!isFlying(runId) && (await releaseJob(engine, { runId, stepId, owner }))) freed += 1
  }
  return freed
}

/** Gives back a job that nobody is at. False when `owner` has it no longer. */
export async function releaseJob(
  engine: Engine,
  job: Pick<Job, 'runId' | 'stepId' | 'owner'>,
): Promise<boolean> {
  const released = await engine.pool.query(
    `update ${SCHEMA}.job set owner = null where run_id = $1 and step_id = $2 and owner = $3`,
    [job.runId, job.stepId, job.owner],
  )
  return released.rowCount === 1
}

/** When the next free job becomes due; null when none waits. */
export async function nextDueAt(engine: Engine): Promise<Date | null> {
  const next = await engine.pool.query<{ run_at: Date | null }>({
    name: 'engine-next-due',
    text: `select min(run_at) as run_at from ${SCHEMA}.job where owner is null and run_at > $1`,
    values: [engine.clock()],
  })
  return next.rows[0]?.run_at ?? null
}

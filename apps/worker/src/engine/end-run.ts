import { SCHEMA, type Tx } from './database'
import { insertEvents, type StoredEvent } from './events'
import type { Functions } from './function-config'
import { completeStep } from './runs'

export type EndStatus = 'completed' | 'failed' | 'cancelled'

const FAILED = 'inngest/function.failed'
const FINISHED = 'inngest/function.finished'
const CANCELLED = 'inngest/function.cancelled'
const EMITTED: Record<EndStatus, readonly string[]> = {
  completed: [FINISHED],
  failed: [FAILED, FINISHED],
  cancelled: [CANCELLED],
}
const ALL_EMITTED = [FAILED, FINISHED, CANCELLED]

/**
 * Ends a locked run: no job or wait of it is left, an invoking step gets its result, and the lifecycle events that
 * somebody listens to are inserted.
 * @param output JSON: the result, or the error of a failed or cancelled run
 * @returns false when the run had ended before
 */
export async function endRun(
  tx: Tx,
  functions: Functions,
  runId: string,
  status: EndStatus,
  output: string,
  now: Date,
): Promise<boolean> {
  const ended = await tx.query<{
    fn_id: string
    event: string
    parent_run: string | null
    parent_step: string
  }>(
    `update ${SCHEMA}.run set status = $2, output = $3, ended_at = $4 where id = $1 and status = 'running'
     returning fn_id, event::text, parent_run, parent_step`,
    [runId, status, output, now],
  )
  const run = ended.rows[0]
  if (!run) return false
  const waited = await tx.query<{ event: string }>(
    `with jobs as (delete from ${SCHEMA}.job where run_id = $1),
       waits as (delete from ${SCHEMA}.wait where run_id = $1)
     select distinct event from ${SCHEMA}.wait where event = any ($2) and run_id <> $1`,
    [runId, EMITTED[status]],
  )
  if (run.parent_run !== null) {
    await completeParent(tx, run.parent_run, run.parent_step, status, output, now)
  }
  const listened = waited.rows.map((row) => row.event)
  for (const fn of functions.values()) {
    listened.push(...fn.eventTriggers.map(({ event }) => event), ...fn.cancelOn.map(({ event }) => event))
  }
  const emitted = EMITTED[status].filter((name) => listened.includes(name))
  if (emitted.length === 0) return true
  const event = JSON.parse(run.event) as StoredEvent
  // A run that handles such an event must not cause another: that would never end.
  if (ALL_EMITTED.includes(event.name)) return true
  const data = {
    function_id: run.fn_id,
    run_id: runId,
    event,
    events: [event],
    _inngest: { status: status[0]!.toUpperCase() + status.slice(1) },
    [status === 'completed' ? 'result' : 'error']: JSON.parse(output) as unknown,
  }
  await insertEvents(
    tx,
    emitted.map((name) => ({ id: `${runId}:${name.split('.')[1]}`, name, ts: now.getTime(), data })),
    now,
  )
  return true
}

async function completeParent(
  tx: Tx,
  parentRun: string,
  parentStep: string,
  status: EndStatus,
  output: string,
  now: Date,
): Promise<void> {
  const parent = await tx.query(
    `select id from ${SCHEMA}.run where id = $1 and status = 'running' for no key update`,
    [parentRun],
  )
  if (!parent.rowCount) return
  const state = status === 'completed' ? `{"data":${output}}` : `{"error":${output}}`
  await completeStep(tx, parentRun, parentStep, state, now)
}

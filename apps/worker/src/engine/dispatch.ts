import { SCHEMA, type Tx, transaction } from './database'
import { endRun } from './end-run'
import { eventOfRow, type StoredEvent } from './events'
import { compileExpression, type Expression, matches } from './expressions'
import type { DurableFunction } from './function-config'
import type { Engine } from './jobs'
import { errorJson } from './outcome'
import { tryTurn } from './ownership'
import { completeStep, createRuns, lockRuns, newRun, singletonKey } from './runs'

const BATCH = 100

/**
 * Takes undispatched events in the order of their receipt: cancels runs, ends waits, starts runs. One worker at a time,
 * so that the order holds over all of them.
 * @returns true when there may be more
 */
export async function dispatchEvents(engine: Engine): Promise<boolean> {
  return transaction(engine.pool, async (tx) => {
    if (!(await tryTurn(tx, 'dispatch'))) return false
    const rows = await tx.query<{ id: string; name: string; body: string; received_at: Date }>(
      `select id, name, body::text as body, received_at from ${SCHEMA}.event where dispatched_at is null
       order by received_at, id limit ${BATCH} for update skip locked`,
    )
    const events = rows.rows.map(eventOfRow)
    if (events.length === 0) return false
    // Read only now: no event may be dispatched before it was received.
    const now = engine.clock()
    const special = await namesThatTouchRuns(tx, engine, events)
    // An event that touches runs in progress is taken alone: it must see what those before it did.
    const firstSpecial = events.findIndex((event) => special.has(event.name))
    const taken = events.slice(0, firstSpecial === -1 ? events.length : Math.max(firstSpecial, 1))
    if (special.has(taken[0]!.name)) await touchRuns(tx, engine, taken[0]!, now)
    const runs = taken.flatMap((event) => triggeredBy(engine, event).map((fn) => newRun(fn, event, now)))
    await createRuns(tx, runs, now)
    await tx.query(`update ${SCHEMA}.event set dispatched_at = $2 where id = any ($1)`, [
      taken.map((event) => event.id),
      now,
    ])
    return taken.length < events.length || events.length === BATCH
  })
}

function triggeredBy(engine: Engine, event: StoredEvent): DurableFunction[] {
  return [...engine.functions.values()].filter((fn) =>
    fn.eventTriggers.some((trigger) => trigger.event === event.name && matches(trigger.condition, { event })),
  )
}

async function namesThatTouchRuns(
  tx: Tx,
  engine: Engine,
  events: readonly StoredEvent[],
): Promise<Set<string>> {
  const names = [...new Set(events.map((event) => event.name))]
  const waited = await tx.query<{ event: string }>(
    `select distinct event from ${SCHEMA}.wait where event = any ($1)`,
    [names],
  )
  const special = new Set(waited.rows.map((row) => row.event))
  for (const fn of engine.functions.values()) {
    for (const { event } of fn.cancelOn) special.add(event)
    if (fn.singleton) for (const { event } of fn.eventTriggers) special.add(event)
  }
  return special
}

interface Wait {
  runId: string
  stepId: string
}

/** Cancels and wakes the runs that an event concerns. */
async function touchRuns(tx: Tx, engine: Engine, event: StoredEvent, now: Date): Promise<void> {
  const cancelled = new Map<string, string>([
    ...(await cancelledBy(tx, engine, event)),
    ...(await replacedBy(tx, engine, event)),
  ])
  const waits = await waitsFor(tx, engine, event)
  await lockRuns(tx, [...new Set([...cancelled.keys(), ...waits.map((wait) => wait.runId)])])
  for (const [runId, reason] of cancelled) {
    await endRun(tx, engine.functions, runId, 'cancelled', errorJson('RunCancelledError', reason), now)
  }
  for (const { runId, stepId } of waits) {
    if (cancelled.has(runId)) continue
    const running = await tx.query(`select id from ${SCHEMA}.run where id = $1 and status = 'running'`, [
      runId,
    ])
    if (running.rowCount) await completeStep(tx, runId, stepId, JSON.stringify({ data: event }), now)
  }
}

async function waitsFor(tx: Tx, engine: Engine, event: StoredEvent): Promise<Wait[]> {
  const rows = await tx.query<{ run_id: string; step_id: string; expr: string | null; event: string }>(
    `select w.run_id, w.step_id, w.expr, r.event::text as event
     from ${SCHEMA}.wait w join ${SCHEMA}.run r on r.id = w.run_id where w.event = $1`,
    [event.name],
  )
  return rows.rows
    .filter((row) => row.expr === null || isMatch(engine, row.expr, JSON.parse(row.event), event))
    .map((row) => ({ runId: row.run_id, stepId: row.step_id }))
}

const compiled = new Map<string, Expression>()

function isMatch(engine: Engine, source: string, event: unknown, async: StoredEvent): boolean {
  try {
    let expression = compiled.get(source)
    if (!expression) {
      expression = compileExpression(source)
      // Expressions may hold values of a run, so the cache must not grow for ever.
      if (compiled.size > 1_000) compiled.clear()
      compiled.set(source, expression)
    }
    return matches(expression, { event, async })
  } catch (error) {
    engine.logger.error({ expression: source, error: String(error) }, 'engine: a wait has an unreadable "if"')
    return false
  }
}

async function cancelledBy(tx: Tx, engine: Engine, event: StoredEvent): Promise<[string, string][]> {
  const found: [string, string][] = []
  for (const fn of engine.functions.values()) {
    const cancels = fn.cancelOn.filter((cancel) => cancel.event === event.name)
    if (cancels.length === 0) continue
    const runs = await tx.query<{ id: string; event: string; created_at: Date }>(
      `select id, event::text as event, created_at from ${SCHEMA}.run where fn_id = $1 and status = 'running'`,
      [fn.id],
    )
    for (const run of runs.rows) {
      const variables = { event: JSON.parse(run.event) as unknown, async: event }
      const ageMs = engine.clock().getTime() - run.created_at.getTime()
      const isHit = cancels.some(
        ({ condition, timeoutMs }) =>
          (timeoutMs === null || ageMs <= timeoutMs) && matches(condition, variables),
      )
      if (isHit) found.push([run.id, `cancelled by the event ${event.name}`])
    }
  }
  return found
}

/** Runs of singletons in the mode "cancel" that a new run of the same key replaces. */
async function replacedBy(tx: Tx, engine: Engine, event: StoredEvent): Promise<[string, string][]> {
  const found: [string, string][] = []
  for (const fn of triggeredBy(engine, event)) {
    if (fn.singleton?.mode !== 'cancel') continue
    const runs = await tx.query<{ id: string }>(
      `select id from ${SCHEMA}.run where fn_id = $1 and singleton_key = $2 and status = 'running'`,
      [fn.id, singletonKey(fn, event)],
    )
    for (const run of runs.rows) found.push([run.id, 'replaced by a newer run of the same key'])
  }
  return found
}

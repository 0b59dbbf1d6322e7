import { setTimeout as sleep } from 'node:timers/promises'
import { isPermanent, SCHEMA } from './database'
import { DISCOVER, type Engine, type Job } from './jobs'
import { errorJson, type Outcome, outcomeOf } from './outcome'
import { clearAgain, recordAndContinue, recordPlanned, type StepRecord } from './record'
import { type Settled, settle } from './settle'

/** The server's limit too: a function that loops without end must end. */
const MAX_STEPS = 1_000
const MAX_TRIES_WHILE_CLOSING = 3
/** Tells the SDK to choose the version of the protocol itself. */
const SDK_DECIDES = -1

/** The recorded steps of a run, in the order of their completion. */
interface Memo {
  stepIds: string[]
  states: string[]
  /** A planned step is pending: the SDK must not carry out steps on the way, or that one would run twice. */
  hasPlanned: boolean
}

/**
 * Carries out one claimed job: call, settle, and, as long as the run allows it, on to its next step in the same slot.
 * @param hasWaiting true while other jobs wait for a slot: then the slot is given back after `timing.sliceMs`
 */
export async function fly(engine: Engine, claimed: Job, hasWaiting: () => boolean): Promise<void> {
  const startedMs = performance.now()
  const mayContinue = () =>
    engine.isOpen() && !(hasWaiting() && performance.now() - startedMs > engine.timing.sliceMs)
  let job = claimed
  let memo: Memo | null = null
  for (;;) {
    const known: Memo = memo ?? (await persistently(engine, () => loadMemo(engine, job)))
    const outcome = await attempt(engine, job, known)
    const record = onlyRecord(job, outcome)
    const goesOn = mayContinue()
    memo = null
    let next: Settled | 'again'
    if (record && job.kind === 'discover' && goesOn) {
      next = await recordPersistently(engine, job, () => recordAndContinue(engine, job, record))
      if (next === 'again') await persistently(engine, () => clearAgain(engine, job))
      if (next === 'continue') memo = remember(known, record)
    } else if (record && job.kind === 'step') {
      // While jobs wait, the discover waits behind them: it then covers what they bring as well.
      const taker = goesOn && !hasWaiting() ? job.owner : null
      next = await recordPersistently(engine, job, () => recordPlanned(engine, job, record, taker))
    } else {
      next = await recordPersistently(engine, job, () => settle(engine, job, outcome, goesOn))
      engine.poke()
    }
    if (next !== 'continue' && next !== 'again') return
    job = { ...job, kind: 'discover', stepId: DISCOVER, attempt: 0 }
  }
}

async function attempt(engine: Engine, job: Job, memo: Memo): Promise<Outcome> {
  if (job.kind === 'wake' || job.kind === 'expire') return timerOutcome(engine, job)
  const fn = engine.functions.get(job.fnId)!
  if (job.attempt >= fn.maxAttempts) {
    return workerLost(job)
  }
  if (memo.stepIds.length >= MAX_STEPS) {
    return failed('StepLimitError', `the run has ${MAX_STEPS} steps and asks for more`)
  }
  try {
    const answer = await engine.sdk.call(job.fnId, job.stepId, payloadOf(job, memo, fn.maxAttempts))
    return outcomeOf(job, fn, answer, engine.clock(), engine.timing)
  } catch (error) {
    // The SDK answers errors of functions; what arrives here is an answer nobody can read.
    engine.logger.error(
      { runId: job.runId, fnId: job.fnId, error: String(error) },
      'engine: unreadable answer',
    )
    if (job.attempt + 1 >= fn.maxAttempts) return failed('UnreadableAnswerError', String(error))
    const at = new Date(engine.clock().getTime() + engine.timing.backoffMs(job.attempt + 1))
    return { next: 'retry', at }
  }
}

/** The worker died in every attempt. A planned step fails like a step, so that the function may catch it. */
function workerLost(job: Job): Outcome {
  const message = `the worker stopped during each of ${job.attempt} attempts`
  if (job.kind === 'discover') return failed('WorkerLostError', message)
  const state = `{"error":${errorJson('WorkerLostError', message)}}`
  return {
    next: 'discover',
    effects: [{ do: 'memo', stepId: job.stepId, op: 'StepFailed', name: '', state }],
  }
}

function failed(name: string, message: string): Outcome {
  return { next: 'finish', status: 'failed', output: errorJson(name, message) }
}

async function timerOutcome(engine: Engine, job: Job): Promise<Outcome> {
  const steps = await persistently(engine, () =>
    engine.pool.query<{ op: string; name: string }>(
      `select op, name from ${SCHEMA}.step where run_id = $1 and id = $2`,
      [job.runId, job.stepId],
    ),
  )
  const { op, name } = steps.rows[0] ?? { op: 'Sleep', name: '' }
  const timeout = () => errorJson('InvokeTimeoutError', `${name} did not end in time`)
  const state = op === 'InvokeFunction' ? `{"error":${timeout()}}` : '{"data":null}'
  return { next: 'discover', effects: [{ do: 'memo', stepId: job.stepId, op, name, state }] }
}

function payloadOf(job: Job, memo: Memo, maxAttempts: number): string {
  const steps = memo.stepIds.map((id, index) => `${JSON.stringify(id)}:${memo.states[index]}`).join(',')
  const ctx = JSON.stringify({
    run_id: job.runId,
    attempt: job.attempt,
    max_attempts: maxAttempts,
    disable_immediate_execution: memo.hasPlanned,
    use_api: false,
    stack: { stack: memo.stepIds, current: memo.stepIds.length },
  })
  return `{"version":${SDK_DECIDES},"event":${job.event},"events":[${job.event}],"steps":{${steps}},"ctx":${ctx}}`
}

async function loadMemo(engine: Engine, job: Job): Promise<Memo> {
  if (job.kind === 'wake' || job.kind === 'expire') return { stepIds: [], states: [], hasPlanned: false }
  const known = await engine.pool.query<{ has_planned: boolean; id: string | null; state: string }>({
    name: 'engine-load-memo',
    text: `select pending.has_planned, s.id, s.state::text as state
           from (select exists (select from ${SCHEMA}.job where run_id = $1 and kind = 'step') as has_planned) pending
           left join ${SCHEMA}.step s on s.run_id = $1 and s.state is not null order by s.seq`,
    values: [job.runId],
  })
  const steps = known.rows.filter((row) => row.id !== null)
  return {
    stepIds: steps.map((row) => row.id!),
    states: steps.map((row) => row.state),
    hasPlanned: known.rows[0]?.has_planned === true,
  }
}

function remember(memo: Memo, recorded: { stepId: string; state: string }): Memo {
  memo.stepIds.push(recorded.stepId)
  memo.states.push(recorded.state)
  return memo
}

/** The record of a call that brought nothing but the result of its step. */
function onlyRecord(job: Job, outcome: Outcome): StepRecord | null {
  if (outcome.next !== 'discover' || outcome.effects.length !== 1) return null
  const [effect] = outcome.effects
  if (effect?.do !== 'memo') return null
  return job.kind === 'discover' || effect.stepId === job.stepId ? effect : null
}

/** A result that the database will never take, a number out of range say, fails the run instead of blocking it. */
async function recordPersistently<T extends string>(
  engine: Engine,
  job: Job,
  work: () => Promise<T>,
): Promise<T | Settled> {
  try {
    return await persistently(engine, work)
  } catch (error) {
    if (!isPermanent(error)) throw error
    engine.logger.error({ runId: job.runId, error: String(error) }, 'engine: a result cannot be recorded')
    const outcome = failed('UnrecordableResultError', String(error))
    return persistently(engine, () => settle(engine, job, outcome, false))
  }
}

/** Repeats work until the database takes it: what a step has done must not be lost to a restart of the database. */
async function persistently<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  let triesWhileClosing = 0
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (isPermanent(error)) throw error
      if (!engine.isOpen()) triesWhileClosing += 1
      if (triesWhileClosing > MAX_TRIES_WHILE_CLOSING) throw error
      engine.logger.warn({ error: String(error) }, 'engine: the database did not answer; trying again')
      await sleep(engine.timing.reconnectMs)
    }
  }
}

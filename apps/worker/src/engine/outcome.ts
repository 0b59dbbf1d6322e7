import { z } from 'zod'
import type { DurableFunction } from './function-config'
import type { Job } from './jobs'
import type { Answer } from './sdk'
import { endOfWait, retryAfterAt, type Timing } from './timing'

/** A change to the steps of a run. `state` is the JSON of {"data": …} or {"error": …}. */
export type Effect =
  | { do: 'memo'; stepId: string; op: string; name: string; state: string }
  /** `attempt`: how often it failed already. */
  | { do: 'plan'; stepId: string; op: string; name: string; attempt: number; runAt: Date }
  | { do: 'sleep'; stepId: string; op: string; name: string; until: Date }
  | { do: 'wait'; stepId: string; op: string; name: string; condition: string | null; until: Date }
  | { do: 'invoke'; stepId: string; op: string; name: string; data: unknown; until: Date | null }

/** What a call means for its job. */
export type Outcome =
  | { next: 'finish'; status: 'completed' | 'failed'; output: string }
  /** The same job once more, as a further attempt. */
  | { next: 'retry'; at: Date }
  /** Something is newly known: the function must be asked again. */
  | { next: 'discover'; effects: Effect[] }
  /** Nothing to ask until one of the steps in progress is done. */
  | { next: 'rest'; effects: Effect[] }

const op = z.looseObject({
  id: z.string(),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
  opts: z.looseObject({}).nullish(),
})
type Op = z.infer<typeof op>
const waitOptions = z.looseObject({ timeout: z.string(), if: z.string().optional() })
const invokeOptions = z.looseObject({
  function_id: z.string(),
  payload: z.looseObject({ data: z.unknown().optional() }).optional(),
  timeout: z.string().optional(),
})

const NOT_EMBEDDED: Record<string, string> = {
  AIGateway: 'step.ai.infer',
  Gateway: 'step.fetch',
  WaitForSignal: 'step.waitForSignal',
  DeferAdd: 'defer',
  DeferAbort: 'defer.abort',
}

/** Reads the SDK's answer to one call of a job. Pure: time and backoff are arguments. */
export function outcomeOf(
  job: Pick<Job, 'kind' | 'attempt'>,
  fn: Pick<DurableFunction, 'maxAttempts'>,
  answer: Answer,
  now: Date,
  timing: Pick<Timing, 'backoffMs'>,
): Outcome {
  const failedAttempts = job.attempt + 1
  const isFinal = answer.noRetry || failedAttempts >= fn.maxAttempts
  const retryAt =
    retryAfterAt(answer.retryAfter, now) ?? new Date(now.getTime() + timing.backoffMs(failedAttempts))
  const retry: Outcome = { next: 'retry', at: retryAt }
  if (answer.status === 200) return { next: 'finish', status: 'completed', output: answer.body || 'null' }
  if (answer.status !== 206) {
    return isFinal ? { next: 'finish', status: 'failed', output: errorOfBody(answer) } : retry
  }

  const parsed = JSON.parse(answer.body) as unknown
  const ops = z.array(op).parse(Array.isArray(parsed) ? parsed : [parsed])
  const effects: Effect[] = []
  let isNews = false
  for (const each of ops) {
    const name = (each.name ?? each.displayName ?? '').replaceAll('\u0000', '')
    const base = { stepId: each.id, op: each.op, name }
    switch (each.op) {
      case 'StepRun':
        effects.push({ do: 'memo', ...base, state: JSON.stringify({ data: each.data ?? null }) })
        isNews = true
        break
      case 'StepError':
      case 'StepFailed':
        if (each.op === 'StepError' && !isFinal) {
          if (job.kind === 'step') return retry
          // Carried out on the way: from now on a job of its own, so that its backoff holds up no other branch.
          effects.push({ do: 'plan', ...base, op: 'StepPlanned', attempt: failedAttempts, runAt: retryAt })
          break
        }
        effects.push({ do: 'memo', ...base, state: JSON.stringify({ error: each.error ?? null }) })
        isNews = true
        break
      case 'RunComplete':
        return { next: 'finish', status: 'completed', output: JSON.stringify(each.data ?? null) }
      case 'DiscoveryRequest':
        isNews = true
        break
      case 'StepPlanned':
        effects.push({ do: 'plan', ...base, attempt: 0, runAt: now })
        break
      case 'Sleep':
        effects.push({ do: 'sleep', ...base, until: endOfWait(name, now) })
        break
      case 'WaitForEvent':
        effects.push(waitEffect(base, each, now))
        break
      case 'InvokeFunction':
        effects.push(invokeEffect(base, each, now))
        break
      default:
        return { next: 'finish', status: 'failed', output: refusal(each, name) }
    }
  }
  return isNews ? { next: 'discover', effects } : { next: 'rest', effects }
}

type Base = { stepId: string; op: string; name: string }

function waitEffect(base: Base, { opts }: Op, now: Date): Effect {
  const { timeout, if: condition } = waitOptions.parse(opts)
  return { do: 'wait', ...base, condition: condition ?? null, until: endOfWait(timeout, now) }
}

function invokeEffect(base: Base, { opts }: Op, now: Date): Effect {
  const { function_id: name, payload, timeout } = invokeOptions.parse(opts)
  const until = timeout === undefined ? null : endOfWait(timeout, now)
  return { do: 'invoke', ...base, name, data: payload?.data ?? {}, until }
}

function refusal(each: Op, name: string): string {
  const tool = NOT_EMBEDDED[each.op] ?? `the operation ${each.op}`
  return errorJson('NotEmbeddedError', `${tool} ("${name}") is not carried out by the embedded engine`)
}

/** The JSON of an error as the SDK serializes them. */
export function errorJson(name: string, message: string): string {
  return JSON.stringify({ name, message, stack: `${name}: ${message}` })
}

function errorOfBody(answer: Answer): string {
  let body: unknown
  try {
    body = JSON.parse(answer.body)
  } catch {
    // Not JSON: a proxy's or a handler's own text; it is the message then.
    return errorJson('Error', `${answer.status} ${answer.body}`)
  }
  const { name, message, error, stack } = (body ?? {}) as Record<string, unknown>
  const text = [message, error].find((part) => typeof part === 'string') ?? `${answer.status} ${answer.body}`
  return JSON.stringify({
    ...(body as object),
    name: typeof name === 'string' ? name : 'Error',
    message: text,
    stack: typeof stack === 'string' ? stack : '',
  })
}

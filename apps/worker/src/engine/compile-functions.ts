import { Cron } from 'croner'
import { compileExpression, type Expression } from './expressions'
import type { CronTrigger, DurableFunction, FunctionConfig, Functions } from './function-config'
import { durationMs } from './timing'

/** What the SDK leaves to the server when `retries` is unset: five attempts. */
const DEFAULT_RETRIES = 4
const KNOWN_OPTIONS = new Set([
  'id',
  'name',
  'triggers',
  'steps',
  'idempotency',
  'singleton',
  'cancel',
  'concurrency',
])

/**
 * Turns the registered configurations into functions the engine can run.
 * @throws Error one message that names every function and option the embedded engine does not carry out
 */
export function compileFunctions(configs: readonly FunctionConfig[]): Functions {
  const problems: string[] = []
  const functions = new Map<string, DurableFunction>()
  for (const config of configs) {
    const refuse = (what: string) => problems.push(`${config.id}: ${what}`)
    if (functions.has(config.id)) refuse('two functions have this id')
    functions.set(config.id, compileFunction(config, refuse))
  }
  if (problems.length > 0) {
    throw new Error(
      `The embedded engine cannot run these functions (an Inngest server can):\n  ${problems.join('\n  ')}`,
    )
  }
  return functions
}

type Refuse = (what: string) => void

function compileFunction(config: FunctionConfig, refuse: Refuse): DurableFunction {
  for (const [option, value] of Object.entries(config)) {
    if (value !== undefined && !KNOWN_OPTIONS.has(option)) refuse(option)
  }
  const expression = (option: string, source: string | undefined): Expression | null => {
    if (source === undefined) return null
    try {
      return compileExpression(source)
    } catch (error) {
      refuse(`${option} is not a CEL expression: ${String(error).split('\n')[0]}`)
      return null
    }
  }
  const eventTriggers: DurableFunction['eventTriggers'][number][] = []
  const cronTriggers: CronTrigger[] = []
  for (const { event, cron, expression: condition, ...rest } of config.triggers) {
    for (const option of Object.keys(rest)) refuse(`triggers.${option}`)
    if (cron !== undefined) cronTriggers.push(compileCron(cron, refuse))
    if (event === undefined) continue
    if (event.includes('*')) refuse(`wildcard trigger ${event}`)
    if (event.startsWith('inngest/deferred.')) refuse('defer')
    eventTriggers.push({ event, condition: expression('triggers.if', condition) })
  }
  return {
    id: config.id,
    maxAttempts: (config.steps.step?.retries?.attempts ?? DEFAULT_RETRIES) + 1,
    eventTriggers,
    cronTriggers,
    idempotency: expression('idempotency', config.idempotency),
    concurrency: compileConcurrency(config, expression, refuse),
    singleton: config.singleton
      ? { mode: config.singleton.mode, key: expression('singleton.key', config.singleton.key) }
      : null,
    cancelOn: (config.cancel ?? []).map((cancel) => ({
      event: cancel.event,
      condition: expression('cancelOn.if', cancel.if),
      timeoutMs: cancel.timeout === undefined ? null : compileDuration(cancel.timeout, refuse),
    })),
  }
}

function compileConcurrency(
  config: FunctionConfig,
  expression: (option: string, source: string | undefined) => Expression | null,
  refuse: Refuse,
): DurableFunction['concurrency'] {
  const { concurrency } = config
  if (concurrency === undefined) return null
  if (typeof concurrency === 'number') return concurrency > 0 ? { limit: concurrency, key: null } : null
  const options = Array.isArray(concurrency) ? concurrency : [concurrency]
  const [first] = options
  if (options.length > 1) refuse('concurrency with a second key')
  for (const { scope } of options) {
    if (scope !== undefined && scope !== 'fn') refuse(`concurrency.scope ${scope}`)
  }
  if (!first || first.limit <= 0) return null
  return { limit: first.limit, key: expression('concurrency.key', first.key) }
}

function compileCron(source: string, refuse: Refuse): CronTrigger {
  const [, timeZone = 'UTC', pattern = source] = /^TZ=(\S+)\s+(.*)$/.exec(source) ?? []
  try {
    new Cron(pattern, { timezone: timeZone, paused: true }).nextRun()
  } catch (error) {
    refuse(`cron "${source}": ${String(error)}`)
  }
  return { source, pattern, timeZone }
}

function compileDuration(text: string, refuse: Refuse): number | null {
  const duration = durationMs(text)
  if (duration === null) refuse(`cancelOn.timeout ${text}`)
  return duration
}

import type { Pool } from './database'
import type { Functions } from './function-config'
import type { Sdk } from './sdk'
import type { Clock, Logger, Timing } from './timing'

/**
 * discover: ask the function what comes next (it may carry out one step on the way). step: carry out one planned step.
 * wake: a sleep is over. expire: a wait for an event, or for an invoked function, has timed out.
 */
export type JobKind = 'discover' | 'step' | 'wake' | 'expire'

/** The step id of a run's one discover job. */
export const DISCOVER = 'step'

/** A job this worker owns. */
export interface Job {
  runId: string
  stepId: string
  kind: JobKind
  fnId: string
  /** Failed attempts so far. */
  attempt: number
  ckey: string | null
  climit: number | null
  /** The lock number under which it was claimed: a settlement by any other number is refused. */
  owner: number
  /** The run's event, as JSON. */
  event: string
}

/** What every part of the embedded engine works with. */
export interface Engine {
  pool: Pool
  functions: Functions
  sdk: Sdk
  clock: Clock
  timing: Timing
  logger: Logger
  /** True while jobs may be started. */
  isOpen(): boolean
  /** Something may have become due: look at the tables now. */
  poke(): void
}

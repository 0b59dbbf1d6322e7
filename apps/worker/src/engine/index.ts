import type { Inngest, InngestFunction } from 'inngest'
import { type RunningEngine, startEmbedded } from './embedded'
import type { EngineMode } from './mode'
import type { Retention } from './prune'
import { startServer } from './server'
import type { Clock, Logger, Timing } from './timing'

export { createPool } from './database'
export type { RunningEngine } from './embedded'
export { insertEvents, type StoredEvent } from './events'
export type { EngineMode } from './mode'
export { DEFAULT_RETENTION, prune, type Retention } from './prune'
export type { Clock, Logger, Timing } from './timing'

export interface EngineOptions {
  mode: EngineMode
  /** A direct PostgreSQL connection: session locks do not survive a transaction pooler. */
  databaseUrl: string
  /** Made by `createInngest` in the same mode. */
  client: Inngest.Any
  functions: readonly InngestFunction.Any[]
  logger: Logger
  /** Embedded: how many jobs run at once in this process. */
  slots?: number
  /** Server: the port on which `/api/inngest` is served. */
  port?: number
  /** Server: the address under which the Inngest server reaches this worker, e.g. https://worker.example.se. */
  serveOrigin?: string
  clock?: Clock
  timing?: Partial<Timing>
  retention?: Retention
}

const DEFAULT_SLOTS = 4
const DEFAULT_PORT = 3900

/**
 * Starts the engine that carries out the durable functions, in the mode that was chosen.
 * @throws Error when a function cannot be run in this mode, or the database cannot be reached
 */
export function startEngine(options: EngineOptions): Promise<RunningEngine> {
  const clock = options.clock ?? (() => new Date())
  if (options.mode === 'server') {
    return startServer({ ...options, clock, port: options.port ?? DEFAULT_PORT })
  }
  return startEmbedded({ ...options, clock, slots: options.slots ?? DEFAULT_SLOTS })
}

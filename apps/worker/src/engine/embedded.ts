import type { Inngest, InngestFunction } from 'inngest'
import { createBell } from './bell'
import { compileFunctions } from './compile-functions'
import { createCronTable } from './cron'
import { createPool, SCHEMA } from './database'
import type { Engine } from './jobs'
import { acquireOwnership } from './ownership'
import { DEFAULT_RETENTION, type Retention } from './prune'
import { createSdk } from './sdk'
import { type Clock, DEFAULT_TIMING, type Logger, type Timing } from './timing'
import { workUntilClosed } from './work-loop'

export interface EmbeddedOptions {
  /** A direct connection: session locks do not survive a transaction pooler. */
  databaseUrl: string
  client: Inngest.Any
  functions: readonly InngestFunction.Any[]
  /** How many jobs run at once in this process. */
  slots: number
  logger: Logger
  clock: Clock
  timing?: Partial<Timing>
  retention?: Retention
}

/** A running engine. `stop` claims nothing more, waits for the jobs in flight, and closes the connections. */
export interface RunningEngine {
  stop(): Promise<void>
}

/**
 * Starts the embedded engine: dispatches events, fires crons and carries out jobs on PostgreSQL until stopped.
 * @throws Error when a function uses what the engine does not carry out, or the database cannot be reached
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<RunningEngine> {
  const { databaseUrl, logger, clock, slots } = options
  const timing = { ...DEFAULT_TIMING, ...options.timing }
  const sdk = createSdk(options.client, options.functions)
  const functions = compileFunctions(await sdk.configs())
  const pool = createPool(databaseUrl, Math.min(slots, 8) + 2, (error) =>
    logger.warn({ error: error.message }, 'engine: a connection broke'),
  )
  const bell = createBell()
  let isOpen = true
  const engine: Engine = {
    pool,
    functions,
    sdk,
    clock,
    timing,
    logger,
    isOpen: () => isOpen,
    poke: () => bell.ring('jobs'),
  }
  try {
    await warnOfOrphans(engine)
    const ownership = await acquireOwnership({
      databaseUrl,
      reconnectMs: timing.reconnectMs,
      logger,
      onNotice: bell.ring,
    })
    const crons = await createCronTable(engine)
    const retention = options.retention ?? DEFAULT_RETENTION
    const loop = workUntilClosed({ engine, ownership, crons, bell, slots, retention })
    logger.info({ functions: functions.size, slots }, 'engine: started')
    return {
      async stop() {
        isOpen = false
        bell.ring('jobs')
        await loop
        await ownership.close()
        await pool.end()
        logger.info({}, 'engine: stopped')
      },
    }
  } catch (error) {
    await pool.end()
    throw error
  }
}

/** Runs of functions that are no longer there stay as they are; somebody should know. */
async function warnOfOrphans(engine: Engine): Promise<void> {
  const orphans = await engine.pool.query<{ fn_id: string; runs: number }>(
    `select fn_id, count(*)::int as runs from ${SCHEMA}.run
     where status = 'running' and fn_id <> all ($1) group by fn_id`,
    [[...engine.functions.keys()]],
  )
  for (const { fn_id: fnId, runs } of orphans.rows) {
    engine.logger.warn({ fnId, runs }, 'engine: unfinished runs of a function that does not exist any more')
  }
}

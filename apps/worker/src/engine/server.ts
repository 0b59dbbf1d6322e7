import { createServer, type Server } from 'node:http'
import type { Inngest, InngestFunction } from 'inngest'
import { serve } from 'inngest/node'
import { type Bell, createBell } from './bell'
import { CHANNEL, createPool, type Pool } from './database'
import type { RunningEngine } from './embedded'
import { listen } from './listen'
import { DEFAULT_RETENTION, prune, type Retention } from './prune'
import { relayEvents } from './relay'
import { type Clock, DEFAULT_TIMING, every, type Logger, type Timing } from './timing'

export const SERVE_PATH = '/api/inngest'

export interface ServerOptions {
  databaseUrl: string
  client: Inngest.Any
  functions: readonly InngestFunction.Any[]
  port: number
  serveOrigin?: string
  logger: Logger
  clock: Clock
  timing?: Partial<Timing>
  retention?: Retention
}

/**
 * Server mode: an Inngest server carries out the functions and calls them over HTTP at `/api/inngest`; the relay brings
 * it the events of our outbox. `stop` lets calls and the relay finish what they are at.
 */
export async function startServer(options: ServerOptions): Promise<RunningEngine & { port: number }> {
  const { client, functions, logger, clock } = options
  const timing = { ...DEFAULT_TIMING, ...options.timing }
  // Reads the body itself: an Express body limit in front would refuse large states.
  const handler = serve({ client, functions: [...functions], serveOrigin: options.serveOrigin })
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://worker.internal').pathname
    if (path === SERVE_PATH) return handler(request, response)
    response.writeHead(404).end()
  })
  const port = await listening(server, options.port)
  const pool = createPool(options.databaseUrl, 2, (error) =>
    logger.warn({ error: error.message }, 'engine: a connection broke'),
  )
  const bell = createBell()
  const listener = await listen({
    databaseUrl: options.databaseUrl,
    channel: CHANNEL,
    reconnectMs: timing.reconnectMs,
    logger,
    onNotice: () => bell.ring('events'),
  })
  let isOpen = true
  const retention = options.retention ?? DEFAULT_RETENTION
  const relay = relayUntilClosed({
    isOpen: () => isOpen,
    pool,
    client,
    bell,
    clock,
    timing,
    logger,
    retention,
  })
  logger.info({ port, path: SERVE_PATH, functions: functions.length }, 'engine: serving an Inngest server')
  return {
    port,
    async stop() {
      isOpen = false
      bell.ring('events')
      await Promise.all([relay, closed(server)])
      await listener.close()
      await pool.end()
      logger.info({}, 'engine: stopped')
    },
  }
}

interface Relay {
  isOpen(): boolean
  pool: Pool
  client: Inngest.Any
  bell: Bell
  clock: Clock
  timing: Timing
  logger: Logger
  retention: Retention
}

async function relayUntilClosed(relay: Relay): Promise<void> {
  const { isOpen, pool, client, bell, clock, timing, logger, retention } = relay
  const pruneIsDue = every(timing.pruneMs)
  let failures = 0
  while (isOpen()) {
    try {
      while (isOpen() && (await relayEvents(pool, client, clock)));
      if (pruneIsDue()) logger.info(await prune(pool, retention, clock()), 'engine: pruned')
      failures = 0
    } catch (error) {
      failures += 1
      logger.warn({ error: String(error), failures }, 'engine: events wait in the outbox; trying again')
    }
    await bell.wait(
      failures === 0 ? timing.pollMs : Math.min(timing.reconnectMs * 2 ** (failures - 1), 60_000),
    )
  }
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** Calls in progress are answered; connections that idle, or come to, do not hold the process back. */
async function closed(server: Server): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  try {
    await new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()))
      server.closeIdleConnections()
    })
  } finally {
    clearInterval(sweep)
  }
}

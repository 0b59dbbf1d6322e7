// The worker: durable functions on the engine that the environment chooses. SIGTERM lets running steps finish.
import { availableParallelism } from 'node:os'
import { readConfig } from '@mina/api/config'
import { compose } from './composition'
import { createPool, startEngine } from './engine'
import { createFunctions } from './functions'
import { createInngest } from './inngest'
import { createLogger } from './logger'

const config = readConfig(process.env)
const logger = createLogger(config)
const { deps, databaseUrl, close } = await compose(config, logger)

const { inngest: choice } = config
const mode = choice.kind
const pool = createPool(databaseUrl, 2, (error) => logger.warn({ err: error }, 'database connection lost'))
const inngest = createInngest(
  mode === 'server' ? { mode, logger } : { mode, db: pool, clock: deps.now, logger },
)
const engine = await startEngine({
  mode,
  databaseUrl,
  client: inngest,
  functions: createFunctions(inngest, deps),
  logger,
  ...(choice.kind === 'server' && {
    port: choice.workerPort,
    ...(choice.workerUrl && { serveOrigin: choice.workerUrl }),
  }),
  // One page is prepared while the others are recognised; more would only wait with their pictures in memory.
  slots: (config.ocrWorkers ?? Math.max(1, availableParallelism() - 1)) + 1,
})
logger.info({ mode, ocr: config.ocr.engine }, 'worker ready')

let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal))
// Started by another process: when that one is gone, so is the reason to run.
process.on('disconnect', () => void stop('disconnect'))
process.send?.('ready')

async function stop(reason: string) {
  if (isStopping) return
  isStopping = true
  logger.info({ reason }, 'worker stopping')
  await engine.stop()
  await pool.end()
  await close()
  process.exit(0)
}

import type { Config } from '@mina/api/config'
import { systemClock } from '@mina/api/deps'
import { createObjectStore } from '@mina/api/storage'
import { createDatabase } from '@mina/db'
import { openDatabase } from '@mina/db/embedded'
import type { Logger } from 'pino'
import { createDocumentEngine, createPageEngine } from './ocr'
import type { ReadingDeps } from './reading/deps'

export type Composition = {
  deps: ReadingDeps
  /** Direct connection for the engine. */
  databaseUrl: string
  close(): Promise<void>
}

/** From configuration to running parts: the only place that knows which adapters exist. */
export async function compose(config: Config, logger: Logger): Promise<Composition> {
  const server = config.database.kind === 'server' ? config.database : null
  const database = await openDatabase({
    dataDir: config.dataDir,
    log: (line) => logger.info(line),
    ...(server && { databaseUrl: server.url }),
    ...(server?.appUrl && { appDatabaseUrl: server.appUrl }),
  })
  const db = createDatabase(database.appUrl)
  const store = createObjectStore(config.storage)
  const pageEngine = await createPageEngine(config)
  const documentEngine = createDocumentEngine(config)
  return {
    deps: { db, store, now: systemClock.now, pageEngine, documentEngine },
    databaseUrl: database.appUrl,
    async close() {
      await pageEngine.close()
      await documentEngine?.engine.close()
      await db.$disconnect()
      await database.stop()
    },
  }
}

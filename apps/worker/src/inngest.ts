import { Inngest, type Logger } from 'inngest'
import type { Db } from './engine/database'
import { eventFetch } from './engine/event-fetch'
import type { Clock } from './engine/timing'

/** The prefix of every function id, and the app's name on an Inngest server. */
export const APP_ID = 'mina'

export type InngestOptions = {
  appId?: string
  /** Where the SDK reports errors of functions; the console when left out. */
  logger?: Logger
} & ({ mode: 'embedded'; db: Db; clock: Clock } | { mode: 'server' })

/**
 * The client that functions are created with and events are sent by.
 *
 * embedded: events become rows of `inngest_embedded.event` on `db`, and no key is needed. Given the connection of a
 * transaction, its events are stored with that transaction or not at all.
 * server: keys and address come from INNGEST_SIGNING_KEY, INNGEST_EVENT_KEY and INNGEST_BASE_URL.
 */
export function createInngest(options: InngestOptions): Inngest {
  const { appId: id = APP_ID, logger } = options
  if (options.mode === 'server') return new Inngest({ id, logger, isDev: false })
  const fetch = eventFetch(options.db, options.clock)
  return new Inngest({ id, logger, isDev: true, checkpointing: false, fetch })
}

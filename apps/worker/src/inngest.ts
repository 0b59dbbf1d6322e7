import { Inngest } from 'inngest'
import type { Db } from './engine/database'
import { eventFetch } from './engine/event-fetch'
import type { Clock } from './engine/timing'

/** The prefix of every function id, and the app's name on an Inngest server. */
export const APP_ID = 'mina'

/**
 * The client that functions are created with and events are sent by.
 *
 * embedded: events become rows of `inngest_embedded.event` on `db`, and no key is needed. Give it the connection of a
 * transaction, and its events are stored with that transaction or not at all.
 * server: keys and address come from INNGEST_SIGNING_KEY, INNGEST_EVENT_KEY and INNGEST_BASE_URL.
 */
export function createInngest(
  options: { mode: 'embedded'; db: Db; clock: Clock } | { mode: 'server' },
  appId = APP_ID,
): Inngest {
  if (options.mode === 'server') return new Inngest({ id: appId, isDev: false })
  return new Inngest({
    id: appId,
    isDev: true,
    checkpointing: false,
    fetch: eventFetch(options.db, options.clock),
  })
}

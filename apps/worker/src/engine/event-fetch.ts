import type { Db } from './database'
import { eventId, insertEvents, isRecord, type StoredEvent } from './events'
import type { Clock } from './timing'

const SEED_HEADER = 'x-inngest-event-id-seed'

/**
 * The `fetch` of an Inngest client whose events go into our own table: `POST /e/:key` becomes an INSERT. Given a
 * transaction's connection it is an outbox. Everything else an Inngest server offers is answered with 501.
 */
export function eventFetch(db: Db, clock: Clock): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    if (request.method !== 'POST' || !new URL(request.url).pathname.startsWith('/e/')) {
      return Response.json({ status: 501, error: 'the embedded engine only takes events' }, { status: 501 })
    }
    const now = clock()
    const seed = request.headers.get(SEED_HEADER)
    const payload = (await request.json()) as unknown
    const events = (Array.isArray(payload) ? payload : [payload]).map((body: unknown, index) =>
      toEvent(body, () => eventId(seed, index, now), now),
    )
    if (events.some((event) => event === null)) {
      return Response.json({ ids: [], status: 400, error: 'an event needs a name, and no NUL in name or id' })
    }
    const stored = events.filter((event) => event !== null)
    await insertEvents(db, stored, now)
    return Response.json({ ids: stored.map((event) => event.id), status: 200 })
  }
}

function toEvent(body: unknown, newId: () => string, now: Date): StoredEvent | null {
  if (!isRecord(body) || typeof body.name !== 'string' || body.name === '') return null
  const id = typeof body.id === 'string' && body.id !== '' ? body.id : newId()
  if (`${id}${body.name}`.includes('\u0000')) return null
  const ts = typeof body.ts === 'number' ? body.ts : now.getTime()
  return { ...body, id, name: body.name, data: isRecord(body.data) ? body.data : {}, ts }
}

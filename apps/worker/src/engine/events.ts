import { ulid } from 'ulid'
import { type Db, SCHEMA } from './database'

/** An event as it travels: what `client.send` posts and what a function receives. `ts` is Unix milliseconds. */
export interface StoredEvent {
  id: string
  name: string
  data: Record<string, unknown>
  ts: number
  [field: string]: unknown
}

/** Inserts events in the caller's transaction; an id that is already there is left as it is. */
export async function insertEvents(db: Db, events: readonly StoredEvent[], receivedAt: Date): Promise<void> {
  if (events.length === 0) return
  await db.query(
    `insert into ${SCHEMA}.event (id, name, body, received_at)
     select id, name, body::json, $4 from unnest($1::text[], $2::text[], $3::text[]) as e (id, name, body)
     on conflict (id) do nothing`,
    [
      events.map((event) => event.id),
      events.map((event) => event.name),
      events.map((event) => JSON.stringify(event)),
      receivedAt,
    ],
  )
}

/** The event of an outbox row: whoever inserted it may have left out what the row or the time of receipt says. */
export function eventOfRow(row: { id: string; name: string; body: string; received_at: Date }): StoredEvent {
  const body = JSON.parse(row.body) as Record<string, unknown>
  return {
    ...body,
    id: row.id,
    name: row.name,
    data: isRecord(body.data) ? body.data : {},
    ts: typeof body.ts === 'number' ? body.ts : row.received_at.getTime(),
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The ULID of the index-th event of a request. The SDK sends the same seed when it repeats a request, so a repeated
 * send gets the same ids and stores nothing twice.
 * @param seed `<Unix ms>,<base64 of 10 random bytes>`, or null: then the id is random
 */
export function eventId(seed: string | null, index: number, now: Date): string {
  const [time, entropy] = seed?.split(',') ?? []
  const bytes = entropy ? Buffer.from(entropy, 'base64') : Buffer.alloc(0)
  if (!/^\d{1,15}$/.test(time ?? '') || bytes.length !== 10) return ulid(now.getTime())
  let value =
    (BigInt(time!) << 80n) | ((BigInt(`0x${bytes.toString('hex')}`) + BigInt(index)) & ((1n << 80n) - 1n))
  let id = ''
  for (let digit = 0; digit < 26; digit += 1) {
    id = CROCKFORD[Number(value & 31n)] + id
    value >>= 5n
  }
  return id
}

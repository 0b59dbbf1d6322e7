import type { Inngest } from 'inngest'
import { type Pool, SCHEMA, transaction } from './database'
import { eventOfRow } from './events'
import type { Clock } from './timing'

const BATCH = 100

/**
 * Server mode: sends the outbox's events to the Inngest server and marks them dispatched. The row's id goes along as the
 * event's id, so that a batch sent twice, after a crash before the mark, starts nothing twice.
 * @returns true when there may be more
 * @throws Error when the server does not take the events; they stay in the outbox
 */
export async function relayEvents(pool: Pool, client: Inngest.Any, clock: Clock): Promise<boolean> {
  return transaction(pool, async (tx) => {
    const rows = await tx.query<{ id: string; name: string; body: string; received_at: Date }>(
      `select id, name, body::text as body, received_at from ${SCHEMA}.event where dispatched_at is null
       order by received_at, id limit ${BATCH} for update skip locked`,
    )
    if (rows.rows.length === 0) return false
    await client.send(rows.rows.map(eventOfRow))
    await tx.query(`update ${SCHEMA}.event set dispatched_at = $2 where id = any ($1)`, [
      rows.rows.map((row) => row.id),
      clock(),
    ])
    return rows.rows.length === BATCH
  })
}

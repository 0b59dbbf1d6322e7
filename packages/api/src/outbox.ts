import { randomUUID } from 'node:crypto'
import type { Tx } from '@mina/db'
import { EVENTS, type EventData, type EventName } from './events'

/**
 * Announces what happened, inside the caller's transaction: the change and its event stand or fall together.
 * Inserting the row is sending; the table's trigger wakes the workers when the transaction commits.
 */
export async function announce<Name extends EventName>(
  tx: Tx,
  name: Name,
  data: EventData<Name>,
  now: Date,
): Promise<void> {
  const id = randomUUID()
  const body = JSON.stringify({ id, name, data: EVENTS[name].parse(data), ts: now.getTime() })
  await tx.$executeRaw`
    INSERT INTO "inngest_embedded"."event" ("id", "name", "body") VALUES (${id}, ${name}, ${body}::json)`
}

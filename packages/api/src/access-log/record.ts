import type { Tx } from '@mina/db'
import type { Actor } from '@mina/domain'

/** Work that no person asked for at that moment: a reading, a schedule. */
export type SystemActor = { organizationId: string; userId: null; role: 'system' }
export const systemActor = (organizationId: string): SystemActor => ({
  organizationId,
  userId: null,
  role: 'system',
})

export type LogEntry = {
  /** subject.what_happened, as in agreement.created. */
  action: string
  subjectType: string
  subjectId: string
  /** Ids, codes and values; never names of people or text of documents. */
  details?: Record<string, string | number | boolean | null>
}

/**
 * Writes one entry of the access log inside the caller's transaction: the change and its entry stand or fall
 * together. The database numbers the entry and chains it to the one before.
 */
export async function record(tx: Tx, actor: Actor | SystemActor, entry: LogEntry): Promise<void> {
  const { action, subjectType, subjectId, details = {} } = entry
  const { organizationId, userId, role } = actor
  await tx.accessLog.create({
    data: { organizationId, userId, role, action, subjectType, subjectId, details, ...SET_BY_THE_DATABASE },
    select: { id: true },
  })
}

const SET_BY_THE_DATABASE = { seq: 0n, previousHash: '', hash: '' }

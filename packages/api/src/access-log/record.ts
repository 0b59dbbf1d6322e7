import type { Tx } from '@mina/db'
import type { Actor } from '@mina/domain'
import type { LogAction } from './access-log.schema'

/** Work that no person asked for at that moment: a reading, a schedule. */
export type SystemActor = { organizationId: string; userId: null; role: 'system' }
export const systemActor = (organizationId: string): SystemActor => ({
  organizationId,
  userId: null,
  role: 'system',
})

export type LogEntry = {
  action: LogAction
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

const ONCE_AN_HOUR_MS = 60 * 60 * 1000

/** Writes down that somebody looked at a thing; again only when an hour has passed, however many pages they turn. */
export async function recordLook(tx: Tx, actor: Actor, entry: LogEntry, now: Date): Promise<void> {
  const { action, subjectType, subjectId } = entry
  const { organizationId, userId } = actor
  const since = new Date(now.getTime() - ONCE_AN_HOUR_MS)
  const known = await tx.accessLog.findFirst({
    where: { organizationId, subjectType, subjectId, action, userId, at: { gt: since } },
    select: { id: true },
  })
  if (!known) await record(tx, actor, entry)
}

const SET_BY_THE_DATABASE = { seq: 0n, previousHash: '', hash: '' }

import { asTenant, type Prisma } from '@mina/db'
import type { Actor } from '@mina/domain'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import type { AccessLogPage, AccessLogRow, ListAccessLogInput } from './access-log.schema'
import { record } from './record'
import { subjectNamesOf } from './subject-names.service'

const PAGE_SIZE = 50

/** The organization's log, the newest entry first. Looking at it is itself an entry. */
export async function listAccessLog(
  deps: ApiDeps,
  actor: Actor,
  { cursor }: ListAccessLogInput,
): Promise<AccessLogPage> {
  authorize(actor, 'accessLog.read')
  const page = await entriesOf(deps, actor, {}, cursor)
  if (!cursor) {
    await asTenant(deps.db, actor, (tx) =>
      record(tx, actor, {
        action: 'access_log.read',
        subjectType: 'organization',
        subjectId: actor.organizationId,
      }),
    )
  }
  return page
}

/** The entries about one thing, the newest first. The caller has checked that the actor may see the thing. */
export function entriesAbout(
  deps: ApiDeps,
  actor: Actor,
  subjectType: string,
  subjectId: string,
  cursor?: string,
) {
  return entriesOf(deps, actor, { subjectType, subjectId }, cursor)
}

/** Writes down that a role did not allow something. */
export async function recordDenial({ db }: ApiDeps, actor: Actor, procedure: string): Promise<void> {
  await asTenant(db, actor, (tx) =>
    record(tx, actor, { action: 'policy.denied', subjectType: 'procedure', subjectId: procedure }),
  )
}

async function entriesOf(
  { db }: ApiDeps,
  actor: Actor,
  about: Prisma.AccessLogWhereInput,
  cursor: string | undefined,
): Promise<AccessLogPage> {
  return asTenant(db, actor, async (tx) => {
    const entries = await tx.accessLog.findMany({
      where: {
        organizationId: actor.organizationId,
        ...about,
        ...(cursor && { seq: { lt: BigInt(cursor) } }),
      },
      orderBy: { seq: 'desc' },
      take: PAGE_SIZE + 1,
    })
    const names = await namesOf(
      tx,
      entries.map(({ userId }) => userId),
    )
    const subjectName = await subjectNamesOf(tx, actor.organizationId, entries)
    const rows = entries.slice(0, PAGE_SIZE).map(({ seq, userId, details, ...entry }): AccessLogRow => {
      const { at, role, action, subjectType, subjectId, hash } = entry
      return {
        seq: String(seq),
        at,
        userId,
        userName: names.get(userId ?? '') ?? null,
        role,
        action,
        subjectType,
        subjectId,
        subjectName: subjectName({ subjectType, subjectId }),
        details: details as AccessLogRow['details'],
        hash,
      }
    })
    return { rows, nextCursor: entries.length > PAGE_SIZE ? (rows.at(-1)?.seq ?? null) : null }
  })
}

/** Names of people by id, for what they did. */
export async function namesOf(
  tx: Pick<Prisma.TransactionClient, 'user'>,
  userIds: readonly (string | null)[],
): Promise<Map<string, string>> {
  const ids = [...new Set(userIds.filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(users.map(({ id, name }) => [id, name]))
}

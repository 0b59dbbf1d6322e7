import { setTimeout as wait } from 'node:timers/promises'
import { asTenant, asUser, type Database } from '@mina/db'
import { type Actor, DomainError, type Role } from '@mina/domain'
import type { LogAction } from '../access-log/access-log.schema'
import { record } from '../access-log/record'
import type { ApiDeps } from '../deps'
import { type SignInInput, signInInput } from './identity.schema'
import { createSessionStore } from './lucia-session-store'
import { hashPassword, isOutdated, verifyPassword } from './passwords'
import type { CurrentSession, CurrentUser } from './session-store'
import { countAttempt, forgiveAttempt } from './sign-in-throttle'

type IdentityDeps = Pick<ApiDeps, 'db' | 'now'>
/** A refusal is never faster than this, whatever it had to write: its time says nothing about who exists. */
const QUICKEST_REFUSAL_MS = 300

export type SignedIn = { sessionToken: string; expiresAt: Date; user: CurrentUser }

/**
 * Starts a session with a new token. The answer is the same for an unknown e-mail, a wrong password, a disabled
 * person and one who belongs to no organization.
 * @throws DomainError 'identity.wrong_credentials' | 'identity.too_many_attempts' { seconds }
 */
export async function signIn(deps: IdentityDeps, input: SignInInput): Promise<SignedIn> {
  const startedAt = performance.now()
  const parsed = signInInput.safeParse(input)
  if (!parsed.success) throw new DomainError('identity.wrong_credentials')
  const { email, password, address } = parsed.data
  await countAttempt(deps.db, { email, address }, deps.now())

  const person = await deps.db.user.findUnique({ where: { email } })
  const isRight = await verifyPassword(person?.passwordHash ?? null, password)
  const member = person && (await openMember(deps.db, person.id, null))
  if (!person || !isRight || !member) {
    if (member) await recordIn(deps, member.actor, 'session.refused')
    await wait(Math.max(0, QUICKEST_REFUSAL_MS - (performance.now() - startedAt)))
    throw new DomainError('identity.wrong_credentials')
  }

  await forgiveAttempt(deps.db, { email, address }, deps.now())
  if (isOutdated(person.passwordHash)) {
    await deps.db.user.update({
      where: { id: person.id },
      data: { passwordHash: await hashPassword(password) },
    })
  }
  const { actor, user } = member
  const session = await createSessionStore(deps.db, deps.now).start(user.id, actor.organizationId)
  await recordIn(deps, actor, 'session.started')
  return { sessionToken: session.token, expiresAt: session.expiresAt, user }
}

/** Ends the session on the server: the token is worth nothing afterwards. An unknown token is no error. */
export async function signOut(deps: IdentityDeps, sessionToken: string): Promise<void> {
  const session = await readSession(deps, sessionToken)
  await createSessionStore(deps.db, deps.now).end(sessionToken)
  if (session) await recordIn(deps, session.actor, 'session.ended')
}

/**
 * Who stands behind a token now: role, name and membership are read anew, so that a change applies to the next
 * request. Null when the session is unknown or over, or the person disabled or in no organization.
 */
export async function readSession(deps: IdentityDeps, sessionToken: string): Promise<CurrentSession | null> {
  const stored = await createSessionStore(deps.db, deps.now).find(sessionToken)
  if (!stored) return null
  const member = await openMember(deps.db, stored.userId, stored.organizationId)
  if (!member) return null
  return { sessionId: stored.sessionId, expiresAt: stored.expiresAt, fresh: stored.fresh, ...member }
}

type MemberRow = CurrentUser & { organizationId: string; role: Role }

/** The membership that is open: the asked-for organization if the person still belongs to it, else their first. */
async function openMember(db: Database, userId: string, organizationId: string | null) {
  const [row] = await asUser(
    db,
    userId,
    (tx) => tx.$queryRaw<MemberRow[]>`
      SELECT u."id", u."name", u."email", u."locale", u."theme", u."density", m."organizationId", m."role"
      FROM "User" u JOIN "Member" m ON m."userId" = u."id"
      WHERE u."id" = ${userId}::uuid AND u."disabledAt" IS NULL
      ORDER BY (m."organizationId" = ${organizationId}::uuid) DESC NULLS LAST, m."createdAt", m."id" LIMIT 1`,
  )
  if (!row) return null
  const { organizationId: opened, role, ...user } = row
  const actor: Actor = { userId: user.id, organizationId: opened, role, name: user.name }
  return { actor, user }
}

function recordIn({ db }: IdentityDeps, actor: Actor, action: LogAction) {
  return asTenant(db, actor, (tx) =>
    record(tx, actor, { action, subjectType: 'user', subjectId: actor.userId }),
  )
}

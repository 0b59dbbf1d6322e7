import { createHash } from 'node:crypto'
import type { Database, Session } from '@mina/db'
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia'
import type { SessionStore } from './session-store'

/** A session ends after this long without use (renewed at half of it) … */
export const IDLE_LIMIT_MS = 12 * 60 * 60 * 1000
/** … and after this long in any case. */
export const ABSOLUTE_LIMIT_MS = 7 * 24 * 60 * 60 * 1000

type Attributes = { organizationId: string | null; createdAt: Date }

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Attributes, Record<never, never>>
    DatabaseSessionAttributes: Attributes
    DatabaseUserAttributes: Record<never, never>
  }
}

/** The id of a session in the table. */
export const sessionIdOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Sessions by Lucia 3. The only file that knows it: decision 0009 says how to replace it. */
export function createSessionStore(db: Database, now: () => Date): SessionStore {
  const lucia = new Lucia<Attributes, Record<never, never>>(adapter(db), {
    sessionExpiresIn: new TimeSpan(IDLE_LIMIT_MS, 'ms'),
    getSessionAttributes: ({ organizationId, createdAt }) => ({ organizationId, createdAt }),
  })
  return {
    async start(userId, organizationId) {
      await lucia.deleteExpiredSessions()
      const session = await lucia.createSession(userId, { organizationId, createdAt: now() })
      return { token: session.id, expiresAt: session.expiresAt }
    },
    async find(token) {
      const { session } = await lucia.validateSession(token)
      if (!session) return null
      const { userId, organizationId, createdAt, fresh } = session
      const lastMoment = new Date(createdAt.getTime() + ABSOLUTE_LIMIT_MS)
      if (lastMoment <= now()) {
        await lucia.invalidateSession(token)
        return null
      }
      const expiresAt = session.expiresAt < lastMoment ? session.expiresAt : lastMoment
      return { sessionId: sessionIdOf(token), userId, organizationId, createdAt, expiresAt, fresh }
    },
    end: (token) => lucia.invalidateSession(token),
    endAll: (userId) => lucia.invalidateUserSessions(userId),
  }
}

/** Lucia's storage on our tables. Every token is hashed on its way in. */
function adapter(db: Database): Adapter {
  return {
    async getSessionAndUser(token) {
      const row = await db.session.findUnique({ where: { id: sessionIdOf(token) } })
      return row ? [toLucia(row, token), { id: row.userId, attributes: {} }] : [null, null]
    },
    async getUserSessions(userId) {
      const rows = await db.session.findMany({ where: { userId } })
      return rows.map((row) => toLucia(row, row.id))
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await db.session.create({ data: { ...attributes, id: sessionIdOf(id), userId, expiresAt } })
    },
    async updateSessionExpiration(token, expiresAt) {
      await db.session.updateMany({ where: { id: sessionIdOf(token) }, data: { expiresAt } })
    },
    async deleteSession(token) {
      await db.session.deleteMany({ where: { id: sessionIdOf(token) } })
    },
    async deleteUserSessions(userId) {
      await db.session.deleteMany({ where: { userId } })
    },
    async deleteExpiredSessions() {
      await db.session.deleteMany({ where: { expiresAt: { lte: new Date() } } })
    },
  }
}

const toLucia = ({ userId, expiresAt, organizationId, createdAt }: Session, id: string): DatabaseSession => ({
  id,
  userId,
  expiresAt,
  attributes: { organizationId, createdAt },
})

import type { Actor } from '@mina/domain'

export type CurrentUser = {
  id: string
  name: string
  email: string
  locale: string
  theme: string
  density: string
}

/** Who is signed in, in which organization, read anew from the database with every request. */
export type CurrentSession = {
  /** sha256 of the token, as it stands in the table. */
  sessionId: string
  actor: Actor
  user: CurrentUser
  expiresAt: Date
  /** The expiry has just moved: the cookie must be set again. */
  fresh: boolean
}

export type StoredSession = {
  sessionId: string
  userId: string
  organizationId: string | null
  createdAt: Date
  expiresAt: Date
  fresh: boolean
}

/**
 * Sessions behind a door, so that the library in it can be replaced by changing one file.
 * A token is what stands in the cookie; the table holds its sha256 only.
 */
export interface SessionStore {
  /** Always a new token: one that came from outside is never adopted. */
  start(userId: string, organizationId: string): Promise<{ token: string; expiresAt: Date }>
  /** Null when unknown or over. Moves the idle limit, but never past the absolute one. */
  find(token: string): Promise<StoredSession | null>
  end(token: string): Promise<void>
  endAll(userId: string): Promise<void>
}

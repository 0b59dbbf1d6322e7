import type { Actor } from '@mina/domain'
import type { ApiDeps } from './deps'
import type { CurrentSession, CurrentUser } from './identity/session-store'

/** What one request may do and with what. Without a session only public procedures answer. */
export type ApiContext = { deps: ApiDeps; session: CurrentSession | null }

/** A context whose session has been checked. */
export type MemberContext = { deps: ApiDeps; session: CurrentSession; actor: Actor; user: CurrentUser }

/** The context of a request: `session` is the answer of `readSession`. */
export const createContext = (deps: ApiDeps, session: CurrentSession | null): ApiContext => ({
  deps,
  session,
})

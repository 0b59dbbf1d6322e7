import { type ApiDeps, createCaller, createContext } from '@mina/api'
import type { Config } from '@mina/api/config'
import { signIn, signOut } from '@mina/api/identity'
import type { Request, Response } from 'express'
import type { Logger } from 'pino'
import { type CookieJar, cookieJar } from './cookies'
import type { RequestFacts } from './request-facts'

export type LoadContext = RequestFacts & {
  nonce: string
  requestId: string
  /** Calls procedures in process, as the person who asks. */
  api: ReturnType<typeof createCaller>
  /** Starts and ends sessions together with their cookie. */
  signIn: (credentials: { email: string; password: string }) => Promise<void>
  signOut: () => Promise<void>
  cookies: CookieJar
  log: Logger
}

declare module '@remix-run/node' {
  interface AppLoadContext extends LoadContext {}
}

/** What loaders and actions work with. */
export function loadContext(
  deps: ApiDeps,
  config: Config,
  request: Request,
  response: Response,
): LoadContext {
  const { session, sessionToken, locale, theme, density, nonce } = response.locals
  const cookies = cookieJar(config, response)
  return {
    session,
    sessionToken,
    locale,
    theme,
    density,
    nonce,
    requestId: String(request.id),
    api: createCaller(createContext(deps, session)),
    async signIn(credentials) {
      const started = await signIn(deps, { ...credentials, address: request.ip ?? 'unknown' })
      // Whoever sat here before is signed out on the server too, not only in this browser.
      if (sessionToken) await signOut(deps, sessionToken)
      cookies.setSession(started.sessionToken, started.expiresAt)
    },
    async signOut() {
      if (sessionToken) await signOut(deps, sessionToken)
      cookies.clearSession()
    },
    cookies,
    log: request.log,
  }
}

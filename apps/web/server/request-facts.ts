import type { ApiDeps } from '@mina/api'
import type { Config } from '@mina/api/config'
import { type CurrentSession, readSession } from '@mina/api/identity'
import { chooseLocale, type Locale } from '@mina/i18n'
import type { RequestHandler } from 'express'
import { cookieJar, LOCALE_COOKIE, readCookies, sessionCookieName, THEME_COOKIE } from './cookies'

export type RequestFacts = {
  session: CurrentSession | null
  /** As it stands in the cookie; null when there is none. */
  sessionToken: string | null
  locale: Locale
  theme: string
  density: string
}

/** Finds out once per request who asks, in which language, with which look. */
export function identifyRequest(deps: ApiDeps, config: Config): RequestHandler {
  return (request, response, next) => {
    const cookies = readCookies(request.get('cookie'))
    const sessionToken = cookies[sessionCookieName(config.baseUrl)] ?? null
    const found = sessionToken ? readSession(deps, sessionToken) : Promise.resolve(null)
    found
      .then((session) => {
        if (session?.fresh && sessionToken)
          cookieJar(config, response).setSession(sessionToken, session.expiresAt)
        Object.assign(response.locals, {
          session,
          sessionToken,
          locale: chooseLocale({
            preference: session?.user.locale,
            cookie: cookies[LOCALE_COOKIE],
            acceptLanguage: request.get('accept-language'),
          }),
          theme: session?.user.theme ?? cookies[THEME_COOKIE] ?? 'system',
          density: session?.user.density ?? 'comfortable',
        } satisfies RequestFacts)
        next()
      })
      .catch(next)
  }
}

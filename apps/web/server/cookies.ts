import type { Config } from '@mina/api/config'
import type { CookieOptions, Response } from 'express'

/**
 * Over https the session's cookie carries the __Host- prefix: the browser then guarantees that no other host set it.
 * Over plain http, which is development only, Safari refuses Secure cookies even on localhost: there the name goes
 * without the prefix.
 */
export const sessionCookieName = (baseUrl: string): string =>
  isSecure(baseUrl) ? '__Host-mina_session' : 'mina_session'
export const LOCALE_COOKIE = 'mina_locale'
export const THEME_COOKIE = 'mina_theme'

const isSecure = (baseUrl: string) => baseUrl.startsWith('https:')
const YEAR_MS = 365 * 86_400_000

const options = (baseUrl: string): CookieOptions => ({
  httpOnly: true,
  secure: isSecure(baseUrl),
  sameSite: 'lax',
  path: '/',
})

export type CookieJar = {
  setSession: (token: string, expiresAt: Date) => void
  clearSession: () => void
  /** What the login page remembers before it knows the person. */
  setPreference: (name: typeof LOCALE_COOKIE | typeof THEME_COOKIE, value: string) => void
}

export function cookieJar({ baseUrl }: Pick<Config, 'baseUrl'>, response: Response): CookieJar {
  return {
    setSession: (token, expires) =>
      void response.cookie(sessionCookieName(baseUrl), token, { ...options(baseUrl), expires }),
    clearSession: () => void response.clearCookie(sessionCookieName(baseUrl), options(baseUrl)),
    setPreference: (name, value) =>
      void response.cookie(name, value, { ...options(baseUrl), maxAge: YEAR_MS }),
  }
}

/** The cookies of a request by name. A broken escape is kept as sent. */
export function readCookies(header: string | undefined): Record<string, string> {
  const pairs = (header ?? '').split(';').flatMap((part) => {
    const at = part.indexOf('=')
    const name = part.slice(0, Math.max(at, 0)).trim()
    return name === '' ? [] : [[name, decoded(part.slice(at + 1).trim())] as const]
  })
  return Object.fromEntries(pairs)
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    // Not one of ours: ours are written with encodeURIComponent.
    return value
  }
}

import type { Config } from '@mina/api/config'
import type { RequestHandler } from 'express'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])
const MOST_BYTES = 1_000_000
/** Reads its own stream, with its own limit. */
const UPLOAD_PATH = '/api/documents'

type Facts = { method: string; fetchSite?: string; origin?: string; host?: string }

/**
 * Whether a request that changes something comes from our own pages. Every current browser says so itself in
 * Sec-Fetch-Site; an older one sends Origin. A request with neither is no browser of ours and is refused.
 */
export function isOwnChange(
  { method, fetchSite, origin, host }: Facts,
  baseUrl: string,
  isProduction: boolean,
): boolean {
  if (SAFE_METHODS.has(method)) return true
  if (fetchSite !== undefined) return fetchSite === 'same-origin'
  if (!origin || !URL.canParse(origin)) return false
  const from = new URL(origin)
  // Outside production the port is whatever was free, so the page's own host counts.
  return from.origin === new URL(baseUrl).origin || (!isProduction && from.host === host)
}

export function refuseForeignChanges({
  baseUrl,
  environment,
}: Pick<Config, 'baseUrl' | 'environment'>): RequestHandler {
  return (request, response, next) => {
    const facts = {
      method: request.method,
      fetchSite: request.get('sec-fetch-site'),
      origin: request.get('origin'),
      host: request.get('host'),
    }
    if (isOwnChange(facts, baseUrl, environment === 'production')) return next()
    request.log.warn(
      { fetchSite: facts.fetchSite, origin: facts.origin },
      'change from a foreign page refused',
    )
    response.status(403).type('text/plain').send('403')
  }
}

/** A form or call is small and says how long it is; only the upload may be long. */
export const refuseBigBodies: RequestHandler = (request, response, next) => {
  if (SAFE_METHODS.has(request.method) || request.path === UPLOAD_PATH) return next()
  if (request.get('transfer-encoding')) return void response.status(411).type('text/plain').send('411')
  if (Number(request.get('content-length') ?? 0) > MOST_BYTES) {
    return void response.status(413).type('text/plain').send('413')
  }
  next()
}

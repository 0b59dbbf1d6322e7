import type { Config } from '@mina/api/config'
import type { RequestHandler } from 'express'
import { refuse } from './refuse'

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
    refuse(request, response, 403, { code: 'policy.denied' })
  }
}

/** A form or call is small and says how long it is; only the upload may be long. */
export const refuseBigBodies: RequestHandler = (request, response, next) => {
  if (SAFE_METHODS.has(request.method) || request.path === UPLOAD_PATH) return next()
  if (request.get('transfer-encoding')) return refuse(request, response, 411, { code: 'input.invalid' })
  if (Number(request.get('content-length') ?? 0) > MOST_BYTES) {
    return refuse(request, response, 413, { code: 'input.invalid' })
  }
  next()
}

/** Pages take forms as browsers send them; files go to the upload, JSON to the calls. */
export const refuseOtherForms: RequestHandler = (request, response, next) => {
  const isForm = request.method === 'POST' && !request.path.startsWith('/api/')
  const isAsSent = request.get('content-type')?.startsWith('application/x-www-form-urlencoded')
  if (!isForm || isAsSent) return next()
  refuse(request, response, 415, { code: 'input.invalid' })
}

/** What cannot be read as an address of anything: pages are answered by their whole URL. */
export const refuseBrokenAddresses: RequestHandler = (request, response, next) => {
  const hosts = [request.get('host'), request.get('x-forwarded-host')].filter((host) => host !== undefined)
  const isReadable = hosts.every((host) => URL.canParse(`http://${host}`)) && isDecodable(request.path)
  if (isReadable) return next()
  refuse(request, response, 400, { code: 'input.invalid' })
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    // A broken escape: the only thing this call throws for.
    return false
  }
}

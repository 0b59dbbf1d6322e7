import { z } from 'zod'
import { EidError, type EidErrorKind } from './eid-error'
import type { JsonAnswer } from './json-over-tls'

const text = z.string().min(1)

export const startAnswer = z.object({
  orderRef: text,
  autoStartToken: text,
  qrStartToken: text,
  qrStartSecret: text,
})

export const completionData = z.object({
  user: z.object({
    personalNumber: z.string().regex(/^\d{12}$/),
    name: z.string(),
    givenName: z.string(),
    surname: z.string(),
  }),
  device: z.object({ ipAddress: z.string().nullish() }).nullish(),
  signature: z.string().nullish(),
  ocspResponse: z.string().nullish(),
  // A word we do not know yet is no reason to lose a completed order.
  risk: z.enum(['low', 'moderate', 'high']).nullish().catch(null),
})
export type CompletionData = z.infer<typeof completionData>

export const collectAnswer = z.discriminatedUnion('status', [
  z.object({ orderRef: text, status: z.literal('pending'), hintCode: z.string().default('') }),
  z.object({ orderRef: text, status: z.literal('failed'), hintCode: z.string().default('') }),
  z.object({ orderRef: text, status: z.literal('complete'), completionData }),
])

/** Fields beyond those we need are let through. @throws EidError `malformed` without the answer's values */
export function shaped<T>(operation: string, schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const paths = parsed.error.issues.map((issue) => issue.path.join('.') || 'the whole')
  throw new EidError('malformed', `${operation} answered in another shape: ${paths.join(', ')}`)
}

const BY_ERROR_CODE: Readonly<Record<string, EidErrorKind>> = {
  alreadyInProgress: 'already-in-progress',
  invalidParameters: 'invalid-request',
  unauthorized: 'unauthorized',
  notFound: 'invalid-request',
  methodNotAllowed: 'invalid-request',
  unsupportedMediaType: 'invalid-request',
  requestTimeout: 'timeout',
  tooManyRequests: 'rate-limited',
  internalError: 'unavailable',
  maintenance: 'maintenance',
}
export const BANKID_ERROR_CODES = Object.keys(BY_ERROR_CODE)

/** The kind of an `errorCode`, or null for one we do not know. */
export const kindOfErrorCode = (errorCode: string): EidErrorKind | null =>
  (Object.hasOwn(BY_ERROR_CODE, errorCode) && BY_ERROR_CODE[errorCode]) || null

const errorAnswer = z.object({ errorCode: z.string() })

/**
 * Passes a 200 on and turns everything else into an error. `details` is left out: it may quote what was sent.
 * @param ofOrder the call is about an order, so parameters it refuses mean that it no longer knows the order
 * @throws EidError
 */
export function accepted(operation: string, answer: JsonAnswer, ofOrder: boolean): JsonAnswer {
  if (answer.status === 200 && answer.body !== null) return answer
  const errorCode = errorAnswer.safeParse(answer.body).data?.errorCode ?? ''
  const kind = kindOfErrorCode(errorCode) ?? kindOfStatus(answer.status)
  const isGone = ofOrder && kind === 'invalid-request' && (errorCode !== '' || answer.status === 404)
  // Not the service's text: an unknown code is only named when it is one word.
  const name = /^[A-Za-z]{1,40}$/.test(errorCode) ? ` ${errorCode}` : ''
  throw new EidError(isGone ? 'order-gone' : kind, `${operation} answered ${answer.status}${name}`, {
    retryAfterMs: retryAfterMs(answer),
  })
}

export function kindOfStatus(status: number): EidErrorKind {
  if (status === 401 || status === 403) return 'unauthorized'
  if (status === 408 || status === 504) return 'timeout'
  if (status === 429) return 'rate-limited'
  if (status === 503) return 'maintenance'
  if (status >= 500) return 'unavailable'
  return status >= 400 ? 'invalid-request' : 'malformed'
}

const MAX_WAIT_MS = 60_000

function retryAfterMs({ headers }: JsonAnswer): number | null {
  const seconds = Number.parseInt(String(headers['retry-after'] ?? headers['ratelimit-reset'] ?? ''), 10)
  return Number.isNaN(seconds) ? null : Math.min(Math.max(0, seconds) * 1000, MAX_WAIT_MS)
}

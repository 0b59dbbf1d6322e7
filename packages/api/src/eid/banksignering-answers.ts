import { z } from 'zod'
import { completionData, kindOfErrorCode, kindOfStatus } from './bankid-answers'
import { EidError, type EidErrorKind } from './eid-error'
import type { JsonAnswer } from './json-over-tls'

type Fields = Readonly<Record<string, unknown>>
const NONE: Fields = {}

/** What both envelopes come to: the fields of the call itself and of its `Response`, names in lower case. */
export type Unwrapped = { call: Fields; response: Fields }

/**
 * Opens an answer. Two shapes are in use, and the case of names varies in both:
 * `{authResponse: {Success}, apiCallResponse: {Success, StatusMessage, Response}}` and `{Success, StatusMessage, Response}`.
 * A refusal comes with status 200 and `Success: false`.
 * @throws EidError
 */
export function unwrapped(operation: string, answer: JsonAnswer, ofOrder: boolean): Unwrapped {
  if (answer.status !== 200) {
    throw refusal(
      operation,
      kindOfStatus(answer.status),
      ofOrder,
      textOf(lowered(answer.body), 'statusmessage'),
    )
  }
  const outer = lowered(answer.body)
  const auth = lowered(outer.authresponse)
  if (auth.success === false) throw refusal(operation, 'unauthorized', ofOrder, '')
  const call = 'apicallresponse' in outer ? lowered(outer.apicallresponse) : outer
  if (call.success === false) {
    const reason = textOf(call, 'errormessage') || textOf(call, 'statusmessage')
    throw refusal(operation, 'invalid-request', ofOrder, reason)
  }
  if (call.success !== true)
    throw new EidError('malformed', `${operation} answered in another shape: Success`)
  return { call, response: lowered(call.response) }
}

/** The text of the first of these names that has one, in the response or beside it; else the empty text. */
export function field({ call, response }: Unwrapped, ...names: string[]): string {
  for (const name of names) {
    const text = textOf(response, name) || textOf(call, name)
    if (text !== '') return text
  }
  return ''
}

/** The completion in BankID's own shape, from either casing. @throws EidError `malformed` without the values */
export function completionOf({ response }: Unwrapped) {
  const data = lowered(response.completiondata)
  const user = lowered(data.user)
  const parsed = completionData.safeParse({
    user: {
      personalNumber: textOf(user, 'personalnumber').replace(/[-\s]/g, ''),
      name: textOf(user, 'name'),
      givenName: textOf(user, 'givenname'),
      surname: textOf(user, 'surname'),
    },
    device: { ipAddress: textOf(lowered(data.device), 'ipaddress') || null },
    signature: textOf(data, 'signature') || null,
    ocspResponse: textOf(data, 'ocspresponse') || null,
    risk: textOf(data, 'risk') || null,
  })
  if (parsed.success) return parsed.data
  const paths = parsed.error.issues.map((issue) => issue.path.join('.'))
  throw new EidError('malformed', `collectstatus completed in another shape: ${paths.join(', ')}`)
}

/** The vendor's sentence is searched for BankID's error codes and then dropped: it may quote what was sent. */
function refusal(operation: string, fallback: EidErrorKind, ofOrder: boolean, sentence: string): EidError {
  const word = sentence.match(/[A-Za-z]+/g)?.find((each) => kindOfErrorCode(each) !== null)
  const kind = (word && kindOfErrorCode(word)) || fallback
  const isGone = ofOrder && kind === 'invalid-request'
  return new EidError(isGone ? 'order-gone' : kind, `${operation} was refused${word ? ` with ${word}` : ''}`)
}

const record = z.record(z.string(), z.unknown())

function lowered(value: unknown): Fields {
  const fields = record.safeParse(value)
  if (!fields.success) return NONE
  return Object.fromEntries(Object.entries(fields.data).map(([name, each]) => [name.toLowerCase(), each]))
}

function textOf(fields: Fields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

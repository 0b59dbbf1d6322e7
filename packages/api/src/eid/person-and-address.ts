import { isIP } from 'node:net'
import { EidError } from './eid-error'
import type { EidOrderHandle, EidStart } from './eid-provider'

/**
 * The address in the form the services take: no IPv6 clothing around an IPv4 address, no zone.
 * @throws EidError `invalid-request`; the address itself is not in the message
 */
export function endUserIp(address: string): string {
  const bare = address
    .trim()
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(bare) === 0) throw new EidError('invalid-request', 'the end user has no usable address')
  return bare
}

/**
 * The twelve digits of whom an order is meant for, or null when anybody may use it.
 * @throws EidError `invalid-request`; the number itself is not in the message
 */
export function expectedPersonalNumber(start: EidStart): string | null {
  if (!start.expectedPerson) return null
  const digits = start.expectedPerson.personalNumber.reveal().replace(/[-+\s]/g, '')
  if (!/^\d{12}$/.test(digits)) throw new EidError('invalid-request', 'a personal number has twelve digits')
  return digits
}

/** What of a start its order has to remember. */
export function rememberedStart(
  start: EidStart,
): Pick<EidOrderHandle, 'endUserIp' | 'userAgent' | 'returnUrl' | 'expectedPersonalNumber'> {
  return {
    endUserIp: endUserIp(start.endUserIp),
    userAgent: start.userAgent,
    returnUrl: start.returnUrl,
    expectedPersonalNumber: expectedPersonalNumber(start),
  }
}

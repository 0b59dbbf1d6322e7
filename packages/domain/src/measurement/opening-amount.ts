import { DomainError } from '../errors'
import { type Fixed, ONE } from '../fixed-point'
import { type Currency, minorDigits } from '../money'

/**
 * A decimal of the major unit, exact also beyond the minor unit: balances taken over are often unrounded.
 * @throws DomainError 'input.invalid' { field, reason: 'not_a_number' }
 */
export function exactAmount(text: string, currency: Currency, field: string): Fixed {
  const match = /^(-?)(\d{1,18})(?:\.(\d{1,18}))?$/.exec(text)
  if (!match) throw new DomainError('input.invalid', { field, reason: 'not_a_number' })
  const decimals = match[3] ?? ''
  const minor = BigInt(`${match[2]}${decimals}`) * 10n ** BigInt(minorDigits(currency))
  const size = (minor * ONE) / 10n ** BigInt(decimals.length)
  return match[1] ? -size : size
}

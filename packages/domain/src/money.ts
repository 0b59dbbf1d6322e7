import { type Currency, MINOR_DIGITS } from './currencies'
import { DomainError } from './errors'

export { CURRENCIES, type Currency, isCurrency } from './currencies'

/** An amount in the currency's minor unit (öre, cent): 1 234.50 SEK is `123450n`. Never a float. */
export type Minor = bigint

/** Decimals of the currency's minor unit: 2 for SEK, 0 for JPY. */
export const minorDigits = (currency: Currency): number => MINOR_DIGITS.get(currency) ?? 2

/** No agreement is larger than this (10^15 minor units): a bigger number is a typing error. */
export const LARGEST_AMOUNT: Minor = 10n ** 15n

/**
 * Reads a decimal string in the major unit: `"31275.5"` SEK → `3127550n`.
 * @param field names the value in the error
 * @throws DomainError 'input.invalid' { field, reason: 'not_a_number' | 'too_many_decimals' | 'too_large' }
 */
export function parseAmount(text: string, currency: Currency, field = 'amount'): Minor {
  const match = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/.exec(text)
  if (!match) throw new DomainError('input.invalid', { field, reason: 'not_a_number' })
  const digits = minorDigits(currency)
  const decimals = (match[3] ?? '').replace(/0+$/, '')
  if (decimals.length > digits) throw new DomainError('input.invalid', { field, reason: 'too_many_decimals' })
  const size = BigInt(`${match[2]}${decimals.padEnd(digits, '0')}`)
  if (size > LARGEST_AMOUNT) throw new DomainError('input.invalid', { field, reason: 'too_large' })
  return match[1] ? -size : size
}

/** Writes the decimal string of every border, with all decimals of the currency: `3127550n` SEK → `"31275.50"`. */
export function formatAmount(amount: Minor, currency: Currency): string {
  const digits = minorDigits(currency)
  const sign = amount < 0n ? '-' : ''
  const size = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, '0')
  return digits === 0 ? `${sign}${size}` : `${sign}${size.slice(0, -digits)}.${size.slice(-digits)}`
}

/** numerator / denominator to the nearest integer, ties to the even one (ISO 80000-1 rule A). `denominator` > 0. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  let quotient = numerator / denominator
  let remainder = numerator % denominator
  if (remainder < 0n) {
    quotient -= 1n
    remainder += denominator
  }
  const twice = 2n * remainder
  const up = twice > denominator || (twice === denominator && (quotient & 1n) === 1n)
  return up ? quotient + 1n : quotient
}

/**
 * Splits `total` in proportion to `weights` so that the parts add up to it exactly. Each part is the difference
 * between two rounded running totals, so none is further from its exact share than one minor unit.
 * @throws DomainError 'input.invalid' when there is no positive weight or a negative one
 */
export function allocate(total: Minor, weights: readonly bigint[]): Minor[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n)
  if (sum <= 0n || weights.some((weight) => weight < 0n)) {
    throw new DomainError('input.invalid', { field: 'weights', reason: 'not_positive' })
  }
  let weightSoFar = 0n
  let given = 0n
  return weights.map((weight) => {
    weightSoFar += weight
    const due = divideHalfEven(total * weightSoFar, sum)
    const part = due - given
    given = due
    return part
  })
}

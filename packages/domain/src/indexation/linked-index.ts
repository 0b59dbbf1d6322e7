import { ratioFromDecimal } from '../agreements/agreed-rise'
import { DomainError } from '../errors'
import { divideHalfEven } from '../money'

/** The same month in two bases of one series, from the statistics office. */
export type IndexLink = { newValue: string; oldValue: string }

/** A value carried to another base, with what it came from. */
export type LinkedIndex = { value: string; parts: { value: string; link: IndexLink } }

/**
 * Expresses a value of a series with a new reference year in the base that a clause was written in:
 * value × old / new of the month that links them, rounded half-even to the decimals that the old series is
 * published with.
 *
 * Statistics Sweden publishes the consumer price index with 1980 = 100 until 2030 beside 2020 = 100 from 2026.
 * @throws DomainError 'input.invalid' { field, reason: 'not_a_number' | 'not_positive' }
 */
export function linkedIndex(value: string, link: IndexLink, decimals: number): LinkedIndex {
  const read = (text: string, field: string) => {
    const ratio = ratioFromDecimal(text, field)
    if (ratio.numerator <= 0n) throw new DomainError('input.invalid', { field, reason: 'not_positive' })
    return ratio
  }
  const [index, from, to] = [
    read(value, 'value'),
    read(link.newValue, 'newValue'),
    read(link.oldValue, 'oldValue'),
  ]
  const scaled = divideHalfEven(
    index.numerator * to.numerator * from.denominator * 10n ** BigInt(decimals),
    index.denominator * to.denominator * from.numerator,
  )
  const digits = scaled.toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return { value: text, parts: { value, link } }
}

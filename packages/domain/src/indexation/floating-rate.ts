import { ratioFromDecimal } from '../agreements/agreed-rise'
import type { RateClause } from '../agreements/agreement'
import { addMonths, type LocalDate } from '../dates'

/** A yearly rate that follows a reference, with what it came from. Exact decimals. */
export type FloatingRate = {
  annualRate: string
  outcome: 'follows_reference' | 'floor'
  /** Of the formula reference + margin, not below the floor. */
  parts: { series: string; reference: string; margin: string; floor: string | null; byFormula: string }
}

/**
 * The rate of a floating clause at a value of its reference. The floor holds the sum, margin included.
 *
 * Source: IFRS 16.28, 43 (a change in floating interest rates revises the discount rate).
 * @param reference yearly decimal, `"0.0225"`; may be negative, as STIBOR was
 * @throws DomainError 'input.invalid' { field, reason: 'not_a_number' }
 */
export function floatingRate({ series, margin, floor }: RateClause, reference: string): FloatingRate {
  const byFormula = sumOf(reference, margin)
  const isFloored = floor !== undefined && isLess(byFormula, floor)
  return {
    annualRate: isFloored ? floor : byFormula,
    outcome: isFloored ? 'floor' : 'follows_reference',
    parts: { series, reference, margin, floor: floor ?? null, byFormula },
  }
}

/** Days on which the rate is set anew: every `resetMonths` from commencement, after it, up to and with `last`. */
export function resetDates(
  { resetMonths }: Pick<RateClause, 'resetMonths'>,
  commencementDate: LocalDate,
  last: LocalDate,
): LocalDate[] {
  const dates: LocalDate[] = []
  for (let count = 1; ; count++) {
    const date = addMonths(commencementDate, count * resetMonths)
    if (date > last) return dates
    dates.push(date)
  }
}

function sumOf(a: string, b: string): string {
  const [first, second] = [ratioFromDecimal(a, 'reference'), ratioFromDecimal(b, 'rateClause.margin')]
  const scale = first.denominator > second.denominator ? first.denominator : second.denominator
  const sum = first.numerator * (scale / first.denominator) + second.numerator * (scale / second.denominator)
  const decimals = scale.toString().length - 1
  const digits = (sum < 0n ? -sum : sum).toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return sum < 0n ? `-${text}` : text
}

function isLess(a: string, b: string): boolean {
  const [first, second] = [ratioFromDecimal(a, 'reference'), ratioFromDecimal(b, 'rateClause.floor')]
  return first.numerator * second.denominator < second.numerator * first.denominator
}

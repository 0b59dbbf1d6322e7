import type { AgreementTerms } from '../agreements/agreement'
import { resolveOptions } from '../agreements/options'
import { paymentPlan } from '../agreements/payment-plan'
import { addDays, isLocalDate, type LocalDate, monthSpan } from '../dates'
import { DomainError } from '../errors'
import { type Fixed, fixedFromDecimal, ONE } from '../fixed-point'
import { type Currency, isCurrency } from '../money'

/**
 * An incremental borrowing rate that someone decided on (IFRS 16 appendix A): what this company would pay to borrow
 * this currency, for this long, secured by this class of asset.
 */
export type BorrowingRate = {
  company: string
  currency: Currency
  assetClass: string
  /** The band: longer than `overMonths`, up to and with `toMonths`; null: without end. */
  overMonths: number
  toMonths: number | null
  /** Holds from this day until a later row of the same band. */
  validFrom: LocalDate
  /** Exact decimal, above −1 and below 10. */
  annualRate: string
  /** What it is built from: curve, spread, adjustment. */
  source: string
  approvedBy: string
}

/** By which length an agreement finds its band: that of the term, or the average life of its payments. */
export type BandPolicy = 'lease_term' | 'average_life'

/** Whose rate is asked for. */
export type BorrowingRateKey = Pick<BorrowingRate, 'company' | 'currency' | 'assetClass'>

/**
 * Refuses tables that could answer twice.
 * @returns the same table
 * @throws DomainError 'input.invalid' { field: 'borrowingRates.<row>.<name>', reason }: 'unknown' currency, 'none' for
 *         an empty name, source or approver, 'not_whole', 'before_start' for a band that ends where it begins or
 *         earlier, 'not_a_date', 'not_a_number', 'not_a_rate', 'overlaps' with a row of the same key and day
 */
export function checkBorrowingRates(table: readonly BorrowingRate[]): readonly BorrowingRate[] {
  for (const [row, rate] of table.entries()) {
    const must = (holds: boolean, name: keyof BorrowingRate, reason: string) => {
      if (!holds) throw invalid(`borrowingRates.${row}.${name}`, reason)
    }
    const { overMonths, toMonths } = rate
    must(isCurrency(rate.currency), 'currency', 'unknown')
    for (const name of ['company', 'assetClass', 'source', 'approvedBy'] as const)
      must(rate[name].trim() !== '', name, 'none')
    must(Number.isInteger(overMonths) && overMonths >= 0, 'overMonths', 'not_whole')
    must(toMonths === null || Number.isInteger(toMonths), 'toMonths', 'not_whole')
    must(toMonths === null || toMonths > overMonths, 'toMonths', 'before_start')
    must(isLocalDate(rate.validFrom), 'validFrom', 'not_a_date')
    const annual = fixedFromDecimal(rate.annualRate, `borrowingRates.${row}.annualRate`)
    must(annual > -ONE && annual < 10n * ONE, 'annualRate', 'not_a_rate')
    const rival = table.slice(0, row).some((other) => sameKey(other, rate) && overlap(other, rate))
    must(!rival, 'overMonths', 'overlaps')
  }
  return table
}

const sameKey = (a: BorrowingRateKey, b: BorrowingRateKey) =>
  a.company === b.company && a.currency === b.currency && a.assetClass === b.assetClass

const overlap = (a: BorrowingRate, b: BorrowingRate) =>
  a.validFrom === b.validFrom &&
  a.overMonths < (b.toMonths ?? Infinity) &&
  b.overMonths < (a.toMonths ?? Infinity)

/**
 * The row for a length in months on a day: of those valid by then whose band holds the length, the youngest.
 *
 * @param months exact, × 2^128; see `lengthInMonths`
 * @throws DomainError 'input.invalid' { field: 'borrowingRates', reason: 'no_rate' } when the key has none by then,
 *         'no_band' when none of its bands holds the length
 */
export function borrowingRateFor(
  table: readonly BorrowingRate[],
  key: BorrowingRateKey,
  date: LocalDate,
  months: Fixed,
): BorrowingRate {
  const valid = table.filter((rate) => sameKey(rate, key) && rate.validFrom <= date)
  if (valid.length === 0) throw invalid('borrowingRates', 'no_rate')
  const fitting = valid.filter(
    ({ overMonths, toMonths }) =>
      months > BigInt(overMonths) * ONE && (toMonths === null || months <= BigInt(toMonths) * ONE),
  )
  const [first, ...others] = fitting
  if (!first) throw invalid('borrowingRates', 'no_band')
  return others.reduce((youngest, rate) => (rate.validFrom > youngest.validFrom ? rate : youngest), first)
}

/**
 * How long an agreement is, options decided: its term, or the mean time of its lease payments weighted by their
 * amounts (IFRS 16 leaves the choice: a term with equal payments borrows on average for half of it). Further days
 * count as their share of the actual month.
 *
 * @returns months, exact, × 2^128
 * @throws DomainError 'schedule.invalid_input', see `checkTerms`; { field: 'payments', reason: 'none' } for an average
 *         of no payments after commencement
 */
export function lengthInMonths(signed: AgreementTerms, policy: BandPolicy): Fixed {
  const terms = resolveOptions(signed)
  const { commencementDate, endDate } = terms
  if (policy === 'lease_term') return monthsBetween(commencementDate, addDays(endDate, 1))
  const later = paymentPlan(terms).filter((row) => row.inLiability && row.moment > commencementDate)
  const sum = later.reduce((all, { exact }) => all + exact, 0n)
  if (sum <= 0n) throw new DomainError('schedule.invalid_input', { field: 'payments', reason: 'none' })
  const weighted = later.reduce(
    (all, { exact, moment }) => all + exact * monthsBetween(commencementDate, moment),
    0n,
  )
  return weighted / sum
}

function monthsBetween(from: LocalDate, to: LocalDate): Fixed {
  const { months, days, monthLength } = monthSpan(from, to)
  return BigInt(months) * ONE + (BigInt(days) * ONE) / BigInt(monthLength)
}

/** The borrowing rate of an agreement on the day it commences. Throws as the two above. */
export const borrowingRateOf = (
  table: readonly BorrowingRate[],
  key: Omit<BorrowingRateKey, 'currency'>,
  terms: AgreementTerms,
  policy: BandPolicy,
): BorrowingRate =>
  borrowingRateFor(
    table,
    { ...key, currency: terms.currency },
    terms.commencementDate,
    lengthInMonths(terms, policy),
  )

const invalid = (field: string, reason: string) => new DomainError('input.invalid', { field, reason })

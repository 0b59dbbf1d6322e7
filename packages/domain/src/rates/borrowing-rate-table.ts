import type { AgreementTerms } from '../agreements/agreement'
import { resolveOptions } from '../agreements/options'
import { paymentPlan } from '../agreements/payment-plan'
import { addDays, isLocalDate, type LocalDate, monthSpan } from '../dates'
import { DomainError } from '../errors'
import { type Fixed, fixedFromDecimal, ONE } from '../fixed-point'
import { type Currency, isCurrency } from '../money'

/**
 * An incremental borrowing rate that someone decided on (IFRS 16 appendix A): what a company would pay to borrow this
 * currency, for this long, secured by this kind of object.
 */
export type BorrowingRate = {
  /** Null: every company without an own one. */
  companyId: string | null
  currency: Currency
  /** Class of the asset; null: every class without an own one. */
  kind: string | null
  /** The band, both included; a begun month is a whole one. */
  fromMonths: number
  toMonths: number
  /** Holds from this day until a later row takes its place. */
  validFrom: LocalDate
  /** Exact decimal, above −1 and below 10. */
  annualRate: string
  /** What it is built from: curve, spread, adjustment. */
  source: string
  approvedBy: string | null
}

/** By which length an agreement finds its band: that of the term, or the average life of its payments. */
export type BandPolicy = 'lease_term' | 'average_life'

/** Whose rate is asked for. */
export type BorrowingRateKey = Pick<BorrowingRate, 'companyId' | 'currency' | 'kind'>

/**
 * Refuses tables that could answer twice, and rates that nobody answers for.
 * @returns the same table
 * @throws DomainError 'input.invalid' { field: 'borrowingRates.<row>.<name>', reason }: 'unknown' currency, 'none' for
 *         no source or approver, 'not_whole' or 'negative' months, 'before_start' for a band that ends before it begins,
 *         'not_a_date', 'not_a_number', 'not_a_rate', 'overlaps' with a row of the same key and day
 */
export function checkBorrowingRates<Row extends BorrowingRate>(table: readonly Row[]): readonly Row[] {
  for (const [row, rate] of table.entries()) {
    const must = (holds: boolean, name: keyof BorrowingRate, reason: string) => {
      if (!holds) throw invalid(`borrowingRates.${row}.${name}`, reason)
    }
    const { fromMonths, toMonths } = rate
    must(isCurrency(rate.currency), 'currency', 'unknown')
    for (const name of ['source', 'approvedBy'] as const) must((rate[name] ?? '').trim() !== '', name, 'none')
    must(Number.isInteger(fromMonths), 'fromMonths', 'not_whole')
    must(fromMonths >= 0, 'fromMonths', 'negative')
    must(Number.isInteger(toMonths), 'toMonths', 'not_whole')
    must(toMonths >= fromMonths, 'toMonths', 'before_start')
    must(isLocalDate(rate.validFrom), 'validFrom', 'not_a_date')
    const annual = fixedFromDecimal(rate.annualRate, `borrowingRates.${row}.annualRate`)
    must(annual > -ONE && annual < 10n * ONE, 'annualRate', 'not_a_rate')
    const rival = table.slice(0, row).some((other) => sameKey(other, rate) && overlap(other, rate))
    must(!rival, 'fromMonths', 'overlaps')
  }
  return table
}

const sameKey = (a: BorrowingRateKey, b: BorrowingRateKey) =>
  a.companyId === b.companyId && a.currency === b.currency && a.kind === b.kind

const overlap = (a: BorrowingRate, b: BorrowingRate) =>
  a.validFrom === b.validFrom && a.fromMonths <= b.toMonths && b.fromMonths <= a.toMonths

/**
 * The row for a length on a day. Of those that hold it: a company's own before one for all, then a kind's own, then
 * the one valid latest, then the narrowest band.
 *
 * @param months exact, × 2^128, a begun month counting whole; see `lengthInMonths`
 * @throws DomainError 'input.invalid' { field: 'borrowingRates', reason: 'no_rate' } when the key has none by then,
 *         'no_band' when none of its bands holds the length
 */
export function borrowingRateFor<Row extends BorrowingRate>(
  table: readonly Row[],
  key: BorrowingRateKey,
  date: LocalDate,
  months: Fixed,
): Row {
  const { companyId, currency, kind } = key
  const valid = table.filter(
    (rate) =>
      (rate.companyId === companyId || rate.companyId === null) &&
      (rate.kind === kind || rate.kind === null) &&
      rate.currency === currency &&
      rate.validFrom <= date,
  )
  if (valid.length === 0) throw invalid('borrowingRates', 'no_rate')
  const begun = Number((months + ONE - 1n) / ONE)
  const [best] = valid
    .filter(({ fromMonths, toMonths }) => fromMonths <= begun && begun <= toMonths)
    .sort(
      (a, b) =>
        Number(b.companyId !== null) - Number(a.companyId !== null) ||
        Number(b.kind !== null) - Number(a.kind !== null) ||
        (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0) ||
        a.toMonths - a.fromMonths - (b.toMonths - b.fromMonths),
    )
  if (!best) throw invalid('borrowingRates', 'no_band')
  return best
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
export const borrowingRateOf = <Row extends BorrowingRate>(
  table: readonly Row[],
  key: Omit<BorrowingRateKey, 'currency'>,
  terms: AgreementTerms,
  policy: BandPolicy,
): Row =>
  borrowingRateFor(
    table,
    { ...key, currency: terms.currency },
    terms.commencementDate,
    lengthInMonths(terms, policy),
  )

const invalid = (field: string, reason: string) => new DomainError('input.invalid', { field, reason })

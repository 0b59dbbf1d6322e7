import type { AgreementTerms } from '../agreements/agreement'
import type { Growth } from '../agreements/growth'
import { resolveOptions } from '../agreements/options'
import type { Period } from '../agreements/payment-plan'
import { addDays, daysBetween, type LocalDate } from '../dates'
import { DomainError } from '../errors'
import { divideFixed, type Fixed, fixedFromDecimal, multiplyFixed, ONE, roundFixed } from '../fixed-point'
import { type Currency, type Minor, minorDigits, parseAmount } from '../money'
import { basesFor, type ConventionBasis, type DatedPayments, datedPayments } from './convention-basis'
import { presentValue } from './present-value'

/**
 * What another system says. `unit` is the step of its last digit, minor units: 40 143 kr is `4014300n` by `100n`.
 * `liability`: at commencement. `payment`: the equal rent that finances `price`, with the residual value and the other
 * payments of the terms. `interest`: of the row for the days `period`.
 */
export type Claim = { value: Minor; unit: Minor } & (
  | { figure: 'liability' }
  | { figure: 'payment'; price: Minor }
  | { figure: 'interest'; period: Period }
)

/** `exact`: within half a unit. `near`: within 0.01 %. */
export type Fit = 'exact' | 'near' | 'far'

/** A basis, what it gives and how far that is off. `sameAs` give the same on these terms: they cannot be told apart. */
export type ConventionCandidate = ConventionBasis & {
  /** Minor units × 2^128, as `difference`: computed less claimed. */
  computed: Fixed
  difference: Fixed
  fit: Fit
  sameAs: readonly ConventionBasis[]
}

/** Two figures nearer than this are one: roots differ in their last bits. */
const SAME = ONE >> 40n
const NEAR_DIVISOR = 10_000n

/**
 * Which convention, timing, dating and treatment of the first payment give a figure of another system. Tries all of
 * them with the yearly rate of the terms.
 *
 * @param terms its payments and rate count; its convention and timing are what is looked for
 * @returns every basis that gives a figure of its own, the nearest first; at equal distance the usual one
 * @throws DomainError 'schedule.invalid_input', see `checkTerms` and `growthFrom`; { field: 'payments', reason: 'none' }
 *         for a payment claim on terms without rent; 'input.invalid' { field: 'claim.unit', reason: 'not_positive' }
 */
export function findConvention(signed: AgreementTerms, claim: Claim): ConventionCandidate[] {
  if (claim.unit <= 0n)
    throw new DomainError('input.invalid', { field: 'claim.unit', reason: 'not_positive' })
  const terms = resolveOptions(signed)
  const found: (ConventionCandidate & { sameAs: ConventionBasis[] })[] = []
  for (const basis of basesFor(terms, claim.figure)) {
    const computed = figureBy(terms, basis, claim)
    const twin = found.find((other) => absolute(other.computed - computed) < SAME)
    if (twin) twin.sameAs.push(basis)
    else {
      const difference = computed - claim.value * ONE
      found.push({ ...basis, computed, difference, fit: fitOf(difference, claim), sameAs: [] })
    }
  }
  return found.sort((a, b) => {
    const nearer = absolute(a.difference) - absolute(b.difference)
    return nearer < 0n ? -1 : nearer > 0n ? 1 : 0
  })
}

/**
 * A figure as it is printed, with the step of its last digit: `"40143"` SEK → 40 143.00 by 1.00.
 * @throws DomainError 'input.invalid' as `parseAmount`
 */
export function readClaimed(
  text: string,
  currency: Currency,
  field = 'claim.value',
): { value: Minor; unit: Minor } {
  const decimals = text.split('.')[1]?.length ?? 0
  return {
    value: parseAmount(text, currency, field),
    unit: 10n ** BigInt(Math.max(0, minorDigits(currency) - decimals)),
  }
}

function figureBy(terms: AgreementTerms, basis: ConventionBasis, claim: Claim): Fixed {
  const payments = datedPayments(terms, basis, claim.figure)
  switch (claim.figure) {
    case 'liability':
      return liabilityOf(payments, basis)
    case 'payment':
      return rentThatFinances(payments, claim.price)
    case 'interest':
      return interestOf(payments, claim.period, basis, terms.discountRate.annualRate)
  }
}

const liabilityOf = ({ start, rows, growth }: DatedPayments, { firstPayment }: ConventionBasis): Fixed =>
  presentValue(
    rows.filter(({ moment }) => firstPayment === 'included' || moment > start),
    growth,
  )

function rentThatFinances({ rows, growth }: DatedPayments, price: Minor): Fixed {
  const rents = rows.filter(({ kind }) => kind === 'rent')
  if (rents.length === 0)
    throw new DomainError('schedule.invalid_input', { field: 'payments', reason: 'none' })
  const others = presentValue(
    rows.filter(({ kind }) => kind !== 'rent'),
    growth,
  )
  const factor = rents.reduce((sum, { moment }) => sum + divideFixed(ONE, growth(moment)), 0n)
  return divideFixed(price * ONE - others, factor)
}

/** What the balance grew by between the start of a period and its end, the payments within it made. */
function interestOf(
  { start, rows, growth }: DatedPayments,
  { from, to }: Period,
  { accrual }: ConventionBasis,
  annualRate: string,
): Fixed {
  const first = from < start ? start : from
  const end = addDays(to, 1)
  const within = rows.filter(({ moment }) => moment >= first && moment < end)
  if (accrual === 'growth') {
    const paid = within.reduce((sum, { exact }) => sum + exact, 0n)
    return valueAt(rows, growth, end) + paid - valueAt(rows, growth, first)
  }
  const perDay = divideFixed(fixedFromDecimal(annualRate), (accrual === 'days_365' ? 365n : 360n) * ONE)
  const turns = [
    first,
    ...new Set(within.map(({ moment }) => moment).filter((moment) => moment > first)),
    end,
  ].sort()
  return turns.slice(1).reduce((sum, until, k) => {
    const since = turns[k]!
    const balance = valueAt(
      rows.filter(({ moment }) => moment > since),
      growth,
      since,
    )
    return sum + multiplyFixed(balance, perDay) * BigInt(daysBetween(since, until))
  }, 0n)
}

/** What the payments from a day on are worth on it, those of the day itself included. */
const valueAt = (rows: DatedPayments['rows'], growth: Growth, date: LocalDate): Fixed =>
  rows.reduce((sum, row) => {
    if (row.moment < date) return sum
    return sum + (row.exact * growth(date)) / growth(row.moment)
  }, 0n)

function fitOf(difference: Fixed, { value, unit }: Claim): Fit {
  const off = absolute(difference)
  if (2n * off <= unit * ONE) return 'exact'
  return off * NEAR_DIVISOR <= absolute(value) * ONE ? 'near' : 'far'
}

const absolute = (value: bigint) => (value < 0n ? -value : value)

/** The figure of a candidate as it would be printed, in whole units of the claim. */
export const roundedToUnit = (computed: Fixed, unit: Minor): Minor => roundFixed(computed / unit) * unit

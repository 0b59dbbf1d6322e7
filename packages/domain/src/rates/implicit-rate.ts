import type { AgreementTerms, DiscountRate } from '../agreements/agreement'
import { growthFrom } from '../agreements/growth'
import { resolveOptions } from '../agreements/options'
import { type PaymentRow, paymentIntervalMonths, paymentPlan } from '../agreements/payment-plan'
import { addDays, daysBetween, type LocalDate } from '../dates'
import { DomainError } from '../errors'
import { type Fixed, fixedToNumber, ONE } from '../fixed-point'
import type { Minor } from '../money'
import { brentRoot } from './brent'
import { type QuotedRate, quoteRate } from './convert-rate'
import { rateText } from './effective-rate'
import { presentValue } from './present-value'

/** Decimals of a yearly rate: the payments of a milliard over ten years are then worth the price to the öre. */
const DIGITS = 12
const HIGHEST_RATE = 10 - 10 ** -DIGITS
const LOWEST_RATE = -0.99

/** The rate in the convention of the terms, and said as nominal and effective by payment interval. */
export type ImplicitRate = DiscountRate & QuotedRate

/**
 * The yearly rate at which the lease payments and the whole residual value are worth what the object costs, options
 * decided by their certainty. The rate that stands in the terms is not used, its convention is. To 12 decimals.
 *
 * Source: IFRS 16 appendix A, "interest rate implicit in the lease".
 *
 * @param cost fair value of the object and the lessor's initial direct costs, minor units
 * @throws DomainError 'schedule.invalid_input' { field: 'cost', reason: 'no_rate' } when no rate from −99 % to below
 *         1000 % fits; as `checkTerms` for the terms
 */
export function implicitRate(signed: AgreementTerms, cost: Minor): ImplicitRate {
  const terms = resolveOptions(signed)
  const intervalMonths = paymentIntervalMonths(terms)
  const { convention } = terms.discountRate
  const annualRate = rateWorth(paymentsToLessor(terms), cost * ONE, {
    start: terms.commencementDate,
    convention,
    intervalMonths,
  })
  const rate = { annualRate, convention }
  return { ...rate, ...quoteRate(rate, intervalMonths) }
}

/**
 * The lease payments, and the residual value, on the day after the last: all of it whoever answers for it. A lessor
 * says what nobody guarantees as `lessor.unguaranteedResidual`; its `residualValue` counts when it is guaranteed.
 */
export function paymentsToLessor(terms: AgreementTerms): PaymentRow[] {
  const { residualValue, lessor, endDate } = terms
  const named = !residualValue || (lessor && !residualValue.guaranteedByLessee) ? 0n : residualValue.amount
  const residual = named + (lessor?.unguaranteedResidual ?? 0n)
  const payments = paymentPlan({ ...terms, residualValue: undefined }).filter((row) => row.inLiability)
  if (residual === 0n) return payments
  const moment = addDays(endDate, 1)
  const row = { kind: 'residual', dueDate: endDate, from: endDate, to: endDate, inLiability: true } as const
  return [...payments, { ...row, amount: residual, exact: residual * ONE, moment }]
}

/**
 * The yearly rate, as a decimal, that makes payments worth `worth` at `start`.
 * @throws DomainError 'schedule.invalid_input' { field: 'cost', reason: 'no_rate' }
 */
export function rateWorth(
  payments: readonly PaymentRow[],
  worth: Fixed,
  basis: { start: LocalDate; convention: DiscountRate['convention']; intervalMonths: number },
): string {
  const { start, convention, intervalMonths } = basis
  const excess = (rate: number): number => {
    const growth = growthFrom(start, { annualRate: rate.toFixed(DIGITS), convention }, intervalMonths)
    return fixedToNumber(presentValue(payments, growth) - worth)
  }
  const last = payments.reduce((latest, { moment }) => (moment > latest ? moment : latest), start)
  const atZero = excess(0)
  const [low, high] = atZero > 0 ? [0, HIGHEST_RATE] : [lowestRate(daysBetween(start, last)), 0]
  const rate = atZero === 0 && last > start ? 0 : brentRoot(excess, low, high, 10 ** -DIGITS / 4)
  if (rate === null || last === start)
    throw new DomainError('schedule.invalid_input', { field: 'cost', reason: 'no_rate' })
  return rateText(rate, DIGITS)
}

/** So high that growth over the term keeps 2^-50 of what it started from; `growthFrom` refuses less than 2^-60. */
const lowestRate = (days: number) => Math.max(LOWEST_RATE, 2 ** ((-50 * 365) / (days + 366)) - 1)

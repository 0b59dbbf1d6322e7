import { type DiscountRate, paymentIntervalMonths } from '../agreements'
import { growthFrom } from '../agreements/growth'
import { addDays, addMonths, monthSpan } from '../dates'
import { divideFixed, type Fixed, fixedFromDecimal, ONE, powerFixed } from '../fixed-point'
import type { Minor } from '../money'
import { implicitRate } from '../rates'
import type { SaleAndLeasebackResult } from '../sale-and-leaseback'
import type { At } from './case-file'
import { discountedPlan } from './discounted-plan'
import { dayOfMoment, type Figure, FigureRefused, momentOf } from './figure'
import type { Subject } from './subject'

/** Without a time: of the terms as signed. */
const ofTerms = (
  name: string,
  unit: Figure['unit'],
  meaning: string,
  compute: (subject: Subject) => Fixed,
): Figure => ({ name, meaning, unit, at: [], inCurrencies: false, together: null, compute })

/** What one interval of the payments makes of 1, counted from commencement. */
function periodFactor({ life: { terms } }: Subject, discountRate = terms.discountRate): Fixed {
  const { commencementDate } = terms
  const months = paymentIntervalMonths(terms)
  return growthFrom(commencementDate, discountRate, months)(addMonths(commencementDate, months))
}

/** Every payment in the liability, also those of the commencement date. */
function presentValue(subject: Subject): Fixed {
  const { rows, worth } = discountedPlan(subject.life.terms)
  return worth(rows)
}

/** With financing and without prepayment: what the seller pays for in the leaseback (IFRS 16.101, 102A). */
const worthOfRightsKept = (sold: SaleAndLeasebackResult, fairValue: Minor): Fixed =>
  sold.shareRetained * fairValue + sold.financing - sold.prepayment

/**
 * The equal amount on every due date of the rent that is worth the object's fair value less everything else that is
 * paid for it; without a fair value, the equal amount that is worth the rents themselves.
 */
function levelPayment(subject: Subject): Fixed {
  const { terms, rows, worth, growthUntil } = discountedPlan(subject.life.terms)
  const rents = rows.filter(({ kind }) => kind === 'rent')
  if (rents.length === 0)
    throw new FigureRefused('the agreement has no rent lines: their due dates are needed')
  const units = rents.reduce((sum, { moment }) => sum + (ONE * ONE) / growthUntil(moment), 0n)
  const sold = subject.sale()
  if (sold) return divideFixed(worthOfRightsKept(sold, terms.saleAndLeaseback!.fairValue), units)
  const { fairValue, unguaranteedResidual = 0n } = terms.lessor ?? {}
  if (fairValue === undefined) return divideFixed(worth(rents), units)
  const end = growthUntil(addDays(terms.endDate, 1))
  const others = worth(rows.filter(({ kind }) => kind !== 'rent')) + (unguaranteedResidual * ONE * ONE) / end
  return divideFixed(fairValue * ONE - others, units)
}

/** In the convention of the terms; fair value and direct costs of the lessor are what the object costs. */
function implicitRateOf({ life: { terms } }: Subject): DiscountRate {
  const { fairValue, initialDirectCosts = 0n } = terms.lessor ?? {}
  if (fairValue === undefined) throw new FigureRefused('needs `lessor.fairValue` in the terms')
  return implicitRate(terms, fairValue + initialDirectCosts)
}

/** Of the last transition at or before the moment. */
const inForceAt = (subject: Subject, at: At) => {
  const { date } = momentOf(at, subject)
  return subject.measurement().transitions.findLast(({ position }) => position.date <= date)
}

const annualRateOf = (rate: DiscountRate | null | undefined): Fixed =>
  rate ? signedFixed(rate.annualRate) : 0n

const signedFixed = (text: string): Fixed =>
  text.startsWith('-') ? -fixedFromDecimal(text.slice(1)) : fixedFromDecimal(text)

function yearsLeft(subject: Subject, at: At): Fixed {
  const from = at ? addDays(dayOfMoment(at, subject), 1) : momentOf(at, subject).date
  const to = addDays(inForceAt(subject, at)?.endAfter ?? from, 1)
  if (from >= to) return 0n
  const { months, days, monthLength } = monthSpan(from, to)
  return (BigInt(months * monthLength + days) * ONE) / BigInt(monthLength * 12)
}

/** Σ(value × liability) / Σ liability, by the liabilities at the moment. */
function weighted(of: (subject: Subject, at: At) => Fixed) {
  return (subjects: readonly Subject[], at: At): Fixed => {
    const weights = subjects.map((subject) => subject.ledger().balancesAt(momentOf(at, subject)).liability)
    const total = weights.reduce((sum, weight) => sum + weight, 0n)
    if (total === 0n) throw new FigureRefused('no liability at the moment: there is nothing to weigh with')
    return subjects.reduce((sum, subject, index) => sum + of(subject, at) * weights[index]!, 0n) / total
  }
}

const average = (
  name: string,
  unit: Figure['unit'],
  meaning: string,
  of: (subject: Subject, at: At) => Fixed,
): Figure => ({
  name,
  meaning,
  unit,
  at: ['moment'],
  inCurrencies: false,
  together: weighted(of),
  compute: (subject, at) => weighted(of)([subject], at),
})

export const RATE_FIGURES: readonly Figure[] = [
  ofTerms(
    'periodRate',
    'rate',
    'Rate of one payment interval by the convention of the terms: 0.00327374 is 0.327374 %.',
    (subject) => periodFactor(subject) - ONE,
  ),
  ofTerms('periodFactor', 'factor', '1 + periodRate.', (subject) => periodFactor(subject)),
  ofTerms(
    'effectiveAnnualRate',
    'rate',
    'What the rate of the terms comes to in a year of payment intervals, compounded: (1 + periodRate)^(12 / interval) − 1.',
    (subject) => powerFixed(periodFactor(subject), 12 / paymentIntervalMonths(subject.life.terms)) - ONE,
  ),
  ofTerms(
    'nominalAnnualRate',
    'rate',
    'The same, not compounded: periodRate × 12 / interval.',
    (subject) => (periodFactor(subject) - ONE) * BigInt(12 / paymentIntervalMonths(subject.life.terms)),
  ),
  ofTerms(
    'implicitRate',
    'rate',
    'Yearly rate, in the convention of the terms, at which payments and residual values are worth `lessor.fairValue` + direct costs (IFRS 16 appendix A). The rate of the terms is not used.',
    (subject) => annualRateOf(implicitRateOf(subject)),
  ),
  ofTerms(
    'implicitPeriodRate',
    'rate',
    'implicitRate of one payment interval.',
    (subject) => periodFactor(subject, implicitRateOf(subject)) - ONE,
  ),
  ofTerms(
    'presentValue',
    'money',
    'Present value at commencement of all payments in the liability, also those of that day. Also of a lessor’s and a seller’s agreement.',
    presentValue,
  ),
  ofTerms(
    'levelPayment',
    'money',
    'Equal payment on every due date of the rent lines: of `lessor.fairValue` less what residual values and other payments are worth; of a leaseback, worth the rights kept; otherwise worth the same as the rents as they are.',
    levelPayment,
  ),
  average(
    'weightedAverageRate',
    'rate',
    'Yearly rates as stated, whatever their convention, weighted by the liabilities at the moment. Without `at`: each at its commencement.',
    (subject, at) => annualRateOf(inForceAt(subject, at)?.rateAfter),
  ),
  average(
    'weightedAverageTerm',
    'years',
    'Remaining lease term in years, weighted by the liabilities at the moment.',
    yearsLeft,
  ),
]

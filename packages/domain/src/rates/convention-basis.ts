import {
  type AgreementTerms,
  type PaymentLine,
  type PaymentTiming,
  RATE_CONVENTIONS,
  type RateConvention,
} from '../agreements/agreement'
import { type Growth, growthFrom } from '../agreements/growth'
import { type PaymentRow, paymentIntervalMonths, paymentPlan } from '../agreements/payment-plan'
import { type LocalDate, lastOfMonth } from '../dates'
import { paymentsToLessor } from './implicit-rate'

/**
 * When a payment counts. `period`: in advance on its due date, in arrears when that day is over, so that a year from
 * 1 January is a year. `due_date`: on the due date itself, as spreadsheets do. `month_start`, `month_end`: on the first
 * or last day of its month, the start of the agreement too.
 */
export type PaymentDating = 'period' | 'due_date' | 'month_start' | 'month_end'
const DATINGS: readonly PaymentDating[] = ['period', 'due_date', 'month_start', 'month_end']

/**
 * How the interest of a row comes from its balance. `growth`: by the convention. `days_365`, `days_360`: balance ×
 * yearly rate × days / 365 or 360, simple.
 */
export type InterestAccrual = 'growth' | 'days_365' | 'days_360'
const ACCRUALS: readonly InterestAccrual[] = ['growth', 'days_365', 'days_360']

/** One way to compute. `compoundingMonths` is the interval of a nominal rate. */
export type ConventionBasis = {
  convention: RateConvention
  compoundingMonths: number
  timing: PaymentTiming
  dating: PaymentDating
  /** Whether a payment on the commencement date is in the liability; of that figure only. */
  firstPayment: 'left_out' | 'included'
  /** Of the interest of a row only. */
  accrual: InterestAccrual
}

/** Payments, each at its moment, from a start; what every figure is computed from. */
export type DatedPayments = { start: LocalDate; rows: readonly PaymentRow[]; growth: Growth }

export type ClaimedFigure = 'liability' | 'payment' | 'interest'

/** Every basis that can differ for the figure asked for, the usual ones first. */
export function basesFor(terms: AgreementTerms, figure: ClaimedFigure): ConventionBasis[] {
  const interval = paymentIntervalMonths(terms)
  const own = terms.payments.find(({ intervalMonths }) => intervalMonths !== 'once')?.timing ?? 'advance'
  const timings: PaymentTiming[] = own === 'advance' ? ['advance', 'arrears'] : ['arrears', 'advance']
  const compoundings = [...new Set([interval, 1, 12])]
  const firstPayments = figure === 'liability' ? (['left_out', 'included'] as const) : (['included'] as const)
  const accruals = figure === 'interest' ? ACCRUALS : (['growth'] as const)
  return DATINGS.flatMap((dating) =>
    timings.flatMap((timing) =>
      accruals.flatMap((accrual) =>
        firstPayments.flatMap((firstPayment) =>
          RATE_CONVENTIONS.flatMap((convention) =>
            (convention === 'nominal' ? compoundings : [interval]).map((compoundingMonths) => ({
              convention,
              compoundingMonths,
              timing,
              dating,
              firstPayment,
              accrual,
            })),
          ),
        ),
      ),
    ),
  )
}

/**
 * The payments of the terms as a basis dates them. Single payments keep their own timing. A payment is asked of the
 * lessor, to whom all of the residual value comes; the others of the lessee, who counts what it expects to pay of it.
 */
export function datedPayments(
  terms: AgreementTerms,
  basis: ConventionBasis,
  figure: ClaimedFigure,
): DatedPayments {
  const { convention, compoundingMonths, timing, dating } = basis
  const timed = (line: PaymentLine) => (line.intervalMonths === 'once' ? line : { ...line, timing })
  const start = dated(terms.commencementDate, terms.commencementDate, dating)
  const retimed = { ...terms, payments: terms.payments.map(timed) }
  const plan = figure === 'payment' ? paymentsToLessor(retimed) : paymentPlan(retimed)
  const rows = plan.flatMap((row) => {
    if (!row.inLiability) return []
    const moment = dated(row.moment, row.dueDate, dating)
    return [{ ...row, moment: moment < start ? start : moment }]
  })
  const rate = { annualRate: terms.discountRate.annualRate, convention }
  return { start, rows, growth: growthFrom(start, rate, compoundingMonths) }
}

function dated(moment: LocalDate, dueDate: LocalDate, dating: PaymentDating): LocalDate {
  if (dating === 'period') return moment
  if (dating === 'due_date') return dueDate
  return dating === 'month_start' ? `${dueDate.slice(0, 7)}-01` : lastOfMonth(dueDate)
}

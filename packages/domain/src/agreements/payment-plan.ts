import { addDays, addMonths, type LocalDate, lastDayOfSpan, monthSpan } from '../dates'
import { type Fixed, fixedFromRatio, ONE, roundFixed } from '../fixed-point'
import { divideHalfEven, type Minor } from '../money'
import { type AgreedRise, riseOf } from './agreed-rise'
import type { AgreementTerms, PaymentKind, PaymentLine, PaymentVat } from './agreement'
import { checkTerms } from './check-terms'

/** One payment: what is due when, for which days. */
export type PaymentRow = {
  dueDate: LocalDate
  kind: PaymentKind
  /** What is paid, whole minor units: `exact` rounded half-even. */
  amount: Minor
  /** Minor units × 2^128; differs from `amount` only where a line's increase keeps its decimals. */
  exact: Fixed
  /** First and last day that it pays for, inclusive. */
  from: LocalDate
  to: LocalDate
  inLiability: boolean
  /**
   * The moment it leaves the account, as the day whose start it is: a payment in advance on its due date, one in
   * arrears when that day is over. A year in arrears from 1 January is thus worth exactly one year.
   */
  moment: LocalDate
  /** Place of its line in `payments`; absent for the residual value. */
  line?: number
  vat?: PaymentVat
}

/**
 * Every payment of the term in order of due date, as the terms say: options are not used, see `resolveOptions`.
 *
 * Periods are counted from the line's first date. A last period shorter than the interval is paid in part: whole
 * months at amount / interval, further days at 1/30 of a month each, rounded half-even to the minor unit.
 *
 * @throws DomainError 'schedule.invalid_input', see `checkTerms`
 */
export function paymentPlan(terms: AgreementTerms): PaymentRow[] {
  const { residualValue, endDate } = checkTerms(terms)
  const rows = terms.payments.flatMap(rowsOfLine)
  if (residualValue && residualValue.expectedPayable > 0n) {
    rows.push({
      dueDate: endDate,
      kind: 'residual',
      amount: residualValue.expectedPayable,
      exact: residualValue.expectedPayable * ONE,
      from: endDate,
      to: endDate,
      inLiability: true,
      moment: addDays(endDate, 1),
    })
  }
  // The sort is stable: payments of one day stay in the order of their lines.
  return rows.sort((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0))
}

/** The payments of one line, in order. `line` is its place in the terms. */
export function rowsOfLine(line: PaymentLine, index: number): PaymentRow[] {
  const { intervalMonths, firstDate, lastDate, dueDates, countedFrom = firstDate } = line
  const rise = line.increase ? riseOf(line.increase, countedFrom) : null
  const row = (from: LocalDate, to: LocalDate, thirtieths = WHOLE) =>
    rowFor(line, index, from, to, amountFor(line, rise, from, thirtieths))
  if (dueDates) {
    return line.timing === 'advance'
      ? dueDates.map((due, k) => row(due, dueDates[k + 1] ? addDays(dueDates[k + 1]!, -1) : lastDate))
      : dueDates.map((due, k) => row(k === 0 ? firstDate : addDays(dueDates[k - 1]!, 1), due))
  }
  if (intervalMonths === 'once') return [row(firstDate, lastDate)]

  const rows: PaymentRow[] = []
  let count = countedFrom === firstDate ? 1 : periodsBefore(countedFrom, firstDate, intervalMonths) + 1
  for (let from = firstDate; from <= lastDate; count++) {
    const next = addMonths(countedFrom, count * intervalMonths)
    const to = addDays(next, -1)
    if (to <= lastDate) rows.push(row(from, to))
    else rows.push(row(from, lastDate, { part: thirtiethsOf(from, lastDate), of: intervalMonths * 30 }))
    from = next
  }
  return rows
}

/** Whole periods from where they are counted to the line's first date. */
function periodsBefore(countedFrom: LocalDate, firstDate: LocalDate, intervalMonths: number): number {
  return Math.floor(monthSpan(countedFrom, firstDate).months / intervalMonths)
}

type Thirtieths = { part: number; of: number }
const WHOLE: Thirtieths = { part: 1, of: 1 }

/** The fee of a period that starts on `from`, or its part. */
function amountFor(
  { amount }: PaymentLine,
  rise: AgreedRise | null,
  from: LocalDate,
  { part, of }: Thirtieths,
): { amount: Minor; exact: Fixed } {
  if (!rise) {
    const whole = of === 1 ? amount : divideHalfEven(amount * BigInt(part), BigInt(of))
    return { amount: whole, exact: whole * ONE }
  }
  const { numerator, denominator } = rise.factorOn(from)
  const above = amount * numerator * BigInt(part)
  const below = denominator * BigInt(of)
  if (rise.rounding === 'none') {
    const exact = fixedFromRatio(above, below)
    return { amount: roundFixed(exact), exact }
  }
  // An invoice takes its part of a fee that is already in whole minor units.
  const fee = divideHalfEven(amount * numerator, denominator)
  const whole = of === 1 ? fee : divideHalfEven(fee * BigInt(part), BigInt(of))
  return { amount: whole, exact: whole * ONE }
}

function rowFor(
  { timing, kind, inLiability, vat }: PaymentLine,
  line: number,
  from: LocalDate,
  to: LocalDate,
  { amount, exact }: { amount: Minor; exact: Fixed },
): PaymentRow {
  const isAdvance = timing === 'advance'
  return {
    dueDate: isAdvance ? from : to,
    kind,
    amount,
    exact,
    from,
    to,
    inLiability,
    moment: isAdvance ? from : addDays(to, 1),
    line,
    ...(vat && { vat }),
  }
}

/** The fee for the days `from`–`to`, shorter than the interval, by the 1/30 rule. */
export const partOf = (amount: Minor, intervalMonths: number, from: LocalDate, to: LocalDate): Minor =>
  divideHalfEven(amount * BigInt(thirtiethsOf(from, to)), BigInt(intervalMonths * 30))

function thirtiethsOf(from: LocalDate, to: LocalDate): number {
  const { months, days } = monthSpan(from, addDays(to, 1))
  return months * 30 + days
}

/** A span of days that a schedule has one row for, both inclusive. */
export type Period = { from: LocalDate; to: LocalDate }

/** Spans of `months` counted from `first`; the last one ends on `last`, whole or not. */
export function periodsFrom(first: LocalDate, last: LocalDate, months: number): Period[] {
  const periods: Period[] = []
  for (let from = first, count = 1; from <= last; count++) {
    const to = lastDayOfSpan(first, count * months)
    periods.push({ from, to: to < last ? to : last })
    from = addDays(to, 1)
  }
  return periods
}

/** Calendar months, as the books are closed; the first and last may be parts. */
export function calendarMonths(first: LocalDate, last: LocalDate): Period[] {
  const periods = periodsFrom(`${first.slice(0, 7)}-01`, last, 1)
  return periods.map((period, index) => (index === 0 ? { ...period, from: first } : period))
}

/** The payment intervals of the term, counted from commencement. */
export const paymentPeriods = (terms: AgreementTerms): Period[] =>
  periodsFrom(terms.commencementDate, terms.endDate, paymentIntervalMonths(terms))

/** The shortest interval of the payments in the liability: the period of its schedule. 12 when all are single. */
export function paymentIntervalMonths({ payments }: Pick<AgreementTerms, 'payments'>): number {
  const intervals = payments
    .filter((line) => line.inLiability && line.intervalMonths !== 'once')
    .map((line) => Number(line.intervalMonths))
  return intervals.length > 0 ? Math.min(...intervals) : 12
}

import { addDays, addMonths, type LocalDate, lastDayOfSpan, monthSpan } from '../dates'
import { divideHalfEven, type Minor } from '../money'
import type { AgreementTerms, PaymentKind, PaymentLine } from './agreement'
import { checkTerms } from './check-terms'

/** One payment: what is due when, for which days. */
export type PaymentRow = {
  dueDate: LocalDate
  kind: PaymentKind
  amount: Minor
  /** First and last day that it pays for, inclusive. */
  from: LocalDate
  to: LocalDate
  inLiability: boolean
  /**
   * The moment it leaves the account, as the day whose start it is: a payment in advance on its due date, one in
   * arrears when that day is over. A year in arrears from 1 January is thus worth exactly one year.
   */
  moment: LocalDate
}

/**
 * Every payment of the term in order of due date.
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
      from: endDate,
      to: endDate,
      inLiability: true,
      moment: addDays(endDate, 1),
    })
  }
  // The sort is stable: payments of one day stay in the order of their lines.
  return rows.sort((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0))
}

function rowsOfLine(line: PaymentLine): PaymentRow[] {
  const { intervalMonths, firstDate, lastDate, amount } = line
  if (intervalMonths === 'once') return [rowFor(line, firstDate, lastDate, amount)]
  const rows: PaymentRow[] = []
  let from = firstDate
  for (let count = 1; from <= lastDate; count++) {
    const next = addMonths(firstDate, count * intervalMonths)
    const to = addDays(next, -1)
    if (to <= lastDate) rows.push(rowFor(line, from, to, amount))
    else rows.push(rowFor(line, from, lastDate, partOf(amount, intervalMonths, from, lastDate)))
    from = next
  }
  return rows
}

function rowFor(line: PaymentLine, from: LocalDate, to: LocalDate, amount: Minor): PaymentRow {
  const isAdvance = line.timing === 'advance'
  return {
    dueDate: isAdvance ? from : to,
    kind: line.kind,
    amount,
    from,
    to,
    inLiability: line.inLiability,
    moment: isAdvance ? from : addDays(to, 1),
  }
}

/** The fee for the days `from`–`to`, shorter than the interval, by the 1/30 rule. */
export function partOf(amount: Minor, intervalMonths: number, from: LocalDate, to: LocalDate): Minor {
  const { months, days } = monthSpan(from, addDays(to, 1))
  return divideHalfEven(amount * BigInt(months * 30 + days), BigInt(intervalMonths * 30))
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

import { addDays, addMonths, dayOf, type LocalDate } from '../dates'
import { DomainError } from '../errors'
import type { PaymentLine } from './agreement'
import { type PaymentRow, rowsOfLine } from './payment-plan'

/** A line before and after a moment: the payments that are made, and the line that goes on; together the same rows. */
export type SplitLine = { paid: PaymentLine | null; rest: PaymentLine | null }

/** @param isPaid true for a first part of the line's payments */
export function splitLine(line: PaymentLine, isPaid: (row: PaymentRow) => boolean): SplitLine {
  const rows = rowsOfLine(line, 0)
  const count = rows.findIndex((row) => !isPaid(row))
  if (count === -1) return { paid: line, rest: null }
  if (count === 0) return { paid: null, rest: line }
  const { to } = rows[count - 1]!
  const { dueDates } = line
  const firstDate = addDays(to, 1)
  return {
    paid: { ...line, lastDate: to, ...(dueDates && { dueDates: dueDates.slice(0, count) }) },
    rest: {
      ...line,
      firstDate,
      ...(dueDates && { dueDates: dueDates.slice(count) }),
      ...(isCountingKept(line) && { countedFrom: line.countedFrom ?? line.firstDate }),
    },
  }
}

/** A series from the 31st and an agreed rise depend on where they began. */
const isCountingKept = ({ increase, firstDate, countedFrom }: PaymentLine) =>
  increase !== undefined || countedFrom !== undefined || dayOf(firstDate) > 28

/**
 * The line's payments without claiming days from `date` on, where a last period paid in advance reaches beyond it:
 * own days of payment that keep their interval, or a single payment for a part period and for one due on `date`.
 */
export function closedBefore(line: PaymentLine, date: LocalDate): PaymentLine[] {
  if (line.intervalMonths === 'once' || line.lastDate < date) return [line]
  const rows = rowsOfLine(line, 0)
  const last = rows.at(-1)!
  if (last.dueDate < date && (line.dueDates || isWhole(line, last))) {
    return [
      {
        ...line,
        lastDate: addDays(date, -1),
        dueDates: rows.map(({ dueDate }) => dueDate),
        ...(line.increase && { countedFrom: line.countedFrom ?? line.firstDate }),
      },
    ]
  }
  const { increase, countedFrom, dueDates, ...plain } = line
  const single: PaymentLine = {
    ...plain,
    amount: last.amount,
    intervalMonths: 'once',
    firstDate: last.from,
    lastDate: last.to,
  }
  if (rows.length === 1) return [single]
  const before = { ...line, lastDate: addDays(last.from, -1) }
  return [dueDates ? { ...before, dueDates: dueDates.slice(0, -1) } : before, single]
}

/** Whether a payment is for all of its period: it would be for the same days in a longer line. */
function isWhole(line: PaymentLine, last: PaymentRow): boolean {
  const longer = { ...line, lastDate: addMonths(line.lastDate, 12) }
  return rowsOfLine(longer, 0).some(({ from, to }) => from === last.from && to === last.to)
}

/** The day through which payments like the line's are made, those that stand as single ones included. */
export function coveredThrough(lines: readonly PaymentLine[], line: PaymentLine): LocalDate {
  return lines
    .filter(({ kind, inLiability }) => kind === line.kind && inLiability === line.inLiability)
    .reduce((latest, { lastDate }) => (lastDate > latest ? lastDate : latest), line.lastDate)
}

/** The lines as far as a new, earlier end: what starts later is gone, a last part period is paid by thirtieths. */
export function cutLines(lines: readonly PaymentLine[], end: LocalDate): PaymentLine[] {
  return lines.flatMap((line) => {
    if (line.lastDate <= end) return [line]
    if (line.firstDate > end) return []
    if (!line.dueDates) return [{ ...line, lastDate: end }]
    const dueDates = line.dueDates.filter((due) => due <= end)
    return dueDates.length > 0 ? [{ ...line, lastDate: end, dueDates }] : []
  })
}

/**
 * Which lines go on when the term does: those of the liability that end last, and the others that reach the end.
 * Single payments do not.
 */
export function linesThatGoOn(lines: readonly PaymentLine[], end: LocalDate): ReadonlySet<PaymentLine> {
  const repeated = lines.filter(
    ({ intervalMonths, kind, dueDates }) =>
      (intervalMonths !== 'once' || (dueDates !== undefined && dueDates.length > 1)) &&
      kind !== 'purchase_option' &&
      kind !== 'termination_penalty',
  )
  const lastOfLiability = repeated
    .filter(({ inLiability }) => inLiability)
    .reduce((latest, { lastDate }) => (lastDate > latest ? lastDate : latest), '')
  return new Set(
    repeated.filter(({ inLiability, lastDate }) => lastDate === (inLiability ? lastOfLiability : end)),
  )
}

/**
 * The last fee carried on to a later end. Own days of payment go on at the line's interval.
 * @throws DomainError 'schedule.invalid_input' { field: 'payments', reason: 'no_interval' } for own days without one
 */
export function prolongLine(line: PaymentLine, end: LocalDate): PaymentLine {
  if (!line.dueDates) return { ...line, lastDate: end }
  const { intervalMonths } = line
  if (intervalMonths === 'once') {
    throw new DomainError('schedule.invalid_input', { field: 'payments', reason: 'no_interval' })
  }
  const last = line.dueDates.at(-1)!
  const later: LocalDate[] = []
  for (let count = 1; addMonths(last, count * intervalMonths) <= end; count++) {
    const due = addMonths(last, count * intervalMonths)
    // Until the old end the agreed days are all there are.
    if (due > line.lastDate) later.push(due)
  }
  return { ...line, lastDate: end, dueDates: [...line.dueDates, ...later] }
}

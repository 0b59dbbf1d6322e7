import { monthOf, yearOf } from '../dates'
import { LARGEST_AMOUNT } from '../money'
import type { PaymentLine } from './agreement'
import { must } from './check-values'

/**
 * 99 years of thirty payments a month. Every profile measures every payment: beyond this one agreement would keep
 * everybody else waiting for seconds.
 */
const MOST_WORK = 36_000

/** Decimals × rises by the last payment of a line that cost each of its payments as much again: measured. */
const DIGITS_PER_PAYMENT = 2000

/**
 * Refuses lines that take too long to compute, and rises that no fee can follow. Only for lines whose values were
 * checked: nothing is expanded here.
 * @throws DomainError 'schedule.invalid_input' { field, reason }: `path` 'too_many'; `path.0.increase.rate` 'too_large'
 *         where the last payment would be above the largest amount
 */
export function checkExtent(lines: readonly PaymentLine[], path: string) {
  let work = 0
  for (const [index, line] of lines.entries()) {
    work += workOf(line)
    must(work <= MOST_WORK, path, 'too_many')
    if (line.increase && line.amount > 0n) {
      must(largestOf(line, line.increase) <= LARGEST, `${path}.${index}.increase.rate`, 'too_large')
    }
  }
}

const LARGEST = Number(LARGEST_AMOUNT)

function workOf(line: PaymentLine): number {
  const { intervalMonths, dueDates, increase } = line
  if (intervalMonths === 'once' && !dueDates) return 1
  const payments = dueDates?.length ?? Math.ceil(monthsOf(line.firstDate, line) / Number(intervalMonths))
  if (!increase) return payments
  const decimals = increase.rate.length - 2
  return payments * (1 + (risesOf(line, increase) * Math.max(0, decimals)) / DIGITS_PER_PAYMENT)
}

/** The last payment, near enough to tell a fee from a number of a hundred digits; the first one when they fall. */
function largestOf(line: PaymentLine, increase: NonNullable<PaymentLine['increase']>): number {
  const growth = Math.max(1, 1 + Number(increase.rate))
  return Number(line.amount) * growth ** risesOf(line, increase)
}

const risesOf = (line: PaymentLine, { everyMonths, risesBefore = 0 }: NonNullable<PaymentLine['increase']>) =>
  Math.max(
    0,
    Math.floor((monthsOf(line.countedFrom ?? line.firstDate, line) - 1) / everyMonths) - risesBefore,
  )

/** Calendar months that the line touches: never fewer than it lasts. */
const monthsOf = (from: string, { lastDate }: PaymentLine) =>
  (yearOf(lastDate) - yearOf(from)) * 12 + monthOf(lastDate) - monthOf(from) + 1

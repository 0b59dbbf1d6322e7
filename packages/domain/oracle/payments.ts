import type { PaymentLine } from '../src/agreements'
import { type Day, dayOf, monthsAndDays, plusMonths } from './days'
import { type Real, real, toMinor } from './real'

/**
 * Where something stands in time: 8 × day + its place in the day. What is due in arrears on a day stands at the
 * start of the next one, because the whole day has passed.
 */
export type Place = number
export const PLACES = {
  arrears: 0,
  opening: 1,
  eventsBefore: 2,
  before_payments: 3,
  advance: 4,
  after_payments: 5,
  eventsAfter: 6,
  done: 7,
} as const
export const placeOf = (day: Day, place: keyof typeof PLACES): Place => day * 8 + PLACES[place]
export const dayOfPlace = (place: Place): Day => Math.floor(place / 8)

/** `risesInside`: rises that `amount` holds because it was agreed after them. `risesFrom`: they are counted from it. */
export type Line = PaymentLine & { risesInside?: number; risesFrom?: string }

export type Payment = { place: Place; amount: Real; isFee: boolean }
type Fee = Payment & { rises: number }

const atStart = (date: string): Place => placeOf(dayOf(date), 'advance')
export const atEnd = (date: string): Place => placeOf(dayOf(date) + 1, 'arrears')

/** Every payment of a line. A part of an interval costs whole months and thirtieths of one. */
export function paymentsOf(line: Line): Fee[] {
  const counted = dayOf(line.countedFrom ?? line.firstDate)
  const first = dayOf(line.firstDate)
  const end = dayOf(line.lastDate) + 1
  const due = line.timing === 'advance' ? atStart : atEnd
  const payment = (place: Place, periodFrom: Day, share: Part): Fee => ({
    place,
    amount: amountAt(line, counted, periodFrom, share),
    isFee: true,
    rises: risesAt(line, counted, periodFrom),
  })
  if (line.dueDates) {
    // In arrears a day of one's own pays for the time since the one before it.
    const before = [first, ...line.dueDates.map((date) => dayOf(date) + 1)]
    return line.dueDates.map((date, index) =>
      payment(due(date), line.timing === 'advance' ? dayOf(date) : before[index]!, WHOLE),
    )
  }
  const { intervalMonths } = line
  if (intervalMonths === 'once') {
    return [payment(due(line.timing === 'advance' ? line.firstDate : line.lastDate), first, WHOLE)]
  }
  const payments: Fee[] = []
  for (let period = 0; ; period += 1) {
    const from = plusMonths(counted, period * intervalMonths)
    const to = plusMonths(counted, (period + 1) * intervalMonths)
    if (from >= end) return payments
    if (to <= first) continue
    const begin = Math.max(from, first)
    const until = Math.min(to, end)
    const whole = begin === from && until === to
    const share = whole ? WHOLE : partOf(begin, until, intervalMonths)
    payments.push(
      payment(
        line.timing === 'advance' ? placeOf(begin, 'advance') : placeOf(until, 'arrears'),
        begin,
        share,
      ),
    )
  }
}

/** Thirtieths of months, divided last so that an exact half stays one. */
type Part = { days: number; of: number }
const WHOLE: Part = { days: 1, of: 1 }
const shareOf = (amount: Real, { days, of }: Part): Real => amount.times(days).div(of)

function partOf(from: Day, to: Day, intervalMonths: number): Part {
  const { whole, days } = monthsAndDays(from, to)
  return { days: whole * 30 + Math.min(days, 30), of: 30 * intervalMonths }
}

/** Rises up to the day that a payment pays from. */
function risesAt({ increase, risesFrom }: Line, counted: Day, at: Day): number {
  if (!increase) return 0
  const from = risesFrom === undefined ? counted : dayOf(risesFrom)
  return Math.max(Math.floor(monthsAndDays(from, at).whole / increase.everyMonths), 0)
}

function amountAt(line: Line, counted: Day, at: Day, share: Part): Real {
  const { amount, increase, risesInside = 0 } = line
  if (!increase) return real(toMinor(shareOf(real(amount), share)))
  const rises = risesAt(line, counted, at) - risesInside
  const risen = real(amount).times(real(increase.rate).plus(1).pow(rises))
  if (increase.rounding === 'none') return shareOf(risen, share)
  return real(toMinor(shareOf(real(toMinor(risen)), share)))
}

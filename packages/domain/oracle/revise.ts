import type { AgreementEvent, IndexClause } from '../src/agreements'
import { type Day, dateOf, dayOf, monthsAndDays, plusMonths } from './days'
import { type Line, type Payment, type Place, paymentsOf, placeOf } from './payments'
import { type Real, real, toMinor } from './real'
import { giveUpPurchase, type State } from './state'

type NewPayments = Extract<AgreementEvent, { kind: 'index' }>

/** Lines of the liability after an event: replaced, or ended and carried on, then at their new amounts. */
export function revisedLines(
  state: State,
  event: Partial<Pick<NewPayments, 'payments' | 'rent' | 'factor' | 'indexValue'>>,
  termEnd: Day,
  place: Place,
): readonly Line[] {
  const lines = endedAt(state.lines, state.termEnd, termEnd, place)
  if (event.payments) {
    // They are all that is paid: a purchase or a penalty that was counted is said again, or gone.
    giveUpPurchase(state)
    state.penalty = null
  }
  if (event.payments) return [...event.payments, ...lines.filter(({ inLiability }) => !inLiability)]
  const { rent, factor, indexValue } = event
  const { indexClause } = state.terms
  if (rent !== undefined)
    return eachRent(lines, ({ baseAmount: _, ...line }) => ({
      ...line,
      amount: rent,
      ...risesBy(line, place),
    }))
  if (factor !== undefined) {
    return eachRent(lines, (line) => ({ ...line, amount: toMinor(real(line.amount).times(factor)) }))
  }
  if (indexValue !== undefined && indexClause) {
    return eachRent(lines, (line) => indexed(line, indexClause, indexValue))
  }
  return lines
}

const eachRent = (lines: readonly Line[], change: (line: Line) => Line) =>
  lines.map((line) => (line.kind === 'rent' ? change(line) : line))

/** A rent agreed anew is the next fee: the rises before that one are inside, the later ones come on top. */
function risesBy(line: Line, place: Place): { risesInside?: number } {
  const next = paymentsOf(line).find((payment) => payment.place > place)
  return line.increase && next ? { risesInside: next.rises } : {}
}

function indexed(line: Line, clause: IndexClause, indexValue: string): Line {
  const moved = real(indexValue).div(clause.baseValue).minus(1)
  if (clause.threshold !== undefined && moved.abs().lt(clause.threshold)) return line
  const base = line.baseAmount ?? line.amount
  const current = real(line.amount)
  const target = real(base).times(moved.times(clause.share).plus(1))
  let next = target
  if (clause.floorChange !== undefined) {
    next = maxOf(next, current.times(real(clause.floorChange).plus(1)))
  }
  if (clause.capChange !== undefined) next = minOf(next, current.times(real(clause.capChange).plus(1)))
  return { ...line, amount: toMinor(next), baseAmount: base }
}

const maxOf = (a: Real, b: Real) => (a.gt(b) ? a : b)
const minOf = (a: Real, b: Real) => (a.lt(b) ? a : b)

/** Cuts lines at an earlier end; a later one carries on the fee that is paid at the old end. */
export function endedAt(
  lines: readonly Line[],
  oldEnd: Day,
  newEnd: Day,
  paidUntil = -Infinity,
): readonly Line[] {
  const lastDate = dateOf(newEnd - 1)
  if (newEnd < oldEnd) {
    return lines
      .filter(({ firstDate }) => firstDate <= lastDate)
      .map((line) => ({
        ...line,
        lastDate: line.lastDate < lastDate ? line.lastDate : lastDate,
        ...(line.dueDates ? { dueDates: line.dueDates.filter((date) => date <= lastDate) } : {}),
      }))
      .filter(({ dueDates }) => dueDates?.length !== 0)
  }
  if (newEnd === oldEnd) return lines
  const oldLast = dateOf(oldEnd - 1)
  return lines.flatMap((line) =>
    line.intervalMonths !== 'once' && line.lastDate === oldLast
      ? carriedOn(line, line.intervalMonths, oldEnd, newEnd, paidUntil)
      : [line],
  )
}

/** Own days of payment go on at the interval after the last of them. */
function carriedOn(line: Line, intervalMonths: number, oldEnd: Day, newEnd: Day, paidUntil: Place): Line[] {
  const lastDate = dateOf(newEnd - 1)
  const { dueDates } = line
  const lastDue = dueDates?.at(-1)
  if (!dueDates || lastDue === undefined) {
    // A part of an interval that has been paid in advance stays a part: the fee goes on as a series of its own.
    const isPart = monthsAndDays(dayOf(line.countedFrom ?? line.firstDate), oldEnd)
    const isPaid = line.timing === 'advance' && (paymentsOf(line).at(-1)?.place ?? Infinity) <= paidUntil
    if (!isPaid || (isPart.days === 0 && isPart.whole % intervalMonths === 0)) return [{ ...line, lastDate }]
    const { countedFrom: _, risesInside = 0, ...rest } = line
    const firstDate = dateOf(oldEnd)
    const held = (paymentsOf(line).at(-1)?.rises ?? 0) - risesInside
    return [line, { ...rest, risesInside: -held, risesFrom: firstDate, firstDate, lastDate }]
  }
  const more: string[] = []
  for (let count = 1; ; count += 1) {
    const due = plusMonths(dayOf(lastDue), count * intervalMonths)
    if (due >= newEnd) break
    if (due >= oldEnd) more.push(dateOf(due))
  }
  return [{ ...line, lastDate, dueDates: [...dueDates, ...more] }]
}

/** All payments of the liability after a place, in order. */
export function paymentsAfter(state: State, place: Place): Payment[] {
  const end = placeOf(state.termEnd, 'arrears')
  const { expectedResidual, purchase, penalty } = state
  const extras: Payment[] = []
  if (!expectedResidual.isZero()) extras.push({ place: end, amount: expectedResidual, isFee: false })
  if (purchase) extras.push({ place: purchase.place ?? end, amount: purchase.price, isFee: false })
  if (penalty) extras.push({ place: penalty.place, amount: penalty.amount, isFee: false })
  return after(place, [
    ...state.lines.filter(({ inLiability }) => inLiability).flatMap(paymentsOf),
    ...extras,
  ])
}

export const servicesAfter = ({ lines }: State, place: Place): Payment[] =>
  after(place, lines.filter(({ inLiability }) => !inLiability).flatMap(paymentsOf))

const after = (place: Place, payments: Payment[]) =>
  payments.filter((payment) => payment.place > place).sort((a, b) => a.place - b.place)

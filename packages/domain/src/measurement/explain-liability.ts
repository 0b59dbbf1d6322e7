import { addDays, type LocalDate } from '../dates'
import { divideFixed, type Fixed, formatFixed, roundFixed } from '../fixed-point'
import type { Minor } from '../money'
import { rateOf, sourceOf } from './explain-source'
import type { Explanation, ExplanationPart, OnDay } from './explanation'
import type { Measurement, Position } from './measurement'
import { closingOf } from './position'
import type { Stretch } from './stretch'

/** Payment by payment; present values are differences of rounded running totals, so they add up to the balance. */
export function explainLiability(measurement: Measurement, figure: OnDay): Explanation {
  const position = closingOf(figure.date)
  const stretch = measurement.stretchAt(position)
  const amount = roundFixed(measurement.balancesAt(position).liability)
  const explained = { figure, amount, paragraph: 'IFRS 16.26, 36', rate: rateOf(stretch) }
  if (!stretch || amount === 0n) return { ...explained, formula: 'none', parts: [] }
  const { growth } = stretch.stream
  const grown = growth(position.date)
  let exact: Fixed = 0n
  let before: Minor = 0n
  const parts = unpaidAt(stretch, position).map((row): ExplanationPart => {
    const full = growth(row.moment)
    exact += (row.exact * grown) / full
    const total = roundFixed(exact)
    const presentValue = total - before
    before = total
    return {
      name: 'present_value',
      sign: '+',
      amount: presentValue,
      payment: row.amount,
      date: row.dueDate,
      kind: row.kind,
      decimal: formatFixed(divideFixed(grown, full), 12),
      source: sourceOf(measurement, position, row.line),
    }
  })
  return { ...explained, formula: 'sum', parts }
}

export function explainCurrentPart(measurement: Measurement, figure: OnDay): Explanation {
  const now = roundFixed(measurement.balancesAt(closingOf(figure.date)).liability)
  const inAYear = addDays(yearAfter(addDays(figure.date, 1)), -1)
  const later = roundFixed(valueLater(measurement, figure.date, inAYear))
  const nonCurrent = later < now ? later : now
  return {
    figure,
    amount: now - nonCurrent,
    formula: 'sum',
    paragraph: 'IAS 1.69',
    rate: rateOf(measurement.stretchAt(closingOf(figure.date))),
    parts: [
      { name: 'liability', sign: '+', amount: now, figure: { figure: 'liability', date: figure.date } },
      { name: 'liability_in_a_year', sign: '−', amount: nonCurrent, date: inAYear },
    ],
  }
}

/** What the liability will be a year on by what is in force on the day, later events unknown. */
export function valueLater(measurement: Measurement, knownOn: LocalDate, date: LocalDate): Fixed {
  const stretch = measurement.stretchAt(closingOf(knownOn))
  if (!stretch || stretch.mode === 'straight_line' || stretch.mode === 'ended') return 0n
  return stretch.stream.valueAt(closingOf(date))
}

const yearAfter = (date: LocalDate): LocalDate => {
  const year = String(Number(date.slice(0, 4)) + 1)
  return date.endsWith('-02-29') ? `${year}-03-01` : `${year}${date.slice(4)}`
}

const unpaidAt = ({ stream }: Stretch, position: Position) => {
  const paid = stream.paidBy(position)
  let sum: Fixed = 0n
  return stream.payments.filter(({ exact }) => {
    sum += exact
    return sum > paid
  })
}

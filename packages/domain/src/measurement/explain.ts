import type { PaymentKind, RateConvention } from '../agreements'
import { addDays, type LocalDate } from '../dates'
import { divideFixed, type Fixed, formatFixed, roundFixed } from '../fixed-point'
import type { Minor } from '../money'
import type { Measurement, Position } from './measurement'
import { closingOf, positionOf } from './position'
import { roundedStep } from './rounded-step'
import { scheduleRows, transitionsIn } from './schedule-rows'
import type { Stretch } from './stretch'

/** Where an input stands: a path into the terms as signed, or into what an event brought. */
export type ExplanationSource = { event: number | null; path: string }

/** One input or term of a formula. An amount in minor units, a count, a decimal or a day. */
export type ExplanationPart = {
  /** A code with a text in every language: `opening`, `payment`, `present_value`, `months_left` … */
  name: string
  /** `+`, `−`, `×`, `÷` as it enters the formula; `·` for what only informs. */
  sign: '+' | '−' | '×' | '÷' | '·'
  amount?: Minor
  decimal?: string
  date?: LocalDate
  kind?: PaymentKind
  source?: ExplanationSource
  /** The figure this part is, to be explained in its turn. */
  figure?: ExplainedFigure
}

/** A balance on a day (when it is over) or a sum over a period, both days inclusive. */
export type ExplainedFigure =
  | { figure: 'liability' | 'rightOfUse' | 'provision' | 'prepaid' | 'currentPart'; date: LocalDate }
  | {
      figure: 'interest' | 'depreciation' | 'leaseExpense' | 'payments' | 'provisionUnwinding'
      from: LocalDate
      to: LocalDate
    }
  | { figure: 'transition'; index: number }

/**
 * A figure as data: its amount, the code of its formula, and the parts that give it. With `formula`
 * `sum` the parts with a sign add up to the amount exactly; `spread` is opening × left ÷ whole, rounded half-even.
 */
export type Explanation = {
  figure: ExplainedFigure
  amount: Minor
  formula: 'sum' | 'spread' | 'none'
  /** Of the rules used, `IFRS 16.36`. */
  paragraph: string
  rate: { annualRate: string; convention: RateConvention } | null
  parts: ExplanationPart[]
}

/** @throws DomainError never for a figure of the measurement; days outside it give zero and no parts */
export function explain(measurement: Measurement, figure: ExplainedFigure): Explanation {
  switch (figure.figure) {
    case 'liability':
      return explainLiability(measurement, figure)
    case 'currentPart':
      return explainCurrentPart(measurement, figure)
    case 'rightOfUse':
    case 'provision':
    case 'prepaid':
      return explainBalance(measurement, figure)
    case 'transition':
      return explainTransition(measurement, figure)
    default:
      return explainPeriod(measurement, figure)
  }
}

type OnDay = Extract<ExplainedFigure, { date: LocalDate }>
type InPeriod = Extract<ExplainedFigure, { from: LocalDate }>

/** Payment by payment; present values are differences of rounded running totals, so they add up to the balance. */
function explainLiability(measurement: Measurement, figure: OnDay): Explanation {
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
      date: row.dueDate,
      kind: row.kind,
      decimal: formatFixed(divideFixed(grown, full), 12),
      source: sourceOf(measurement, position, row.line),
    }
  })
  return { ...explained, formula: 'sum', parts }
}

function explainCurrentPart(measurement: Measurement, figure: OnDay): Explanation {
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

function explainBalance(measurement: Measurement, figure: OnDay): Explanation {
  const position = closingOf(figure.date)
  const stretch = measurement.stretchAt(position)
  const balances = measurement.balancesAt(position)
  const name = figure.figure as 'rightOfUse' | 'provision' | 'prepaid'
  const explained = { figure, amount: roundFixed(balances[name]), rate: null, paragraph: PARAGRAPHS[name] }
  if (!stretch) return { ...explained, formula: 'none', parts: [] }
  const opening = measurement.balancesAt(stretch.start)[name]
  const { from, to } = stretch.spread
  const since: InPeriod['figure'] | null = name === 'rightOfUse' ? 'depreciation' : null
  const change = explained.amount - roundFixed(opening)
  return {
    ...explained,
    formula: 'sum',
    parts: [
      {
        name: 'opening',
        sign: '+',
        amount: roundFixed(opening),
        date: stretch.start.date,
        source: sourceOf(measurement, stretch.start, undefined),
      },
      since
        ? {
            name: 'depreciation',
            sign: '−',
            amount: -change,
            figure: { figure: since, from: stretch.start.date, to: figure.date },
          }
        : { name: 'change', sign: '+', amount: change },
      { name: 'spread_from', sign: '·', date: from },
      { name: 'spread_to', sign: '·', date: to },
    ],
  }
}

const PARAGRAPHS = { rightOfUse: 'IFRS 16.29–32', provision: 'IAS 37.60', prepaid: 'K3 20.29' }

/** closing − opening + what left it: the row of a schedule, which adds up exactly. */
function explainPeriod(measurement: Measurement, figure: InPeriod): Explanation {
  const { from, to } = figure
  const [row] = scheduleRows(measurement, [{ from, to }])
  const stretch = measurement.stretchAt(closingOf(to))
  const explained = { figure, formula: 'sum' as const, rate: rateOf(stretch) }
  const plus = (name: string, amount: Minor): ExplanationPart => ({ name, sign: '+', amount })
  const minus = (name: string, amount: Minor): ExplanationPart => ({ name, sign: '−', amount })
  const day = (name: 'liability' | 'rightOfUse', date: LocalDate) => ({ figure: { figure: name, date } })
  const { liability, rightOfUse, provision, prepaid } = row!
  switch (figure.figure) {
    case 'interest':
      return {
        ...explained,
        amount: liability.interest,
        paragraph: 'IFRS 16.36(a), 37',
        parts: [
          { ...plus('closing', liability.closing), ...day('liability', to) },
          { ...minus('opening', liability.opening), ...day('liability', addDays(from, -1)) },
          plus('payments', liability.payment),
          minus('additions', liability.additions),
          minus('remeasurement', liability.remeasurement),
          plus('decrease', liability.decrease),
        ],
      }
    case 'depreciation':
      return {
        ...explained,
        rate: null,
        amount: rightOfUse.depreciation,
        paragraph: 'IFRS 16.31–32',
        parts: [
          { ...plus('opening', rightOfUse.opening), ...day('rightOfUse', addDays(from, -1)) },
          plus('additions', rightOfUse.additions),
          plus('remeasurement', rightOfUse.remeasurement),
          minus('decrease', rightOfUse.decrease),
          minus('impairment', rightOfUse.impairment),
          { ...minus('closing', rightOfUse.closing), ...day('rightOfUse', to) },
          ...spreadParts(stretch),
        ],
      }
    case 'provisionUnwinding':
      return {
        ...explained,
        amount: provision.unwinding,
        paragraph: 'IAS 37.60',
        parts: [
          plus('closing', provision.closing),
          minus('opening', provision.opening),
          minus('additions', provision.additions),
          minus('remeasurement', provision.remeasurement),
          plus('decrease', provision.decrease),
          plus('used', provision.used),
        ],
      }
    case 'payments':
      return {
        ...explained,
        amount: liability.payment + prepaid.payment,
        paragraph: 'IFRS 16.27',
        parts: measurement
          .paymentsBetween(positionOf(from, 'opening'), closingOf(to))
          .filter(({ inLiability, dueDate }) => inLiability && dueDate > measurement.firstDate)
          .map(({ dueDate, kind, amount, line }) => ({
            ...plus('payment', amount),
            date: dueDate,
            kind,
            source: sourceOf(measurement, positionOf(dueDate, 'done'), line),
          })),
      }
    case 'leaseExpense':
      return {
        ...explained,
        rate: null,
        amount: row!.result.leaseExpense,
        paragraph: 'K3 20.29',
        parts:
          measurement.treatment === 'single_cost'
            ? [plus('interest', liability.interest), plus('depreciation', rightOfUse.depreciation)]
            : [
                plus('opening', prepaid.opening),
                plus('payments', prepaid.payment),
                plus('additions', prepaid.adjustment),
                minus('closing', prepaid.closing),
                ...spreadParts(stretch),
              ],
      }
  }
}

const spreadParts = (stretch: Stretch | undefined): ExplanationPart[] =>
  stretch
    ? [
        { name: 'spread_from', sign: '·', date: stretch.spread.from },
        { name: 'spread_to', sign: '·', date: stretch.spread.to },
      ]
    : []

/** What an event did to the result: asset and what was prepaid, less debts and cash, step by step. */
function explainTransition(
  measurement: Measurement,
  figure: Extract<ExplainedFigure, { figure: 'transition' }>,
): Explanation {
  const transition = measurement.transitions[figure.index]
  const steps = transition?.steps ?? []
  const parts = steps.flatMap((step): ExplanationPart[] => {
    const { rightOfUse, liability, provision, prepaid, cash, assetCost } = roundedStep(step)
    return [
      { name: `${step.kind}.rightOfUse`, sign: '+', amount: rightOfUse },
      { name: `${step.kind}.prepaid`, sign: '+', amount: prepaid },
      { name: `${step.kind}.assetCost`, sign: '+', amount: assetCost },
      { name: `${step.kind}.liability`, sign: '−', amount: liability },
      { name: `${step.kind}.provision`, sign: '−', amount: provision },
      { name: `${step.kind}.cash`, sign: '−', amount: cash },
    ]
  })
  return {
    figure,
    amount: steps.reduce((sum, step) => sum + roundedStep(step).gain, 0n),
    formula: 'sum',
    paragraph: [...new Set(steps.map(({ paragraph }) => paragraph))].filter(Boolean).join('; '),
    rate: transition?.rateAfter ?? null,
    parts: parts.filter(({ amount }) => amount !== 0n),
  }
}

const unpaidAt = ({ stream }: Stretch, position: Position) => {
  const paid = stream.paidBy(position)
  let sum: Fixed = 0n
  return stream.payments.filter(({ exact }) => {
    sum += exact
    return sum > paid
  })
}

const rateOf = (stretch: Stretch | undefined) =>
  stretch && stretch.mode !== 'straight_line' && stretch.mode !== 'ended' ? stretch.terms.discountRate : null

/** The line of the terms in force, and the event that brought them. */
function sourceOf(measurement: Measurement, position: Position, line: number | undefined): ExplanationSource {
  const day = position.step === 'opening' ? addDays(position.date, -1) : position.date
  const changed = measurement.transitions.filter(
    ({ kind, position: at, eventIndex }) =>
      eventIndex !== null && at.date <= day && kind !== 'impairment' && kind !== 'variable_payment',
  )
  return {
    event: changed.at(-1)?.eventIndex ?? null,
    path: line === undefined ? 'residualValue' : `payments.${line}`,
  }
}

/** Transitions of a period, for those who explain a row. */
export { transitionsIn }

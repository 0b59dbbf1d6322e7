import type { PaymentKind, RateConvention } from '../agreements'
import type { LocalDate } from '../dates'
import type { Minor } from '../money'

/** Where an input stands: a path into the terms as signed, or into what an event brought. */
export type ExplanationSource = { event: number | null; path: string }

/** One input or term of a formula. An amount in minor units, a count, a decimal or a day. */
export type ExplanationPart = {
  /** A code with a text in every language: `opening`, `payment`, `present_value`, `months_left` … */
  name: string
  /** `+`, `−`, `×`, `÷` as it enters the formula; `·` for what only informs. */
  sign: '+' | '−' | '×' | '÷' | '·'
  amount?: Minor
  /** What is paid, of a present value. */
  payment?: Minor
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

export type OnDay = Extract<ExplainedFigure, { date: LocalDate }>
export type InPeriod = Extract<ExplainedFigure, { from: LocalDate }>
export type OfTransition = Extract<ExplainedFigure, { figure: 'transition' }>

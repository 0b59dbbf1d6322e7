import { addDays, daysBetween, type LocalDate } from '../dates'
import { divideFixed, type Fixed, multiplyFixed } from '../fixed-point'
import {
  type Balances,
  closingOf,
  type Measurement,
  type Position,
  positionOf,
  type Transition,
  type TransitionStep,
} from '../measurement'
import type { Currency } from '../money'
import { type ExchangeRates, type RatePair, ratePair } from './exchange-rates'

/** Days of a period, both inclusive. */
export type Days = { from: LocalDate; to: LocalDate }

/**
 * A measurement in the currency that the company thinks in. Exact, minor units of `currency` × 2^128. Every function
 * throws DomainError 'currency.rate_missing' { from, to, date } for a rate that it needs and no other.
 */
export type Translated = {
  currency: Currency
  measurement: Measurement
  /** Monetary balances at the rate of the day, the asset at the rates of the days it was recognized in layers. */
  balancesAt(position: Position): Balances
  /** The steps of a transition at the rate of its day. */
  stepsOf(transition: Transition): TransitionStep[]
  /** Balances right before and after a transition, at the rate of its day. */
  around(transition: Transition): { before: Balances; after: Balances }
  /** At average rates. */
  interest(days: Days): Fixed
  provisionUnwinding(days: Days): Fixed
  leaseExpense(days: Days): Fixed
  variableExpense(days: Days): Fixed
  /** Each payment at the rate of its day. */
  payments(days: Days): Fixed
  /** Of the asset's layers, at their rates. */
  depreciation(days: Days): Fixed
  gain(days: Days): Fixed
  /** What the liability changed by because rates moved: a loss when positive. */
  exchangeDifference(days: Days): Fixed
  provisionExchangeDifference(days: Days): Fixed
}

/**
 * Translates a measurement in a foreign currency into the functional one.
 *
 * The liability and the provision are monetary: closing rate, interest at the average rate, payments and remeasurements
 * at the rate of their day; what is left is the exchange difference. The right-of-use asset is not: an increase enters
 * at the rate of its day, a decrease and depreciation take the same share of every layer.
 *
 * Source: IAS 21.21–28, IFRS 16.BC196–BC199.
 */
export function inFunctionalCurrency(
  measurement: Measurement,
  rates: ExchangeRates,
  currency: Currency,
): Translated {
  const pair = ratePair(rates, measurement.life.terms.currency, currency)
  const layers = assetLayers(measurement, pair)
  const spotOf = (position: Position) => pair.spot(rateDay(position, measurement.firstDate))

  const atAverage = (flow: 'interest' | 'provisionUnwinding' | 'leaseExpense' | 'variableExpense') => {
    return (days: Days) => {
      if (flowsIn(measurement, days)[flow] === 0n) return 0n
      return sum(
        pair
          .averages(days.from, days.to)
          .map((span) => multiplyFixed(flowsIn(measurement, span)[flow], span.factor)),
      )
    }
  }
  const interest = atAverage('interest')
  const provisionUnwinding = atAverage('provisionUnwinding')
  const atSpot = (flow: 'payments' | 'provisionUsed') => (days: Days) =>
    sum(daysWith(measurement, flow, days).map(({ day, amount }) => multiplyFixed(amount, pair.spot(day))))
  const payments = atSpot('payments')
  const provisionUsed = atSpot('provisionUsed')

  const balancesAt = (position: Position): Balances => {
    const own = measurement.balancesAt(position)
    const monetary = (amount: Fixed) => (amount === 0n ? 0n : multiplyFixed(amount, spotOf(position)))
    return {
      liability: monetary(own.liability),
      provision: monetary(own.provision),
      prepaid: monetary(own.prepaid),
      rightOfUse: own.rightOfUse === 0n ? 0n : multiplyFixed(own.rightOfUse, layers.factorAt(position)),
    }
  }
  const stepsOf = (transition: Transition) => layers.stepsOf(transition)
  const transitionsIn = ({ from, to }: Days) =>
    measurement.transitions.filter(({ position }) => position.date >= from && position.date <= to)
  const stepSum = (days: Days, part: 'liability' | 'provision' | 'gain') =>
    sum(transitionsIn(days).flatMap((transition) => stepsOf(transition).map((step) => step[part])))
  const change = ({ from, to }: Days, part: 'liability' | 'provision') =>
    balancesAt(closingOf(to))[part] - balancesAt(positionOf(from, 'opening'))[part]

  const around = (transition: Transition) => {
    const spot = pair.spot(transition.position.date)
    const { before, after } = layers.factorsAround(transition)
    const at = (own: Balances, factor: Fixed): Balances => ({
      liability: multiplyFixed(own.liability, spot),
      provision: multiplyFixed(own.provision, spot),
      prepaid: multiplyFixed(own.prepaid, spot),
      rightOfUse: multiplyFixed(own.rightOfUse, factor),
    })
    return { before: at(transition.before, before), after: at(transition.after, after) }
  }

  return {
    currency,
    measurement,
    balancesAt,
    stepsOf,
    around,
    interest,
    provisionUnwinding,
    leaseExpense: atAverage('leaseExpense'),
    variableExpense: atAverage('variableExpense'),
    payments,
    depreciation: (days) => layers.depreciation(days),
    gain: (days) => stepSum(days, 'gain'),
    exchangeDifference: (days) =>
      change(days, 'liability') - stepSum(days, 'liability') - interest(days) + payments(days),
    provisionExchangeDifference: (days) =>
      change(days, 'provision') - stepSum(days, 'provision') - provisionUnwinding(days) + provisionUsed(days),
  }
}

/** The opening of a day is how the day before closed; where there is none yet, the day's own rate. */
const rateDay = ({ date, step }: Position, firstDate: LocalDate): LocalDate =>
  step === 'opening' && date > firstDate ? addDays(date, -1) : date

const flowsIn = (measurement: Measurement, { from, to }: Days) =>
  measurement.flowsBetween(positionOf(from, 'opening'), closingOf(to))

const sum = (amounts: readonly Fixed[]): Fixed => amounts.reduce((total, amount) => total + amount, 0n)

/** The days on which something flows, found by halving: payments are few and days many. */
function daysWith(
  measurement: Measurement,
  flow: 'payments' | 'provisionUsed',
  days: Days,
): { day: LocalDate; amount: Fixed }[] {
  const amount = flowsIn(measurement, days)[flow]
  if (amount === 0n || days.from > days.to) return []
  if (days.from === days.to) return [{ day: days.from, amount }]
  const middle = middleOf(days)
  return [
    ...daysWith(measurement, flow, { from: days.from, to: middle }),
    ...daysWith(measurement, flow, { from: addDays(middle, 1), to: days.to }),
  ]
}

const middleOf = ({ from, to }: Days): LocalDate => addDays(from, Math.floor(daysBetween(from, to) / 2))

/** What one unit of the asset has cost in the functional currency, which changes with every transition. */
function assetLayers(measurement: Measurement, pair: RatePair) {
  const { transitions } = measurement
  const known: { factor: Fixed; steps: TransitionStep[] }[] = []

  /** Asked for in order: a rate that is missing later does not spoil what is earlier. */
  const translated = (index: number) => {
    for (let k = known.length; k <= index; k++)
      known.push(translate(transitions[k]!, known[k - 1]?.factor ?? 0n))
    return known[index]!
  }
  const translate = (transition: Transition, factorBefore: Fixed) => {
    let own = transition.before.rightOfUse
    let functional = multiplyFixed(own, factorBefore)
    const steps: TransitionStep[] = []
    for (const step of transition.steps) {
      // A step that moves nothing needs no rate.
      const isEmpty = [step.liability, step.provision, step.prepaid, step.cash, step.rightOfUse].every(
        (part) => part === 0n,
      )
      const spot = isEmpty ? 0n : pair.spot(transition.position.date)
      const rightOfUse =
        step.rightOfUse >= 0n
          ? multiplyFixed(step.rightOfUse, spot)
          : own === 0n
            ? 0n
            : (functional * step.rightOfUse) / own
      own += step.rightOfUse
      functional += rightOfUse
      steps.push(translateStep(step, spot, rightOfUse))
    }
    return { factor: own > 0n ? divideFixed(functional, own) : 0n, steps }
  }
  const segment = (index: number): { from: Position; factor: Fixed } => ({
    from: transitions[index]!.position,
    factor: translated(index).factor,
  })
  const isBefore = (a: Position, b: Position) => keyOf(a) <= keyOf(b)

  return {
    factorAt(position: Position): Fixed {
      const index = transitions.findLastIndex((one) => isBefore(one.position, position))
      return index < 0 ? 0n : translated(index).factor
    },
    factorsAround(transition: Transition) {
      const index = transitions.indexOf(transition)
      const before = index > 0 ? translated(index - 1).factor : 0n
      return { before, after: translated(index).factor }
    },
    stepsOf: (transition: Transition) => translated(transitions.indexOf(transition)).steps,
    depreciation({ from, to }: Days): Fixed {
      const [start, end] = [positionOf(from, 'opening'), closingOf(to)]
      return sum(
        transitions.map((_, index) => {
          const { from: begins, factor } = segment(index)
          const ends = transitions[index + 1]?.position ?? end
          const first = isBefore(begins, start) ? start : begins
          const last = isBefore(ends, end) ? ends : end
          if (isBefore(last, first)) return 0n
          return multiplyFixed(measurement.flowsBetween(first, last).depreciation, factor)
        }),
      )
    },
  }
}

/** The result of a step follows from its translated parts; a buy-out has none, its rest is the cost of the object. */
function translateStep(step: TransitionStep, spot: Fixed, rightOfUse: Fixed): TransitionStep {
  const at = (amount: Fixed) => multiplyFixed(amount, spot)
  const parts = {
    liability: at(step.liability),
    provision: at(step.provision),
    prepaid: at(step.prepaid),
    cash: at(step.cash),
    rightOfUse,
  }
  const net = rightOfUse + parts.prepaid - parts.liability - parts.provision - parts.cash
  if (step.kind === 'buy_out') return { ...step, ...parts, assetCost: -net, gain: 0n }
  const assetCost = at(step.assetCost)
  return { ...step, ...parts, assetCost, gain: net + assetCost }
}

const RANKS = { opening: 0, before_payments: 1, after_payments: 2, done: 3 }
const keyOf = ({ date, step }: Position) => `${date}${RANKS[step]}`

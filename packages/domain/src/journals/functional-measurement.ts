import type { PaymentRow } from '../agreements/payment-plan'
import { type ExchangeRates, inFunctionalCurrency, ratePair, type Translated } from '../currency'
import { addDays } from '../dates'
import { type Fixed, multiplyFixed, ONE, roundFixed } from '../fixed-point'
import { closingOf, type Measurement, type Position, positionOf, type Transition } from '../measurement'
import { positionKey } from '../measurement/position'
import type { Currency } from '../money'

/** A measurement whose amounts are in another currency than its terms; `translated` has what rates did to it. */
export type FunctionalMeasurement = { measurement: Measurement; translated: Translated }

/**
 * A measurement in the currency of the books, for `ledgerOf`: balances, events and payments translated as
 * `inFunctionalCurrency` says. Its interest and unwinding hold what is left, exchange differences with them; `ledgerOf`
 * parts the two.
 * @throws DomainError 'input.invalid' { field: 'exchangeRates', reason }; its functions 'currency.rate_missing' { from,
 *         to, date } for a rate that they need
 */
export function functionalMeasurement(
  own: Measurement,
  rates: ExchangeRates,
  currency: Currency,
): FunctionalMeasurement {
  const translated = inFunctionalCurrency(own, rates, currency)
  const pair = ratePair(rates, own.life.terms.currency, currency)
  const transitions = own.transitions.map((transition) => withSteps(transition, translated))
  const steps = (from: Position, to: Position) =>
    own.transitions.filter(({ position }) => isAfter(position, from) && !isAfter(position, to))

  // The same row for the same payment: what was paid at commencement is known by its identity.
  const rows = new Map<PaymentRow, PaymentRow>()
  const rowOf = (row: PaymentRow): PaymentRow => {
    const known = rows.get(row)
    if (known) return known
    const exact = multiplyFixed(row.exact, pair.spot(row.dueDate))
    const inFunctional = { ...row, exact, amount: roundFixed(exact) }
    rows.set(row, inFunctional)
    return inFunctional
  }

  /** What is expensed as it falls due, without the events, which are translated on their days. */
  const ownVariable = (from: Position, to: Position): Fixed =>
    own.flowsBetween(from, to).variableExpense - variableSteps(steps(from, to).map((one) => one.steps))

  const measurement: Measurement = {
    ...own,
    transitions,
    balancesAt: (position) => translated.balancesAt(position),
    paymentsBetween: (from, to) => own.paymentsBetween(from, to).map(rowOf),
    flowsBetween(from, to) {
      const days = { from: from.date, to: addDays(to.date, -1) }
      const atAverage = ownVariable(from, to) === 0n ? [] : pair.averages(days.from, days.to)
      const moved = steps(from, to).flatMap((one) => translated.stepsOf(one))
      const change =
        translated.balancesAt(to).provision -
        translated.balancesAt(from).provision -
        moved.reduce((sum, step) => sum + step.provision, 0n)
      const provisionUnwinding = translated.provisionUnwinding(days)
      return {
        interest: translated.interest(days),
        payments: translated.payments(days),
        depreciation: translated.depreciation(days),
        provisionUnwinding,
        provisionUsed: translated.provisionExchangeDifference(days) - change + provisionUnwinding,
        leaseExpense: translated.leaseExpense(days),
        variableExpense:
          variableSteps([moved]) +
          atAverage.reduce(
            (sum, span) =>
              sum +
              multiplyFixed(ownVariable(positionOf(span.from, 'opening'), closingOf(span.to)), span.factor),
            0n,
          ),
        serviceExpense: own
          .paymentsBetween(from, to)
          .filter((row) => !row.inLiability)
          .reduce((sum, row) => sum + rowOf(row).amount * ONE, 0n),
        gain: moved.reduce((sum, step) => sum + step.gain, 0n),
        transitionCash: moved.reduce(
          (sum, { kind, cash }) => (kind === 'variable_payment' ? sum : sum + cash),
          0n,
        ),
      }
    },
  }
  return { measurement, translated }
}

/** Translated when they are looked at: an event of the future needs no rate yet. */
const withSteps = (transition: Transition, translated: Translated): Transition => ({
  ...transition,
  get steps() {
    return translated.stepsOf(transition)
  },
})

const variableSteps = (steps: readonly Transition['steps'][]): Fixed =>
  steps.flat().reduce((sum, { kind, cash }) => (kind === 'variable_payment' ? sum + cash : sum), 0n)

const isAfter = (a: Position, b: Position) => positionKey(a) > positionKey(b)

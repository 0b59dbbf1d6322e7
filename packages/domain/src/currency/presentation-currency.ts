import { addDays, type LocalDate } from '../dates'
import { type Fixed, multiplyFixed } from '../fixed-point'
import { type Balances, closingOf, type Position, positionOf } from '../measurement'
import type { Currency } from '../money'
import { type ExchangeRates, ratePair } from './exchange-rates'
import type { Days, Translated } from './functional-currency'

export type Presented = {
  currency: Currency
  /** All balances at the rate of the day. */
  balancesAt(position: Position): Balances
  /** A flow of the functional currency, such as `interest`, at average rates. */
  flow(name: PresentedFlow, days: Days): Fixed
  /**
   * What asset less liability changed by because rates between functional and presentation currency moved: to other
   * comprehensive income. Positive when the net grew.
   */
  translationDifference(days: Days): Fixed
}

export type PresentedFlow =
  | 'interest'
  | 'payments'
  | 'depreciation'
  | 'provisionUnwinding'
  | 'leaseExpense'
  | 'variableExpense'
  | 'gain'
  | 'exchangeDifference'

/**
 * Translates what a company keeps in its functional currency for a group that reports in another one.
 * Source: IAS 21.38–43: assets and liabilities at the closing rate, income and expenses at average rates.
 */
export function inPresentationCurrency(
  functional: Translated,
  rates: ExchangeRates,
  currency: Currency,
): Presented {
  const pair = ratePair(rates, functional.currency, currency)
  const { firstDate } = functional.measurement
  const balancesAt = (position: Position): Balances => {
    const own = functional.balancesAt(position)
    if (Object.values(own).every((amount) => amount === 0n)) return own
    const spot = pair.spot(rateDay(position, firstDate))
    return {
      liability: multiplyFixed(own.liability, spot),
      rightOfUse: multiplyFixed(own.rightOfUse, spot),
      provision: multiplyFixed(own.provision, spot),
      prepaid: multiplyFixed(own.prepaid, spot),
    }
  }
  const flow = (name: PresentedFlow, days: Days): Fixed =>
    pair
      .averages(days.from, days.to)
      .reduce((total, span) => total + multiplyFixed(functional[name](span), span.factor), 0n)
  const net = (position: Position) => {
    const { liability, rightOfUse } = balancesAt(position)
    return rightOfUse - liability
  }
  /** What moved the net in the functional currency, at average rates; transitions at the rate of their day. */
  const explained = (days: Days): Fixed => {
    const moved = functional.measurement.transitions
      .filter(({ position }) => position.date >= days.from && position.date <= days.to)
      .flatMap((transition) =>
        functional
          .stepsOf(transition)
          .map((step) =>
            multiplyFixed(step.rightOfUse - step.liability, pair.spot(transition.position.date)),
          ),
      )
      .reduce((total, amount) => total + amount, 0n)
    return (
      moved +
      flow('payments', days) -
      flow('interest', days) -
      flow('depreciation', days) -
      flow('exchangeDifference', days)
    )
  }
  return {
    currency,
    balancesAt,
    flow,
    translationDifference: (days) =>
      net(closingOf(days.to)) - net(positionOf(days.from, 'opening')) - explained(days),
  }
}

const rateDay = ({ date, step }: Position, firstDate: LocalDate): LocalDate =>
  step === 'opening' && date > firstDate ? addDays(date, -1) : date

import type { Period } from '../agreements/payment-plan'
import { firstOfNextMonth, type LocalDate, lastOfMonth } from '../dates'
import { type CurrentMethod, currentPart, deferredTaxOn } from '../disclosures'
import { fixedFromDecimal, roundFixed } from '../fixed-point'
import { closingOf, type Measurement, type Movement, type MovementKind, movementsOf } from '../measurement'
import { divideHalfEven, type Minor } from '../money'
import type { FunctionalMeasurement } from './functional-measurement'
import type { AgreementLedger } from './posting'

/** The calendar months from that of `from` through that of `to`. */
export function monthsBetween(from: LocalDate, to: LocalDate): Period[] {
  const months: Period[] = []
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = firstOfNextMonth(first)) {
    months.push({ from: first, to: lastOfMonth(first) })
  }
  return months
}

/** `measurement` in the agreement's currency; `agreementId`, `kind` and `splits` as in the ledger. */
export type LedgerInput = Pick<AgreementLedger, 'agreementId' | 'kind' | 'splits'> & {
  measurement: Measurement
  /** Given when the books are kept in another currency: the same measurement in that one. */
  functional?: FunctionalMeasurement
  /** The month of this day is the last one booked. */
  through: LocalDate
  /** Given: the current part of the liability is moved to its own account at every month's end. */
  currentMethod?: CurrentMethod
  /** Given, a decimal share: deferred tax is booked at every month's end. */
  deferredTaxRate?: string
}

/**
 * All that is to be booked of a measured agreement, month by month from its first day. What a month's movements come
 * to is what its schedule row says, so the accounts stand at the balances of the reports at every month's end.
 * @throws DomainError 'input.invalid' { field: 'deferredTaxRate', reason: 'not_a_number' }; 'currency.rate_missing'
 *         { from, to, date } for a rate that the months need
 */
export function ledgerOf({
  measurement,
  functional,
  through,
  currentMethod,
  deferredTaxRate,
  ...ledger
}: LedgerInput): AgreementLedger {
  const booked = functional?.measurement ?? measurement
  const last = measurement.lastDate < through ? measurement.lastDate : through
  const months = monthsBetween(measurement.firstDate, last)
  return {
    ...ledger,
    movements: [
      ...months.flatMap((month) => movementsOf(booked, month)),
      ...(functional ? months.flatMap((month) => exchangeDifferences(functional, month)) : []),
      ...(deferredTaxRate ? deferredTax(booked, months, deferredTaxRate) : []),
    ],
    ...(currentMethod && {
      currentParts: months.map(({ to }) => ({
        date: to,
        amount: currentAt(measurement, booked, to, currentMethod),
      })),
    }),
    ...(measurement.treatment !== 'straight_line' && { retiredOn: measurement.lastDate }),
  }
}

/** The split is that of the agreement's currency, at the rate that the whole liability stands at. */
function currentAt(own: Measurement, booked: Measurement, date: LocalDate, method: CurrentMethod): Minor {
  const { current, nonCurrent } = currentPart(own, date, method)
  if (own === booked || current === 0n) return current
  const carrying = roundFixed(booked.balancesAt(closingOf(date)).liability)
  return divideHalfEven(current * carrying, current + nonCurrent)
}

/** Takes out of a month's interest and unwinding what came from rates, and books it as that. */
function exchangeDifferences({ measurement, translated }: FunctionalMeasurement, month: Period): Movement[] {
  const { treatment } = measurement
  if (treatment === 'straight_line') return []
  const ofLiability = roundFixed(translated.exchangeDifference(month))
  const ofProvision = roundFixed(translated.provisionExchangeDifference(month))
  const on = (kind: MovementKind, amount: Minor): Movement => ({ date: month.to, kind, amount })
  return [
    on(treatment === 'single_cost' ? 'single_cost_accretion' : 'interest', -ofLiability),
    on('exchange_difference', ofLiability),
    on('provision_unwinding', -ofProvision),
    on('provision_exchange_difference', ofProvision),
  ].filter(({ amount }) => amount !== 0n)
}

function deferredTax(measurement: Measurement, months: readonly Period[], rate: string): Movement[] {
  const taxRate = fixedFromDecimal(rate, 'deferredTaxRate')
  let before = 0n
  return months.map(({ to }) => {
    const asset = deferredTaxOn(measurement.balancesAt(closingOf(to)), taxRate)
    const amount = asset - before
    before = asset
    return { date: to, kind: 'deferred_tax', amount }
  })
}

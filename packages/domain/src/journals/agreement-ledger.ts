import type { Period } from '../agreements/payment-plan'
import { firstOfNextMonth, type LocalDate, lastOfMonth } from '../dates'
import { type CurrentMethod, currentPart, deferredTaxOn } from '../disclosures'
import { fixedFromDecimal } from '../fixed-point'
import { closingOf, type Measurement, type Movement, movementsOf } from '../measurement'
import type { AgreementLedger } from './posting'

/** The calendar months from that of `from` through that of `to`. */
export function monthsBetween(from: LocalDate, to: LocalDate): Period[] {
  const months: Period[] = []
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = firstOfNextMonth(first)) {
    months.push({ from: first, to: lastOfMonth(first) })
  }
  return months
}

/** `measurement` in the currency of the books; `agreementId`, `kind` and `splits` as in the ledger. */
export type LedgerInput = Pick<AgreementLedger, 'agreementId' | 'kind' | 'splits'> & {
  measurement: Measurement
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
 * @throws DomainError 'input.invalid' { field: 'deferredTaxRate', reason: 'not_a_number' }
 */
export function ledgerOf({
  measurement,
  through,
  currentMethod,
  deferredTaxRate,
  ...ledger
}: LedgerInput): AgreementLedger {
  const last = measurement.lastDate < through ? measurement.lastDate : through
  const months = monthsBetween(measurement.firstDate, last)
  return {
    ...ledger,
    movements: [
      ...months.flatMap((month) => movementsOf(measurement, month)),
      ...(deferredTaxRate ? deferredTax(measurement, months, deferredTaxRate) : []),
    ],
    ...(currentMethod && {
      currentParts: months.map(({ to }) => ({
        date: to,
        amount: currentPart(measurement, to, currentMethod).current,
      })),
    }),
    ...(measurement.treatment !== 'straight_line' && { retiredOn: measurement.lastDate }),
  }
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

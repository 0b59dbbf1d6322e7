import type { Period } from '../agreements'
import { roundFixed } from '../fixed-point'
import { closingOf, type Measurement, positionOf } from '../measurement'
import type { Minor } from '../money'
import { bandsUntil, K3_BAND_YEARS, maturityOf } from './maturity'

/**
 * The note on operating leases of a K3 or RFR 2 company: future fees by when they fall due, and the fees expensed in
 * the period with the variable part by itself (K3 20.32; RFR 2 IFRS 16). Minor units.
 */
export type K3Note = {
  withinOneYear: Minor
  oneToFiveYears: Minor
  laterThanFiveYears: Minor
  expensed: Minor
  variableExpensed: Minor
}

/** @param measurement under a profile that expenses evenly */
export function k3NoteOf(measurement: Measurement, { from, to }: Period): K3Note {
  const flows = measurement.flowsBetween(positionOf(from, 'opening'), closingOf(to))
  const [within = 0n, middle = 0n, later = 0n] = maturityOf(measurement, to, bandsUntil(K3_BAND_YEARS)).bands
  const variableExpensed = roundFixed(flows.variableExpense)
  return {
    withinOneYear: within,
    oneToFiveYears: middle,
    laterThanFiveYears: later,
    expensed: roundFixed(flows.leaseExpense) + variableExpensed,
    variableExpensed,
  }
}

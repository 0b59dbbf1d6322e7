import type { AgreementLife, Period } from '../agreements'
import { roundFixed } from '../fixed-point'
import { closingOf, type Measurement, measure } from '../measurement'
import type { Minor } from '../money'
import { lifeUntil } from './in-force'
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

/** @param measurement of everything that is known, under a profile that expenses evenly */
export function k3NoteOf(measurement: Measurement, { from, to }: Period): K3Note {
  const flows = measurement.flowsBetween({ date: from, step: 'opening' }, closingOf(to))
  const promised = measureUntil(measurement, to)
  const [within = 0n, middle = 0n, later = 0n] = maturityOf(promised, to, bandsUntil(K3_BAND_YEARS)).bands
  const variableExpensed = roundFixed(flows.variableExpense)
  return {
    withinOneYear: within,
    oneToFiveYears: middle,
    laterThanFiveYears: later,
    expensed: roundFixed(flows.leaseExpense) + variableExpensed,
    variableExpensed,
  }
}

function measureUntil(measurement: Measurement, asOf: string): Measurement {
  const life: AgreementLife = lifeUntil(measurement.life, asOf)
  return life.events.length === measurement.life.events.length
    ? measurement
    : measure(life, measurement.profile)
}

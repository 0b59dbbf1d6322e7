import {
  divideFixed,
  type Fixed,
  fixedFromRatio,
  multiplyFixed,
  ONE,
  rootFixed,
  roundFixed,
} from '../fixed-point'
import type { LeaseColumns } from './lease-columns'
import { RATE_UNIT } from './rate-trillionths'

/**
 * The balances of one lease by the exact arithmetic of `measure`: for the few that float arithmetic cannot
 * decide. They are whole numbers up to `LARGEST_TOTAL`, which a float holds exactly.
 *
 * @param write is told the balance after `period` intervals, from `periods` − 1 down to 0: the last is the balance at
 *        commencement, without the payment made then
 */
export function exactBalances(
  columns: LeaseColumns,
  lease: number,
  write: (period: number, balance: number) => void,
): void {
  const rent = BigInt(columns.rent[lease]!) * ONE
  const periods = columns.periods[lease]!
  const perPeriod = growthOfPeriod(
    columns.rate[lease]!,
    columns.intervalMonths[lease]!,
    columns.isNominal[lease] === 1,
  )
  const isAdvance = columns.isAdvance[lease] === 1
  let later = BigInt(columns.residual[lease]!) * ONE
  for (let period = periods - 1; period >= 0; period--) {
    const due = isAdvance ? later : later + rent
    const worth = divideFixed(due, perPeriod)
    later = isAdvance && period > 0 ? worth + rent : worth
    write(period, Number(roundFixed(later)))
  }
}

function growthOfPeriod(rate: number, intervalMonths: number, isNominal: boolean): Fixed {
  const annual = fixedFromRatio(BigInt(rate), BigInt(RATE_UNIT))
  if (isNominal) return ONE + (annual * BigInt(intervalMonths)) / 12n
  const perMonth = rootFixed(ONE + annual, 12)
  let growth = perMonth
  for (let month = 1; month < intervalMonths; month++) growth = multiplyFixed(growth, perMonth)
  return growth
}

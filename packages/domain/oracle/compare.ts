import type { AgreementLife } from '../src/agreements'
import type { Fixed } from '../src/fixed-point'
import { type Measurement, type Position, type PositionStep, scheduleRows } from '../src/measurement'
import { dateOf, dayOf, plusMonths } from './days'
import { type Real, real, toMinor } from './real'
import { referenceAt, type Snapshot } from './reference'

const STEPS: readonly PositionStep[] = ['opening', 'before_payments', 'after_payments', 'done']
const ACCOUNTS = ['liability', 'rightOfUse', 'provision', 'prepaid'] as const

const FRACTION = real(2n ** 128n)
export const ofFixed = (value: Fixed): Real => real(value).div(FRACTION)

export type Difference = { at: Position; figure: string; engine: string; reference: string }

/** All balances and all flows so far in which engine and reference differ by more than 1e-6 of the minor unit. */
export function differencesOf(measured: Measurement, positions: readonly Position[]): Difference[] {
  const { life, profile } = measured
  const before: Position = { date: '1900-01-01', step: 'opening' }
  return referenceAt(life, profile, positions).flatMap((reference, index) => {
    const at = positions[index]!
    const balances = measured.balancesAt(at)
    const flows = measured.flowsBetween(before, at)
    const pairs: [figure: string, engine: Fixed, reference: Real][] = [
      ...ACCOUNTS.map((account) => [account, balances[account], reference[account]] as [string, Fixed, Real]),
      ...sumsOf(reference).map((sum) => [sum, flows[sum], reference.sums[sum]] as [string, Fixed, Real]),
    ]
    return pairs.flatMap(([figure, engine, expected]) => {
      const ours = ofFixed(engine)
      const isSame = ours.minus(expected).abs().lt('0.000001')
      return isSame ? [] : [{ at, figure, engine: ours.toFixed(8), reference: expected.toFixed(8) }]
    })
  })
}

const sumsOf = ({ sums }: Snapshot) => Object.keys(sums) as (keyof Snapshot['sums'])[]

/** Positions by shares of 1000 of the time from commencement to a month after the end, and around every event. */
export function positionsIn(
  { terms, events }: AgreementLife,
  shares: readonly number[],
  last: string,
): Position[] {
  const first = dayOf(terms.commencementDate)
  const days = dayOf(last) + 31 - first
  const spread = shares.map((share, index) => ({
    date: dateOf(first + 1 + Math.floor((days * share) / 1000)),
    step: STEPS[index % STEPS.length]!,
  }))
  const around = [terms.commencementDate, ...events.map(({ date }) => date)].flatMap((date) =>
    STEPS.slice(1).map((step) => ({ date, step })),
  )
  return [...spread, ...around]
}

/** Spans of some months from commencement until everything is over, as periods of a schedule. */
export function periodsOf(
  { firstDate, lastDate }: Measurement,
  months: number,
): { from: string; to: string }[] {
  const periods: { from: string; to: string }[] = []
  const first = dayOf(firstDate)
  for (let count = 0; plusMonths(first, count * months) <= dayOf(lastDate) + 1; count += 1) {
    periods.push({
      from: dateOf(plusMonths(first, count * months)),
      to: dateOf(plusMonths(first, (count + 1) * months) - 1),
    })
  }
  return periods
}

/** Closings of rows that are not the reference's balance rounded half-even, but for fractions that lie on one half. */
export function rowDifferencesOf(measured: Measurement, months: number): string[] {
  const rows = scheduleRows(measured, periodsOf(measured, months))
  const nights = rows.map(({ to }): Position => ({ date: dateOf(dayOf(to) + 1), step: 'opening' }))
  return referenceAt(measured.life, measured.profile, nights).flatMap((reference, index) => {
    const row = rows[index]!
    return ACCOUNTS.flatMap((account) => {
      const exact = reference[account]
      const isTie = exact.minus(exact.floor()).minus('0.5').abs().lt('0.000000001')
      const { closing } = row[account]
      return isTie || closing === toMinor(exact)
        ? []
        : [`${row.to} ${account} ${closing} ${exact.toFixed(12)}`]
    })
  })
}

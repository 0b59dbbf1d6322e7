import { describe, expect, test } from 'vitest'
import type { AgreementEvent, AgreementTerms } from '../agreements'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { formatFixed } from '../fixed-point'
import type { Profile } from '../profiles/profile'
import { measure } from './measure'
import { movementsOf } from './movements'
import { closingOf, positionOf } from './position'
import { scheduleRows } from './schedule-rows'

/** Yearly payments of the major unit in arrears from 2001-01-01, as in the examples of the standard. */
const yearly = (amount: number, years: number, rate: string, changes: Partial<AgreementTerms> = {}) =>
  agreementTerms({
    commencementDate: '2001-01-01',
    endDate: `${2000 + years}-12-31`,
    payments: [
      rentLine({
        amount: BigInt(amount) * 100n,
        intervalMonths: 12,
        timing: 'arrears',
        firstDate: '2001-01-01',
        lastDate: `${2000 + years}-12-31`,
      }),
    ],
    discountRate: { annualRate: rate, convention: 'effective' },
    ...changes,
  })

/** Major units with six decimals. */
const major = (fixed: bigint) =>
  Number(formatFixed(fixed < 0n ? -fixed : fixed, 8)) / (fixed < 0n ? -100 : 100)

const only = (terms: AgreementTerms, event: AgreementEvent, profile: Profile = 'IFRS16') => {
  const transition = measure({ terms, events: [event] }, profile).transitions.at(-1)!
  const step = (kind: string) => transition.steps.find((candidate) => candidate.kind === kind)!
  return { ...transition, step }
}

describe('events, by the figures of the examples of the standard', () => {
  test('an extension at a revised rate adjusts the asset (IE16)', () => {
    const { before, after } = only(yearly(100_000, 10, '0.06'), {
      kind: 'modification',
      date: '2007-01-01',
      endDate: '2014-12-31',
      discountRate: { annualRate: '0.07', convention: 'effective' },
    })
    expect(major(before.liability)).toBeCloseTo(346_510.56127, 6)
    expect(major(after.liability)).toBeCloseTo(597_129.850621, 6)
    expect(major(before.rightOfUse)).toBeCloseTo(294_403.482057, 6)
    expect(major(after.rightOfUse)).toBeCloseTo(545_022.771408, 6)
  })

  test('half of the space goes with its gain, the rest is measured at the revised rate (IE17)', () => {
    const { step, after } = only(yearly(50_000, 10, '0.06'), {
      kind: 'modification',
      date: '2006-01-01',
      remainingShare: '0.5',
      rent: 3_000_000n,
      discountRate: { annualRate: '0.05', convention: 'effective' },
    })
    expect(major(step('decrease').rightOfUse)).toBeCloseTo(-92_001.088143, 6)
    expect(major(step('decrease').liability)).toBeCloseTo(-105_309.094639, 6)
    expect(major(step('decrease').gain)).toBeCloseTo(13_308.006496, 6)
    expect(major(after.liability)).toBeCloseTo(129_884.300119, 6)
    expect(major(step('remeasurement').rightOfUse)).toBeCloseTo(24_575.20548, 6)
  })

  test('a shorter term takes its part of asset and liability at the old rate (pattern of IE18)', () => {
    const { step, after } = only(yearly(60_000, 8, '0.05'), {
      kind: 'modification',
      date: '2005-01-01',
      endDate: '2006-12-31',
      discountRate: { annualRate: '0.06', convention: 'effective' },
    })
    expect(major(step('decrease').rightOfUse)).toBeCloseTo(-96_948.191391, 6)
    expect(major(step('decrease').liability)).toBeCloseTo(-101_192.404399, 6)
    expect(major(after.liability)).toBeCloseTo(110_003.559986, 6)
    expect(major(step('remeasurement').rightOfUse)).toBeCloseTo(-1561.065865, 6)
  })

  test('an impairment, an end and a buy-out', () => {
    const impaired = only(yearly(120_000, 6, '0.05'), {
      kind: 'impairment',
      date: '2003-01-01',
      recoverableAmount: 30_000_000n,
    })
    expect(major(impaired.before.rightOfUse)).toBeCloseTo(406_055.365381, 6)
    expect(major(impaired.after.liability)).toBeCloseTo(425_514.060499, 6)

    const ended = only(yearly(100_000, 10, '0.06'), {
      kind: 'termination',
      date: '2006-01-01',
      penalty: 6_000_000n,
    })
    expect(major(ended.steps[0]!.gain)).toBeCloseTo(-6767.974014, 6)
    expect(ended.after).toEqual({ liability: 0n, rightOfUse: 0n, provision: 0n, prepaid: 0n })
  })

  test('an index level does not measure anew under ASC 842 but is expensed as it falls due', () => {
    const event: AgreementEvent = { kind: 'index', date: '2003-01-01', factor: '1.1' }
    const american = measure({ terms: yearly(1000, 5, '0.05'), events: [event] }, 'ASC842')
    expect(american.transitions.at(-1)!.steps).toEqual([])
    const year3 = american.flowsBetween(positionOf('2003-01-01', 'opening'), closingOf('2003-12-31'))
    expect(major(year3.variableExpense)).toBe(100)
    expect(major(only(yearly(1000, 5, '0.05'), event).step('remeasurement').liability)).toBeCloseTo(
      100 * (1 / 1.05 + 1 / 1.05 ** 2 + 1 / 1.05 ** 3),
      6,
    )
  })
})

test('single cost: the asset is the liability less what is owed of the even cost (ASC 842-10-55 Example 18)', () => {
  const terms = yearly(100_000, 10, '0.06')
  const growing = {
    ...terms,
    payments: [
      { ...terms.payments[0]!, increase: { rate: '0.05', everyMonths: 12, rounding: 'none' as const } },
    ],
  }
  const measurement = measure({ terms: growing, events: [] }, 'ASC842')
  const year5 = measurement.balancesAt(closingOf('2005-12-31'))
  expect(major(year5.liability)).toBeCloseTo(590_767.39903, 5)
  expect(major(year5.rightOfUse)).toBeCloseTo(514_435.897252, 5)
})

test('a first increased fee is spread over the term in the legal entity (K3 20.29)', () => {
  const line = rentLine({ amount: 400_000n, firstDate: '2025-04-01', lastDate: '2028-03-31' })
  const terms = agreementTerms({
    commencementDate: '2025-04-01',
    endDate: '2028-03-31',
    payments: [
      line,
      {
        ...line,
        kind: 'first_increased',
        amount: 6_000_000n,
        intervalMonths: 'once',
        lastDate: '2025-04-01',
      },
    ],
  })
  const measurement = measure({ terms, events: [] }, 'K3-entity')
  const [row] = scheduleRows(measurement, [{ from: '2025-01-01', to: '2025-12-31' }])
  expect(row!.prepaid).toEqual({
    opening: 0n,
    payment: 3_200_000n,
    adjustment: 6_400_000n,
    expense: 5_100_000n,
    closing: 4_500_000n,
  })
  expect(movementsOf(measurement, { from: '2025-01-01', to: '2025-12-31' })).toContainEqual({
    date: '2025-12-31',
    kind: 'lease_expense',
    amount: 5_100_000n,
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween } from '../dates'
import { effectiveRate } from '../rates'
import { effectiveRates } from './effective-rates'

type Flow = [day: number, amount: number]

function inColumns(sets: readonly (readonly Flow[])[]) {
  const all = sets.flat()
  const starts = new Int32Array(sets.length + 1)
  for (const [index, set] of sets.entries()) starts[index + 1] = starts[index]! + set.length
  const flows = {
    days: Int32Array.from(all, ([day]) => day),
    amounts: Float64Array.from(all, ([, amount]) => amount),
  }
  return effectiveRates(flows, starts)
}

/** Present value at a rate as a share of the larger side, straight from the definition. */
function miss(set: readonly Flow[], rate: number): number {
  const first = Math.min(...set.map(([day]) => day))
  let [received, paid] = [0, 0]
  for (const [day, amount] of set) {
    const value = amount * Math.exp((-Math.log1p(rate) * (day - first)) / 365)
    if (value > 0) received += value
    else paid -= value
  }
  return Math.abs(received - paid) / Math.max(received, paid)
}

const monthly = (count: number, amount: number): Flow[] =>
  Array.from({ length: count }, (_, index) => [Math.round((index + 1) * 30.4375), amount])

const anyGap = fc.oneof(
  fc.constantFrom(28, 29, 30, 31, 90, 92, 365),
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 0, max: 3000 }),
)
const anySet: fc.Arbitrary<Flow[]> = fc
  .array(fc.tuple(anyGap, fc.integer({ min: 1, max: 100_000_000 })), { minLength: 1, maxLength: 70 })
  .chain((later) => fc.tuple(fc.constant(later), fc.double({ min: 0.3, max: 3, noNaN: true }), fc.boolean()))
  .map(([later, share, isLoan]) => {
    const sign = isLoan ? -1 : 1
    const total = later.reduce((sum, [, amount]) => sum + amount, 0)
    let day = 20_000
    const flows: Flow[] = [[day, -sign * Math.max(1, Math.round(total * share))]]
    for (const [gap, amount] of later) {
      day += gap
      flows.push([day, sign * amount])
    }
    return flows
  })

describe('effectiveRates', () => {
  it('solves the definition for any set that pays and is repaid, with the same rate as effectiveRate', () => {
    fc.assert(
      fc.property(fc.array(anySet, { minLength: 1, maxLength: 5 }), (sets) => {
        const { rates, problems } = inColumns(sets)
        for (const [index, set] of sets.entries()) {
          const dated = set.map(([day, amount]) => ({
            date: addDays('1970-01-01', day),
            amount: BigInt(amount),
          }))
          if (problems.has(index)) {
            expect(rates[index]).toBeNaN()
            expect(() => effectiveRate(dated)).toThrow('no_rate')
            continue
          }
          const { rate } = effectiveRate(dated)
          expect(Math.abs(rates[index]! - rate)).toBeLessThan(1e-11 * (1 + rate))
          if (rate > -0.999999) expect(miss(set, rates[index]!)).toBeLessThan(1e-9)
        }
      }),
      { numRuns: 1500 },
    )
  })

  it.each<[string, Flow[], number]>([
    [
      'nothing but the money back',
      [
        [0, -100],
        [365, 100],
      ],
      0,
    ],
    [
      'ten per cent',
      [
        [0, -100],
        [365, 110],
      ],
      0.1,
    ],
    [
      'the same, received first',
      [
        [0, 100],
        [365, -110],
      ],
      0.1,
    ],
    [
      'the same, not in order',
      [
        [365, 110],
        [0, -100],
      ],
      0.1,
    ],
    [
      'near −100 %',
      [
        [0, -1_000_000],
        [365, 1],
      ],
      -0.999999,
    ],
    [
      'a loss of half in a month',
      [
        [0, -100],
        [30, 50],
      ],
      0.5 ** (365 / 30) - 1,
    ],
    [
      'doubled in a day',
      [
        [0, -100],
        [1, 200],
      ],
      2 ** 365 - 1,
    ],
    [
      'a thousandfold in a week',
      [
        [0, -1],
        [7, 1000],
      ],
      1000 ** (365 / 7) - 1,
    ],
    [
      'a hundred years',
      [
        [0, -1],
        [36_500, 1000],
      ],
      1000 ** 0.01 - 1,
    ],
    [
      'a flow of nothing in front',
      [
        [-500, 0],
        [0, -100],
        [365, 110],
      ],
      0.1,
    ],
    [
      'flows of one day that cancel',
      [
        [0, -100],
        [10, 50],
        [10, -50],
        [365, 110],
      ],
      0.1,
    ],
    [
      'one day paid in two parts',
      [
        [0, -60],
        [0, -40],
        [365, 55],
        [365, 55],
      ],
      0.1,
    ],
    [
      'a first day that pays and receives more',
      [
        [0, -16],
        [0, 116],
        [365, -110],
      ],
      0.1,
    ],
    [
      'two rates, 10 % and 100 %: the one nearest to 0',
      [
        [0, -100],
        [365, 310],
        [730, -220],
      ],
      0.1,
    ],
    [
      'a double root',
      [
        [0, -100],
        [365, 220],
        [730, -121],
      ],
      0.1,
    ],
    ['a tail of the other sign', [[0, -1000], ...monthly(24, 50), [900, -100]], Number.NaN],
  ])('solves %s', (_, set, expected) => {
    const { rates, problems } = inColumns([set])
    expect(problems.size).toBe(0)
    if (Number.isNaN(expected)) expect(miss(set, rates[0]!)).toBeLessThan(1e-12)
    else expect(Math.abs(rates[0]! / expected - 1) || Math.abs(rates[0]! - expected)).toBeLessThan(1e-7)
  })

  it('says why a set has no rate, and solves its neighbours', () => {
    const loan: Flow[] = [
      [0, -100],
      [365, 110],
    ]
    const { rates, problems } = inColumns([
      loan,
      [],
      [[5, 0]],
      [
        [5, -100],
        [5, 120],
      ],
      [
        [0, -100],
        [365, -10],
      ],
      [
        [0, 100],
        [365, 0],
      ],
      [
        [0, 100],
        [365, -100],
        [730, 100],
      ],
      [
        [0, -1],
        [1, 1e15],
      ],
      loan,
    ])
    expect(Object.fromEntries(problems)).toEqual({
      1: 'no_flows',
      2: 'no_flows',
      3: 'one_day',
      4: 'one_sign',
      5: 'one_sign',
      6: 'no_rate',
      7: 'no_rate',
    })
    expect(rates[0]).toBeCloseTo(0.1, 14)
    expect(rates[8]).toBeCloseTo(0.1, 14)
    expect(Number.isNaN(rates[4])).toBe(true)
  })

  it('finds the rate that a monthly annuity was made with', () => {
    const set: Flow[] = [[0, 0]]
    let value = 0
    for (let month = 1; month <= 60; month++) {
      const day = daysBetween('2026-01-01', addMonths('2026-01-01', month))
      set.push([day, 1_000_000])
      value += 1_000_000 * 1.07 ** (-day / 365)
    }
    set[0] = [0, -value]
    expect(inColumns([set]).rates[0]).toBeCloseTo(0.07, 13)
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DiscountRate, RATE_CONVENTIONS } from '../agreements/agreement'
import { growthFrom } from '../agreements/growth'
import { addMonths } from '../dates'
import { DomainError } from '../errors'
import { formatFixed, multiplyFixed, ONE } from '../fixed-point'
import { type Annuity, annuityFactor, levelPayment } from './level-payment'

const rekyl: Annuity = {
  start: '2026-01-01',
  intervalMonths: 3,
  count: 20,
  timing: 'advance',
  rate: { annualRate: '0.083', convention: 'nominal' },
}
const shown = (price: bigint, residual: bigint, annuity: Annuity) =>
  formatFixed(levelPayment(price * 100n, residual * 100n, annuity) / 100n, 6)

// Kronan Rekyl example fx8: 40 143 a quarter. The digits, and the other three, are of Python 3 `decimal`.
test.each<[DiscountRate['convention'], Annuity['timing'], string]>([
  ['nominal', 'advance', '40142.758264'],
  ['nominal', 'arrears', '40975.720498'],
  ['effective', 'advance', '39912.650483'],
  ['effective', 'arrears', '40716.241641'],
])('a machine of 688 000 over 20 quarters, %s in %s', (convention, timing, expected) => {
  const annuity = { ...rekyl, timing, rate: { ...rekyl.rate, convention } }
  expect(shown(688_000n, 34_400n, annuity)).toBe(expected)
})

// IFRS 16 Illustrative Example 25: five equal payments worth 450 000 at 3 %.
test('five payments worth 450 000', () => {
  const rate = { annualRate: '0.03', convention: 'effective' as const }
  const annuity = { start: '2026-01-01', intervalMonths: 12, count: 5, timing: 'arrears' as const, rate }
  expect(shown(450_000n, 0n, annuity)).toBe('98259.557130')
})

test('at a rate of 0 the price is divided evenly', () => {
  const rate = { annualRate: '0', convention: 'effective' as const }
  expect(annuityFactor({ ...rekyl, rate })).toBe(20n * ONE)
  expect(shown(100n, 40n, { ...rekyl, rate })).toBe('3.000000')
})

test('a balance that grows and is paid ends at the residual, in every convention', () => {
  const annuities = fc.record({
    start: fc.constantFrom('2026-01-01', '2027-08-31', '2028-02-29'),
    intervalMonths: fc.constantFrom(1, 2, 3, 4, 6, 12),
    count: fc.integer({ min: 1, max: 60 }),
    timing: fc.constantFrom<Annuity['timing']>('advance', 'arrears'),
    rate: fc.record({
      annualRate: fc.integer({ min: -100, max: 900 }).map((permille) => (permille / 1000).toFixed(3)),
      convention: fc.constantFrom(...RATE_CONVENTIONS),
    }),
  })
  fc.assert(
    fc.property(
      annuities,
      fc.bigInt(1n, 10n ** 10n),
      fc.bigInt(0n, 10n ** 9n),
      (annuity, price, residual) => {
        const { start, intervalMonths, count, timing, rate } = annuity
        const payment = levelPayment(price, residual, annuity)
        const growth = growthFrom(start, rate, intervalMonths)
        let balance = price * ONE
        for (let k = 0; k < count; k++) {
          if (timing === 'advance') balance -= payment
          const [from, to] = [k, k + 1].map((n) => growth(addMonths(start, n * intervalMonths)))
          balance = (balance * to!) / from!
          if (timing === 'arrears') balance -= payment
        }
        const off = multiplyFixed(balance - residual * ONE, ONE)
        // A minor unit's 10^-12, times what errors grow with.
        const end = growth(addMonths(start, count * intervalMonths))
        const tolerance = (ONE >> 40n) * (end / ONE + 1n)
        expect(off < tolerance && off > -tolerance).toBe(true)
      },
    ),
  )
})

test.each([
  [{ count: 0 }, 'count'],
  [{ count: 2.5 }, 'count'],
  [{ count: 1_000 }, 'count'],
  [{ intervalMonths: 0 }, 'intervalMonths'],
])('%j is refused', (change, field) => {
  expect(() => annuityFactor({ ...rekyl, ...change })).toThrow(
    new DomainError('schedule.invalid_input', { field, reason: 'not_whole' }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AgreementTerms, RATE_CONVENTIONS } from '../agreements/agreement'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { calendarMonths } from '../agreements/payment-plan'
import { DomainError } from '../errors'
import { formatFixed } from '../fixed-point'
import { plainLease } from '../measurement/plain-lease.factory'
import { type ConventionCandidate, findConvention, readClaimed, roundedToUnit } from './convention-finder'

const exactOnes = (candidates: ConventionCandidate[]) => candidates.filter(({ fit }) => fit === 'exact')
const bases = (candidates: ConventionCandidate[]) =>
  candidates.flatMap(({ sameAs, ...basis }) => [basis, ...sameAs])
const all = <T>(values: T[]) => [...new Set(values)].sort()

/** Kronan Rekyl fx8: 688 000 over 20 quarters, residual 34 400, 8.3 %. The convention in the terms is not looked at. */
const rekyl = agreementTerms({
  endDate: '2030-12-31',
  payments: [rentLine({ amount: 0n, intervalMonths: 3, timing: 'arrears', lastDate: '2030-12-31' })],
  residualValue: { amount: 3_440_000n, guaranteedByLessee: false, expectedPayable: 0n },
  discountRate: { annualRate: '0.083', convention: 'effective' },
})

test('the Swedish quote of 40 143 is nominal by quarters, in advance, and nothing else', () => {
  const claim = { figure: 'payment', price: 68_800_000n, ...readClaimed('40143', 'SEK') } as const
  const candidates = findConvention(rekyl, claim)
  const fits = exactOnes(candidates)
  expect(fits).toHaveLength(1)
  expect(
    all(bases(fits).map((basis) => `${basis.convention}/${basis.compoundingMonths} ${basis.timing}`)),
  ).toEqual(['nominal/3 advance'])
  expect(formatFixed(fits[0]!.computed / 100n, 6)).toBe('40142.758264')
  expect(formatFixed(fits[0]!.difference / 100n, 6)).toBe('-0.241736')
  expect(roundedToUnit(fits[0]!.computed, claim.unit)).toBe(4_014_300n)
  // The other three of the source's four: Python 3 `decimal`.
  const shown = candidates.map(({ computed }) => formatFixed(computed / 100n, 6))
  for (const figure of ['40975.720498', '39912.650483', '40716.241641']) expect(shown).toContain(figure)
})

/** IFRScommunity: eight quarters from 2001, two of them rent-free, then 30 000 in advance, 4 %. */
const rentFree: AgreementTerms = agreementTerms({
  currency: 'EUR',
  commencementDate: '2001-01-01',
  endDate: '2002-12-31',
  payments: [
    rentLine({ amount: 3_000_000n, intervalMonths: 3, firstDate: '2001-07-01', lastDate: '2002-12-31' }),
  ],
  discountRate: { annualRate: '0.04', convention: 'effective' },
})

test('the rent-free case is actual/365 in advance; without a leap day actual/actual cannot be told from it', () => {
  const candidates = findConvention(rentFree, { figure: 'liability', ...readClaimed('172272.37', 'EUR') })
  const fits = exactOnes(candidates)
  expect(fits).toHaveLength(1)
  expect(fits[0]).toMatchObject({ convention: 'act365', timing: 'advance', dating: 'period' })
  expect(all(bases(fits).map(({ convention }) => convention))).toEqual(['act365', 'actact'])
  expect(all(bases(fits).map(({ timing }) => timing))).toEqual(['advance'])
  const effective = bases(candidates).find(
    ({ convention }) => convention === 'effective',
  ) as ConventionCandidate
  expect(formatFixed(effective.computed / 100n, 2)).toBe('172254.62')
  expect(formatFixed(effective.difference / 100n, 2)).toBe('-17.75')
  expect(effective.fit).toBe('far')
})

test('the interest of one of its rows is actual/365 too', () => {
  const period = { from: '2001-07-01', to: '2001-09-30' }
  const fits = exactOnes(
    findConvention(rentFree, { figure: 'interest', period, ...readClaimed('1447.06', 'EUR') }),
  )
  expect(fits[0]).toMatchObject({ convention: 'act365', timing: 'advance', accrual: 'growth' })
})

// Rent of 10 000 a month in advance for a year, 5 %: February, Python 3 `decimal`.
test.each([
  ['398.43', 'effective', 'growth'],
  ['407.28', 'nominal', 'growth'],
  ['375.11', 'effective', 'days_365'],
  ['380.31', 'effective', 'days_360'],
  ['374.92', 'nominal', 'days_365'],
])('February interest of %s is %s by %s', (text, convention, accrual) => {
  const period = { from: '2026-02-01', to: '2026-02-28' }
  const [best] = findConvention(agreementTerms(), { figure: 'interest', period, ...readClaimed(text, 'SEK') })
  expect(best).toMatchObject({ convention, accrual, timing: 'advance', fit: 'exact' })
})

test('a first payment that was counted in the liability is told', () => {
  const { atCommencement, paidAtCommencement } = plainLease(agreementTerms())
  const claim = { figure: 'liability', value: atCommencement + paidAtCommencement, unit: 1n } as const
  expect(findConvention(agreementTerms(), claim)[0]).toMatchObject({ firstPayment: 'included', fit: 'exact' })
})

test('payments in arrears dated on their due date, as a spreadsheet does', () => {
  const terms = agreementTerms({
    payments: [rentLine({ timing: 'arrears' })],
    discountRate: { annualRate: '0.05', convention: 'act365' },
  })
  const worth = calendarMonths('2026-01-01', '2026-12-31').reduce((sum, { to }) => {
    const days = (Date.parse(to) - Date.parse('2026-01-01')) / 86_400_000
    return sum + 1_000_000 * 1.05 ** (-days / 365)
  }, 0)
  const claim = { figure: 'liability', value: BigInt(Math.round(worth)), unit: 1n } as const
  expect(findConvention(terms, claim)[0]).toMatchObject({
    convention: 'act365',
    timing: 'arrears',
    dating: 'due_date',
    fit: 'exact',
  })
})

test('what the engine computes is found as what it was computed with, for every convention', () => {
  const cases = fc.record({
    convention: fc.constantFrom(...RATE_CONVENTIONS),
    timing: fc.constantFrom<'advance' | 'arrears'>('advance', 'arrears'),
    permille: fc.integer({ min: 5, max: 300 }),
    row: fc.integer({ min: 0, max: 11 }),
  })
  fc.assert(
    fc.property(cases, ({ convention, timing, permille, row }) => {
      const terms = agreementTerms({
        endDate: '2028-12-31',
        payments: [rentLine({ amount: 10n ** 8n, intervalMonths: 3, timing, lastDate: '2028-12-31' })],
        discountRate: { annualRate: (permille / 1000).toFixed(3), convention },
      })
      const schedule = plainLease(terms)
      const found = (candidates: ConventionCandidate[]) =>
        bases(exactOnes(candidates)).some(
          (basis) => basis.convention === convention && basis.timing === timing && basis.dating === 'period',
        )
      const liability = { figure: 'liability', value: schedule.atCommencement, unit: 1n } as const
      expect(found(findConvention(terms, liability))).toBe(true)
      // A row's interest is a difference of two rounded balances: up to one minor unit from the exact one.
      const { interest, ...period } = schedule.rows[row]!
      const claim = { figure: 'interest', value: interest, unit: 2n, period } as const
      expect(found(findConvention(terms, claim))).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('a claim is read with its step', () => {
  expect(readClaimed('40143', 'SEK')).toEqual({ value: 4_014_300n, unit: 100n })
  expect(readClaimed('172272.4', 'EUR')).toEqual({ value: 17_227_240n, unit: 10n })
  expect(readClaimed('1500', 'JPY')).toEqual({ value: 1_500n, unit: 1n })
})

test('what cannot be tried is refused by name', () => {
  expect(() => findConvention(agreementTerms(), { figure: 'liability', value: 1n, unit: 0n })).toThrow(
    new DomainError('input.invalid', { field: 'claim.unit', reason: 'not_positive' }),
  )
  const service = agreementTerms({ payments: [rentLine({ kind: 'service' })] })
  expect(() => findConvention(service, { figure: 'payment', price: 1n, value: 1n, unit: 1n })).toThrow(
    new DomainError('schedule.invalid_input', { field: 'payments', reason: 'none' }),
  )
})

import { expect, test } from 'vitest'
import { addMonths, lastOfMonth } from '../dates'
import { DomainError } from '../errors'
import type { Movement } from '../measurement/movement'
import { mappingOf } from './account-mapping'
import { BAS_MAPPING } from './bas-mapping'
import { type AgreementLedger, vouchersOf } from './posting'
import { vatOfGross } from './vat-split'
import { ledgerLines, type Voucher } from './voucher'

const ledger = (changes: Partial<AgreementLedger> = {}): AgreementLedger => ({
  agreementId: 'a1',
  kind: 'vehicle',
  movements: [],
  ...changes,
})
const year = (of: number) => [{ from: `${of}-01-01`, to: `${of}-12-31` }]
const accounts = (vouchers: readonly Voucher[]) =>
  Object.fromEntries(
    ledgerLines(vouchers.flatMap((voucher) => voucher.lines)).map((line) => [line.account, line.amount]),
  )

// Björn Lundén, "Bokföra leasing av personbil": a fee of 4 000 of which 800 is VAT, half of it deductible.
test('K3, legal entity: a car fee of 4 000 is 3 600 on 5615, 400 on 2640, 4 000 from 1930', () => {
  const { net, deductible, cost } = vatOfGross(400_000n, { rate: '0.25', deductibleShare: '0.5' })
  const movements: Movement[] = [
    { date: '2026-03-01', kind: 'lease_payment', amount: net },
    { date: '2026-03-01', kind: 'vat_deductible', amount: deductible },
    { date: '2026-03-01', kind: 'vat_cost', amount: cost },
    { date: '2026-03-31', kind: 'lease_expense', amount: net },
  ]
  const vouchers = vouchersOf(ledger({ movements }), BAS_MAPPING, {
    periods: [{ from: '2026-03-01', to: '2026-03-31' }],
    grouping: 'period',
  })
  expect(vouchers).toMatchObject([{ agreementId: 'a1', date: '2026-03-31', group: 'period' }])
  expect(accounts(vouchers)).toEqual({ 5615: 360_000n, 2640: 40_000n, 1930: -400_000n })
})

// FAR, leasing: a first increased fee is spread over the term; what is not yet expensed stands on 1720 at closing.
test('a first increased fee of 60 000 and 36 × 4 000 from April: 51 000 expensed, 45 000 on 1720 at year end', () => {
  const expensed = (months: number) => (20_400_000n * BigInt(months)) / 36n
  const movements: Movement[] = [{ date: '2025-04-01', kind: 'lease_payment', amount: 6_000_000n }]
  for (let month = 0; month < 36; month++) {
    const first = addMonths('2025-04-01', month)
    movements.push(
      { date: first, kind: 'lease_payment', amount: 400_000n },
      { date: lastOfMonth(first), kind: 'lease_expense', amount: expensed(month + 1) - expensed(month) },
    )
  }
  const ofYear = (of: number) =>
    accounts(vouchersOf(ledger({ movements }), BAS_MAPPING, { periods: year(of), grouping: 'day' }))
  expect(ofYear(2025)).toEqual({ 1930: -9_600_000n, 5615: 5_100_000n, 1720: 4_500_000n })
  expect(ofYear(2026)).toEqual({ 1930: -4_800_000n, 5615: 6_800_000n, 1720: -2_000_000n })
  expect([2025, 2026, 2027, 2028].reduce((sum, of) => sum + (ofYear(of)[1720] ?? 0n), 0n)).toBe(0n)
})

// Two payments of 1 000.00 in advance at 10 %: liability 909.09, interest 90.91, asset 1 909.09 over two years.
const twoYears: Movement[] = [
  { date: '2026-01-01', kind: 'recognition_liability', amount: 90_909n },
  { date: '2026-01-01', kind: 'recognition_paid', amount: 100_000n },
  { date: '2026-12-31', kind: 'interest', amount: 9_091n },
  { date: '2026-12-31', kind: 'depreciation', amount: 95_455n },
  { date: '2027-01-01', kind: 'payment', amount: 100_000n },
  { date: '2027-12-31', kind: 'depreciation', amount: 95_454n },
]

test('on balance, a voucher a day and kind of event', () => {
  const vouchers = vouchersOf(ledger({ movements: twoYears }), BAS_MAPPING, {
    periods: [...year(2026), ...year(2027)],
    grouping: 'day',
  })
  expect(
    vouchers.map(({ date, group, lines }) => [
      date,
      group,
      ...lines.map((line) => [line.account, line.amount]),
    ]),
  ).toEqual([
    ['2026-01-01', 'recognition', ['1260', 190_909n], ['1930', -100_000n], ['2390', -90_909n]],
    ['2026-12-31', 'interest', ['2390', -9_091n], ['8410', 9_091n]],
    ['2026-12-31', 'depreciation', ['1269', -95_455n], ['7836', 95_455n]],
    ['2027-01-01', 'payment', ['1930', -100_000n], ['2390', 100_000n]],
    ['2027-12-31', 'depreciation', ['1269', -95_454n], ['7836', 95_454n]],
  ])
})

test('the current part moves to 2841 at period end, and at the end of the term every balance account is at 0', () => {
  const whole = ledger({
    movements: twoYears,
    currentParts: [
      { date: '2026-12-31', amount: 100_000n },
      { date: '2027-12-31', amount: 0n },
    ],
    retiredOn: '2027-12-31',
  })
  const booked = (of: number[]) =>
    accounts(vouchersOf(whole, BAS_MAPPING, { periods: of.flatMap(year), grouping: 'period' }))
  expect(booked([2026])).toEqual({
    1260: 190_909n,
    1269: -95_455n,
    1930: -100_000n,
    2841: -100_000n,
    7836: 95_455n,
    8410: 9_091n,
  })
  expect(booked([2026, 2027])).toEqual({ 1930: -200_000n, 7836: 190_909n, 8410: 9_091n })
})

test('what the liability and the asset lose on one day is one gain or one loss', () => {
  const ended = (liability: bigint, asset: bigint) => [
    { date: '2026-06-30', kind: 'liability_decrease' as const, amount: liability },
    { date: '2026-06-30', kind: 'right_of_use_decrease' as const, amount: asset },
  ]
  const booked = (movements: Movement[]) =>
    accounts(vouchersOf(ledger({ movements }), BAS_MAPPING, { periods: year(2026), grouping: 'day' }))
  expect(booked(ended(500n, 420n))).toEqual({ 2390: 500n, 1260: -420n, 3970: -80n })
  expect(booked(ended(420n, 500n))).toEqual({ 2390: 420n, 1260: -500n, 7970: 80n })
  expect(booked([{ date: '2026-06-30', kind: 'exchange_difference', amount: -7n }])).toEqual({
    2390: 7n,
    8431: -7n,
  })
})

test('result lines carry their cost centres, balance lines none', () => {
  const [voucher] = vouchersOf(
    ledger({
      movements: [{ date: '2026-01-31', kind: 'depreciation', amount: 100n }],
      splits: [
        {
          validFrom: '2026-01-01',
          shares: [
            { share: '0.333', objects: [{ dimension: 1, object: '100' }] },
            {
              share: '0.667',
              objects: [
                { dimension: 1, object: '200' },
                { dimension: 6, object: 'P1' },
              ],
            },
          ],
        },
      ],
    }),
    BAS_MAPPING,
    { periods: year(2026), grouping: 'day' },
  )
  expect(voucher?.lines.map(({ account, objects, amount }) => [account, objects, amount])).toEqual([
    ['1269', [], -100n],
    ['7836', [{ dimension: 1, object: '100' }], 33n],
    [
      '7836',
      [
        { dimension: 1, object: '200' },
        { dimension: 6, object: 'P1' },
      ],
      67n,
    ],
  ])
})

test('a reclassification within one account is not worth a voucher', () => {
  const mapping = mappingOf({ lease_liability_short: '2390' })
  const one = ledger({ currentParts: [{ date: '2026-12-31', amount: 100n }] })
  expect(vouchersOf(one, mapping, { periods: year(2026), grouping: 'day' })).toEqual([])
})

test('an account that is missing is named, also when nobody asked before', () => {
  const movements: Movement[] = [{ date: '2026-01-01', kind: 'payment', amount: 1n }]
  expect(() =>
    vouchersOf(ledger({ movements }), mappingOf({ lease_liability_long: '2390' }, {}), {
      periods: year(2026),
      grouping: 'day',
    }),
  ).toThrow(new DomainError('journal.account_missing', { postings: 'vehicle.bank' }))
})

import * as fc from 'fast-check'
import { RATE_CONVENTIONS } from '../src/agreements'
import { dateOf, dayOf } from './days'

/** Plain random choices, each of which shrinks on its own; `lives.ts` makes an agreement of them. */
const share = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 999 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 999) },
)
const days = (from: string, to: string) => fc.integer({ min: dayOf(from), max: dayOf(to) }).map(dateOf)

const startDate = fc.oneof(
  { weight: 3, arbitrary: days('2019-01-01', '2030-12-31') },
  {
    weight: 3,
    arbitrary: fc
      .nat({ max: 143 })
      .map((month) => `${2019 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '2024-02-29',
      '2023-02-28',
      '2025-01-31',
      '2025-01-30',
      '2025-01-29',
      '2024-01-31',
      '2025-03-31',
      '2025-08-31',
      '2025-12-31',
      '2024-12-31',
      '2025-10-30',
      '1999-12-31',
      '2000-02-29',
      '2099-11-30',
      '1901-01-01',
    ),
  },
)

const amount = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 100, max: 50_000_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 9_999 }).map((crowns) => crowns * 10_000) },
  { weight: 1, arbitrary: fc.constantFrom(1, 3, 10_000_000_000_000) },
)

const decimals = (min: number, max: number, digits: number) =>
  fc
    .integer({ min: Math.round(min * 10 ** digits), max: Math.round(max * 10 ** digits) })
    .map((count) => decimalText(count, digits))
export const decimalText = (count: number, digits: number): string => {
  const text = String(Math.abs(count)).padStart(digits + 1, '0')
  return `${count < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

const annualRate = fc.oneof(
  { weight: 8, arbitrary: decimals(0, 0.14, 4) },
  { weight: 2, arbitrary: fc.constantFrom('0', '0.5', '-0.02', '-0.005', '0.000001', '0.123456789012') },
)

const months = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: 1, max: 72 }) },
  { weight: 10, arbitrary: fc.constantFrom(12, 24, 36, 48, 60, 120) },
  { weight: 1, arbitrary: fc.constantFrom(240, 1188) },
)

const convention = fc.constantFrom(...RATE_CONVENTIONS)
const interval = fc.constantFrom(
  1 as const,
  1 as const,
  1 as const,
  2 as const,
  3 as const,
  3 as const,
  4 as const,
  6 as const,
  12 as const,
)
const timing = fc.constantFrom('advance' as const, 'arrears' as const)
const sometimes = <T>(arbitrary: fc.Arbitrary<T>, freq = 3) => fc.option(arbitrary, { nil: undefined, freq })
const order = fc.constantFrom(undefined, 'before_payments' as const, 'after_payments' as const)

const rises = fc.record({
  rate: decimals(-0.03, 0.08, 4),
  everyMonths: fc.constantFrom(12, 12, 6, 24, 5),
  rounding: fc.constantFrom('minor' as const, 'none' as const),
})
/** Rare things are absent most of the time, so that each life shows a few of them. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })

export const termsRecipe = fc.record({
  startDate,
  months,
  /** Days beyond whole months: stub periods, and terms of a single day. */
  extraDays: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }) },
  ),
  onlyDays: rarely(fc.constant(true)),
  amount,
  interval,
  timing,
  rate: annualRate,
  convention,
  byDays: fc.boolean(),
  classification: fc.constantFrom(undefined, 'finance' as const, 'operating' as const),
  exemption: rarely(fc.constantFrom('short_term' as const, 'low_value' as const)),
  rentFreeMonths: rarely(fc.integer({ min: 1, max: 12 })),
  startsInMonth: rarely(share),
  step: rarely(fc.record({ at: share, amount, interval: sometimes(interval), timing: sometimes(timing) })),
  increase: rarely(rises),
  dueDates: rarely(fc.array(share, { minLength: 1, maxLength: 6 })),
  secondLine: rarely(fc.record({ amount, interval, timing, inLiability: fc.boolean() })),
  single: rarely(
    fc.record({
      at: share,
      amount,
      timing,
      kind: fc.constantFrom('first_increased' as const, 'initial' as const),
    }),
  ),
  early: rarely(amount),
  residual: rarely(amount),
  purchase: rarely(amount),
  penalty: rarely(fc.record({ at: share, amount })),
  extension: rarely(fc.record({ months: fc.integer({ min: 1, max: 36 }), amount: sometimes(amount) })),
  costs: rarely(fc.record({ direct: fc.nat({ max: 5_000_000 }), incentives: fc.nat({ max: 500 }) })),
  restoration: rarely(fc.record({ amount, rate: decimals(0, 0.08, 3), at: share })),
  usefulLife: rarely(fc.record({ months: fc.integer({ min: 1, max: 140 }), transfers: fc.boolean() })),
  indexClause: rarely(
    fc.record({
      share: decimals(0.2, 1, 2),
      floor: sometimes(decimals(-0.1, 0, 2), 1),
      cap: sometimes(decimals(0, 0.2, 2), 1),
      threshold: sometimes(decimals(0, 0.1, 2), 1),
    }),
  ),
})
export type TermsRecipe = typeof termsRecipe extends fc.Arbitrary<infer T> ? T : never

const newPayments = fc.oneof(
  fc.record({ as: fc.constant('payments' as const), amount, interval, timing }),
  fc.record({ as: fc.constant('rent' as const), amount }),
  fc.record({ as: fc.constant('factor' as const), factor: decimals(0.5, 1.6, 3) }),
  fc.record({ as: fc.constant('same' as const) }),
)
const discount = fc.record({ rate: annualRate, convention: sometimes(convention, 1) })
const ends = fc.oneof(
  fc.record({ as: fc.constant('same' as const) }),
  fc.record({ as: fc.constant('later' as const), months: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ as: fc.constant('earlier' as const), at: share }),
)

const what = fc.oneof(
  fc.record({ kind: fc.constant('index' as const), payments: newPayments }),
  fc.record({ kind: fc.constant('index_value' as const), value: decimals(80, 180, 2) }),
  fc.record({ kind: fc.constant('floating_rate' as const), payments: newPayments, discount }),
  fc.record({ kind: fc.constant('residual_value' as const), amount }),
  fc.record({
    kind: fc.constant('reassessment' as const),
    payments: newPayments,
    discount,
    ends,
    purchase: rarely(amount),
    noPurchase: fc.boolean(),
    usefulLife: rarely(fc.record({ months: fc.integer({ min: 1, max: 140 }), transfers: fc.boolean() })),
  }),
  fc.record({
    kind: fc.constant('modification' as const),
    payments: newPayments,
    discount,
    ends,
    remaining: sometimes(decimals(0.05, 1, 3), 2),
    residual: rarely(amount),
  }),
  fc.record({ kind: fc.constant('impairment' as const), share: decimals(0, 1, 3) }),
  fc.record({ kind: fc.constant('restoration' as const), amount, rate: decimals(0, 0.08, 3), at: share }),
  fc.record({ kind: fc.constant('termination' as const), amount }),
  fc.record({ kind: fc.constant('buy_out' as const), amount }),
  fc.record({ kind: fc.constant('variable_payment' as const), amount }),
  fc.record({
    kind: fc.constant('useful_life' as const),
    months: fc.integer({ min: 1, max: 140 }),
    transfers: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('correction' as const),
    amount,
    rate: annualRate,
    months: fc.integer({ min: 1, max: 60 }),
  }),
)

export const eventRecipe = fc.record({
  /** Part of the time left, then moved to the nearest day of a kind. */
  at: share,
  snap: fc.constantFrom(
    'none' as const,
    'payment' as const,
    'monthStart' as const,
    'monthEnd' as const,
    'sameDay' as const,
  ),
  order,
  what,
})
export type EventRecipe = typeof eventRecipe extends fc.Arbitrary<infer T> ? T : never

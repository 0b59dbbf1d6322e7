import type { AgreementEvent, AgreementLife, AgreementTerms, PaymentLine } from '@mina/domain/agreements'
import type { Profile } from '@mina/domain/profiles'

/** A life to write a workbook for, and what is special about it. For tests. */
export type CalculationCase = { title: string; profile: Profile; life: AgreementLife }

const rent = (changes: Partial<PaymentLine> = {}): PaymentLine => ({
  kind: 'rent',
  amount: 1_234_567n,
  intervalMonths: 3,
  timing: 'advance',
  firstDate: '2024-01-01',
  lastDate: '2028-12-31',
  inLiability: true,
  ...changes,
})
const terms = (changes: Partial<AgreementTerms> = {}): AgreementTerms => ({
  currency: 'SEK',
  commencementDate: '2024-01-01',
  endDate: '2028-12-31',
  payments: [rent()],
  discountRate: { annualRate: '0.0475', convention: 'effective' },
  ...changes,
})
const life = (changes: Partial<AgreementTerms>, ...events: AgreementEvent[]): AgreementLife => ({
  terms: terms(changes),
  events,
})
const revised = { annualRate: '0.0615', convention: 'act365' } as const
const MID_MONTH = { commencementDate: '2023-08-17', endDate: '2027-02-28' }
const midMonth = (changes: Partial<PaymentLine>) =>
  rent({ firstDate: '2023-08-17', lastDate: '2027-02-28', intervalMonths: 1, ...changes })

const IN_EVERY_CONVENTION: CalculationCase[] = (
  ['effective', 'nominal', 'act365', 'actact', '30e360'] as const
).flatMap((convention) => [
  {
    title: `${convention}, quarters in advance, from the turn of a year`,
    profile: 'IFRS16',
    life: life({ discountRate: { annualRate: '0.0475', convention } }),
  },
  {
    title: `${convention}, months in arrears, from the middle of a month, stub at the end, events on odd days`,
    profile: 'IFRS16',
    life: life(
      {
        ...MID_MONTH,
        payments: [midMonth({ timing: 'arrears' })],
        residualValue: { amount: 9_000_000n, guaranteedByLessee: true, expectedPayable: 5_000_001n },
        discountRate: { annualRate: '0.083', convention },
      },
      { kind: 'index', date: '2025-01-01', factor: '1.0312' },
      { kind: 'residual_value', date: '2025-11-30', expectedPayable: 6_123_457n },
    ),
  },
])

const OF_TERMS: CalculationCase[] = [
  {
    title: 'steps, a rent-free time, a large first fee, costs and incentives',
    profile: 'IFRS16',
    life: life({
      payments: [
        rent({ kind: 'first_increased', amount: 5_000_000n, intervalMonths: 'once', lastDate: '2024-01-01' }),
        rent({ amount: 0n, lastDate: '2024-06-30' }),
        rent({ firstDate: '2024-07-01', lastDate: '2026-06-30' }),
        rent({ firstDate: '2026-07-01', amount: 1_400_003n }),
        rent({ kind: 'service', amount: 99_900n, intervalMonths: 1, inLiability: false }),
      ],
      initialCosts: { incentivesReceived: 700_001n, initialDirectCosts: 1_500_000n },
    }),
  },
  {
    title: 'agreed rises that keep their decimals, depreciation by days',
    profile: 'FRS102',
    life: life({
      payments: [rent({ increase: { rate: '0.025', everyMonths: 12, rounding: 'none' } })],
      depreciation: 'days',
    }),
  },
  {
    title: 'a restoration, later estimated anew, and a longer useful life',
    profile: 'IFRS16',
    life: life(
      {
        initialCosts: {
          incentivesReceived: 0n,
          initialDirectCosts: 250_000n,
          restoration: { amount: 4_000_000n, dueDate: '2028-12-31', annualRate: '0.03' },
        },
        usefulLife: { months: 96, ownershipTransfers: true },
      },
      {
        kind: 'restoration',
        date: '2026-05-11',
        restoration: { amount: 4_400_000n, dueDate: '2028-12-31', annualRate: '0.035' },
      },
    ),
  },
  {
    title: 'an object to be owned that keeps a value',
    profile: 'IFRS16',
    life: life(
      { usefulLife: { months: 84, ownershipTransfers: true, residualValue: 3_000_000n } },
      { kind: 'index', date: '2026-02-15', factor: '1.04' },
    ),
  },
  {
    title: 'rules used for the first time on a running agreement',
    profile: 'IFRS16',
    life: life({ firstApplication: { date: '2025-01-01', asset: 'as_if_always' } }),
  },
  {
    title: 'sold and leased back',
    profile: 'IFRS16',
    life: life({
      saleAndLeaseback: { proceeds: 60_000_000n, fairValue: 60_000_000n, carryingAmount: 35_000_000n },
    }),
  },
  {
    title: 'an extension and a purchase that will be used',
    profile: 'IFRS16',
    life: life({
      options: [
        { kind: 'extension', holder: 'lessee', months: 24, certainty: { reasonablyCertain: true } },
        { kind: 'purchase', holder: 'lessee', price: 2_222_222n, certainty: { reasonablyCertain: true } },
      ],
      usefulLife: { months: 120, ownershipTransfers: false },
    }),
  },
  {
    title: 'balances taken over, with a rate of their own',
    profile: 'IFRS16',
    life: life(
      { openingBalances: { date: '2025-03-15', liability: '180000.25', rightOfUse: '171234.5' } },
      { kind: 'index', date: '2026-01-01', factor: '1.02' },
    ),
  },
  {
    title: 'yen, without decimals, without interest',
    profile: 'IFRS16',
    life: life({ currency: 'JPY', discountRate: { annualRate: '0', convention: 'effective' } }),
  },
]

const OF_EVENTS: CalculationCase[] = [
  {
    title: 'a longer term at a revised rate, after the payments of the day, then a rent cut',
    profile: 'IFRS16',
    life: life(
      {},
      {
        kind: 'reassessment',
        date: '2026-04-01',
        order: 'after_payments',
        discountRate: revised,
        endDate: '2030-06-30',
      },
      { kind: 'modification', date: '2027-02-10', discountRate: revised, rent: 900_000n },
    ),
  },
  {
    title: 'half of the premises given back for a new rent',
    profile: 'IFRS16',
    life: life(
      {},
      {
        kind: 'modification',
        date: '2026-01-01',
        discountRate: { annualRate: '0.055', convention: 'effective' },
        remainingShare: '0.5',
        rent: 700_000n,
      },
    ),
  },
  {
    title: 'a shorter term by contract',
    profile: 'IFRS16',
    life: life(
      {},
      { kind: 'modification', date: '2026-01-01', discountRate: revised, endDate: '2027-06-30' },
    ),
  },
  {
    title: 'impairment, use paid by the hour, then an early end with a penalty',
    profile: 'IFRS16',
    life: life(
      {},
      { kind: 'impairment', date: '2025-06-30', recoverableAmount: 9_000_000n },
      { kind: 'variable_payment', date: '2025-09-30', quantity: '123.5', unitPrice: '12.25' },
      { kind: 'termination', date: '2026-08-20', penalty: 2_500_000n },
    ),
  },
  {
    title: 'bought out, after two events of one day',
    profile: 'IFRS16',
    life: life(
      {},
      { kind: 'floating_rate', date: '2026-01-01', discountRate: revised, factor: '1.01' },
      { kind: 'index', date: '2026-01-01', factor: '1.02' },
      { kind: 'buy_out', date: '2026-10-01', price: 12_000_000n },
    ),
  },
  {
    title: 'terms that were wrong from the start',
    profile: 'IFRS16',
    life: life(
      {},
      { kind: 'correction', date: '2026-01-01', terms: terms({ payments: [rent({ amount: 1_300_000n })] }) },
    ),
  },
]

const OF_PROFILES: CalculationCase[] = [
  {
    title: 'one even cost with a liability',
    profile: 'ASC842',
    life: life(
      { initialCosts: { incentivesReceived: 0n, initialDirectCosts: 333_333n } },
      { kind: 'index', date: '2026-01-01', factor: '1.05' },
      { kind: 'modification', date: '2027-01-01', discountRate: revised, endDate: '2029-12-31' },
    ),
  },
  {
    title: 'fees expensed evenly, a large first one, a longer term',
    profile: 'K3-entity',
    life: life(
      {
        ...MID_MONTH,
        payments: [
          midMonth({}),
          midMonth({
            kind: 'first_increased',
            amount: 8_000_000n,
            intervalMonths: 'once',
            lastDate: '2023-08-17',
          }),
        ],
      },
      {
        kind: 'reassessment',
        date: '2026-04-17',
        order: 'after_payments',
        discountRate: revised,
        endDate: '2028-02-29',
      },
      { kind: 'termination', date: '2027-09-09', penalty: 100_000n },
    ),
  },
]

export const CALCULATION_CASES: readonly CalculationCase[] = [
  ...IN_EVERY_CONVENTION,
  ...OF_TERMS,
  ...OF_EVENTS,
  ...OF_PROFILES,
]

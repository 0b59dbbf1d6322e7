import { addDays, addMonths } from '@mina/domain'
import { type AgreementEvent, type PaymentLine, RATE_CONVENTIONS } from '@mina/domain/agreements'
import fc from 'fast-check'
import type { CalculationCase } from './calculation-lives.factory'

const SEED = 20261124

const events = fc.record({
  index: fc.double({ min: 0.9, max: 1.2, noNaN: true }),
  at: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
  later: fc.integer({ min: 0, max: 200 }),
  kind: fc.constantFrom('none', 'index', 'rent', 'share', 'longer', 'impairment', 'residual'),
  order: fc.constantFrom('before_payments' as const, 'after_payments' as const),
})

const life = fc
  .record({
    start: fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2021-01-01', days)),
    months: fc.integer({ min: 7, max: 84 }),
    extraDays: fc.integer({ min: 0, max: 27 }),
    amount: fc.integer({ min: 10_001, max: 90_000_000 }),
    intervalMonths: fc.constantFrom(1 as const, 3 as const, 6 as const, 12 as const),
    timing: fc.constantFrom('advance' as const, 'arrears' as const),
    residual: fc.integer({ min: 0, max: 20_000_000 }),
    directCosts: fc.integer({ min: 0, max: 5_000_000 }),
    rate: fc.integer({ min: 0, max: 1500 }),
    convention: fc.constantFrom(...RATE_CONVENTIONS),
    depreciation: fc.constantFrom('months' as const, 'days' as const),
    event: events,
  })
  .map((drawn): CalculationCase => {
    const { start, months, extraDays, timing, intervalMonths, rate, convention, event } = drawn
    const endDate = addDays(addMonths(start, months), extraDays - 1)
    const line: PaymentLine = {
      kind: 'rent',
      amount: BigInt(drawn.amount),
      intervalMonths,
      timing,
      firstDate: start,
      lastDate: endDate,
      inLiability: true,
    }
    const residual = BigInt(drawn.residual)
    return {
      title: `${start} ${months} months, ${intervalMonths} ${timing}, ${convention} ${rate}, ${event.kind}`,
      profile: 'IFRS16',
      life: {
        terms: {
          currency: 'SEK',
          commencementDate: start,
          endDate,
          payments: [line],
          residualValue: { amount: residual, guaranteedByLessee: true, expectedPayable: residual },
          discountRate: { annualRate: (rate / 10_000).toFixed(4), convention },
          initialCosts: { incentivesReceived: 0n, initialDirectCosts: BigInt(drawn.directCosts) },
          depreciation: drawn.depreciation,
        },
        events: eventsOf(drawn),
      },
    }
  })

type Drawn = {
  start: string
  months: number
  residual: number
  rate: number
  event: typeof events extends fc.Arbitrary<infer Event> ? Event : never
}

function eventsOf({ start, months, rate, residual, event }: Drawn): AgreementEvent[] {
  const { kind, order, at } = event
  const when = { date: addDays(addMonths(start, Math.floor(months * at)), event.later % 25), order }
  const factor = event.index.toFixed(6)
  const discountRate = { annualRate: (rate / 9_000 + 0.001).toFixed(4), convention: 'effective' } as const
  const first: AgreementEvent = { ...when, kind: 'index', factor }
  switch (kind) {
    case 'none':
      return []
    case 'index':
      return [first, { ...when, kind: 'index', factor: '1.01' }]
    case 'rent':
      return [{ ...when, kind: 'modification', discountRate, rent: 777_777n }]
    case 'share':
      return [first, { ...when, kind: 'modification', discountRate, remainingShare: '0.35', factor: '0.4' }]
    case 'longer':
      return [{ ...when, kind: 'reassessment', discountRate, endDate: addMonths(start, months + 24) }]
    case 'impairment':
      return [
        { ...when, kind: 'impairment', recoverableAmount: 1n },
        { ...when, kind: 'index', factor },
      ]
    default:
      return [{ ...when, kind: 'residual_value', expectedPayable: BigInt(Math.floor(residual / 2)) }]
  }
}

/** Agreements nobody would write: the same ones every time. */
export const randomCases = (count: number): CalculationCase[] =>
  fc.sample(life, { numRuns: count, seed: SEED })

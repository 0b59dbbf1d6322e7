import { toDate } from '@mina/db'
import { describe, expect, test } from '@mina/db/testing'
import type { AgreementTerms, PaymentLine } from '@mina/domain/agreements'
import { closingOf, measure, positionOf } from '@mina/domain/measurement'
import { PROFILES } from '@mina/domain/profiles'
import { type LifeVersion, lifeOf, termsNow } from './life.service'
import { toStoredTerms } from './stored-terms.schema'

const line = (amount: bigint, firstDate: string, lastDate: string): PaymentLine => ({
  kind: 'rent',
  amount,
  intervalMonths: 3,
  timing: 'advance',
  firstDate,
  lastDate,
  inLiability: true,
})
const terms: AgreementTerms = {
  currency: 'SEK',
  commencementDate: '2024-01-01',
  endDate: '2026-12-31',
  payments: [line(3_000_000n, '2024-01-01', '2026-12-31')],
  discountRate: { annualRate: '0.05', convention: 'effective' },
}
const version = (number: number, day: string, changes: Partial<LifeVersion> = {}): LifeVersion => ({
  version: number,
  validFrom: toDate(day),
  recordedAt: new Date(`${day}T08:00:00Z`),
  terms: toStoredTerms(terms),
  event: null,
  undoes: null,
  ...changes,
})
const rent = (date: string, amount: string) => ({ kind: 'index', date, rent: amount })

describe('the life of an agreement', () => {
  test('is the first terms and the later events by their day, those of one day as they were recorded', () => {
    const known = lifeOf([
      version(1, '2024-01-01'),
      version(2, '2025-02-01', { event: rent('2025-01-01', '31000.00') }),
      version(3, '2025-02-02', { event: rent('2024-07-01', '30500.00') }),
      version(4, '2025-02-03', { event: { ...rent('2025-01-01', '31500.00'), order: 'before_payments' } }),
      version(5, '2025-02-04', { event: { kind: 'variable_payment', date: '2025-01-01', amount: '10.00' } }),
    ])
    expect(known?.eventVersions).toEqual([3, 2, 4, 5])
    expect(known?.life.events.map(({ date }) => date)).toEqual([
      '2024-07-01',
      '2025-01-01',
      '2025-01-01',
      '2025-01-01',
    ])
    expect(termsNow(known!.life).payments.at(-1)).toMatchObject({
      amount: 3_150_000n,
      firstDate: '2025-01-01',
    })
  })

  test('knows nothing that was recorded later, nor that it was taken back later', () => {
    const versions = [
      version(1, '2024-01-01'),
      version(2, '2025-01-01', { event: rent('2025-01-01', '31000.00') }),
      version(3, '2025-03-01', { undoes: 2 }),
    ]
    const eventsKnown = (day: string) =>
      lifeOf(versions, new Date(`${day}T09:00:00Z`))?.life.events.length ?? null
    expect(eventsKnown('2023-12-31')).toBeNull()
    expect(eventsKnown('2024-06-30')).toBe(0)
    expect(eventsKnown('2025-02-01')).toBe(1)
    expect(eventsKnown('2025-03-02')).toBe(0)
    expect(lifeOf([])).toBeNull()
  })

  test('reads a version from before there were events as a modification from its first day on', () => {
    const changed = {
      ...terms,
      endDate: '2027-12-31',
      payments: [line(3_000_000n, '2024-01-01', '2024-12-31'), line(3_300_000n, '2025-01-01', '2027-12-31')],
      discountRate: { annualRate: '0.06', convention: 'effective' as const },
    }
    const known = lifeOf([
      version(1, '2024-01-01'),
      version(2, '2025-01-01', { terms: toStoredTerms(changed) }),
    ])!
    expect(known.life.events).toEqual([
      {
        kind: 'modification',
        date: '2025-01-01',
        endDate: '2027-12-31',
        discountRate: changed.discountRate,
        payments: [changed.payments[1]],
      },
    ])
    expect(toStoredTerms(termsNow(known.life))).toEqual(toStoredTerms(changed))
    expect(measure(known.life, 'IFRS16').transitions[1]).toMatchObject({ kind: 'modification' })
  })

  test.for(['advance', 'arrears'] as const)(
    'reads an extension of those days, that began after the term, without losing a payment in %s',
    (timing) => {
      const old = { ...line(3_000_000n, '2024-01-01', '2026-12-31'), timing }
      const signed = { ...terms, payments: [old] }
      const extended = {
        ...terms,
        endDate: '2028-12-31',
        payments: [old, { ...line(3_300_000n, '2027-01-01', '2028-12-31'), timing }],
      }
      const known = lifeOf([
        version(1, '2024-01-01', { terms: toStoredTerms(signed) }),
        version(2, '2027-01-01', { terms: toStoredTerms(extended) }),
      ])!
      expect(known.life.events[0]).toMatchObject({ date: '2026-12-31', endDate: '2028-12-31' })
      for (const profile of PROFILES) {
        const { balancesAt, paymentsBetween } = measure(known.life, profile)
        const paid = paymentsBetween(positionOf('2024-01-01', 'opening'), closingOf('2028-12-31'))
        expect(paid.map(({ amount }) => amount)).toEqual([
          ...Array(12).fill(3_000_000n),
          ...Array(8).fill(3_300_000n),
        ])
        expect(balancesAt(closingOf('2028-12-31'))).toEqual({
          liability: 0n,
          rightOfUse: 0n,
          provision: 0n,
          prepaid: 0n,
        })
      }
    },
  )

  test('cuts a line of such a version where its next period begins', () => {
    const known = lifeOf([version(1, '2024-01-01'), version(2, '2025-02-15')])!
    expect(known.life.events[0]).toMatchObject({
      payments: [{ firstDate: '2025-04-01', amount: 3_000_000n }],
    })
  })
})

import { expect, test } from 'vitest'
import { DomainError } from '../errors'
import type { AgreementTerms, Option } from './agreement'
import { agreementTerms, rentLine } from './agreement.factory'
import { checkTerms } from './check-terms'

const sure = { holder: 'lessee' as const, certainty: { reasonablyCertain: true } }
const open = { holder: 'lessee' as const, certainty: { reasonablyCertain: false } }
const extension = { kind: 'extension' as const, months: 12 }
const purchase = { kind: 'purchase' as const, price: 100n }
const endingOn = (lastDate: string) => ({ kind: 'termination' as const, lastDate, penalty: 0n })
const having = (...options: Option[]): Partial<AgreementTerms> => ({ options })
const extended = { firstDate: '2027-01-01', lastDate: '2027-12-31' }

test.each<[string, string, Partial<AgreementTerms>]>([
  ['options.0.months', 'negative', having({ ...open, ...extension, months: 0 })],
  ['options.0.months', 'too_long', having({ ...open, ...extension, months: 1180 })],
  ['options.0.holder', 'unknown', having({ ...open, ...extension, holder: 'bank' as 'both' })],
  ['options.0.kind', 'unknown', having({ ...open, kind: 'wish' } as unknown as Option)],
  ['options.0.price', 'negative', having({ ...open, ...purchase, price: -1n })],
  ['options.0.penalty', 'negative', having({ ...open, ...endingOn('2026-06-30'), penalty: -1n })],
  ['options.0.lastDate', 'not_a_date', having({ ...open, ...endingOn('2026-06-31') })],
  ['options.0.lastDate', 'outside_term', having({ ...open, ...endingOn('2025-12-31') })],
  ['options.0.lastDate', 'outside_term', having({ ...open, ...endingOn('2026-12-31') })],
  [
    'options.1.lastDate',
    'outside_term',
    having({ ...open, ...extension }, { ...sure, ...endingOn('2027-06-30') }),
  ],
  [
    'options.0.certainty.assessedOn',
    'not_a_date',
    having({ ...open, ...extension, certainty: { reasonablyCertain: false, assessedOn: 'today' } }),
  ],
  [
    'options.1.certainty.reasonablyCertain',
    'not_reachable',
    having({ ...open, ...extension }, { ...sure, ...extension }),
  ],
  [
    'options.1.certainty.reasonablyCertain',
    'contradicts',
    having({ ...sure, ...purchase }, { ...sure, ...endingOn('2026-06-30') }),
  ],
  ['options.1', 'more_than_one', having({ ...sure, ...purchase }, { ...sure, ...purchase })],
  [
    'options.0.payments.0.firstDate',
    'outside_term',
    having({ ...sure, ...extension, payments: [rentLine({ ...extended, firstDate: '2026-12-31' })] }),
  ],
  [
    'options.0.payments.0.lastDate',
    'outside_term',
    having({ ...sure, ...extension, payments: [rentLine({ ...extended, lastDate: '2028-01-01' })] }),
  ],
  [
    'options.0.payments.1.firstDate',
    'overlaps',
    having({ ...sure, ...extension, payments: [rentLine(extended), rentLine(extended)] }),
  ],
  [
    'options.0.payments.0.amount',
    'negative',
    having({ ...sure, ...extension, payments: [rentLine({ ...extended, amount: -1n })] }),
  ],
  ['exemption', 'purchase_option', { exemption: 'short_term', ...having({ ...open, ...purchase }) }],
])('%s: %s', (field, reason, changes) => {
  expect(() => checkTerms(agreementTerms(changes))).toThrow(
    new DomainError('schedule.invalid_input', { field, reason }),
  )
})

test('a purchase option bars the exemption of short leases, not that of low value', () => {
  const terms = agreementTerms({ exemption: 'low_value', ...having({ ...open, ...purchase }) })
  expect(checkTerms(terms)).toBe(terms)
})

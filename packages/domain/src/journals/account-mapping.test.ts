import { expect, test } from 'vitest'
import { DomainError } from '../errors'
import { MOVEMENT_KINDS, type Movement } from '../measurement/movement'
import {
  accountFor,
  checkMapping,
  mappingOf,
  missingAccounts,
  rolesOf,
  unverifiedAccounts,
} from './account-mapping'
import { BAS_MAPPING } from './bas-mapping'
import { AGREEMENT_KINDS } from './mapped-account'
import { POSTING_ROLES } from './posting-role'

const movement = (kind: Movement['kind']): Movement => ({ date: '2026-01-01', kind, amount: 1n })
const everything = AGREEMENT_KINDS.map((kind) => ({
  kind,
  movements: MOVEMENT_KINDS.map(movement),
  currentParts: [1],
  retiredOn: '2026-12-31',
}))

test('the default has a BAS account for everything, none of them verified', () => {
  expect(missingAccounts(BAS_MAPPING, everything)).toEqual([])
  expect(unverifiedAccounts(BAS_MAPPING, everything)).toHaveLength(
    AGREEMENT_KINDS.length * Object.keys(POSTING_ROLES).length,
  )
  for (const mapped of Object.values(BAS_MAPPING)) expect(mapped.account).toMatch(/^[1-8]\d{3}$/)
})

test.each([
  ['premises', 'lease_expense', '5010'],
  ['premises', 'prepaid_lease', '1710'],
  ['vehicle', 'lease_expense', '5615'],
  ['vehicle', 'vat_not_deductible', '5615'],
  ['vehicle', 'prepaid_lease', '1720'],
  ['machine', 'lease_expense', '5212'],
  ['it', 'lease_expense', '5252'],
  ['other', 'lease_expense', '5222'],
  ['other', 'right_of_use', '1260'],
] as const)('default account of %s, %s: %s', (kind, role, account) => {
  expect(accountFor(BAS_MAPPING, { kind, role })).toMatchObject({ account, verified: false })
})

test('an own account holds for every kind, one for a kind before it, and both count as verified', () => {
  const mapping = mappingOf({ 'vehicle.lease_expense': '5616', lease_expense: '5099', bank: '1940' })
  expect(accountFor(mapping, { kind: 'vehicle', role: 'lease_expense' })).toEqual({
    account: '5616',
    name: null,
    verified: true,
  })
  expect(accountFor(mapping, { kind: 'premises', role: 'lease_expense' })?.account).toBe('5099')
  expect(accountFor(mapping, { kind: 'premises', role: 'service_expense' })?.verified).toBe(false)
  expect(unverifiedAccounts(mapping, [{ kind: 'it', movements: [movement('lease_payment')] }])).toEqual([
    { kind: 'it', role: 'prepaid_lease' },
  ])
})

test('an own account that BAS knows gets its name', () => {
  expect(mappingOf({ right_of_use: '1220' }).right_of_use?.name).toBe('Inventarier och verktyg')
})

test.each([
  ['rent', '5010', 'unknown_posting'],
  ['boat.lease_expense', '5010', 'unknown_posting'],
  ['vehicle.', '5010', 'unknown_posting'],
  ['lease_expense', '501', 'not_an_account'],
  ['lease_expense', '5010 ', 'not_an_account'],
])('refuses %s → %s', (key, account, reason) => {
  expect(() => mappingOf({ [key]: account })).toThrow(
    new DomainError('input.invalid', { field: key, reason }),
  )
})

test('says which postings lack an account, once each, before anything is exported', () => {
  const mapping = mappingOf({ bank: '1930', lease_liability_long: '2390', 'it.interest_expense': '8410' }, {})
  const used = (kind: 'vehicle' | 'it') => ({
    kind,
    movements: [
      movement('payment'),
      movement('interest'),
      movement('interest'),
      movement('liability_decrease'),
    ],
  })
  expect(() => checkMapping(mapping, [used('vehicle'), used('it'), used('it')])).toThrow(
    new DomainError('journal.account_missing', {
      postings:
        'vehicle.interest_expense, vehicle.lease_loss, vehicle.lease_gain, it.lease_loss, it.lease_gain',
    }),
  )
  expect(() => checkMapping(mapping, [{ kind: 'vehicle', movements: [movement('payment')] }])).not.toThrow()
})

test('asks for both liability accounts when the current part is moved', () => {
  expect(rolesOf(['current_part'])).toEqual(['lease_liability_long', 'lease_liability_short'])
})

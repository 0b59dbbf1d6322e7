import type { LocalDate } from '../dates'
import { DomainError } from '../errors'
import type { Movement } from '../measurement/movement'
import { BAS_MAPPING } from './bas-mapping'
import { LEGS, type PostingKind } from './legs'
import {
  type AccountMapping,
  AGREEMENT_KINDS,
  type AgreementKind,
  type MappedAccount,
  type MappingKey,
} from './mapped-account'
import { isPostingRole, isTwoSided, type LegRole, type PostingRole, TWO_SIDED } from './posting-role'

/** A role that something is to be booked on, for a kind of agreement. */
export type RoleOfKind = { kind: AgreementKind; role: PostingRole }

const ACCOUNT = /^\d{4,8}$/
const ALL_NAMES = new Map(Object.values(BAS_MAPPING).map((mapped) => [mapped.account, mapped.name]))

/**
 * The mapping of a company: its own accounts, by key, over `defaults`. An account for a role replaces the defaults of
 * all kinds for that role; an account for a kind goes before it. Own accounts count as verified.
 * @throws DomainError 'input.invalid' { field: the key, reason: 'unknown_posting' | 'not_an_account' }
 */
export function mappingOf(
  accounts: Readonly<Record<string, string>>,
  defaults: AccountMapping = BAS_MAPPING,
): AccountMapping {
  const mapping = new Map<string, MappedAccount>(Object.entries(defaults))
  const keys = Object.keys(accounts)
  for (const key of keys.filter(isPostingRole)) {
    for (const kind of AGREEMENT_KINDS) mapping.delete(`${kind}.${key}`)
  }
  for (const key of keys) {
    const account = accounts[key] ?? ''
    if (!isMappingKey(key)) throw new DomainError('input.invalid', { field: key, reason: 'unknown_posting' })
    if (!ACCOUNT.test(account))
      throw new DomainError('input.invalid', { field: key, reason: 'not_an_account' })
    mapping.set(key, { account, name: ALL_NAMES.get(account) ?? null, verified: true })
  }
  return Object.fromEntries(mapping)
}

export function isMappingKey(key: string): key is MappingKey {
  const [kind, role] = key.includes('.') ? key.split(/\.(.*)/s) : [null, key]
  if (kind !== null && !(AGREEMENT_KINDS as readonly string[]).includes(kind ?? '')) return false
  return isPostingRole(role ?? '')
}

/** The account of a role for a kind of agreement; null when the company has none. */
export const accountFor = (mapping: AccountMapping, { kind, role }: RoleOfKind): MappedAccount | null =>
  mapping[`${kind}.${role}`] ?? mapping[role] ?? null

/**
 * The roles that postings of these kinds are booked on; both sides of a result that may be a gain or a loss.
 * @returns each role once, in the order of the kinds
 */
export function rolesOf(kinds: Iterable<PostingKind>): PostingRole[] {
  const roles = new Set<PostingRole>()
  for (const kind of kinds) {
    for (const role of [LEGS[kind].debit, LEGS[kind].credit]) for (const one of sidesOf(role)) roles.add(one)
  }
  return [...roles]
}

const sidesOf = (role: LegRole): readonly PostingRole[] =>
  isTwoSided(role) ? [TWO_SIDED[role].debit, TWO_SIDED[role].credit] : [role]

/** What is asked of a mapping: the movements of an agreement, and whether its liability is split at period ends. */
export type Usage = {
  kind: AgreementKind
  movements: readonly Movement[]
  currentParts?: readonly unknown[]
  retiredOn?: LocalDate
}

/** Every role that the agreements use, once for each kind. */
export function usedRoles(usages: Iterable<Usage>): RoleOfKind[] {
  const used = new Map<string, RoleOfKind>()
  for (const { kind, movements, currentParts = [], retiredOn } of usages) {
    const postings = new Set<PostingKind>(movements.map((movement) => movement.kind))
    if (currentParts.length > 0) postings.add('current_part')
    if (retiredOn) postings.add('retirement').add('retirement_impairment')
    for (const role of rolesOf(postings)) used.set(`${kind}.${role}`, { kind, role })
  }
  return [...used.values()]
}

/** Roles in use that the mapping has no account for. */
export const missingAccounts = (mapping: AccountMapping, usages: Iterable<Usage>): RoleOfKind[] =>
  usedRoles(usages).filter((used) => accountFor(mapping, used) === null)

/** Roles in use whose account is a default that nobody has confirmed. */
export const unverifiedAccounts = (mapping: AccountMapping, usages: Iterable<Usage>): RoleOfKind[] =>
  usedRoles(usages).filter((used) => accountFor(mapping, used)?.verified === false)

/**
 * To be called before anything is exported.
 * @throws DomainError 'journal.account_missing' { postings }: keys such as `vehicle.lease_expense`, with commas between
 */
export function checkMapping(mapping: AccountMapping, usages: Iterable<Usage>): void {
  const missing = missingAccounts(mapping, usages)
  if (missing.length === 0) return
  throw new DomainError('journal.account_missing', {
    postings: missing.map(({ kind, role }) => `${kind}.${role}`).join(', '),
  })
}

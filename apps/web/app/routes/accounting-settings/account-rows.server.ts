import {
  accountFor,
  BAS_MAPPING,
  isPostingRole,
  mappingOf,
  POSTING_ROLES,
  type PostingRole,
} from '@mina/domain/journals'
import { KINDS } from '~/agreements/kinds'

/** A role and the account that holds: own when the company has said so, else the default. */
export type AccountRow = {
  key: string
  role: string
  suggested: string | null
  suggestedName: string | null
  own: string
  isMissing: boolean
}
/** The roles that are the same whatever is leased, then those of each kind. */
export type AccountGroups = { shared: AccountRow[]; byKind: { kind: string; rows: AccountRow[] }[] }

const ROLES = Object.keys(POSTING_ROLES).filter(isPostingRole)
const isShared = (role: PostingRole) => BAS_MAPPING[role] !== undefined

export function accountGroups(accounts: Readonly<Record<string, string>>): AccountGroups {
  const mapping = mappingOf(accounts)
  const row = (key: string, role: PostingRole, kind: (typeof KINDS)[number]): AccountRow => {
    const suggested = accountFor(BAS_MAPPING, { kind, role })
    return {
      key,
      role,
      suggested: suggested?.account ?? null,
      suggestedName: suggested?.name ?? null,
      own: accounts[key] ?? '',
      isMissing: accountFor(mapping, { kind, role }) === null,
    }
  }
  return {
    shared: ROLES.filter(isShared).map((role) => row(role, role, 'other')),
    byKind: KINDS.map((kind) => ({
      kind,
      rows: ROLES.filter((role) => !isShared(role)).map((role) => row(`${kind}.${role}`, role, kind)),
    })),
  }
}

/** Every key that a form may name. */
export const ACCOUNT_KEYS: readonly string[] = [
  ...ROLES.filter(isShared),
  ...KINDS.flatMap((kind) => ROLES.filter((role) => !isShared(role)).map((role) => `${kind}.${role}`)),
]

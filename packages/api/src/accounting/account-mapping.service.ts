import { asTenant, type Tx } from '@mina/db'
import type { Actor } from '@mina/domain'
import { mappingOf } from '@mina/domain/journals'
import { record } from '../access-log/record'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import type { AccountMappingView, CompanyInput, SaveAccountsInput } from './accounting.schema'
import { lockSettings } from './accounting-settings.service'
import { assertCompany } from './company.service'

/** The accounts of a company: its own, the organization's, and the defaults for the rest. */
export async function accountMapping(
  { db }: ApiDeps,
  actor: Actor,
  { companyId }: CompanyInput,
): Promise<AccountMappingView> {
  authorize(actor, 'agreement.read')
  return asTenant(db, actor, async (tx) => {
    await assertCompany(tx, actor, companyId)
    return viewOf(companyId, await loadAccounts(tx, actor.organizationId, companyId))
  })
}

/**
 * Replaces the company's own accounts.
 * @throws DomainError 'input.invalid' { field, reason } for a key that is no posting, see `mappingOf`
 */
export async function saveAccountMapping(
  { db }: ApiDeps,
  actor: Actor,
  { companyId, accounts }: SaveAccountsInput,
): Promise<AccountMappingView> {
  authorize(actor, 'accounting.edit')
  mappingOf(accounts)
  const { organizationId } = actor
  return asTenant(db, actor, async (tx) => {
    await assertCompany(tx, actor, companyId)
    await lockSettings(tx, organizationId)
    const before = await ownAccounts(tx, organizationId, companyId)
    await tx.accountMapping.deleteMany({ where: { organizationId, companyId } })
    await tx.accountMapping.createMany({
      data: Object.entries(accounts).map(([key, account]) => ({ organizationId, companyId, key, account })),
    })
    await record(tx, actor, {
      action: 'accounting.accounts_changed',
      subjectType: companyId ? 'company' : 'organization',
      subjectId: companyId ?? organizationId,
      details: changesBetween(before, accounts),
    })
    return viewOf(companyId, await loadAccounts(tx, organizationId, companyId))
  })
}

const viewOf = (companyId: string | null, accounts: Record<string, string>): AccountMappingView => ({
  companyId,
  accounts,
  mapping: mappingOf(accounts),
})

/** What holds for a company: its own accounts over the organization's. */
export async function loadAccounts(
  tx: Tx,
  organizationId: string,
  companyId: string | null,
): Promise<Record<string, string>> {
  const shared = await ownAccounts(tx, organizationId, null)
  return companyId ? { ...shared, ...(await ownAccounts(tx, organizationId, companyId)) } : shared
}

async function ownAccounts(tx: Tx, organizationId: string, companyId: string | null) {
  const rows = await tx.accountMapping.findMany({
    where: { organizationId, companyId },
    select: { key: true, account: true },
    orderBy: { key: 'asc' },
  })
  return Object.fromEntries(rows.map(({ key, account }) => [key, account]))
}

function changesBetween(
  before: Record<string, string>,
  after: Record<string, string>,
): Record<string, string> {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return Object.fromEntries(
    keys.flatMap((key) =>
      before[key] === after[key] ? [] : [[key, `${before[key] ?? '-'} → ${after[key] ?? '-'}`]],
    ),
  )
}

import type { Tx } from '@mina/db'
import { type Actor, DomainError } from '@mina/domain'

/** @throws DomainError 'organization.not_found' for a company of another organization; null passes */
export async function assertCompany(tx: Tx, actor: Actor, companyId: string | null): Promise<void> {
  if (companyId === null) return
  const { organizationId } = actor
  const known = await tx.company.count({ where: { id: companyId, organizationId } })
  if (known === 0) throw new DomainError('organization.not_found', { id: companyId })
}

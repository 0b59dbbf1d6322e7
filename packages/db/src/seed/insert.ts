import type { Tx } from '../client'
import type { AgreementRows } from './agreement-rows'
import type { AgreementSpec } from './agreement-spec'
import { seedId } from './ids'
import { COMPANIES, LESSORS } from './organizations'

type Used = Pick<AgreementSpec, 'company' | 'lessor'>

/** The companies and lessors that the agreements name, where the organization does not have them yet. */
export async function insertParties(tx: Tx, organizationId: string, used: readonly Used[]): Promise<void> {
  const companies = [...new Set(used.map(({ company }) => company))]
  const lessors = [...new Set(used.map(({ lessor }) => lessor))]
  await tx.company.createMany({
    data: companies.map((key) => ({
      id: seedId(`${organizationId}/company/${key}`),
      organizationId,
      ...COMPANIES[key],
    })),
    skipDuplicates: true,
  })
  await tx.party.createMany({
    data: lessors.map((key) => ({
      id: seedId(`${organizationId}/lessor/${key}`),
      organizationId,
      ...LESSORS[key],
    })),
    skipDuplicates: true,
  })
}

export async function insertAgreements(tx: Tx, rows: readonly AgreementRows[]): Promise<void> {
  await tx.agreement.createMany({ data: rows.map((row) => row.agreement) })
  await tx.agreementVersion.createMany({ data: rows.flatMap((row) => row.versions) })
  await tx.fieldProvenance.createMany({ data: rows.flatMap((row) => row.provenance) })
  await tx.deadline.createMany({ data: rows.flatMap((row) => row.deadline ?? []) })
}

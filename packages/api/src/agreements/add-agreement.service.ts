import { type Tx, toDate } from '@mina/db'
import type { Actor } from '@mina/domain'
import type { AgreementTerms, ReviewedFields } from '@mina/domain/agreements'
import type { AgreementKind } from './agreements.schema'
import { currentFee, noticeDeadlineOf } from './figures.service'
import { CALCULATION_VERSION, toStoredTerms } from './stored-terms.schema'

export type NewAgreement = {
  name: string
  kind: AgreementKind
  companyId: string | null
  terms: AgreementTerms
  fields: ReviewedFields
  reason: 'reviewed' | 'imported'
  today: string
  now: Date
}

/** Writes an agreement with its first version, its lessor and its deadline inside the caller's transaction. */
export async function addAgreement(
  tx: Tx,
  actor: Actor,
  added: NewAgreement,
): Promise<{ agreementId: string; versionId: string }> {
  const { organizationId } = actor
  const { name, kind, companyId, terms, fields, today, now, reason } = added
  // Numbers and lessors are given out one at a time in each organization.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`agreements:${organizationId}`}, 0))`
  const number = await nextNumber(tx, organizationId)
  const lessor = await lessorOf(tx, organizationId, fields)
  const { fee, monthly } = currentFee(terms, today)
  const deadline = noticeDeadlineOf(terms, today)
  const contractNumber = fields.contractNumber ? String(fields.contractNumber) : null
  const { id: agreementId } = await tx.agreement.create({
    data: {
      organizationId,
      companyId,
      lessorId: lessor?.id ?? null,
      number,
      contractNumber,
      name,
      kind,
      status: terms.endDate < today ? 'ended' : 'active',
      currency: terms.currency,
      startDate: toDate(terms.commencementDate),
      endDate: toDate(terms.endDate),
      feeMinor: fee,
      feePeriod: String(fields.feePeriod),
      monthlyMinor: monthly,
      noticeOn: deadline && toDate(deadline.noticeOn),
      noticeSafeOn: deadline && toDate(deadline.safeOn),
      searchText: searchTextOf([
        name,
        number,
        contractNumber,
        lessor?.name,
        fields.objectDescription,
        fields.objectId,
      ]),
    },
    select: { id: true },
  })
  const { id: versionId } = await tx.agreementVersion.create({
    data: {
      organizationId,
      agreementId,
      version: 1,
      validFrom: toDate(terms.commencementDate),
      recordedAt: now,
      recordedBy: actor.userId,
      reason,
      terms: toStoredTerms(terms),
      fields,
      calculationVersion: CALCULATION_VERSION,
    },
    select: { id: true },
  })
  if (deadline) {
    await tx.deadline.create({
      data: {
        organizationId,
        agreementId,
        kind: 'notice',
        dueOn: toDate(deadline.noticeOn),
        safeOn: toDate(deadline.safeOn),
        missedEndOn: deadline.missedEndOn === null ? null : toDate(deadline.missedEndOn),
      },
    })
  }
  return { agreementId, versionId }
}

const FIRST_NUMBER = 1001

async function nextNumber(tx: Tx, organizationId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ last: number | null }[]>`
    SELECT max(substring("number" FROM '^A-([0-9]{1,9})$')::int) AS "last"
    FROM "Agreement" WHERE "organizationId" = ${organizationId}::uuid`
  return `A-${Math.max(FIRST_NUMBER, (row?.last ?? 0) + 1)}`
}

async function lessorOf(tx: Tx, organizationId: string, { lessorName, lessorOrgNo }: ReviewedFields) {
  const name = String(lessorName ?? lessorOrgNo ?? '').trim()
  if (!name) return null
  const orgNo = lessorOrgNo ? String(lessorOrgNo) : null
  const known = await tx.party.findFirst({
    where: { organizationId, ...(orgNo ? { orgNo } : { name, orgNo: null }) },
    select: { id: true, name: true },
  })
  return known ?? tx.party.create({ data: { organizationId, name, orgNo }, select: { id: true, name: true } })
}

/** Lower case, as the list searches it. */
export const searchTextOf = (parts: readonly unknown[]): string =>
  parts
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join(' ')
    .toLocaleLowerCase('sv')

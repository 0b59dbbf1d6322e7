import { type Tx, toDate } from '@mina/db'
import { type Actor, DomainError, formatAmount, type LocalDate } from '@mina/domain'
import type { AgreementTerms } from '@mina/domain/agreements'
import type { FieldId, FieldValue } from '@mina/domain/reading'
import { currentFee, noticeDeadlineOf } from './figures.service'
import { loadVersions } from './life.service'

export type Locked = {
  agreement: { status: string; companyId: string | null }
  versions: Awaited<ReturnType<typeof loadVersions>>
  newest: Awaited<ReturnType<typeof loadVersions>>[number]
}

/**
 * The agreement with its versions, held until the transaction ends.
 * @throws DomainError 'agreement.not_found'; 'agreement.changed_meanwhile' when `version` is not the newest
 */
export async function lockAgreement(tx: Tx, actor: Actor, id: string, version: number): Promise<Locked> {
  const { organizationId } = actor
  const rows = await tx.$queryRaw<{ status: string; companyId: string | null }[]>`
    SELECT "status", "companyId"::text FROM "Agreement"
    WHERE "id" = ${id}::uuid AND "organizationId" = ${organizationId}::uuid FOR UPDATE`
  const [agreement] = rows
  if (!agreement) throw new DomainError('agreement.not_found', { id })
  const versions = await loadVersions(tx, organizationId, id)
  const newest = versions.at(-1)
  if (!newest) throw new DomainError('agreement.not_found', { id })
  if (newest.version !== version) throw new DomainError('agreement.changed_meanwhile', { id })
  return { agreement, versions, newest }
}

/** What lists sort and filter by, and the day for notice, as the terms now have it. */
export async function listAnew(
  tx: Tx,
  actor: Actor,
  id: string,
  {
    terms,
    status,
    version,
    today,
  }: { terms: AgreementTerms; status: string; version: number; today: LocalDate },
): Promise<void> {
  const { fee, monthly } = currentFee(terms, today)
  const goesOn = status === 'active' || (status === 'ended' && terms.endDate >= today)
  const deadline = goesOn ? noticeDeadlineOf(terms, today) : null
  const open = deadline && deadline.noticeOn >= today ? deadline : null
  await tx.agreement.update({
    where: { id },
    data: {
      startDate: toDate(terms.commencementDate),
      endDate: toDate(terms.endDate),
      feeMinor: fee,
      monthlyMinor: monthly,
      noticeOn: open && toDate(open.noticeOn),
      noticeSafeOn: open && toDate(open.safeOn),
      status: statusNow(status, terms.endDate, open !== null, today),
      currentVersion: version,
    },
  })
  const key = { agreementId: id, kind: 'notice', organizationId: actor.organizationId }
  await tx.deadline.updateMany({
    where: { ...key, status: 'open', ...(open && { dueOn: { not: toDate(open.noticeOn) } }) },
    data: { status: 'done', outcome: 'replaced' },
  })
  if (!open) return
  const days = {
    safeOn: toDate(open.safeOn),
    missedEndOn: open.missedEndOn === null ? null : toDate(open.missedEndOn),
  }
  const dueOn = toDate(open.noticeOn)
  await tx.deadline.upsert({
    where: { agreementId_kind_dueOn: { agreementId: id, kind: 'notice', dueOn } },
    create: { ...key, dueOn, ...days },
    update: { ...days, status: 'open', outcome: null },
  })
}

function statusNow(status: string, end: LocalDate, hasNotice: boolean, today: LocalDate): string {
  if (status === 'ended') return end >= today || hasNotice ? 'active' : 'ended'
  return end < today && !hasNotice ? 'ended' : status
}

/** The reviewed fields with what the new terms say otherwise. */
export function fieldsAfter(
  fields: Partial<Record<FieldId, FieldValue>>,
  before: AgreementTerms,
  after: AgreementTerms,
  today: LocalDate,
): { fields: Partial<Record<FieldId, FieldValue>>; changed: FieldId[] } {
  const feeOf = (terms: AgreementTerms) => formatAmount(currentFee(terms, today).fee, terms.currency)
  const changes: Partial<Record<FieldId, FieldValue>> = {
    ...(before.endDate !== after.endDate && { endDate: after.endDate }),
    ...(before.commencementDate !== after.commencementDate && { startDate: after.commencementDate }),
    ...(feeOf(before) !== feeOf(after) && { fee: feeOf(after) }),
  }
  return { fields: { ...fields, ...changes }, changed: Object.keys(changes) as FieldId[] }
}

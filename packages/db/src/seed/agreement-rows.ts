import { toDate } from '../dates'
import { Prisma } from '../generated/prisma/client'
import type { AgreementSpec, Kind } from './agreement-spec'
import { addDays, addMonths, noticeDay, workingDayOnOrBefore } from './calendar'
import { seedId } from './ids'
import { LESSORS } from './organizations'
import { eventOf, feeMinor, fieldsOf, type Standing, standingsOf, termsOf } from './terms'

export type AgreementRows = {
  agreement: Prisma.AgreementCreateManyInput
  versions: Prisma.AgreementVersionCreateManyInput[]
  provenance: Prisma.FieldProvenanceCreateManyInput[]
  deadline: Prisma.DeadlineCreateManyInput | null
}

export type Owner = { organizationId: string; userId: string }

/** The day the first agreements were taken over into the product. */
const TAKEN_OVER_ON = '2024-02-05'

/** The engine's, as it stood when this seed was written. */
const CALCULATION_VERSION = '2026.2'

/** Every row of one agreement. */
export function agreementRows(spec: AgreementSpec, kind: Kind, owner: Owner, today: string): AgreementRows {
  const { organizationId, userId } = owner
  const agreementId = seedId(`${organizationId}/agreement/${spec.number}`)
  const standings = standingsOf(spec, today)
  const current = standings.at(-1)!
  const notice = noticeOf(spec, current, today)
  const versions = standings.map((standing) => ({
    id: seedId(`${agreementId}/version/${standing.version}`),
    organizationId,
    agreementId,
    version: standing.version,
    validFrom: toDate(standing.validFrom),
    recordedAt: recordedAt(standing),
    recordedBy: userId,
    reason: standing.reason,
    event: eventOf(spec, kind, standing) ?? Prisma.DbNull,
    terms: termsOf(spec, kind, standing),
    fields: fieldsOf(spec, standing),
    calculationVersion: CALCULATION_VERSION,
  }))
  return {
    agreement: {
      id: agreementId,
      organizationId,
      companyId: seedId(`${organizationId}/company/${spec.company}`),
      lessorId: seedId(`${organizationId}/lessor/${spec.lessor}`),
      number: spec.number,
      contractNumber: spec.contractNumber,
      name: spec.name,
      kind,
      status: statusOf(spec, current, today),
      currency: spec.currency ?? 'SEK',
      startDate: toDate(current.start),
      endDate: toDate(current.end),
      ...feeMinor(spec, current),
      feePeriod: spec.feePeriod ?? 'month',
      noticeOn: notice && toDate(notice.on),
      noticeSafeOn: notice && toDate(notice.safeOn),
      currentVersion: current.version,
      searchText: searchTextOf(spec),
    },
    versions,
    provenance: versions.flatMap((version, index) =>
      provenanceOf(version.id, fieldsOf(spec, standings[index]!), owner),
    ),
    deadline: notice && {
      id: seedId(`${agreementId}/deadline`),
      organizationId,
      agreementId,
      kind: 'notice',
      dueOn: toDate(notice.on),
      safeOn: toDate(notice.safeOn),
      missedEndOn: notice.missedEndOn && toDate(notice.missedEndOn),
    },
  }
}

/** Nothing was read for these: a person typed them over from the old system's list. */
function provenanceOf(agreementVersionId: string, fields: Record<string, string | number>, owner: Owner) {
  return Object.entries(fields).map(([field, value]) => ({
    id: seedId(`${agreementVersionId}/${field}`),
    organizationId: owner.organizationId,
    agreementVersionId,
    field,
    value,
    source: 'imported',
    reviewedBy: owner.userId,
    reviewedAt: new Date(`${TAKEN_OVER_ON}T09:00:00Z`),
  }))
}

/** The next day for notice from `today`, prolonged terms counted; null when nobody has to decide any more. */
function noticeOf({ notice, noticeGiven }: AgreementSpec, { end }: Standing, today: string) {
  if (!notice || noticeGiven) return null
  const { months, extensionMonths } = notice
  let term = end
  while (extensionMonths !== null && noticeDay(term, months) < today) term = prolonged(term, extensionMonths)
  const on = noticeDay(term, months)
  if (on < today && term < today) return null
  const missedEndOn = extensionMonths === null ? null : prolonged(term, extensionMonths)
  return { on, safeOn: workingDayOnOrBefore(on), missedEndOn }
}

const prolonged = (end: string, months: number): string => addDays(addMonths(addDays(end, 1), months), -1)

function statusOf(spec: AgreementSpec, { end }: Standing, today: string): string {
  const goesOn = spec.notice && spec.notice.extensionMonths !== null && !spec.noticeGiven
  if (end < today && !goesOn) return 'ended'
  return spec.noticeGiven ? 'notice_given' : 'active'
}

/** When it was entered: at the take-over, or on the morning a week before it began to hold. */
function recordedAt({ validFrom }: Standing): Date {
  const day = validFrom < TAKEN_OVER_ON ? TAKEN_OVER_ON : addDays(validFrom, -7)
  return new Date(`${day}T09:00:00Z`)
}

function searchTextOf(spec: AgreementSpec): string {
  const words = [
    spec.name,
    spec.number,
    spec.contractNumber,
    LESSORS[spec.lessor].name,
    spec.object,
    spec.objectId,
  ]
  return words.filter(Boolean).join(' ').toLocaleLowerCase('sv')
}

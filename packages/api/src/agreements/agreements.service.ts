import { asTenant, type Tx, toLocalDate } from '@mina/db'
import { type Actor, type Currency, DomainError, daysBetween, formatAmount } from '@mina/domain'
import { type Box, FIELD_IDS, type FieldId, type FieldValue } from '@mina/domain/reading'
import type { AccessLogPage } from '../access-log/access-log.schema'
import { entriesAbout, namesOf } from '../access-log/access-log.service'
import { recordLook } from '../access-log/record'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import type {
  AgreementDetails,
  AgreementInput,
  AgreementRow,
  HistoryInput,
  Provenance,
} from './agreements.schema'
import { noticeDeadlineOf } from './figures.service'
import { fromStoredTerms } from './stored-terms.schema'

/**
 * One agreement as its current version has it, every field with where it came from.
 * @throws DomainError 'agreement.not_found' also for another organization's agreement
 */
export async function getAgreement(
  deps: ApiDeps,
  actor: Actor,
  { id }: AgreementInput,
): Promise<AgreementDetails> {
  authorize(actor, 'agreement.read')
  return asTenant(deps.db, actor, async (tx) => {
    const agreement = await loadAgreement(tx, actor, id)
    const [current] = agreement.versions
    if (!current) throw new DomainError('agreement.not_found', { id })
    const terms = fromStoredTerms(current.terms)
    const names = await namesOf(tx, [
      ...agreement.versions.map(({ recordedBy }) => recordedBy),
      ...agreement.versions.flatMap(({ provenance }) => provenance.map(({ reviewedBy }) => reviewedBy)),
    ])
    const today = deps.today()
    // Once notice is given or the agreement is over, nobody has to decide any more.
    const deadline = agreement.status === 'active' ? noticeDeadlineOf(terms, today) : null
    const { contractNumber, lessorId, companyId, createdAt, updatedAt } = agreement
    const look = { action: 'agreement.read', subjectType: 'agreement', subjectId: id } as const
    await recordLook(tx, actor, look, deps.now())
    return {
      agreement: {
        ...agreementRow(agreement, today),
        noticeOn: deadline?.noticeOn ?? null,
        noticeSafeOn: deadline?.safeOn ?? null,
        daysToNotice: deadline?.daysLeft ?? null,
        contractNumber,
        lessorId,
        companyId,
        annualRate: terms.discountRate.annualRate,
        convention: terms.discountRate.convention,
        createdAt,
        updatedAt,
      },
      version: current.version,
      fields: fieldsOf(current, agreement.versions, names),
      deadline,
      documents: agreement.documents,
      versions: agreement.versions.map(({ version, validFrom, recordedAt, recordedBy, reason }) => ({
        version,
        validFrom: toLocalDate(validFrom),
        recordedAt,
        recordedByName: names.get(recordedBy ?? '') ?? null,
        reason,
      })),
    }
  })
}

/** What was done with the agreement, the newest first. */
export async function agreementHistory(
  deps: ApiDeps,
  actor: Actor,
  { id, cursor }: HistoryInput,
): Promise<AccessLogPage> {
  authorize(actor, 'agreement.read')
  const exists = await asTenant(deps.db, actor, (tx) =>
    tx.agreement.count({ where: { id, organizationId: actor.organizationId } }),
  )
  if (exists === 0) throw new DomainError('agreement.not_found', { id })
  return entriesAbout(deps, actor, 'agreement', id, cursor)
}

async function loadAgreement(tx: Tx, actor: Actor, id: string) {
  const agreement = await tx.agreement.findFirst({
    where: { id, organizationId: actor.organizationId },
    include: {
      company: { select: { name: true } },
      lessor: { select: { name: true } },
      documents: {
        select: { id: true, fileName: true, mediaType: true, pageCount: true, uploadedAt: true },
        orderBy: { uploadedAt: 'asc' },
      },
      versions: { orderBy: { version: 'desc' }, include: { provenance: true } },
    },
  })
  if (!agreement) throw new DomainError('agreement.not_found', { id })
  return agreement
}

type LoadedVersion = Awaited<ReturnType<typeof loadAgreement>>['versions'][number]

/** A field that later versions did not touch has the origin that it was given when it was entered. */
function fieldsOf(
  { fields }: LoadedVersion,
  newestFirst: readonly LoadedVersion[],
  names: Map<string, string>,
): AgreementDetails['fields'] {
  const values = fields as Partial<Record<FieldId, FieldValue | null>>
  const origins = newestFirst.flatMap(({ provenance }) => provenance).reverse()
  const byField = new Map(origins.map((origin) => [origin.field, origin]))
  return FIELD_IDS.map((field) => {
    const value = values[field] ?? null
    const origin = byField.get(field)
    return { field, value, provenance: origin ? provenanceOf(origin, names) : null }
  })
}

function provenanceOf(origin: LoadedVersion['provenance'][number], names: Map<string, string>): Provenance {
  const { documentId, source, score, rule, reviewedBy, reviewedAt } = origin
  const boxes = origin.boxes as Box[]
  return {
    documentId,
    page: boxes[0]?.page ?? null,
    boxes,
    source,
    score,
    rule,
    reviewedByName: names.get(reviewedBy ?? '') ?? null,
    reviewedAt,
  }
}

/** The columns that a list shows, in the words and units of the border. */
export type ListedAgreement = {
  id: string
  number: string
  name: string
  kind: string
  status: string
  currency: string
  feeMinor: bigint
  feePeriod: string
  monthlyMinor: bigint
  startDate: Date
  endDate: Date
  noticeOn: Date | null
  noticeSafeOn: Date | null
  company: { name: string } | null
  lessor: { name: string } | null
}

export function agreementRow(listed: ListedAgreement, today: string): AgreementRow {
  const { id, number, name, kind, status, feePeriod, startDate, endDate, company, lessor } = listed
  const currency = listed.currency as Currency
  const noticeOn = listed.noticeOn && toLocalDate(listed.noticeOn)
  return {
    id,
    number,
    name,
    kind,
    status,
    lessorName: lessor?.name ?? null,
    companyName: company?.name ?? null,
    currency,
    fee: formatAmount(listed.feeMinor, currency),
    feePeriod,
    monthly: formatAmount(listed.monthlyMinor, currency),
    startDate: toLocalDate(startDate),
    endDate: toLocalDate(endDate),
    noticeOn,
    noticeSafeOn: listed.noticeSafeOn && toLocalDate(listed.noticeSafeOn),
    daysToNotice: noticeOn === null ? null : daysBetween(today, noticeOn),
  }
}

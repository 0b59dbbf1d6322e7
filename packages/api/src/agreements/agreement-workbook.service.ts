import { asTenant } from '@mina/db'
import { type Actor, DomainError } from '@mina/domain'
import { measure } from '@mina/domain/measurement'
import type { Box } from '@mina/domain/reading'
import { record } from '../access-log/record'
import type { ApiDeps } from '../deps'
import { calculationWorkbook, type WorkbookTexts } from '../exports'
import { authorize } from '../identity/authorize.service'
import type { TimelineInput } from './life.schema'
import { lifeOf, loadVersions } from './life.service'
import { CALCULATION_VERSION } from './stored-terms.schema'

/** What stands on top of every sheet is made of. */
export type WorkbookFacts = {
  number: string
  name: string
  companyName: string | null
  organizationName: string
  profile: TimelineInput['profile']
  convention: string
  calculationVersion: string
  knownAt: Date
  pulledBy: string
  pulledAt: Date
}

/** The words of the workbook, in the reader's language. */
export type AgreementWorkbookTexts = {
  sheets: WorkbookTexts
  meta(facts: WorkbookFacts): string[]
  /** Where a value was read: the file and its page, from 1. */
  source(fileName: string, page: number | null): string
}

export type WorkbookFile = { fileName: string; mediaType: string; bytes: Uint8Array }

/** Where a reviewed field stands in the terms. */
const PATHS: Record<string, string> = {
  startDate: 'commencementDate',
  endDate: 'endDate',
  fee: 'payments.0.amount',
  residualValue: 'residualValue.expectedPayable',
}

/**
 * The agreement's calculation as a workbook of live formulas, for a route that sends it on. Pulling it is in the
 * access log.
 * @throws DomainError 'agreement.not_found' also for another organization's agreement, and before it was known
 */
export async function agreementWorkbook(
  deps: ApiDeps,
  actor: Actor,
  { id, profile, knownAt }: TimelineInput,
  texts: AgreementWorkbookTexts,
): Promise<WorkbookFile> {
  authorize(actor, 'agreement.read')
  const { organizationId } = actor
  const pulledAt = deps.now()
  const instant = knownAt ? new Date(knownAt) : pulledAt
  const { agreement, versions, organization, origins } = await asTenant(deps.db, actor, async (tx) => {
    const found = await tx.agreement.findFirst({
      where: { id, organizationId },
      select: { number: true, name: true, company: { select: { name: true } } },
    })
    if (!found) throw new DomainError('agreement.not_found', { id })
    await record(tx, actor, {
      action: 'agreement.workbook_pulled',
      subjectType: 'agreement',
      subjectId: id,
      details: { profile, knownAt: instant.toISOString() },
    })
    const provenance = await tx.fieldProvenance.findMany({
      where: { organizationId, version: { agreementId: id, version: 1 }, documentId: { not: null } },
      select: { field: true, documentId: true, boxes: true },
    })
    const files = await tx.document.findMany({
      where: { organizationId, agreementId: id },
      select: { id: true, fileName: true },
    })
    const names = new Map(files.map((file) => [file.id, file.fileName]))
    return {
      agreement: found,
      versions: await loadVersions(tx, organizationId, id),
      organization: await tx.organization.findUniqueOrThrow({
        where: { id: organizationId },
        select: { name: true },
      }),
      origins: provenance.map(({ field, documentId, boxes }) => ({
        field,
        fileName: names.get(documentId ?? ''),
        page: (boxes as Box[])[0]?.page ?? null,
      })),
    }
  })
  const known = lifeOf(versions, instant)
  if (!known) throw new DomainError('agreement.not_found', { id })
  const measurement = measure(known.life, profile)
  const sources = origins.flatMap(({ field, fileName, page }) => {
    const path = PATHS[field]
    return path && fileName ? [[path, texts.source(fileName, page)] as const] : []
  })
  const bytes = await calculationWorkbook(measurement, texts.sheets, {
    createdAt: pulledAt,
    sources: Object.fromEntries(sources),
    meta: texts.meta({
      number: agreement.number,
      name: agreement.name,
      companyName: agreement.company?.name ?? null,
      organizationName: organization.name,
      profile,
      convention: known.life.terms.discountRate.convention,
      calculationVersion: CALCULATION_VERSION,
      knownAt: instant,
      pulledBy: actor.name,
      pulledAt,
    }),
  })
  return {
    fileName: `${agreement.number.replace(/[^A-Za-z0-9-]+/g, '-')}-${profile}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  }
}

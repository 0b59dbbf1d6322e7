import { asTenant, Prisma, type Tx } from '@mina/db'
import { type Actor, type Currency, DomainError, isCurrency, type LocalDate } from '@mina/domain'
import { type Measurement, measure } from '@mina/domain/measurement'
import type { Profile } from '@mina/domain/profiles'
import { recordLook } from '../access-log/record'
import type { AccountingSettingsView } from '../accounting/accounting.schema'
import { loadSettings } from '../accounting/accounting-settings.service'
import { assertCompany } from '../accounting/company.service'
import { type KnownLife, type LifeVersion, lifeOf } from '../agreements/life.service'
import { CALCULATION_VERSION } from '../agreements/stored-terms.schema'
import type { ApiDeps } from '../deps'
import { groupBy } from '../group-by'
import type { ReportAgreement, ReportMeta, SelectionInput } from './reports.schema'

/** One agreement of a report, with what was known of it. */
export type PortfolioItem = {
  about: ReportAgreement & { currency: Currency }
  contractNumber: string | null
  object: string | null
  status: string
  settings: AccountingSettingsView
  known: KnownLife
}

/** What a report is made of. `meta` is complete when its agreements have been measured. */
export type Portfolio = { items: PortfolioItem[]; settings: AccountingSettingsView; meta: ReportMeta }

export type ReportDays = { asOf: LocalDate } | { from: LocalDate; to: LocalDate }

/** Ten thousand agreements take about a second to fetch. */
const LOAD_TIMEOUT_MS = 60_000
/** So many agreements are measured before other requests get a turn. */
const MEASURED_AT_ONCE = 50

/**
 * The agreements of a selection as they were known, in order of their number: whatever their number, they are fetched
 * by the same few queries. The report is noted as looked at when `isLook`.
 * @throws DomainError 'organization.not_found' for another organization's company, 'agreement.not_found' likewise
 */
export async function loadPortfolio(
  deps: ApiDeps,
  actor: Actor,
  report: ReportMeta['report'],
  selection: SelectionInput,
  days: ReportDays,
  { isLook }: { isLook: boolean },
): Promise<Portfolio> {
  const { organizationId } = actor
  const knownAt = selection.knownAt ? new Date(selection.knownAt) : deps.now()
  const { profile, companyId, kind, agreementId } = selection
  const work = async (tx: Tx) => {
    await assertCompany(tx, actor, companyId ?? null)
    const organization = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { name: true },
    })
    const settingsOf = await loadSettings(tx, organizationId, knownAt)
    const agreements = await fetchAgreements(tx, organizationId, selection)
    if (agreementId && agreements.length === 0)
      throw new DomainError('agreement.not_found', { id: agreementId })
    const versions = await fetchVersions(tx, organizationId, selection)
    if (isLook) {
      const look = { action: 'report.viewed', subjectType: 'report', subjectId: report } as const
      await recordLook(tx, actor, look, deps.now())
    }
    return { organization, settingsOf, agreements, versions }
  }
  const loaded = await asTenant(deps.db, actor, work, { timeoutMs: LOAD_TIMEOUT_MS })

  const { agreements, settingsOf } = loaded
  const versionsOf = groupBy(loaded.versions, (version) => version.agreementId)
  const items = agreements.flatMap((agreement): PortfolioItem[] => {
    const versions = versionsOf.get(agreement.id) ?? []
    const known = lifeOf(versions, knownAt)
    const newest = versions.findLast(({ recordedAt }) => recordedAt <= knownAt)
    if (!known || !newest || !isCurrency(agreement.currency)) return []
    const { id, number, name, currency, company, lessor, contractNumber, status } = agreement
    return [
      {
        about: {
          agreementId: id,
          number,
          name,
          kind: agreement.kind,
          companyName: company?.name ?? null,
          lessorName: lessor?.name ?? null,
          currency,
        },
        contractNumber,
        object: newest.object,
        status,
        settings: settingsOf(agreement.companyId),
        known,
      },
    ]
  })
  items.sort((a, b) => BY_NUMBER.compare(a.about.number, b.about.number))
  const settings = settingsOf(companyId ?? null)
  const meta: ReportMeta = {
    report,
    organizationName: loaded.organization.name,
    companyName: agreements.find((one) => companyId && one.companyId === companyId)?.company?.name ?? null,
    kind: kind ?? null,
    profile,
    conventions: conventionsOf(items),
    calculationVersion: CALCULATION_VERSION,
    asOf: 'asOf' in days ? days.asOf : null,
    from: 'from' in days ? days.from : null,
    to: 'to' in days ? days.to : null,
    knownAt,
    currentMethods: distinct(items.map((item) => item.settings.currentMethod)),
    taxRates: distinct(items.map((item) => item.settings.deferredTaxRate)),
    agreements: items.length,
    unmeasured: [],
  }
  return { items, settings, meta }
}

const BY_NUMBER = new Intl.Collator('sv', { numeric: true })
const distinct = (values: readonly string[]) => [...new Set(values)].sort()

function conventionsOf(items: readonly PortfolioItem[]): ReportMeta['conventions'] {
  const counts = new Map<string, number>()
  for (const { known } of items) {
    const { convention } = known.life.terms.discountRate
    counts.set(convention, (counts.get(convention) ?? 0) + 1)
  }
  return [...counts]
    .map(([convention, agreements]) => ({ convention, agreements }))
    .sort((a, b) => (a.convention < b.convention ? -1 : 1))
}

function fetchAgreements(tx: Tx, organizationId: string, selection: SelectionInput) {
  const { companyId, kind, agreementId, currency } = selection
  return tx.agreement.findMany({
    where: {
      organizationId,
      ...(companyId && { companyId }),
      ...(kind && { kind }),
      ...(agreementId && { id: agreementId }),
      ...(currency && { currency }),
    },
    select: {
      id: true,
      number: true,
      name: true,
      kind: true,
      currency: true,
      contractNumber: true,
      status: true,
      companyId: true,
      company: { select: { name: true } },
      lessor: { select: { name: true } },
    },
    orderBy: { id: 'asc' },
  })
}

type FetchedVersion = LifeVersion & { agreementId: string; object: string | null }

function fetchVersions(
  tx: Tx,
  organizationId: string,
  { companyId, kind, agreementId, currency }: SelectionInput,
): Promise<FetchedVersion[]> {
  const conditions = [
    Prisma.sql`a."organizationId" = ${organizationId}::uuid`,
    ...(companyId ? [Prisma.sql`a."companyId" = ${companyId}::uuid`] : []),
    ...(kind ? [Prisma.sql`a."kind" = ${kind}`] : []),
    ...(agreementId ? [Prisma.sql`a."id" = ${agreementId}::uuid`] : []),
    ...(currency ? [Prisma.sql`a."currency" = ${currency}`] : []),
  ]
  return tx.$queryRaw<FetchedVersion[]>`
    SELECT v."agreementId"::text, v."version", v."validFrom", v."recordedAt", v."terms", v."event", v."undoes",
      v."fields"->>'objectDescription' AS "object"
    FROM "AgreementVersion" v JOIN "Agreement" a ON a."id" = v."agreementId"
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY v."agreementId", v."version"`
}

export type Measured = { item: PortfolioItem; measurement: Measurement }

/** Every agreement with its measurement; null where there can be none, which `meta.unmeasured` then names. */
export async function* eachMeasured(
  { meta, items }: Portfolio,
  profile: Profile,
): AsyncGenerator<{ item: PortfolioItem; measurement: Measurement | null }> {
  for (const [index, item] of items.entries()) {
    // Other requests get a turn.
    if (index % MEASURED_AT_ONCE === MEASURED_AT_ONCE - 1) await new Promise(setImmediate)
    yield { item, measurement: measureOrNote(meta, item, profile) }
  }
}

/** The same without those that cannot be measured. */
export async function* measured(portfolio: Portfolio, profile: Profile): AsyncGenerator<Measured> {
  for await (const { item, measurement } of eachMeasured(portfolio, profile)) {
    if (measurement) yield { item, measurement }
  }
}

function measureOrNote(meta: ReportMeta, { known, about }: PortfolioItem, profile: Profile) {
  try {
    return measure(known.life, profile)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { agreementId, number, name } = about
    const { code, details } = error
    meta.unmeasured.push({ agreementId, number, name, code, details })
    return null
  }
}

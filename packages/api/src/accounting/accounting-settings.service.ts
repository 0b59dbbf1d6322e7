import { asTenant, type Tx, toDate, toLocalDate } from '@mina/db'
import { type Actor, type Currency, DomainError } from '@mina/domain'
import type { RateConvention } from '@mina/domain/agreements'
import { type CurrentMethod, DEFAULT_BAND_YEARS } from '@mina/domain/disclosures'
import type { Profile } from '@mina/domain/profiles'
import { record } from '../access-log/record'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import type {
  AccountingSettingsValues,
  AccountingSettingsView,
  CompanyInput,
  SaveSettingsInput,
} from './accounting.schema'
import { assertCompany } from './company.service'

/** Corporate tax in Sweden since 2021 (65 kap. 10 § inkomstskattelagen). */
const SWEDISH_TAX_RATE = '0.206'

/** How the company keeps its leases: its own settings, else the organization's, else the product's. */
export async function accountingSettings(
  { db }: ApiDeps,
  actor: Actor,
  { companyId }: CompanyInput,
): Promise<AccountingSettingsView> {
  authorize(actor, 'agreement.read')
  return asTenant(db, actor, async (tx) => {
    await assertCompany(tx, actor, companyId)
    const settingsOf = await loadSettings(tx, actor.organizationId)
    return settingsOf(companyId)
  })
}

/**
 * Writes the company's settings as a new revision; earlier ones stay, for reports as they were known.
 * @throws DomainError 'accounting.changed_meanwhile' when `revision` is not the one that holds
 */
export async function saveAccountingSettings(
  deps: ApiDeps,
  actor: Actor,
  { companyId, revision, ...values }: SaveSettingsInput,
): Promise<AccountingSettingsView> {
  authorize(actor, 'accounting.edit')
  const { organizationId } = actor
  return asTenant(deps.db, actor, async (tx) => {
    await assertCompany(tx, actor, companyId)
    await lockSettings(tx, organizationId)
    const before = (await loadSettings(tx, organizationId))(companyId)
    if (before.revision !== revision) throw new DomainError('accounting.changed_meanwhile')
    await writeSettings(tx, actor, { companyId, revision: revision + 1, values, at: deps.now() })
    await record(tx, actor, {
      action: 'accounting.settings_changed',
      subjectType: companyId ? 'company' : 'organization',
      subjectId: companyId ?? organizationId,
      details: { revision: revision + 1, ...changesBetween(before, values) },
    })
    return { companyId, ...values, from: companyId ? 'company' : 'organization', revision: revision + 1 }
  })
}

/** Whoever changes settings or closes a period waits here for the one before; until the end of the transaction. */
export async function lockSettings(tx: Tx, organizationId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`accounting:${organizationId}`}, 0))`
}

export type NewSettings = {
  companyId: string | null
  revision: number
  values: AccountingSettingsValues
  at: Date
}

/** Adds a revision of a company's settings. */
export async function writeSettings(
  tx: Tx,
  { organizationId, userId }: Actor,
  { companyId, revision, values, at }: NewSettings,
): Promise<void> {
  const lockedThrough = values.lockedThrough === null ? null : toDate(values.lockedThrough)
  await tx.accountingSettings.create({
    data: {
      organizationId,
      companyId,
      revision,
      ...values,
      lockedThrough,
      recordedAt: at,
      recordedBy: userId,
    },
  })
}

/** From and to of every setting that changed, for the log. */
function changesBetween(
  before: AccountingSettingsValues,
  after: AccountingSettingsValues,
): Record<string, string> {
  const text = (value: unknown) => (Array.isArray(value) ? value.join(' ') : String(value ?? '-'))
  const keys = Object.keys(after) as (keyof AccountingSettingsValues)[]
  return Object.fromEntries(
    keys.flatMap((key) => {
      const [from, to] = [text(before[key]), text(after[key])]
      return from === to ? [] : [[key, `${from} → ${to}`]]
    }),
  )
}

/**
 * The settings of every company of the organization, as they were known at `knownAt`.
 * @returns the settings that hold for a company (null: for those that say nothing)
 */
export async function loadSettings(
  tx: Tx,
  organizationId: string,
  knownAt?: Date,
): Promise<(companyId: string | null) => AccountingSettingsView> {
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { currency: true, rateConvention: true },
  })
  const rows = await tx.accountingSettings.findMany({
    where: { organizationId, ...(knownAt && { recordedAt: { lte: knownAt } }) },
    orderBy: { revision: 'asc' },
  })
  const newest = new Map(rows.map((row) => [row.companyId, row]))
  return (companyId) => {
    const own = newest.get(companyId)
    const held = own ?? newest.get(null)
    const revision = own?.revision ?? 0
    if (!held) return { companyId, ...defaultsOf(organization), from: 'default', revision }
    return { companyId, ...valuesOf(held), from: held.companyId ? 'company' : 'organization', revision }
  }
}

type Row = Awaited<ReturnType<Tx['accountingSettings']['findFirstOrThrow']>>

function valuesOf(row: Row): AccountingSettingsValues {
  return {
    profiles: row.profiles as Profile[],
    convention: row.convention as RateConvention,
    depreciation: row.depreciation as 'months' | 'days',
    maturityBandYears: row.maturityBandYears,
    currentMethod: row.currentMethod as CurrentMethod,
    lockedThrough: row.lockedThrough && toLocalDate(row.lockedThrough),
    deferredTaxRate: row.deferredTaxRate,
    functionalCurrency: row.functionalCurrency as Currency,
  }
}

const defaultsOf = (organization: {
  currency: string
  rateConvention: string
}): AccountingSettingsValues => ({
  profiles: ['IFRS16', 'K3-entity'],
  convention: organization.rateConvention as RateConvention,
  depreciation: 'months',
  maturityBandYears: [...DEFAULT_BAND_YEARS],
  currentMethod: 'instalments',
  lockedThrough: null,
  deferredTaxRate: SWEDISH_TAX_RATE,
  functionalCurrency: organization.currency as Currency,
})

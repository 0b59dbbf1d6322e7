import { asTenant, type Tx, toDate, toLocalDate } from '@mina/db'
import { type Actor, type Currency, type LocalDate, lastOfMonth } from '@mina/domain'
import type { ExchangeRates } from '@mina/domain/currency'
import { type AccountMapping, mappingOf, type Voucher, voucherFromJson } from '@mina/domain/journals'
import type { Profile } from '@mina/domain/profiles'
import { loadAccounts } from '../accounting/account-mapping.service'
import type { AccountingSettingsView } from '../accounting/accounting.schema'
import { assertCompany } from '../accounting/company.service'
import type { ApiDeps } from '../deps'
import { loadPortfolio, type Portfolio } from '../reports/load-portfolio.service'
import type { CatchUpMonth } from './journals.schema'
import { lockOf } from './lock-of'

/** A voucher of a closed period, as it was stored; a catch-up with its causes. */
export type StoredVoucher = { voucher: Voucher; causes: CatchUpMonth[] }

/** All that the journal of a company and profile is made of. */
export type Books = {
  companyId: string | null
  /** Of the company; of the organization where the agreements belong to none. */
  keeper: { name: string; organizationNumber: string | null }
  profile: Profile
  /** Of the books: the currency of what is closed, else that of the settings. */
  currency: Currency
  settings: AccountingSettingsView
  mapping: AccountMapping
  rates: ExchangeRates
  /** The agreements of the company alone. */
  portfolio: Portfolio
  /** Vouchers of closed periods, in order. */
  stored: StoredVoucher[]
  lockedThrough: LocalDate | null
  lastClosedAt: Date | null
}

/** Thousands of stored vouchers are read in one go. */
const LOAD_TIMEOUT_MS = 60_000

export type BooksSelection = {
  companyId: string | null
  /** Absent: the first one of the company's settings. */
  profile?: Profile | undefined
  from?: LocalDate | undefined
  to?: LocalDate | undefined
}

/**
 * All vouchers ever stored, because a catch-up is the difference to them; of days that are all closed only their own.
 * @throws DomainError 'organization.not_found' for another organization's company
 */
export async function loadBooks(
  deps: ApiDeps,
  actor: Actor,
  { companyId, profile: asked, from, to }: BooksSelection,
  { isLook }: { isLook: boolean },
): Promise<Books> {
  const { organizationId } = actor
  // The days of the meta are those of reports; a journal has its own.
  const days = { asOf: deps.today() }
  const selection = { profile: asked ?? 'IFRS16', ...(companyId && { companyId }) }
  const whole = await loadPortfolio(deps, actor, 'journal', selection, days, { isLook })
  const portfolio = {
    ...whole,
    items: whole.items.filter(({ settings }) => settings.companyId === companyId),
  }
  const { settings } = portfolio
  const profile = asked ?? settings.profiles[0] ?? 'IFRS16'
  const work = async (tx: Tx) => {
    await assertCompany(tx, actor, companyId)
    const keeper = companyId
      ? await tx.company.findUniqueOrThrow({ where: { id: companyId }, select: { name: true, orgNo: true } })
      : await tx.organization.findUniqueOrThrow({
          where: { id: organizationId },
          select: { name: true, orgNo: true },
        })
    // Settings that a company shares with the organization were perhaps moved by a close of the organization's.
    const closings = await tx.closedPeriod.findMany({
      where: { organizationId, OR: [{ companyId }, { companyId: null }] },
      orderBy: { to: 'asc' },
    })
    const own = closings.filter((one) => one.companyId === companyId && one.profile === profile)
    const lockedThrough = lockOf(
      settings.lockedThrough,
      closings.map((closing) => ({ ...closing, to: toLocalDate(closing.to) })),
      { companyId, profile },
    )
    const isClosed = from !== undefined && to !== undefined && lockedThrough !== null && to <= lockedThrough
    const booked = await tx.bookedVoucher.findMany({
      where: {
        organizationId,
        closedPeriodId: { in: own.map(({ id }) => id) },
        ...(isClosed && { date: { gte: toDate(from), lte: toDate(to) } }),
      },
      orderBy: [{ closedPeriod: { to: 'asc' } }, { place: 'asc' }],
      select: { voucher: true },
    })
    return {
      keeper: { name: keeper.name, organizationNumber: keeper.orgNo },
      lockedThrough,
      last: own.at(-1),
      booked,
      accounts: await loadAccounts(tx, organizationId, companyId),
      rates: await loadRates(tx, organizationId),
    }
  }
  const loaded = await asTenant(deps.db, actor, work, { timeoutMs: LOAD_TIMEOUT_MS })
  const currency = (loaded.last?.currency as Currency | undefined) ?? settings.functionalCurrency
  return {
    companyId,
    keeper: loaded.keeper,
    profile,
    currency,
    settings,
    mapping: mappingOf(loaded.accounts),
    rates: loaded.rates,
    portfolio,
    stored: loaded.booked.map(({ voucher }) => storedVoucher(voucher, currency)),
    lockedThrough: loaded.lockedThrough,
    lastClosedAt: loaded.last?.closedAt ?? null,
  }
}

function storedVoucher(json: unknown, currency: Currency): StoredVoucher {
  const { causes = [], ...voucher } = json as { causes?: CatchUpMonth[] }
  return { voucher: voucherFromJson(voucher, currency), causes }
}

/** The organization's rates as the domain takes them; where a day has both, the closing rate goes before the spot rate. */
async function loadRates(tx: Tx, organizationId: string): Promise<ExchangeRates> {
  const rows = await tx.exchangeRate.findMany({
    where: { organizationId },
    // spot before closing: the later one of a day holds.
    orderBy: [{ date: 'asc' }, { type: 'desc' }],
    select: { base: true, quote: true, type: true, date: true, rate: true },
  })
  const rates = rows.map(({ base, quote, type, date, rate }) => ({
    type,
    date: toLocalDate(date),
    pair: { from: base as Currency, to: quote as Currency, rate },
  }))
  return {
    spot: rates.filter(({ type }) => type !== 'average').map(({ date, pair }) => ({ date, ...pair })),
    average: rates
      .filter(({ type }) => type === 'average')
      .map(({ date, pair }) => ({
        firstDate: `${date.slice(0, 7)}-01`,
        lastDate: lastOfMonth(date),
        ...pair,
      })),
  }
}

import { addDays, DomainError, type LocalDate } from '@mina/domain'
import type { Period } from '@mina/domain/agreements'
import {
  AGREEMENT_KINDS,
  type AgreementKind,
  type AgreementLedger,
  type CatchUpCause,
  functionalMeasurement,
  type Grouping,
  ledgerOf,
  missingAccounts,
  monthsBetween,
  openJournal,
  type RoleOfKind,
  unverifiedAccounts,
  type Voucher,
} from '@mina/domain/journals'
import type { Measurement } from '@mina/domain/measurement'
import { groupBy } from '../group-by'
import { eachMeasured, type PortfolioItem } from '../reports/load-portfolio.service'
import type { ReportMeta } from '../reports/reports.schema'
import type { Books } from './load-books.service'

export type OpenVouchers = {
  /** By date, catch-ups first, then in order of the agreements' numbers. */
  vouchers: Voucher[]
  causes: CatchUpCause[]
  /** The day after the lock; without one the first day of the month in which the first agreement begins. */
  firstOpen: LocalDate | null
  missing: RoleOfKind[]
  unverified: RoleOfKind[]
  unmeasured: ReportMeta['unmeasured']
}

/**
 * The vouchers of the open days of a period, agreement by agreement, see `openJournal`. An agreement that cannot be
 * measured, lacks an exchange rate or an account is left out whole, what is booked of it too, and named.
 */
export async function openVouchers(
  books: Books,
  { from, to, grouping }: Period & { grouping: Grouping },
): Promise<OpenVouchers> {
  const { profile, mapping, lockedThrough, portfolio } = books
  const booked = groupBy(
    books.stored.map(({ voucher }) => voucher),
    ({ agreementId }) => agreementId,
  )
  const through = lockedThrough && lockedThrough > to ? lockedThrough : to
  const [missing, unverified] = [new Map<string, RoleOfKind>(), new Map<string, RoleOfKind>()]
  const found: Pick<OpenVouchers, 'vouchers' | 'causes'> = { vouchers: [], causes: [] }
  let begins: LocalDate | null = null

  const add = (ledgers: AgreementLedger[], known: readonly Voucher[], first: LocalDate) => {
    const periods = clipped(monthsBetween(first, to), { from: first, to })
    const { vouchers, causes } = openJournal({
      booked: known,
      ledgers,
      mapping,
      lockedThrough,
      periods,
      grouping,
    })
    found.vouchers.push(...vouchers)
    found.causes.push(...causes)
  }
  for await (const { item, measurement } of eachMeasured(portfolio, profile)) {
    const { agreementId } = item.about
    const known = booked.get(agreementId) ?? []
    booked.delete(agreementId)
    if (!measurement) continue
    const month = `${measurement.firstDate.slice(0, 7)}-01`
    if (begins === null || month < begins) begins = month
    const ledger = ledgerOrNote(books, item, measurement, through)
    if (!ledger) continue
    for (const one of unverifiedAccounts(mapping, [ledger])) unverified.set(`${one.kind}.${one.role}`, one)
    const lacking = missingAccounts(mapping, [ledger])
    for (const one of lacking) missing.set(`${one.kind}.${one.role}`, one)
    if (lacking.length > 0) continue
    // Without a lock there is nothing before its first month; with one, what was booked may be taken back.
    add([ledger], known, lockedThrough === null && month > from ? month : from)
  }
  for (const known of booked.values()) add([], known, from)
  return {
    vouchers: inOrder(found.vouchers),
    causes: found.causes,
    firstOpen: lockedThrough ? addDays(lockedThrough, 1) : begins,
    missing: [...missing.values()],
    unverified: [...unverified.values()],
    unmeasured: portfolio.meta.unmeasured,
  }
}

/** A missing rate leaves the agreement out as one that cannot be measured; other failures go on. */
function ledgerOrNote(
  { currency, rates, settings, portfolio }: Books,
  { about }: PortfolioItem,
  measurement: Measurement,
  through: LocalDate,
): AgreementLedger | null {
  try {
    return ledgerOf({
      agreementId: about.agreementId,
      kind: AGREEMENT_KINDS.find((kind): kind is AgreementKind => kind === about.kind) ?? 'other',
      measurement,
      ...(about.currency !== currency && { functional: functionalMeasurement(measurement, rates, currency) }),
      through,
      currentMethod: settings.currentMethod,
      deferredTaxRate: settings.deferredTaxRate,
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { agreementId, number, name } = about
    portfolio.meta.unmeasured.push({ agreementId, number, name, code: error.code, details: error.details })
    return null
  }
}

/** The months of a period, the first and the last one as far as they lie in it. */
const clipped = (months: readonly Period[], { from, to }: Period): Period[] =>
  months.map((month) => ({
    from: month.from < from ? from : month.from,
    to: month.to > to ? to : month.to,
  }))

const rank = ({ group }: Voucher) => (group === 'catch_up' ? 0 : 1)

const inOrder = (vouchers: readonly Voucher[]): Voucher[] =>
  [...vouchers].sort((a, b) => (a.date === b.date ? rank(a) - rank(b) : a.date < b.date ? -1 : 1))

import { asTenant, type Tx, toLocalDate } from '@mina/db'
import { type Actor, type Currency, formatAmount, type Minor } from '@mina/domain'
import {
  accountFor,
  type CatchUpCause,
  type LedgerLine,
  ledgerKey,
  ledgerLines,
  type MappedAccount,
  type Voucher,
} from '@mina/domain/journals'
import { type Replacement, toCp437Text } from '@mina/domain/sie'
import { CALCULATION_VERSION } from '../agreements/stored-terms.schema'
import type { ApiDeps } from '../deps'
import { groupBy } from '../group-by'
import { authorize } from '../identity/authorize.service'
import { causesBy, type Journal, journalOf } from './journal-of.service'
import type {
  CatchUpMonth,
  JournalAccount,
  JournalLine,
  JournalPreview,
  JournalVoucher,
  PreviewInput,
} from './journals.schema'

const PAGE_SIZE = 50

/**
 * The vouchers of a period as they stand or as they would be closed, with what has to be seen to before. Without days
 * it shows the first open month, or last month when nothing was closed yet.
 * @throws DomainError 'organization.not_found'; 'input.invalid' { field: 'to', reason: 'before_start' }
 */
export async function previewJournal(
  deps: ApiDeps,
  actor: Actor,
  input: PreviewInput,
): Promise<JournalPreview> {
  authorize(actor, 'agreement.read')
  const journal = await journalOf(deps, actor, input, { isLook: true })
  const { books, open, from, to, problem } = journal
  const { currency, settings, profile, mapping } = books
  const text = (amount: Minor) => formatAmount(amount, currency)
  const all = shownVouchers(journal)
  const { page } = input
  const shown = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const facts = await asTenant(deps.db, actor, (tx) => factsOf(tx, actor, journal, shown))
  const lines = all.flatMap(({ voucher }) => ledgerLines(voucher.lines))
  const openLines = open.vouchers.flatMap((voucher) => ledgerLines(voucher.lines))
  return {
    companyId: books.companyId,
    companyName: books.keeper.name,
    profile,
    profiles: settings.profiles,
    grouping: input.grouping,
    from,
    to,
    currency,
    lockedThrough: books.lockedThrough,
    firstOpen: open.firstOpen,
    calculationVersion: CALCULATION_VERSION,
    knownAt: books.portfolio.meta.knownAt,
    agreements: books.portfolio.items.length,
    vouchers: shown.map((one) => ({ ...voucherView(one, currency), ...facts(one) })),
    page,
    pageSize: PAGE_SIZE,
    totals: {
      vouchers: all.length,
      debit: text(debitOf(lines)),
      credit: text(-creditOf(lines)),
      catchUps: all.filter(({ voucher }) => voucher.group === 'catch_up').length,
    },
    accounts: accountsOf(lines, currency),
    unverified: distinctAccounts(open.unverified.flatMap((role) => accountFor(mapping, role) ?? [])),
    missing: open.missing,
    replaced: replacedIn([
      books.keeper.name,
      ...books.portfolio.items.flatMap(({ about }) => [about.number, about.name]),
    ]),
    unmeasured: open.unmeasured,
    closing: {
      from: open.firstOpen && open.firstOpen <= to ? open.firstOpen : `${to.slice(0, 7)}-01`,
      through: to,
      revision: problem ? null : journal.revision,
      problem,
      vouchers: open.vouchers.length,
      debit: text(debitOf(openLines)),
    },
  }
}

export type ShownVoucher = { voucher: Voucher; isClosed: boolean; causes: CatchUpMonth[] }

/** The closed vouchers of the period, then those of its open days. */
export function shownVouchers({ books, closed, open }: Journal): ShownVoucher[] {
  const causesOf = causesBy(open.causes)
  return [
    ...closed.map((stored) => ({ ...stored, isClosed: true })),
    ...open.vouchers.map((voucher) => ({
      voucher,
      isClosed: false,
      causes: causesOf(voucher).map((cause) => causeView(cause, books.currency)),
    })),
  ]
}

/** An account that several kinds of postings share stands once: its amounts are those of all of them. */
export const causeView = ({ month, reason, lines }: CatchUpCause, currency: Currency): CatchUpMonth => ({
  month,
  reason,
  lines: [...new Map(lines.map((line) => [ledgerKey(line), line])).values()].map(
    ({ account, name, objects, booked, now }) => ({
      account,
      name,
      objects: [...objects],
      booked: formatAmount(booked, currency),
      now: formatAmount(now, currency),
    }),
  ),
})

type Lines = readonly Pick<LedgerLine, 'amount'>[]
export const debitOf = (lines: Lines): Minor =>
  lines.reduce((sum, { amount }) => (amount > 0n ? sum + amount : sum), 0n)
const creditOf = (lines: Lines): Minor =>
  lines.reduce((sum, { amount }) => (amount < 0n ? sum + amount : sum), 0n)

function voucherView({ voucher, isClosed, causes }: ShownVoucher, currency: Currency) {
  const { agreementId, date, group } = voucher
  const lines = ledgerLines(voucher.lines)
  return {
    agreementId,
    date,
    group,
    isClosed,
    lines: lines.map((line) => lineView(line, currency)),
    sum: formatAmount(debitOf(lines), currency),
    causes,
  }
}

const lineView = ({ account, name, objects, amount }: LedgerLine, currency: Currency): JournalLine => ({
  account,
  name,
  objects: [...objects],
  debit: amount > 0n ? formatAmount(amount, currency) : null,
  credit: amount < 0n ? formatAmount(-amount, currency) : null,
})

function accountsOf(lines: readonly LedgerLine[], currency: Currency): JournalAccount[] {
  return [...groupBy(lines, ({ account }) => account)]
    .map(([account, own]) => ({
      account,
      name: own[0]?.name ?? null,
      debit: formatAmount(debitOf(own), currency),
      credit: formatAmount(-creditOf(own), currency),
      balance: formatAmount(debitOf(own) + creditOf(own), currency),
    }))
    .sort((a, b) => (a.account < b.account ? -1 : 1))
}

function replacedIn(texts: readonly string[]): JournalPreview['replaced'] {
  const replaced = new Map<string, Replacement>()
  for (const text of texts) toCp437Text(text, replaced)
  return [...replaced.values()].map(({ character, replacement }) => ({ character, replacement }))
}

const distinctAccounts = (accounts: readonly MappedAccount[]): JournalPreview['unverified'] =>
  [...new Map(accounts.map(({ account, name }) => [account, { account, name }])).values()].sort((a, b) =>
    a.account < b.account ? -1 : 1,
  )

type Facts = Pick<JournalVoucher, 'number' | 'name' | 'changes'>

/** What the agreements of some vouchers are called, and what became known of them since the last close. */
async function factsOf(
  tx: Tx,
  { organizationId }: Actor,
  { books }: Journal,
  shown: readonly ShownVoucher[],
): Promise<(one: ShownVoucher) => Facts> {
  const names = await agreementNames(tx, organizationId, shown)
  const late = shown.filter(({ voucher, isClosed }) => voucher.group === 'catch_up' && !isClosed)
  const changes = books.lastClosedAt
    ? await tx.agreementVersion.findMany({
        where: {
          organizationId,
          agreementId: { in: late.map(({ voucher }) => voucher.agreementId) },
          recordedAt: { gt: books.lastClosedAt },
        },
        orderBy: { version: 'asc' },
        select: { agreementId: true, version: true, reason: true, validFrom: true, recordedAt: true },
      })
    : []
  const changesOf = groupBy(changes, ({ agreementId }) => agreementId)
  return ({ voucher: { agreementId, group }, isClosed }) => ({
    ...(names.get(agreementId) ?? { number: '', name: '' }),
    changes:
      group === 'catch_up' && !isClosed
        ? (changesOf.get(agreementId) ?? []).map(({ version, reason, validFrom, recordedAt }) => ({
            version,
            kind: reason,
            date: toLocalDate(validFrom),
            recordedAt,
          }))
        : [],
  })
}

export async function agreementNames(
  tx: Tx,
  organizationId: string,
  vouchers: readonly { voucher: Voucher }[],
): Promise<Map<string, { number: string; name: string }>> {
  const ids = [...new Set(vouchers.map(({ voucher }) => voucher.agreementId))]
  const rows = await tx.agreement.findMany({
    where: { organizationId, id: { in: ids } },
    select: { id: true, number: true, name: true },
  })
  return new Map(rows.map(({ id, number, name }) => [id, { number, name }]))
}

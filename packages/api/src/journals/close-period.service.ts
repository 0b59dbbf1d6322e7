import { asTenant, type Prisma, type Tx, toDate } from '@mina/db'
import { type Actor, DomainError, formatAmount, type LocalDate } from '@mina/domain'
import { ledgerLines, voucherToJson } from '@mina/domain/journals'
import { record } from '../access-log/record'
import type { AccountingSettingsView } from '../accounting/accounting.schema'
import { loadSettings, lockSettings, writeSettings } from '../accounting/accounting-settings.service'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import { causesBy, type Journal, journalOf } from './journal-of.service'
import type { CloseInput } from './journals.schema'
import { causeView, debitOf } from './preview-journal.service'

/** The first close of thousands of agreements stores all their years: some 3 000 vouchers a second. */
const STORE_TIMEOUT_MS = 300_000
const STORED_AT_ONCE = 1000

/**
 * Closes all open days through the end of a month: its vouchers are stored as they were shown, and the locked-through
 * day of the company's settings moves there, in one transaction. A closed period is never opened again: what is
 * learnt later is caught up on the first open day.
 * @throws DomainError 'accounting.changed_meanwhile' when the journal is no longer the one that was shown;
 *         'journal.account_missing'; 'input.invalid' { field: 'through', reason: CloseProblem }
 */
export async function closePeriod(
  deps: ApiDeps,
  actor: Actor,
  { companyId, profile, grouping, through, revision }: CloseInput,
): Promise<{ id: string; from: string; to: string; vouchers: number }> {
  authorize(actor, 'accounting.edit')
  const selection = { companyId, profile, grouping, from: FIRST_DAY, to: through }
  const journal = await journalOf(deps, actor, selection, { isLook: false })
  if (journal.problem === 'account_missing') {
    const postings = journal.open.missing.map(({ kind, role }) => `${kind}.${role}`).join(', ')
    throw new DomainError('journal.account_missing', { postings })
  }
  if (journal.problem === 'closed') throw new DomainError('accounting.changed_meanwhile')
  if (journal.problem) throw new DomainError('input.invalid', { field: 'through', reason: journal.problem })
  if (journal.revision !== revision) throw new DomainError('accounting.changed_meanwhile')
  return asTenant(deps.db, actor, (tx) => store(tx, deps, actor, journal), { timeoutMs: STORE_TIMEOUT_MS })
}

/** All open days are closed, from the first one on. */
const FIRST_DAY = '1900-01-01'

async function store(tx: Tx, deps: ApiDeps, actor: Actor, { books, grouping, to, open }: Journal) {
  const { organizationId, userId } = actor
  const { companyId, profile, currency } = books
  await lockSettings(tx, organizationId)
  const settings = (await loadSettings(tx, organizationId))(companyId)
  const isClosed = await tx.closedPeriod.count({
    where: { organizationId, companyId, profile, to: { gt: toDate(books.lockedThrough ?? FIRST_DAY) } },
  })
  // The figures were checked before; here only another close, or other settings, may have come in between.
  if (isClosed > 0 || settings.revision !== books.settings.revision)
    throw new DomainError('accounting.changed_meanwhile')

  const from = open.firstOpen && open.firstOpen <= to ? open.firstOpen : `${to.slice(0, 7)}-01`
  const debit = debitOf(open.vouchers.flatMap(({ lines }) => ledgerLines(lines)))
  const { id } = await tx.closedPeriod.create({
    data: {
      organizationId,
      companyId,
      profile,
      grouping,
      from: toDate(from),
      to: toDate(to),
      currency,
      vouchers: open.vouchers.length,
      debitMinor: debit,
      closedAt: deps.now(),
      closedBy: userId,
    },
    select: { id: true },
  })
  const causesOf = causesBy(open.causes)
  const rows = open.vouchers.map((voucher, index) => {
    const causes = causesOf(voucher).map((cause) => causeView(cause, currency))
    const json = { ...voucherToJson(voucher, currency), ...(causes.length > 0 && { causes }) }
    return {
      organizationId,
      closedPeriodId: id,
      agreementId: voucher.agreementId,
      place: index + 1,
      date: toDate(voucher.date),
      group: voucher.group,
      voucher: json as unknown as Prisma.InputJsonObject,
    }
  })
  for (let at = 0; at < rows.length; at += STORED_AT_ONCE) {
    await tx.bookedVoucher.createMany({ data: rows.slice(at, at + STORED_AT_ONCE) })
  }
  await moveLock(tx, deps, actor, settings, to)
  await record(tx, actor, {
    action: 'journal.closed',
    subjectType: companyId ? 'company' : 'organization',
    subjectId: companyId ?? organizationId,
    details: {
      profile,
      grouping,
      from,
      through: to,
      vouchers: rows.length,
      debit: formatAmount(debit, currency),
      currency,
      closedPeriodId: id,
    },
  })
  return { id, from, to, vouchers: rows.length }
}

/** Another set of rules may have been closed further already: the day never moves back. */
async function moveLock(
  tx: Tx,
  deps: ApiDeps,
  actor: Actor,
  { companyId, from: _from, revision, ...values }: AccountingSettingsView,
  through: LocalDate,
): Promise<void> {
  if (values.lockedThrough !== null && values.lockedThrough >= through) return
  await writeSettings(tx, actor, {
    companyId,
    revision: revision + 1,
    values: { ...values, lockedThrough: through },
    at: deps.now(),
  })
}

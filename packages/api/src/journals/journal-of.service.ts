import { createHash } from 'node:crypto'
import { type Actor, addDays, DomainError, type LocalDate, lastOfMonth } from '@mina/domain'
import { type CatchUpCause, type Grouping, type Voucher, voucherToJson } from '@mina/domain/journals'
import type { ApiDeps } from '../deps'
import { groupBy } from '../group-by'
import type { CloseProblem } from './journals.schema'
import { type Books, type BooksSelection, loadBooks, type StoredVoucher } from './load-books.service'
import { type OpenVouchers, openVouchers } from './open-vouchers.service'

/** A journal of a period: what is stored of its closed days, and what its open ones come to now. */
export type Journal = {
  books: Books
  grouping: Grouping
  from: LocalDate
  to: LocalDate
  closed: StoredVoucher[]
  open: OpenVouchers
  /** Why its open days cannot be closed. */
  problem: CloseProblem | null
  /** Tells this journal's open vouchers from any other's. */
  revision: string
}

export type JournalSelection = BooksSelection & { grouping: Grouping }

/**
 * @param selection without `from`: from the first open day; without `to`: to the end of its month. With neither, when
 *        nothing was closed yet: last month
 * @throws DomainError 'organization.not_found'; 'input.invalid' { field: 'to', reason: 'before_start' }
 */
export async function journalOf(
  deps: ApiDeps,
  actor: Actor,
  selection: JournalSelection,
  look: { isLook: boolean },
): Promise<Journal> {
  const { grouping } = selection
  const books = await loadBooks(deps, actor, selection, look)
  const { lockedThrough } = books
  const today = deps.today()
  const lastMonth = addDays(`${today.slice(0, 7)}-01`, -1)
  const firstOpen = lockedThrough && addDays(lockedThrough, 1)
  const to = selection.to ?? lastOfMonth(selection.from ?? firstOpen ?? lastMonth)
  // Years that were never closed are for who asks for them.
  const isFirstLook = firstOpen === null && selection.to === undefined
  const month = `${to.slice(0, 7)}-01`
  const begin = firstOpen && firstOpen > to ? month : firstOpen
  const asked = selection.from ?? begin ?? (isFirstLook ? month : undefined)
  if (asked && asked > to) throw new DomainError('input.invalid', { field: 'to', reason: 'before_start' })

  // From the beginning, so that one can be told when no days are asked for.
  const openFrom = [asked ?? FIRST_DATE, firstOpen ?? FIRST_DATE].sort().at(-1) ?? FIRST_DATE
  // What is closed is never computed again.
  const open =
    lockedThrough && to <= lockedThrough
      ? { ...NOTHING_OPEN, firstOpen }
      : await openVouchers(books, { from: openFrom, to, grouping })
  const from = asked ?? open.firstOpen ?? month
  const inPeriod = ({ voucher }: StoredVoucher) => voucher.date >= from && voucher.date <= to
  return {
    books,
    grouping,
    from: from > to ? month : from,
    to,
    closed: books.stored.filter(inPeriod),
    open,
    problem: problemOf(open, { from, to, lockedThrough, lastDay: lastOfMonth(today) }),
    revision: revisionOf(books, { grouping, to, open }),
  }
}

/** Before every agreement. */
const FIRST_DATE: LocalDate = '1900-01-01'

const NOTHING_OPEN = { vouchers: [], causes: [], missing: [], unverified: [], unmeasured: [] }

function problemOf(
  { firstOpen, missing }: OpenVouchers,
  days: { from: LocalDate; to: LocalDate; lockedThrough: LocalDate | null; lastDay: LocalDate },
): CloseProblem | null {
  const { from, to, lockedThrough, lastDay } = days
  if (lockedThrough && to <= lockedThrough) return 'closed'
  if (missing.length > 0) return 'account_missing'
  if (firstOpen && from > firstOpen) return 'gap'
  if (to !== lastOfMonth(to)) return 'not_a_month_end'
  return to > lastDay ? 'future' : null
}

/** Of everything that a close would store: another agreement, account, setting or close in between makes another. */
function revisionOf(
  { companyId, profile, currency, lockedThrough }: Books,
  { grouping, to, open }: { grouping: Grouping; to: LocalDate; open: OpenVouchers },
): string {
  const vouchers = open.vouchers.map((voucher) => voucherToJson(voucher, currency))
  const left = open.unmeasured.map(({ agreementId }) => agreementId)
  const all = { companyId, profile, currency, lockedThrough, grouping, to, vouchers, left }
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}

/** The causes of each catch-up; none of other vouchers. */
export function causesBy(causes: readonly CatchUpCause[]): (voucher: Voucher) => CatchUpCause[] {
  const known = groupBy(causes, ({ agreementId }) => agreementId)
  return ({ agreementId, group }) => (group === 'catch_up' ? (known.get(agreementId) ?? []) : [])
}

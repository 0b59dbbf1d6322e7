import type { Period } from '../agreements'
import type { LocalDate } from '../dates'
import { DomainError } from '../errors'
import type { Movement } from '../measurement/movement'
import type { Minor } from '../money'
import { accountFor } from './account-mapping'
import { type CostSplit, checkSplits, costParts } from './cost-split'
import { LEGS, type Posting, VOUCHER_GROUPS, type VoucherGroup } from './legs'
import type { AccountMapping, AgreementKind } from './mapped-account'
import { isTwoSided, type LegRole, POSTING_ROLES, type PostingRole, TWO_SIDED } from './posting-role'
import { mergedLines, monthOfDate, type Voucher, type VoucherLine } from './voucher'

/** What of the liability is due within a year, at the end of a day. */
export type CurrentPart = { date: LocalDate; amount: Minor }

/** All that is booked of one agreement, from its first day, in the currency of the books. */
export type AgreementLedger = {
  agreementId: string
  kind: AgreementKind
  movements: readonly Movement[]
  /** In order of date. Each moves what changed since the one before between the long and the short part. */
  currentParts?: readonly CurrentPart[]
  /** The day on which the asset is given back or owned: cost and what was accumulated against it leave the books. */
  retiredOn?: LocalDate
  /** In order; see `checkSplits`. */
  splits?: readonly CostSplit[]
}

/** `day`: a voucher a day and kind of event. `period`: one a period, dated its last day. */
export type Grouping = 'day' | 'period'

/**
 * The vouchers of an agreement for what falls within the periods. Result lines are split by the shares that hold on
 * their day, largest remainder, before anything is added up: the grouping never changes what an account comes to.
 * @returns by date, then in the order of VOUCHER_GROUPS; every voucher adds up to 0, none is empty
 * @throws DomainError 'journal.account_missing' { postings }, see `checkMapping`; 'input.invalid', see `checkSplits`
 */
export function vouchersOf(
  ledger: AgreementLedger,
  mapping: AccountMapping,
  { periods, grouping }: { periods: readonly Period[]; grouping: Grouping },
): Voucher[] {
  const entries = entriesOf(ledger, mapping)
  const { agreementId } = ledger
  return periods.flatMap((period) => {
    const inside = entries.filter(({ date }) => date >= period.from && date <= period.to)
    if (grouping === 'period') return voucher(agreementId, period.to, 'period', inside)
    return [...new Set(inside.map(({ date }) => date))].flatMap((date) =>
      VOUCHER_GROUPS.flatMap((group) =>
        voucher(
          agreementId,
          date,
          group,
          inside.filter((one) => one.date === date && one.group === group),
        ),
      ),
    )
  })
}

function voucher(
  agreementId: string,
  date: LocalDate,
  group: Voucher['group'],
  entries: readonly Entry[],
): Voucher[] {
  const lines = mergedLines(entries.map(({ line }) => line))
  return lines.length === 0 ? [] : [{ agreementId, date, group, lines }]
}

/** One line of a day, before days and kinds are added up. */
export type Entry = { date: LocalDate; group: VoucherGroup; line: VoucherLine }

/** Every line of a ledger, by date. For all entries of a day and group together, and so of any period, the sum is 0. */
export function entriesOf(ledger: AgreementLedger, mapping: AccountMapping): Entry[] {
  const { kind, splits } = ledger
  if (splits) checkSplits(splits)
  return dayTotals(postingsOf(ledger)).flatMap(({ date, group, role: leg, amount }) => {
    const role = sideOf(leg, amount)
    const mapped = accountFor(mapping, { kind, role })
    if (!mapped) throw new DomainError('journal.account_missing', { postings: `${kind}.${role}` })
    const parts =
      POSTING_ROLES[role] === 'result' ? costParts(amount, date, splits) : [{ objects: [], amount }]
    return parts.map((part) => ({
      date,
      group,
      line: { account: mapped.account, name: mapped.name, role, month: monthOfDate(date), ...part },
    }))
  })
}

const sideOf = (leg: LegRole, amount: Minor): PostingRole =>
  isTwoSided(leg) ? TWO_SIDED[leg][amount > 0n ? 'debit' : 'credit'] : leg

type DayTotal = { date: LocalDate; group: VoucherGroup; role: LegRole; amount: Minor }

/** Per day, group and role; so a gain and a loss of one day meet before an account is chosen. */
function dayTotals(postings: readonly Posting[]): DayTotal[] {
  const totals = new Map<string, DayTotal>()
  const add = (date: LocalDate, group: VoucherGroup, role: LegRole, amount: Minor) => {
    const key = `${date} ${group} ${role}`
    const total = totals.get(key)
    if (total) total.amount += amount
    else totals.set(key, { date, group, role, amount })
  }
  for (const { date, kind, amount } of postings) {
    const { debit, credit, group } = LEGS[kind]
    add(date, group, debit, amount)
    add(date, group, credit, -amount)
  }
  return [...totals.values()].filter(({ amount }) => amount !== 0n)
}

/** Movements, changes of the current part, and the retirement, by date. */
export function postingsOf({ movements, currentParts, retiredOn }: AgreementLedger): Posting[] {
  const postings: Posting[] = [
    ...movements,
    ...currentPartPostings(currentParts ?? []),
    ...(retiredOn ? retirementPostings(movements, retiredOn) : []),
  ]
  return postings.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** The short part of the liability is always what was current last; each posting is the difference to that. */
export const currentPartPostings = (parts: readonly CurrentPart[]): Posting[] =>
  parts.map(({ date, amount }, index) => ({
    date,
    kind: 'current_part',
    amount: amount - (parts[index - 1]?.amount ?? 0n),
  }))

/**
 * IAS 16.67: an asset that is no longer used leaves gross, with all that was accumulated against it. Its last
 * depreciation may be booked at the end of the period in which it left; then it leaves with that.
 */
function retirementPostings(movements: readonly Movement[], retiredOn: LocalDate): Posting[] {
  const total = (of: readonly Movement[]) => of.reduce((sum, { amount }) => sum + amount, 0n)
  const depreciation = movements.filter(({ kind }) => kind === 'depreciation')
  const impairment = movements.filter(({ kind }) => kind === 'impairment')
  const date = [...depreciation, ...impairment].reduce(
    (latest, one) => (one.date > latest ? one.date : latest),
    retiredOn,
  )
  return [
    { date, kind: 'retirement', amount: total(depreciation) },
    { date, kind: 'retirement_impairment', amount: total(impairment) },
  ]
}

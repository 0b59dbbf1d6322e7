import { type Actor, formatAmount, type LocalDate, type Minor, roundFixed } from '@mina/domain'
import { type AgreementTerms, paymentPlan, resolveOptions } from '@mina/domain/agreements'
import { closingOf } from '@mina/domain/measurement'
import { currentFee, noticeDeadlineOf } from '../agreements/figures.service'
import { termsNow } from '../agreements/life.service'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import { byCurrency } from './class-groups'
import { eachMeasured, loadPortfolio, type Portfolio, type PortfolioItem } from './load-portfolio.service'
import type { AsOfInput, ContractList, ContractListInput, ContractRow } from './reports.schema'

const PAGE_SIZE = 100

/** One agreement as a day saw it; amounts in minor units. */
export type ContractFigures = {
  item: PortfolioItem
  terms: AgreementTerms
  notice: { on: LocalDate; safeOn: LocalDate } | null
  status: string
  monthly: Minor
  remaining: Minor
  /** Null for one that cannot be measured. */
  liability: Minor | null
  rightOfUse: Minor | null
}

/** Every agreement with its facts, what is left to pay and where it stands in the books. */
export async function contractList(
  deps: ApiDeps,
  actor: Actor,
  input: ContractListInput,
): Promise<ContractList> {
  authorize(actor, 'agreement.read')
  const { portfolio, rows } = await contractRows(deps, actor, input, { isLook: true })
  const { page } = input
  return {
    meta: portfolio.meta,
    rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(contractRow),
    total: rows.length,
    page,
    pageSize: PAGE_SIZE,
    sums: byCurrency(rows).map(({ currency, rows: group }) => {
      const sum = (key: 'monthly' | 'remaining' | 'liability' | 'rightOfUse') =>
        formatAmount(
          group.reduce((total, row) => total + (row[key] ?? 0n), 0n),
          currency,
        )
      return {
        currency,
        agreements: group.length,
        monthly: sum('monthly'),
        remaining: sum('remaining'),
        liability: sum('liability'),
        rightOfUse: sum('rightOfUse'),
      }
    }),
  }
}

export async function contractRows(
  deps: ApiDeps,
  actor: Actor,
  input: AsOfInput,
  look: { isLook: boolean },
): Promise<{ portfolio: Portfolio; rows: ContractFigures[] }> {
  const { asOf = deps.today(), profile } = input
  const portfolio = await loadPortfolio(deps, actor, 'contractList', input, { asOf }, look)
  const rows: ContractFigures[] = []
  for await (const { item, measurement } of eachMeasured(portfolio, profile)) {
    const terms = termsNow(item.known.life)
    const balances = measurement?.balancesAt(closingOf(asOf))
    const status = statusOn(item.status, terms, asOf)
    const deadline = status === 'active' ? noticeDeadlineOf(terms, asOf) : null
    rows.push({
      item,
      terms,
      notice: deadline && { on: deadline.noticeOn, safeOn: deadline.safeOn },
      status,
      monthly: terms.endDate < asOf && status === 'ended' ? 0n : currentFee(terms, asOf).monthly,
      remaining: remainingOf(terms, asOf),
      liability: balances ? roundFixed(balances.liability) : null,
      rightOfUse: balances ? roundFixed(balances.rightOfUse) : null,
    })
  }
  return { portfolio, rows }
}

/** All kinds of payments due after the day, with the options that are reckoned with. */
function remainingOf(terms: AgreementTerms, asOf: LocalDate): Minor {
  return paymentPlan(resolveOptions(terms))
    .filter(({ dueDate }) => dueDate > asOf)
    .reduce((sum, { amount }) => sum + amount, 0n)
}

/** The status is today's; what has ended since was running on an earlier day. */
export const statusOn = (status: string, { endDate }: AgreementTerms, day: LocalDate): string =>
  status === 'ended' && endDate >= day ? 'active' : status

export function contractRow(row: ContractFigures): ContractRow {
  const { item, terms, notice, status } = row
  const text = (amount: Minor) => formatAmount(amount, item.about.currency)
  const known = (amount: Minor | null) => (amount === null ? null : text(amount))
  return {
    ...item.about,
    contractNumber: item.contractNumber,
    object: item.object,
    startDate: terms.commencementDate,
    endDate: terms.endDate,
    noticeOn: notice?.on ?? null,
    noticeSafeOn: notice?.safeOn ?? null,
    monthly: text(row.monthly),
    remaining: text(row.remaining),
    status,
    liability: known(row.liability),
    rightOfUse: known(row.rightOfUse),
  }
}

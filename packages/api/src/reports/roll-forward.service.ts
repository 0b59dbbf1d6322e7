import { type Actor, type Currency, formatAmount, type Minor } from '@mina/domain'
import { type Movements, movementsIn, sumMovements } from '@mina/domain/disclosures'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import { byClass, byCurrency } from './class-groups'
import { loadPortfolio, measured, type Portfolio, type PortfolioItem } from './load-portfolio.service'
import { periodOf } from './report-days'
import type { PeriodInput, RollForward, RollForwardInput, Movements as Texts } from './reports.schema'

export type RollForwardRow = { item: PortfolioItem; movements: Movements }

/** Liability and right of use from opening to closing, by class; every figure is the sum of its agreements'. */
export async function rollForward(
  deps: ApiDeps,
  actor: Actor,
  input: RollForwardInput,
): Promise<RollForward> {
  authorize(actor, 'agreement.read')
  const { portfolio, rows } = await rollForwardRows(deps, actor, input, { isLook: true })
  const sumOf = (group: readonly RollForwardRow[]) => sumMovements(group.map(({ movements }) => movements))
  return {
    meta: portfolio.meta,
    classes: byClass(rows).map(({ currency, kind, rows: group }) => ({
      currency,
      kind,
      count: group.length,
      ...texts(sumOf(group), currency),
      agreements: input.withAgreements
        ? group.map(({ item, movements }) => ({ ...item.about, ...texts(movements, currency) }))
        : [],
    })),
    totals: byCurrency(rows).map(({ currency, rows: group }) => ({
      currency,
      agreements: group.length,
      ...texts(sumOf(group), currency),
    })),
  }
}

/** The agreements that have something in the period. */
export async function rollForwardRows(
  deps: ApiDeps,
  actor: Actor,
  input: PeriodInput,
  look: { isLook: boolean },
): Promise<{ portfolio: Portfolio; rows: RollForwardRow[] }> {
  const period = periodOf(input, deps.today())
  const portfolio = await loadPortfolio(deps, actor, 'rollForward', input, period, look)
  const rows: RollForwardRow[] = []
  for await (const { item, measurement } of measured(portfolio, input.profile)) {
    const movements = movementsIn(measurement, period)
    if (isAnything(movements)) rows.push({ item, movements })
  }
  return { portfolio, rows }
}

const isAnything = ({ liability, rightOfUse, result }: Movements) =>
  [liability, rightOfUse, result].some((part) => Object.values<Minor>(part).some((amount) => amount !== 0n))

function texts({ liability, rightOfUse, result }: Movements, currency: Currency): Texts {
  const text = (amount: Minor) => formatAmount(amount, currency)
  return {
    liability: {
      opening: text(liability.opening),
      additions: text(liability.additions),
      remeasurement: text(liability.remeasurement),
      decrease: text(liability.decrease),
      interest: text(liability.interest),
      payment: text(liability.payment),
      closing: text(liability.closing),
    },
    rightOfUse: {
      opening: text(rightOfUse.opening),
      additions: text(rightOfUse.additions),
      remeasurement: text(rightOfUse.remeasurement),
      decrease: text(rightOfUse.decrease),
      depreciation: text(rightOfUse.depreciation),
      impairment: text(rightOfUse.impairment),
      closing: text(rightOfUse.closing),
    },
    leaseExpense: text(result.leaseExpense),
    variableExpense: text(result.variableExpense),
    serviceExpense: text(result.serviceExpense),
    gain: text(result.gain),
  }
}

import { type Actor, type Currency, formatAmount, type Minor } from '@mina/domain'
import {
  bandsUntil,
  type CurrentSplit,
  currentPart,
  type MaturityBand,
  type MaturityFigures,
  maturityOf,
  sumMaturity,
  type Weighed,
  weighed,
  weightedAverages,
} from '@mina/domain/disclosures'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import { byClass, byCurrency } from './class-groups'
import { loadPortfolio, measured, type Portfolio, type PortfolioItem } from './load-portfolio.service'
import type { Maturity, MaturityInput, MaturityFigures as Texts } from './reports.schema'

export type MaturityRow = {
  item: PortfolioItem
  figures: MaturityFigures
  split: CurrentSplit
  weighed: Weighed | null
}

/** When the payments fall due, by class; every figure is the sum of its agreements', averages are by liability. */
export async function maturity(deps: ApiDeps, actor: Actor, input: MaturityInput): Promise<Maturity> {
  authorize(actor, 'agreement.read')
  const { portfolio, bands, rows } = await maturityRows(deps, actor, input, { isLook: true })
  return {
    meta: portfolio.meta,
    bands,
    classes: byClass(rows).map(({ currency, kind, rows: group }) => ({
      currency,
      kind,
      count: group.length,
      ...texts(group, bands.length, currency),
      agreements: input.withAgreements
        ? group.map((row) => ({ ...row.item.about, ...texts([row], bands.length, currency) }))
        : [],
    })),
    totals: byCurrency(rows).map(({ currency, rows: group }) => ({
      currency,
      agreements: group.length,
      ...texts(group, bands.length, currency),
    })),
  }
}

/** The agreements that have something to pay, and the bands: those asked for, or the company's. */
export async function maturityRows(
  deps: ApiDeps,
  actor: Actor,
  input: Omit<MaturityInput, 'withAgreements'>,
  look: { isLook: boolean },
): Promise<{ portfolio: Portfolio; bands: MaturityBand[]; rows: MaturityRow[] }> {
  const { asOf = deps.today(), profile } = input
  const portfolio = await loadPortfolio(deps, actor, 'maturity', input, { asOf }, look)
  const bands = bandsUntil(input.bandYears ?? portfolio.settings.maturityBandYears)
  const rows: MaturityRow[] = []
  for await (const { item, measurement } of measured(portfolio, profile)) {
    const figures = maturityOf(measurement, asOf, bands)
    if (figures.undiscounted === 0n && figures.carrying === 0n) continue
    rows.push({
      item,
      figures,
      split: currentPart(measurement, asOf, item.settings.currentMethod),
      weighed: weighed(measurement, asOf, figures.carrying),
    })
  }
  return { portfolio, bands, rows }
}

function texts(rows: readonly MaturityRow[], count: number, currency: Currency): Texts {
  const text = (amount: Minor) => formatAmount(amount, currency)
  const sum = sumMaturity(
    rows.map(({ figures }) => figures),
    count,
  )
  const averages = weightedAverages(rows.map((row) => row.weighed))
  const total = (part: keyof CurrentSplit) => rows.reduce((all, { split }) => all + split[part], 0n)
  return {
    bands: sum.bands.map(text),
    undiscounted: text(sum.undiscounted),
    discounting: text(sum.discounting),
    carrying: text(sum.carrying),
    current: text(total('current')),
    nonCurrent: text(total('nonCurrent')),
    weightedRate: averages?.annualRate ?? null,
    weightedMonths: averages?.remainingMonths ?? null,
  }
}

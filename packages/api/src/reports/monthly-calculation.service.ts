import {
  type Actor,
  type Fixed,
  fixedFromDecimal,
  formatAmount,
  type LocalDate,
  type Minor,
} from '@mina/domain'
import { calendarMonths, type Period } from '@mina/domain/agreements'
import { deferredTaxOn } from '@mina/domain/disclosures'
import {
  closingOf,
  type Measurement,
  positionOf,
  type ScheduleRow,
  scheduleRows,
} from '@mina/domain/measurement'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import { byCurrency } from './class-groups'
import { loadPortfolio, measured, type Portfolio, type PortfolioItem } from './load-portfolio.service'
import { periodOf } from './report-days'
import type {
  MonthlyAmounts,
  MonthlyCalculation,
  MonthlyCalculationInput,
  MonthlyRow,
  PeriodInput,
} from './reports.schema'

const PAGE_SIZE = 20

/** Amounts of one agreement in one month, minor units. */
export type MonthFigures = Period & Record<keyof MonthlyAmounts, Minor>
export type MonthlyAgreement = { item: PortfolioItem; months: MonthFigures[] }

/** Every agreement month by month: fee, interest, balances, depreciation, difference and deferred tax. */
export async function monthlyCalculation(
  deps: ApiDeps,
  actor: Actor,
  input: MonthlyCalculationInput,
): Promise<MonthlyCalculation> {
  authorize(actor, 'agreement.read')
  const { portfolio, agreements } = await monthlyAgreements(deps, actor, input, { isLook: true })
  const { page } = input
  return {
    meta: portfolio.meta,
    rows: agreements.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).flatMap(monthlyRows),
    totalAgreements: agreements.length,
    page,
    pageSize: PAGE_SIZE,
    months: byCurrency(agreements).flatMap(({ currency, rows }) =>
      monthSums(rows).map((month) => ({ currency, ...textsOf(month, currency) })),
    ),
  }
}

/** The agreements that have something in the period, with those of its months in which they do. */
export async function monthlyAgreements(
  deps: ApiDeps,
  actor: Actor,
  input: PeriodInput,
  look: { isLook: boolean },
): Promise<{ portfolio: Portfolio; agreements: MonthlyAgreement[] }> {
  const period = periodOf(input, deps.today())
  const portfolio = await loadPortfolio(deps, actor, 'monthlyCalculation', input, period, look)
  const months = calendarMonths(period.from, period.to)
  const agreements: MonthlyAgreement[] = []
  for await (const { item, measurement } of measured(portfolio, input.profile)) {
    const taxRate = fixedFromDecimal(item.settings.deferredTaxRate)
    const fees = feesByMonth(measurement, period)
    const rows = scheduleRows(measurement, months)
      .map((row) => figuresOf(row, measurement, { taxRate, fee: fees.get(monthOf(row.from)) ?? 0n }))
      .filter((row) => AMOUNTS.some((key) => row[key] !== 0n))
    if (rows.length > 0) agreements.push({ item, months: rows })
  }
  return { portfolio, agreements }
}

const monthOf = (day: LocalDate) => day.slice(0, 7)

/** Everything due in each month, the payments of commencement and the services included. */
function feesByMonth(measurement: Measurement, { from, to }: Period): Map<string, Minor> {
  const fees = new Map<string, Minor>()
  for (const { dueDate, amount } of measurement.paymentsBetween(positionOf(from, 'opening'), closingOf(to))) {
    const month = monthOf(dueDate)
    fees.set(month, (fees.get(month) ?? 0n) + amount)
  }
  return fees
}

type OfMonth = { taxRate: Fixed; fee: Minor }

function figuresOf(row: ScheduleRow, measurement: Measurement, { taxRate, fee }: OfMonth): MonthFigures {
  const { from, to, liability, rightOfUse, result } = row
  const { interest, payment } = liability
  return {
    from,
    to,
    fee,
    interest,
    amortisation: payment - interest,
    openingLiability: liability.opening,
    liabilityAdjustment: liability.additions + liability.remeasurement - liability.decrease,
    closingLiability: liability.closing,
    openingRightOfUse: rightOfUse.opening,
    rightOfUseAdjustment:
      rightOfUse.additions + rightOfUse.remeasurement - rightOfUse.decrease - rightOfUse.impairment,
    depreciation: rightOfUse.depreciation,
    closingRightOfUse: rightOfUse.closing,
    difference: rightOfUse.closing - liability.closing,
    deferredTax: deferredTaxOn(measurement.balancesAt(closingOf(to)), taxRate),
    leaseExpense: result.leaseExpense,
    variableExpense: result.variableExpense,
    serviceExpense: result.serviceExpense,
    gain: result.gain,
  }
}

export const AMOUNTS = [
  'fee',
  'interest',
  'amortisation',
  'openingLiability',
  'liabilityAdjustment',
  'closingLiability',
  'openingRightOfUse',
  'rightOfUseAdjustment',
  'depreciation',
  'closingRightOfUse',
  'difference',
  'deferredTax',
  'leaseExpense',
  'variableExpense',
  'serviceExpense',
  'gain',
] as const satisfies readonly (keyof MonthlyAmounts)[]

function monthlyRows({ item, months }: MonthlyAgreement): MonthlyRow[] {
  const taxRate = item.settings.deferredTaxRate
  return months.map((month) => ({ ...item.about, taxRate, ...textsOf(month, item.about.currency) }))
}

/** Sums of the agreements by month, in order. */
function monthSums(agreements: readonly MonthlyAgreement[]): MonthFigures[] {
  const sums = new Map<string, MonthFigures>()
  for (const month of agreements.flatMap(({ months }) => months)) {
    const sum = sums.get(month.from)
    if (!sum) sums.set(month.from, { ...month })
    else for (const key of AMOUNTS) sum[key] += month[key]
  }
  return [...sums.values()].sort((a, b) => (a.from < b.from ? -1 : 1))
}

function textsOf(
  { from, to, ...amounts }: MonthFigures,
  currency: PortfolioItem['about']['currency'],
): Period & MonthlyAmounts {
  const texts = AMOUNTS.map((key) => [key, formatAmount(amounts[key], currency)])
  return { from, to, ...(Object.fromEntries(texts) as MonthlyAmounts) }
}

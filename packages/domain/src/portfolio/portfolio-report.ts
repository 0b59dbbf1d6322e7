import { addDays, type LocalDate } from '../dates'
import { yearsAfter } from '../disclosures'
import { DomainError } from '../errors'
import { fixedFromRatio, formatFixed, roundFixed } from '../fixed-point'
import { measure } from '../measurement'
import type { Minor } from '../money'
import { fillBalances } from './balances-at'
import { YearRoots } from './discount-factor'
import { exactDot, exactSum } from './exact-sums'
import { checkLeaseColumns, type LeaseColumns, termsOfLease } from './lease-columns'
import { daysAfterMonths, type Moment, momentOf, wholeMonths } from './month-index'
import { RATE_UNIT } from './rate-trillionths'

/** Balances when `asOf` is over; movements from the start of `from` to the end of `to`. */
export type ReportDates = { asOf: LocalDate; from: LocalDate; to: LocalDate }

/**
 * A column each, whole minor units. At the end of `asOf`, all 0 before commencement: liability = current + nonCurrent
 * (by instalments); undiscounted = the sum of the bands by years from `asOf`. In the period: opening + additions + interest − payments =
 * closing; `paidAtCommencement` is part of the asset and not of `payments`.
 */
export const PORTFOLIO_FIGURES = [
  'liability',
  'current',
  'nonCurrent',
  'undiscounted',
  'dueWithin1',
  'due1To2',
  'due2To3',
  'due3To4',
  'due4To5',
  'dueAfter5',
  'opening',
  'additions',
  'paidAtCommencement',
  'interest',
  'payments',
  'closing',
] as const
export type PortfolioFigure = (typeof PORTFOLIO_FIGURES)[number]

export type PortfolioReport = {
  /** `figures.liability[lease]`. */
  figures: Record<PortfolioFigure, Float64Array>
  /** The exact sums of the columns. */
  totals: Record<PortfolioFigure, Minor>
  /** Σ(rate × liability) / Σ liability, six decimals: `"0.047652"`; null when nothing is owed. */
  averageRate: string | null
  /** Leases that float arithmetic could not decide. */
  exactLeases: number
}

/**
 * The figures of many regular leases on one day and over one period, equal to those of `measure`, `currentPart`
 * (instalments) and `maturityOf` to the minor unit. A balance is proved as in `leaseRows`; a lease whose balances float
 * arithmetic cannot decide is measured exactly.
 *
 * Source: IFRS 16.53, 58, IAS 1.69.
 * @throws DomainError 'schedule.invalid_input', see `checkLeaseColumns`; 'input.invalid' when the period ends before
 *         it starts
 */
export function portfolioReport(columns: LeaseColumns, dates: ReportDates): PortfolioReport {
  checkLeaseColumns(columns)
  if (dates.to < dates.from) throw new DomainError('input.invalid', { field: 'to', reason: 'before_start' })
  const figures = emptyFigures(columns.count)
  const moments = reportMoments(dates)
  const balances = new Float64Array(moments.descending.length + 1)
  const roots = new YearRoots()
  let exactLeases = 0
  for (let lease = 0; lease < columns.count; lease++) {
    if (!fillBalances(columns, lease, moments.descending, roots, balances)) {
      fillExactBalances(columns, lease, moments.dates, balances)
      exactLeases++
    }
    fillFigures(columns, lease, moments, balances, figures)
  }
  const totals = Object.fromEntries(
    PORTFOLIO_FIGURES.map((figure) => [figure, exactSum(figures[figure])]),
  ) as Record<PortfolioFigure, Minor>
  const weighted = exactDot(figures.liability, columns.rate)
  const averageRate =
    totals.liability === 0n
      ? null
      : formatFixed(fixedFromRatio(weighted, totals.liability * BigInt(RATE_UNIT)), 6)
  return { figures, totals, averageRate, exactLeases }
}

type ReportMoments = {
  /** The starts of the days at which balances are wanted, the latest first. */
  dates: readonly LocalDate[]
  descending: readonly Moment[]
  /** Where each stands among them. */
  now: number
  inAYear: number
  start: number
  end: number
  /** The ends of one to five years. */
  yearEnds: readonly Moment[]
}

function reportMoments({ asOf, from, to }: ReportDates): ReportMoments {
  const now = addDays(asOf, 1)
  const afterYears = (years: number) => addDays(yearsAfter(asOf, years), 1)
  const [inAYear, end] = [afterYears(1), addDays(to, 1)]
  const dates = [...new Set([now, inAYear, from, end])].sort().reverse()
  return {
    dates,
    descending: dates.map(momentOf),
    now: dates.indexOf(now),
    inAYear: dates.indexOf(inAYear),
    start: dates.indexOf(from),
    end: dates.indexOf(end),
    yearEnds: [1, 2, 3, 4, 5].map((years) => momentOf(afterYears(years))),
  }
}

function fillFigures(
  columns: LeaseColumns,
  lease: number,
  moments: ReportMoments,
  balances: Float64Array,
  figures: PortfolioReport['figures'],
) {
  const { descending, yearEnds } = moments
  const now = descending[moments.now]!
  if (hasBegun(columns, lease, now)) {
    const liability = balances[moments.now]!
    const nonCurrent = Math.min(balances[moments.inAYear]!, liability)
    figures.liability[lease] = liability
    figures.current[lease] = liability - nonCurrent
    figures.nonCurrent[lease] = nonCurrent
    const paid = paidBefore(columns, lease, now)
    const paid1 = paidBefore(columns, lease, yearEnds[0]!)
    const paid2 = paidBefore(columns, lease, yearEnds[1]!)
    const paid3 = paidBefore(columns, lease, yearEnds[2]!)
    const paid4 = paidBefore(columns, lease, yearEnds[3]!)
    const paid5 = paidBefore(columns, lease, yearEnds[4]!)
    const total = columns.rent[lease]! * countInLiability(columns, lease) + columns.residual[lease]!
    figures.undiscounted[lease] = total - paid
    figures.dueWithin1[lease] = paid1 - paid
    figures.due1To2[lease] = paid2 - paid1
    figures.due2To3[lease] = paid3 - paid2
    figures.due3To4[lease] = paid4 - paid3
    figures.due4To5[lease] = paid5 - paid4
    figures.dueAfter5[lease] = total - paid5
  }

  const start = descending[moments.start]!
  const end = descending[moments.end]!
  const begins = hasBegun(columns, lease, end) && !hasBegun(columns, lease, start)
  const opening = balances[moments.start]!
  const closing = balances[moments.end]!
  const additions = begins ? balances[descending.length]! : 0
  const payments = paidBefore(columns, lease, end) - paidBefore(columns, lease, start)
  figures.opening[lease] = opening
  figures.additions[lease] = additions
  figures.paidAtCommencement[lease] = begins && columns.isAdvance[lease] === 1 ? columns.rent[lease]! : 0
  figures.payments[lease] = payments
  figures.interest[lease] = closing - opening - additions + payments
  figures.closing[lease] = closing
}

/** Whether the day of commencement is over. */
function hasBegun(
  { commencementMonth, commencementDay }: LeaseColumns,
  lease: number,
  moment: Moment,
): boolean {
  const month = commencementMonth[lease]!
  return month < moment.month || (month === moment.month && commencementDay[lease]! < moment.day)
}

const countInLiability = ({ periods, isAdvance }: LeaseColumns, lease: number): number =>
  periods[lease]! - isAdvance[lease]!

/** What has reduced the liability when the day of the moment begins, minor units. */
function paidBefore(columns: LeaseColumns, lease: number, moment: Moment): number {
  const day = columns.commencementDay[lease]!
  const months = wholeMonths(columns.commencementMonth[lease]!, day, moment)
  if (months < 0) return 0
  const interval = columns.intervalMonths[lease]!
  const periods = columns.periods[lease]!
  const rent = columns.rent[lease]!
  if (months >= periods * interval) {
    return rent * countInLiability(columns, lease) + columns.residual[lease]!
  }
  const elapsed = Math.floor(months / interval)
  if (columns.isAdvance[lease] === 0) return rent * elapsed
  const isTurn = months === elapsed * interval && daysAfterMonths(day, moment) === 0
  return rent * (isTurn ? Math.max(0, elapsed - 1) : elapsed)
}

function fillExactBalances(
  columns: LeaseColumns,
  lease: number,
  dates: readonly LocalDate[],
  balances: Float64Array,
) {
  const measurement = measure({ terms: termsOfLease(columns, lease), events: [] }, 'IFRS16')
  for (const [at, date] of dates.entries()) {
    balances[at] = Number(roundFixed(measurement.balancesAt({ date, step: 'opening' }).liability))
  }
  balances[dates.length] = Number(roundFixed(measurement.transitions[0]!.after.liability))
}

function emptyFigures(count: number): Record<PortfolioFigure, Float64Array> {
  return Object.fromEntries(PORTFOLIO_FIGURES.map((figure) => [figure, new Float64Array(count)])) as Record<
    PortfolioFigure,
    Float64Array
  >
}

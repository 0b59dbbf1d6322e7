import type { IndexClause } from '../agreements/agreement'
import { type LocalDate, localDate, monthOf, yearOf } from '../dates'

/** A day on which a rent follows its index, and the month whose value it takes, `YYYY-MM`. */
export type IndexDate = { date: LocalDate; month: string }

/**
 * The adjustments within a span: the first day of the adjustment month of each year, at the last index month that is
 * over by then. October's index for the rent from 1 January is that of the year before. None before the first index
 * month after the base.
 * @param first first day of the span, inclusive
 * @param last last day of the span, inclusive
 */
export function indexDates(
  {
    adjustmentMonth,
    indexMonth,
    baseMonth,
  }: Pick<IndexClause, 'adjustmentMonth' | 'indexMonth' | 'baseMonth'>,
  first: LocalDate,
  last: LocalDate,
): IndexDate[] {
  const dates: IndexDate[] = []
  const firstYear = monthOf(first) > adjustmentMonth ? yearOf(first) + 1 : yearOf(first)
  for (let year = firstYear; year <= yearOf(last); year++) {
    const date = localDate(year, adjustmentMonth, 1)
    const indexYear = indexMonth < adjustmentMonth ? year : year - 1
    const month = localDate(indexYear, indexMonth, 1).slice(0, 7)
    if (date >= first && date <= last && month > baseMonth) dates.push({ date, month })
  }
  return dates
}

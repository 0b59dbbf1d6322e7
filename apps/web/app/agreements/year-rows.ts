import { type Currency, formatAmount, isCurrency, parseAmount } from '@mina/domain'
import type { Schedule } from './agreement-data'

export type YearRow = {
  year: string
  opening: string
  interest: string
  payment: string
  closing: string
  rightOfUse: string
}

/** The schedule summed by calendar year, exactly: sums are made of minor units, never of floats. */
export function yearRows({
  liability,
  rightOfUse,
  currency,
}: Pick<Schedule, 'liability' | 'rightOfUse' | 'currency'>): YearRow[] {
  const unit: Currency = isCurrency(currency) ? currency : 'SEK'
  const years = [...new Set(liability.map(({ date }) => date.slice(0, 4)))]
  return years.map((year) => {
    const rows = liability.filter(({ date }) => date.startsWith(year))
    const sum = (column: 'interest' | 'payment') =>
      formatAmount(
        rows.reduce((total, row) => total + parseAmount(row[column], unit), 0n),
        unit,
      )
    const assets = rightOfUse.filter(({ date }) => date.slice(0, 4) <= year)
    return {
      year,
      opening: rows[0]?.opening ?? '0',
      interest: sum('interest'),
      payment: sum('payment'),
      closing: rows.at(-1)?.closing ?? '0',
      rightOfUse: assets.at(-1)?.closing ?? '0',
    }
  })
}

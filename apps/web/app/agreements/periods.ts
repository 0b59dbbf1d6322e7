import type { Schedule } from './agreement-data'
import { sumAmounts } from './sums'

type Month = Schedule['months'][number]
/** A month or a year of the schedule; what stands opens with the first month and closes with the last. */
export type PeriodRow = Month & { name: string }

const STANDING = new Set(['opening', 'closing'])
const ACCOUNTS = ['liability', 'rightOfUse', 'provision', 'prepaid'] as const

export const byMonth = (months: readonly Month[]): PeriodRow[] =>
  months.map((month) => ({ ...month, name: month.to }))

/** Calendar years, every account's movements added up exactly. */
export function byYear(months: readonly Month[]): PeriodRow[] {
  const years = new Map<string, Month[]>()
  for (const month of months) {
    const year = month.to.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), month])
  }
  return [...years].map(([name, rows]) => ({ ...added(rows), name }))
}

function added(rows: readonly Month[]): Month {
  const [first, last] = [rows[0]!, rows.at(-1)!]
  const total = (of: (row: Month) => string) => sumAmounts(rows.map(of))
  const accounts = Object.fromEntries(
    ACCOUNTS.map((account) => [
      account,
      Object.fromEntries(
        Object.keys(first[account]).map((key) => {
          const value = (row: Month) => (row[account] as Record<string, string>)[key]!
          if (!STANDING.has(key)) return [key, total(value)]
          return [key, value(key === 'opening' ? first : last)]
        }),
      ),
    ]),
  ) as Pick<Month, (typeof ACCOUNTS)[number]>
  return {
    ...accounts,
    from: first.from,
    to: last.to,
    leaseExpense: total((row) => row.leaseExpense),
    variableExpense: total((row) => row.variableExpense),
    serviceExpense: total((row) => row.serviceExpense),
    gain: total((row) => row.gain),
    transitionCash: total((row) => row.transitionCash),
  }
}

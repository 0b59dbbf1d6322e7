import { addDays, addMonths, type LocalDate, lastOfMonth } from '@mina/domain'

type Period = { from: LocalDate; to: LocalDate }

const firstOfMonth = (day: LocalDate): LocalDate => `${day.slice(0, 7)}-01`
const lastDayOfPreviousMonth = (day: LocalDate): LocalDate => addDays(firstOfMonth(day), -1)

/** The last day of the calendar quarter before the one that the day lies in. */
function lastQuarterEnd(day: LocalDate): LocalDate {
  const month = Number(day.slice(5, 7))
  return addDays(addMonths(firstOfMonth(day), -((month - 1) % 3)), -1)
}

const lastYearEnd = (day: LocalDate): LocalDate => `${Number(day.slice(0, 4)) - 1}-12-31`

/** Days that balances are asked for most, before the day given. */
export const namedDays = (today: LocalDate) => ({
  monthEnd: lastDayOfPreviousMonth(today),
  quarterEnd: lastQuarterEnd(today),
  yearEnd: lastYearEnd(today),
})

/** Periods that are asked for most, seen from a day. */
export function namedPeriods(today: LocalDate): Record<'year' | 'month' | 'quarter' | 'lastYear', Period> {
  const { monthEnd, quarterEnd, yearEnd } = namedDays(today)
  return {
    year: { from: `${today.slice(0, 4)}-01-01`, to: lastOfMonth(today) },
    month: { from: firstOfMonth(monthEnd), to: monthEnd },
    quarter: { from: addMonths(firstOfMonth(quarterEnd), -2), to: quarterEnd },
    lastYear: { from: `${yearEnd.slice(0, 4)}-01-01`, to: yearEnd },
  }
}

import { daysBetween, type LocalDate, monthSpan, yearOf } from '@mina/domain'
import type { DiscountRate } from '@mina/domain/agreements'

/** What the growth of a block follows from. */
export type GrowthTerms = { rate: DiscountRate; countedFrom: LocalDate; intervalMonths: number }

/** The parts of the time from a day to another, as the columns of a sheet show them. */
export type TimeParts = { months: number | null; days: number; monthLength: number | null; years: number }

/** Time from the day growth is counted from, the way the convention counts it. */
export function timeOver({ rate, countedFrom }: GrowthTerms, date: LocalDate): TimeParts {
  const days = daysBetween(countedFrom, date)
  switch (rate.convention) {
    case 'act365':
      return { months: null, days, monthLength: null, years: days / 365 }
    case '30e360': {
      const counted = days360(countedFrom, date)
      return { months: null, days: counted, monthLength: null, years: counted / 360 }
    }
    case 'actact':
      return { months: null, days, monthLength: null, years: yearsAt(date) - yearsAt(countedFrom) }
    default: {
      const span = monthSpan(countedFrom, date)
      return { ...span, years: (span.months + span.days / span.monthLength) / 12 }
    }
  }
}

/** What 1 has grown to: computed in floating point as the sheet does, only to recognise a rate by. */
export function growthOver(terms: GrowthTerms, date: LocalDate): number {
  const { rate, intervalMonths } = terms
  const annual = Number(rate.annualRate)
  const { months, days, monthLength, years } = timeOver(terms, date)
  if (rate.convention !== 'nominal') return (1 + annual) ** years
  const periodRate = (annual * intervalMonths) / 12
  const part = ((months! % intervalMonths) + days / monthLength!) / intervalMonths
  return (1 + periodRate) ** Math.floor(months! / intervalMonths) * (1 + periodRate * part)
}

const lengthOf = (year: number) => daysBetween(`${year}-01-01`, `${year}-12-31`) + 1

const yearsAt = (date: LocalDate): number =>
  yearOf(date) + daysBetween(`${yearOf(date)}-01-01`, date) / lengthOf(yearOf(date))

function days360(from: LocalDate, to: LocalDate): number {
  const [fromYear, fromMonth, fromDay] = from.split('-').map(Number) as [number, number, number]
  const [toYear, toMonth, toDay] = to.split('-').map(Number) as [number, number, number]
  return (toYear - fromYear) * 360 + (toMonth - fromMonth) * 30 + Math.min(toDay, 30) - Math.min(fromDay, 30)
}

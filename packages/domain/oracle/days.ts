/** Days since 1970-01-01, counted by the calendar of the runtime. A time is the start of its day. */
export type Day = number

const MILLISECONDS = 86_400_000

export const dayOf = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / MILLISECONDS
export const dateOf = (day: Day): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10)

type Parts = { year: number; month: number; date: number }
const partsOf = (day: Day): Parts => {
  const at = new Date(day * MILLISECONDS)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), date: at.getUTCDate() }
}

/** The same date of another month; its last one when it is too short. */
export function plusMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  const lastDate = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate()
  return Date.UTC(year, month + months, Math.min(date, lastDate)) / MILLISECONDS
}

/** Whole months from one day to another, then days of a month that has `length` of them. */
export function monthsAndDays(from: Day, to: Day): { whole: number; days: number; length: number } {
  const a = partsOf(from)
  const b = partsOf(to)
  let whole = (b.year - a.year) * 12 + b.month - a.month
  while (plusMonths(from, whole) > to) whole -= 1
  const turn = plusMonths(from, whole)
  return { whole, days: to - turn, length: plusMonths(from, whole + 1) - turn }
}

/** Days with every month of thirty, the 31st counting as the 30th. */
export function days360(from: Day, to: Day): number {
  const a = partsOf(from)
  const b = partsOf(to)
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + Math.min(b.date, 30) - Math.min(a.date, 30)
}

/** The days between two days, by the year they belong to. */
export function daysByYear(from: Day, to: Day): { days: number; yearLength: number }[] {
  const parts: { days: number; yearLength: number }[] = []
  for (let at = from; at < to; ) {
    const { year } = partsOf(at)
    const first = Date.UTC(year, 0, 1) / MILLISECONDS
    const next = Date.UTC(year + 1, 0, 1) / MILLISECONDS
    const until = Math.min(to, next)
    parts.push({ days: until - at, yearLength: next - first })
    at = until
  }
  return parts
}

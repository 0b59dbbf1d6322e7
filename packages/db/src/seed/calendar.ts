import { toDate, toLocalDate } from '../dates'

/** The seed's own dates, `YYYY-MM-DD`: this package knows tables, not rules. */
export function addDays(date: string, days: number): string {
  const moved = toDate(date)
  moved.setUTCDate(moved.getUTCDate() + days)
  return toLocalDate(moved)
}

/** The same day of another month, or that month's last. */
export function addMonths(date: string, months: number): string {
  const from = toDate(date)
  const lastOfTarget = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0))
  lastOfTarget.setUTCDate(Math.min(from.getUTCDate(), lastOfTarget.getUTCDate()))
  return toLocalDate(lastOfTarget)
}

/** Last day for notice when the agreement ends on `end`. */
export function noticeDay(end: string, noticeMonths: number): string {
  return addDays(addMonths(addDays(end, 1), -noticeMonths), -1)
}

/** The end whose day for notice lies `daysAhead` days from `today`, or so few days earlier that months can be counted back. */
export function endWithNoticeIn(today: string, daysAhead: number, noticeMonths: number): string {
  const notice = addDays(today, daysAhead)
  const end = addDays(addMonths(addDays(notice, 1), noticeMonths), -1)
  return noticeDay(end, noticeMonths) === notice ? end : endWithNoticeIn(today, daysAhead - 1, noticeMonths)
}

/** Months from the first day to the last, or null when they are not whole. */
export function wholeMonths(first: string, last: string): number | null {
  const [from, to] = [toDate(first), toDate(addDays(last, 1))]
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
  return addMonths(first, months) === addDays(last, 1) ? months : null
}

/** The day itself, or the last day before it on which Swedish offices are open. */
export function workingDayOnOrBefore(date: string): string {
  const weekday = toDate(date).getUTCDay()
  const closed = weekday === 0 || weekday === 6 || holidaysOf(Number(date.slice(0, 4))).includes(date)
  return closed ? workingDayOnOrBefore(addDays(date, -1)) : date
}

/** Those that can fall on a weekday. */
function holidaysOf(year: number): string[] {
  const fixed = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']
  const easter = easterSunday(year)
  const midsummerEve = [19, 20, 21, 22, 23, 24, 25]
    .map((day) => `${year}-06-${day}`)
    .find((day) => toDate(day).getUTCDay() === 5)!
  return [
    ...fixed.map((day) => `${year}-${day}`),
    addDays(easter, -2),
    addDays(easter, 1),
    addDays(easter, 39),
    midsummerEve,
  ]
}

/** Butcher's rule. */
function easterSunday(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const correction = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const month = Math.floor((epact + weekday - 7 * shift + 114) / 31)
  const day = ((epact + weekday - 7 * shift + 114) % 31) + 1
  return toLocalDate(new Date(Date.UTC(year, month - 1, day)))
}

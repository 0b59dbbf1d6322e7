import { DomainError } from './errors'

/** A day without time or zone, `YYYY-MM-DD`, 1900-01-01 to 2200-12-31. Two of them compare with `<` and `===`. */
export type LocalDate = string

/** The last day, where an agreement's life ends at the latest. */
export const LAST_DATE: LocalDate = '2200-12-31'

/** Whole days since 1970-01-01; negative before. */
type DayNumber = number

const FORMAT = /^(19\d\d|2[01]\d\d|2200)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !FORMAT.test(value)) return false
  return Number(value.slice(8)) <= daysInMonth(yearOf(value), monthOf(value))
}

/** @throws DomainError 'input.invalid' { field, reason: 'not_a_date' } */
export function parseDate(value: unknown, field = 'date'): LocalDate {
  if (!isLocalDate(value)) throw new DomainError('input.invalid', { field, reason: 'not_a_date' })
  return value
}

// Digit by digit: these three run for every row of every schedule, and a slice and a Number cost five times as much.
const digit = (date: LocalDate, position: number) => date.charCodeAt(position) - 48
export const yearOf = (date: LocalDate): number =>
  digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3)
/** 1–12. */
export const monthOf = (date: LocalDate): number => digit(date, 5) * 10 + digit(date, 6)
/** 1–31. */
export const dayOf = (date: LocalDate): number => digit(date, 8) * 10 + digit(date, 9)

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** `month` 1–12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 31)

const TWO_DIGITS = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'))

/** @throws DomainError 'input.invalid' { reason: 'date_out_of_range' } outside 1900–2200 */
export function localDate(year: number, month: number, day: number): LocalDate {
  if (year < 1900 || year > 2200) throw new DomainError('input.invalid', { reason: 'date_out_of_range' })
  return `${year}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}`
}

/**
 * The same day of a later (or earlier) month; the last of the month when that month is shorter:
 * 2026-01-31 + 1 = 2026-02-28. Always add to the first date of a series, never to the previous result.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return localDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)))
}

export const addDays = (date: LocalDate, days: number): LocalDate => {
  const day = dayOf(date) + days
  if (day >= 1 && day <= 28) return localDate(yearOf(date), monthOf(date), day)
  return fromDayNumber(toDayNumber(date) + days)
}

/** Days from one date to another; positive when `to` is later. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => toDayNumber(to) - toDayNumber(from)

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (date: LocalDate): number => (((toDayNumber(date) + 4) % 7) + 7) % 7

export const firstOfNextMonth = (date: LocalDate): LocalDate => addMonths(`${date.slice(0, 7)}-01`, 1)
export const lastOfMonth = (date: LocalDate): LocalDate =>
  localDate(yearOf(date), monthOf(date), daysInMonth(yearOf(date), monthOf(date)))

/** The last day of a span of whole months that starts on `first`: 2026-01-01 + 12 → 2026-12-31. */
export const lastDayOfSpan = (first: LocalDate, months: number): LocalDate =>
  addDays(addMonths(first, months), -1)

/** Time from `from` to `to` ≥ from: whole months, then `days` of a month that has `monthLength` days. */
export type MonthSpan = { months: number; days: number; monthLength: number }

/** Counts anniversaries of `from` (31 Jan → 28 Feb is one whole month), then the days after the last of them. */
export function monthSpan(from: LocalDate, to: LocalDate): MonthSpan {
  let months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)
  let anniversary = addMonths(from, months)
  if (anniversary > to) anniversary = addMonths(from, --months)
  if (anniversary === to) return { months, days: 0, monthLength: 1 }
  return {
    months,
    days: daysBetween(anniversary, to),
    monthLength: daysBetween(anniversary, addMonths(from, months + 1)),
  }
}

/** Counts from 1 March so that the leap day is the last of its year; a 400-year era has 146 097 days. */
function toDayNumber(date: LocalDate): DayNumber {
  const month = monthOf(date)
  const year = month > 2 ? yearOf(date) : yearOf(date) - 1
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOf(date) - 1
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  )
}

function fromDayNumber(days: DayNumber): LocalDate {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return localDate(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
}

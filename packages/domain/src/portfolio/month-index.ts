import { dayOf, daysInMonth, type LocalDate, monthOf, yearOf } from '../dates'

/** Months since year 0: year × 12 + month − 1. Dates as numbers, for where a hundred thousand are compared. */
export type MonthIndex = number

export const monthIndexOf = (date: LocalDate): MonthIndex => yearOf(date) * 12 + monthOf(date) - 1

export const daysInMonthIndex = (month: MonthIndex): number =>
  daysInMonth(Math.floor(month / 12), (month % 12) + 1)

/** The start of a day, with what the time from any commencement to it is counted by. */
export type Moment = {
  month: MonthIndex
  day: number
  /** Days of its month, of the one before and of the one after. */
  length: number
  lengthBefore: number
  lengthAfter: number
}

export function momentOf(date: LocalDate): Moment {
  const month = monthIndexOf(date)
  return {
    month,
    day: dayOf(date),
    length: daysInMonthIndex(month),
    lengthBefore: daysInMonthIndex(month - 1),
    lengthAfter: daysInMonthIndex(month + 1),
  }
}

/** Anniversaries of a commencement until a moment, as `monthSpan` counts them; negative before commencement. */
export function wholeMonths(month: MonthIndex, day: number, moment: Moment): number {
  const anniversary = day < moment.length ? day : moment.length
  return moment.month - month - (anniversary > moment.day ? 1 : 0)
}

/** Days after the last anniversary; 0 on one. */
export function daysAfterMonths(day: number, moment: Moment): number {
  const anniversary = Math.min(day, moment.length)
  if (anniversary <= moment.day) return moment.day - anniversary
  return moment.lengthBefore - Math.min(day, moment.lengthBefore) + moment.day
}

/** Days of the month, counted from an anniversary, that the moment lies in. */
export function monthLengthAt(day: number, moment: Moment): number {
  const anniversary = Math.min(day, moment.length)
  if (anniversary <= moment.day) return moment.length - anniversary + Math.min(day, moment.lengthAfter)
  return moment.lengthBefore - Math.min(day, moment.lengthBefore) + anniversary
}

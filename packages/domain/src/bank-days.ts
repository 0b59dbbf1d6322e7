import { addDays, type LocalDate, localDate, weekdayOf, yearOf } from './dates'

/** Message keys of the days when Swedish banks and offices are closed, besides Saturdays and Sundays. */
export type HolidayName =
  | 'newYearsDay'
  | 'epiphany'
  | 'goodFriday'
  | 'easterSunday'
  | 'easterMonday'
  | 'mayDay'
  | 'ascension'
  | 'whitSunday'
  | 'nationalDay'
  | 'midsummerEve'
  | 'midsummerDay'
  | 'allSaints'
  | 'christmasEve'
  | 'christmasDay'
  | 'boxingDay'
  | 'newYearsEve'

/**
 * The Swedish holidays of a year in date order. The three eves are not public holidays by the act (1989:253) but
 * count as such when a last day is moved, and nothing is delivered on them.
 */
export function swedishHolidays(year: number): ReadonlyMap<LocalDate, HolidayName> {
  const easter = easterSunday(year)
  const midsummerDay = firstSaturdayFrom(localDate(year, 6, 20))
  const days: [LocalDate, HolidayName][] = [
    [localDate(year, 1, 1), 'newYearsDay'],
    [localDate(year, 1, 6), 'epiphany'],
    [addDays(easter, -2), 'goodFriday'],
    [easter, 'easterSunday'],
    [addDays(easter, 1), 'easterMonday'],
    [localDate(year, 5, 1), 'mayDay'],
    [addDays(easter, 39), 'ascension'],
    [addDays(easter, 49), 'whitSunday'],
    [localDate(year, 6, 6), 'nationalDay'],
    [addDays(midsummerDay, -1), 'midsummerEve'],
    [midsummerDay, 'midsummerDay'],
    [firstSaturdayFrom(localDate(year, 10, 31)), 'allSaints'],
    [localDate(year, 12, 24), 'christmasEve'],
    [localDate(year, 12, 25), 'christmasDay'],
    [localDate(year, 12, 26), 'boxingDay'],
    [localDate(year, 12, 31), 'newYearsEve'],
  ]
  return new Map(days.sort(([a], [b]) => (a < b ? -1 : 1)))
}

export function isBusinessDay(date: LocalDate): boolean {
  const weekday = weekdayOf(date)
  return weekday !== 0 && weekday !== 6 && !swedishHolidays(yearOf(date)).has(date)
}

/** The date itself when it is a business day, otherwise the nearest one before it. */
export function businessDayOnOrBefore(date: LocalDate): LocalDate {
  return isBusinessDay(date) ? date : businessDayOnOrBefore(addDays(date, -1))
}

/** The date itself when it is a business day, otherwise the nearest one after it. */
export function businessDayOnOrAfter(date: LocalDate): LocalDate {
  return isBusinessDay(date) ? date : businessDayOnOrAfter(addDays(date, 1))
}

const firstSaturdayFrom = (date: LocalDate) => addDays(date, 6 - weekdayOf(date))

/** Gregorian Easter: the first Sunday after the church's full moon (Gauss's rule with Lichtenberg's correction). */
function easterSunday(year: number): LocalDate {
  const century = Math.floor(year / 100)
  const shift = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25)
  const metonicYear = year % 19
  const moon = (19 * metonicYear + shift) % 30
  const fullMoonInMarch = 21 + moon - Math.floor((moon + Math.floor(metonicYear / 11)) / 29)
  const dayAfter = addDays(localDate(year, 3, 1), fullMoonInMarch)
  return addDays(dayAfter, (7 - weekdayOf(dayAfter)) % 7)
}

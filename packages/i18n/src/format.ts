import { getLocale, type Locale } from './paraglide/runtime'

// Building an Intl object costs a hundred times more than using one, and a table uses the same few for every cell.
const cache = new Map<string, unknown>()
function cached<T>(kind: string, locale: Locale, options: object, make: (tag: string) => T): T {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`
  const known = cache.get(key) as T | undefined
  if (known) return known
  const made = make(locale === 'en' ? 'en-GB' : locale)
  cache.set(key, made)
  return made
}

const numberFormat = (locale: Locale, options: Intl.NumberFormatOptions) =>
  cached('number', locale, options, (tag) => new Intl.NumberFormat(tag, options))
const dateFormat = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  cached('date', locale, options, (tag) => new Intl.DateTimeFormat(tag, options))

/** The typeface has no narrow no-break space, and a minus is not a hyphen. */
const typeset = (text: string) => text.replaceAll('\u202f', '\u00a0').replaceAll('-', '\u2212')

export type Decimals = 0 | 2 | 'as-needed'
/** Two decimals when there is something in them: `7549.50` needs them, `7549.00` does not. */
export const decimalsOf = (amount: string): 0 | 2 => (/\.\d*[1-9]/.test(amount) ? 2 : 0)
const DIGITS: Record<Decimals, Intl.NumberFormatOptions> = {
  0: { maximumFractionDigits: 0 },
  2: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  'as-needed': { maximumFractionDigits: 6 },
}

/** A decimal string grouped and signed as the locale writes it, exact at any size: the text is never made a float. */
export function formatAmount(amount: string, decimals: Decimals = 0, locale: Locale = getLocale()): string {
  return typeset(numberFormat(locale, DIGITS[decimals]).format(amount as `${number}`))
}

const HOME_UNITS: Partial<Record<Locale, Record<string, string>>> = {
  sv: { SEK: 'kr' },
  nb: { NOK: 'kr' },
  da: { DKK: 'kr.' },
  fi: { EUR: '€' },
  lt: { EUR: '€' },
  lv: { EUR: '€' },
  et: { EUR: '€' },
}
/** The unit for a column head or after a figure: the everyday sign at home, the ISO code elsewhere. */
export const currencyUnit = (currency: string, locale: Locale = getLocale()): string =>
  HOME_UNITS[locale]?.[currency] ?? currency

/** `12 345,60 kr`, `SEK 12,345.60`. */
export function formatMoney(
  amount: string,
  currency: string,
  decimals: Decimals = 0,
  locale: Locale = getLocale(),
): string {
  const figure = formatAmount(amount, decimals, locale)
  const unit = currencyUnit(currency, locale)
  return locale === 'en' ? `${unit}\u00a0${figure}` : `${figure}\u00a0${unit}`
}

export const formatCount = (count: number, locale: Locale = getLocale()): string =>
  typeset(numberFormat(locale, DIGITS[0]).format(count))

/** @param fraction a decimal string, `0.0435` → `4,35 %` */
export function formatPercent(fraction: string, locale: Locale = getLocale()): string {
  const options = { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 4 } as const
  return typeset(numberFormat(locale, options).format(fraction as `${number}`))
}

export type DateStyle = 'short' | 'medium' | 'long' | 'weekday' | 'day' | 'month'
const DATE_STYLES: Record<Exclude<DateStyle, 'short'>, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
}

/**
 * A day without a time. `short` is for tables, `medium` (with the month's name) for deadlines and running text.
 * @param date `YYYY-MM-DD`; `YYYY-MM` with the style `month`
 */
export function formatDate(date: string, style: DateStyle = 'short', locale: Locale = getLocale()): string {
  const [year = '', month = '', day = '01'] = date.split('-')
  if (style === 'short') return shortDate(year, month, day, locale)
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return withoutAbbreviationDots(
    dateFormat(locale, { ...DATE_STYLES[style], timeZone: 'UTC' }).format(midnight),
    locale,
  )
}

/** Written out instead of left to Intl, which shortens the year to two digits in Latvian and Estonian. */
function shortDate(year: string, month: string, day: string, locale: Locale): string {
  switch (locale) {
    case 'sv':
    case 'lt':
      return `${year}-${month}-${day}`
    case 'en':
      return `${day}/${month}/${year}`
    case 'fi':
      return `${Number(day)}.${Number(month)}.${year}`
    case 'lv':
      return `${day}.${month}.${year}.`
    default:
      return `${day}.${month}.${year}`
  }
}

const withoutAbbreviationDots = (text: string, locale: Locale) =>
  locale === 'sv' ? text.replace(/(\p{L})\./gu, '$1') : text

/** Where people read their clocks when nothing else is known. */
const TIME_ZONE = 'Europe/Stockholm'

/** An instant as the clock on the wall shows it: `14:05`, with its day `24 nov 2026 14:05`, in a table `2026-11-24 14:05`. */
export function formatInstant(
  instant: Date | string,
  style: 'time' | 'date-time' | 'date' | 'table' = 'date-time',
  locale: Locale = getLocale(),
): string {
  const at = new Date(instant)
  const time = dateFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE }).format(at)
  if (style === 'time') return time
  if (style === 'table') return `${formatDate(dayOfInstant(at), 'short', locale)} ${time}`
  const day = withoutAbbreviationDots(
    dateFormat(locale, { ...DATE_STYLES.medium, timeZone: TIME_ZONE }).format(at),
    locale,
  )
  return style === 'date' ? day : `${day} ${time}`
}

/** The day an instant falls on, `YYYY-MM-DD`, by the same clock. */
export const dayOfInstant = (instant: Date | string): string =>
  dateFormat('sv', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: TIME_ZONE }).format(
    new Date(instant),
  )

/** `36 månader`, with the noun in the number's form. `short`: `36 mån`. */
export function formatMonths(
  months: number,
  width: 'long' | 'short' = 'long',
  locale: Locale = getLocale(),
): string {
  const options = { style: 'unit', unit: 'month', unitDisplay: width } as const
  return withoutAbbreviationDots(typeset(numberFormat(locale, options).format(months)), locale)
}

/** `om 7 dagar`, `i morgon`, `för 3 dagar sedan`. Stands beside a date, never alone. */
export function formatDaysFromNow(days: number, locale: Locale = getLocale()): string {
  const options = { numeric: 'auto' } as const
  return cached('relative', locale, options, (tag) => new Intl.RelativeTimeFormat(tag, options)).format(
    days,
    'day',
  )
}

/** A wait from now: `om 15 sekunder`, from a minute on in whole minutes, rounded up: `om 4 minuter`. */
export function formatWait(seconds: number, locale: Locale = getLocale()): string {
  const format = cached('wait', locale, {}, (tag) => new Intl.RelativeTimeFormat(tag))
  return seconds < 60 ? format.format(seconds, 'second') : format.format(Math.ceil(seconds / 60), 'minute')
}

/** `1,2 MB`, counted in 1024 as limits and operating systems of offices count. */
export function formatBytes(bytes: number, locale: Locale = getLocale()): string {
  const isLarge = bytes >= 1_048_576
  const options: Intl.NumberFormatOptions = {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: isLarge ? 1 : 0,
  }
  return typeset(numberFormat(locale, options).format(bytes / (isLarge ? 1_048_576 : 1024)))
}

export const formatList = (parts: readonly string[], locale: Locale = getLocale()): string => {
  const options = { type: 'conjunction' } as const
  return cached('list', locale, options, (tag) => new Intl.ListFormat(tag, options)).format(parts)
}

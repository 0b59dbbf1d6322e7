import { addDays, isLocalDate, type LocalDate } from '@mina/domain'
import { PROFILES } from '@mina/domain/profiles'
import { dayOfInstant } from '@mina/i18n/format'

const KINDS = ['premises', 'vehicle', 'machine', 'it', 'other'] as const
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const DEFAULT_WITHIN_DAYS = 365
const HOUR_MS = 3_600_000

const oneOf = <T extends string>(values: readonly T[], value: string | null) =>
  values.find((known) => known === value)
const dayOf = (value: string | null): LocalDate | undefined => (isLocalDate(value) ? value : undefined)
const whole = (value: string | null, least: number, most: number) => {
  const number = Number(value)
  return value && Number.isInteger(number) && number >= least && number <= most ? number : undefined
}

/** A report is its address: rules, days, selection and what was known. What an address gets wrong is left out. */
export function readReportQuery(query: URLSearchParams) {
  const known = dayOf(query.get('known'))
  return {
    profile: oneOf(PROFILES, query.get('profile')) ?? ('IFRS16' as const),
    asOf: dayOf(query.get('date')),
    from: dayOf(query.get('from')),
    to: dayOf(query.get('to')),
    companyId: query.get('company')?.match(UUID)?.[0],
    kind: oneOf(KINDS, query.get('kind')),
    currency: query.get('currency')?.match(/^[A-Z]{3}$/)?.[0],
    known,
    knownAt: known && endOfDay(known),
    withinDays: whole(query.get('within'), 1, 3660) ?? DEFAULT_WITHIN_DAYS,
    bandYears: readBands(query.get('bands')),
    page: whole(query.get('page'), 1, 100_000) ?? 1,
    /** Amounts with their decimals, instead of rounded for reading. */
    isExact: query.get('amounts') === 'exact',
    cell: query.get('cell') ?? undefined,
  }
}
export type ReportQuery = ReturnType<typeof readReportQuery>

/** `1,2,5`: years at which a band ends, rising. */
function readBands(text: string | null): number[] | undefined {
  const years = text?.split(',').map((part) => whole(part, 1, 99)) ?? []
  const isRising = years.every((year, index) => year !== undefined && year > (years[index - 1] ?? 0))
  return years.length > 0 && years.length <= 12 && isRising ? (years as number[]) : undefined
}

/** The last moment of a day by the clocks that people here read, summer and winter. */
export function endOfDay(day: LocalDate): string {
  const next = addDays(day, 1)
  const midnights = [1, 2].map((hours) => new Date(Date.parse(`${next}T00:00:00Z`) - hours * HOUR_MS))
  const midnight = midnights.find(
    (at) => dayOfInstant(at) === next && dayOfInstant(new Date(at.getTime() - 1)) === day,
  )
  return new Date((midnight ?? midnights[0]!).getTime() - 1).toISOString()
}

/** The address with some of it changed; a new selection begins at its first page, with no cell open. */
export function withChanges(query: URLSearchParams, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(query)
  for (const name of ['page', 'cell', 'problem']) next.delete(name)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  const text = next.toString()
  return text ? `?${text}` : '?'
}

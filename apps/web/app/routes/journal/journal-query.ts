import { isLocalDate, type LocalDate } from '@mina/domain'
import { PROFILES } from '@mina/domain/profiles'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** In an address: the agreements that belong to no company. */
export const NO_COMPANY = 'none'

const dayOf = (value: string | null): LocalDate | undefined => (isLocalDate(value) ? value : undefined)

/** A journal is its address: company, rules, days and grouping. What an address gets wrong is left out. */
export function readJournalQuery(query: URLSearchParams) {
  const company = query.get('company')
  const page = Number(query.get('page'))
  return {
    /** Undefined: the first one there is. */
    companyId: company === NO_COMPANY ? null : company?.match(UUID)?.[0],
    profile: PROFILES.find((profile) => profile === query.get('profile')),
    from: dayOf(query.get('from')),
    to: dayOf(query.get('to')),
    grouping: query.get('grouping') === 'day' ? ('day' as const) : ('period' as const),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
    /** Asks before the period is closed. */
    isClosing: query.get('close') === '1',
    /** Just closed: the page says so. */
    isClosed: query.get('closed') === '1',
  }
}
export type JournalQuery = ReturnType<typeof readJournalQuery>

/** The address with some of it changed; nothing is asked or told on the new one. */
export function journalPlace(query: URLSearchParams, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(query)
  for (const name of ['page', 'close', 'closed']) next.delete(name)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  return `?${next}`
}

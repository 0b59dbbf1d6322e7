import { type Tx, toLocalDate } from '@mina/db'
import { addDays, addMonths, type Currency, type LocalDate } from '@mina/domain'
import {
  type AgreementEvent,
  type AgreementLife,
  type AgreementTerms,
  type PaymentLine,
  termsAfter,
} from '@mina/domain/agreements'
import { fromStoredEvent, fromStoredTerms } from './stored-terms.schema'

/** The columns of a version that a life is made of. */
export const LIFE_COLUMNS = {
  version: true,
  validFrom: true,
  recordedAt: true,
  terms: true,
  event: true,
  undoes: true,
} as const
export type LifeVersion = {
  version: number
  validFrom: Date
  recordedAt: Date
  terms: unknown
  event: unknown
  undoes: number | null
}

/** A life as it was known, and the version that each of its events was recorded by. */
export type KnownLife = { life: AgreementLife; eventVersions: readonly number[] }

type KnownEvent = { version: number; event: AgreementEvent }

/**
 * The terms of the first version and the events of the later ones, in order of the day they hold from; those of one
 * day in the order they were recorded. A version without an event, from before there were events, counts as a
 * modification that brought its payments, end and rate: on its first day, or on the last day of the term before it
 * where it only then began to hold.
 *
 * @param versions of one agreement, in order
 * @param knownAt versions recorded later do not count, neither does an undoing; absent: all count
 * @returns null when nothing was known of the agreement
 */
export function lifeOf(versions: readonly LifeVersion[], knownAt?: Date): KnownLife | null {
  const known = knownAt ? versions.filter(({ recordedAt }) => recordedAt <= knownAt) : versions
  const [first, ...later] = known
  if (!first) return null
  const terms = fromStoredTerms(first.terms)
  const undone = new Set(known.map(({ undoes }) => undoes))
  const events = later
    .filter(({ version, undoes }) => undoes === null && !undone.has(version))
    .map((version): KnownEvent => {
      const before = known.findLast((one) => one.version < version.version) ?? first
      return { version: version.version, event: eventOf(version, before, terms.currency) }
    })
    .sort(byMoment)
  return {
    life: { terms, events: events.map(({ event }) => event) },
    eventVersions: events.map(({ version }) => version),
  }
}

/** The life with one more event, recorded by `version`. */
export function lifeWith(
  { life, eventVersions }: KnownLife,
  event: AgreementEvent,
  version: number,
): KnownLife {
  const events = life.events.map((known, index) => ({ event: known, version: eventVersions[index]! }))
  const all = [...events, { event, version }].sort(byMoment)
  return {
    life: { terms: life.terms, events: all.map(({ event: one }) => one) },
    eventVersions: all.map(({ version: one }) => one),
  }
}

/** What the agreement says after all that happened to it. */
export const termsNow = ({ terms, events }: AgreementLife): AgreementTerms => events.reduce(termsAfter, terms)

/** What it said when a day was over. */
export const termsOn = ({ terms, events }: AgreementLife, date: LocalDate): AgreementTerms =>
  events.filter((event) => event.date <= date).reduce(termsAfter, terms)

/** All versions of an agreement, in order. */
export function loadVersions(tx: Tx, organizationId: string, agreementId: string) {
  return tx.agreementVersion.findMany({
    where: { agreementId, organizationId },
    orderBy: { version: 'asc' },
    select: { ...LIFE_COLUMNS, recordedBy: true, reason: true, note: true, calculationVersion: true },
  })
}

const STEP_RANK = { before_payments: 0, after_payments: 1 } as const

function byMoment(a: KnownEvent, b: KnownEvent): number {
  if (a.event.date !== b.event.date) return a.event.date < b.event.date ? -1 : 1
  const steps = rankOf(a.event) - rankOf(b.event)
  return steps === 0 ? a.version - b.version : steps
}

const rankOf = ({ order = 'before_payments' }: AgreementEvent) => STEP_RANK[order]

function eventOf(
  { event, terms, validFrom }: LifeVersion,
  before: LifeVersion,
  currency: Currency,
): AgreementEvent {
  if (event !== null) return fromStoredEvent(event, currency)
  const { payments, endDate, discountRate } = fromStoredTerms(terms)
  const [day, lastDay] = [toLocalDate(validFrom), fromStoredTerms(before.terms).endDate]
  const date = day > lastDay ? lastDay : day
  return {
    kind: 'modification',
    date,
    discountRate,
    endDate,
    payments: payments.filter(({ inLiability }) => inLiability).flatMap((line) => lineFrom(line, date) ?? []),
  }
}

/** The part of a line whose payments are due on the day or later; null when there is none. */
function lineFrom(line: PaymentLine, date: LocalDate): PaymentLine | null {
  const due = (from: LocalDate, to: LocalDate) => (line.timing === 'advance' ? from : to)
  if (line.intervalMonths === 'once') return due(line.firstDate, line.lastDate) >= date ? line : null
  for (let count = 0; ; count++) {
    const firstDate = addMonths(line.firstDate, count * line.intervalMonths)
    if (firstDate > line.lastDate) return null
    const end = addDays(addMonths(line.firstDate, (count + 1) * line.intervalMonths), -1)
    if (due(firstDate, end < line.lastDate ? end : line.lastDate) >= date) return { ...line, firstDate }
  }
}

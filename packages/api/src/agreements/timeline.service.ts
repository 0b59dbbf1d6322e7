import { asTenant } from '@mina/db'
import { type Actor, DomainError } from '@mina/domain'
import { measure } from '@mina/domain/measurement'
import { namesOf } from '../access-log/access-log.service'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import { changeView } from './change-view'
import { noticeDeadlineOf } from './figures.service'
import type { BeginningKind, EventInput, Timeline, TimelineEntry, TimelineInput } from './life.schema'
import { lifeOf, loadVersions, termsNow } from './life.service'
import { CALCULATION_VERSION, fromStoredEvent, toStoredEvent } from './stored-terms.schema'

/**
 * All that happened to the agreement and lies ahead of it, with what each event did under the profile.
 * @throws DomainError 'agreement.not_found' also for another organization's agreement, and before it was known
 */
export async function agreementTimeline(
  deps: ApiDeps,
  actor: Actor,
  { id, profile, knownAt }: TimelineInput,
): Promise<Timeline> {
  authorize(actor, 'agreement.read')
  const instant = knownAt ? new Date(knownAt) : undefined
  const { versions, names, status } = await asTenant(deps.db, actor, async (tx) => {
    const { organizationId } = actor
    const found = await loadVersions(tx, organizationId, id)
    const agreement = await tx.agreement.findFirst({
      where: { id, organizationId },
      select: { status: true },
    })
    const people = await namesOf(
      tx,
      found.map(({ recordedBy }) => recordedBy),
    )
    return { versions: found, names: people, status: agreement?.status }
  })
  const known = versions.filter(({ recordedAt }) => !instant || recordedAt <= instant)
  const current = lifeOf(known)
  const newest = known.at(-1)
  if (!current || !newest) throw new DomainError('agreement.not_found', { id })
  const { life, eventVersions } = current
  const { currency } = life.terms
  const measurement = measure(life, profile)
  const versionOf = new Map(known.map((version) => [version.version, version]))
  const lastEvent = Math.max(0, ...eventVersions)

  const entries = measurement.transitions.map((transition, index): TimelineEntry => {
    const { eventIndex, position } = transition
    const change = changeView(transition, currency)
    if (eventIndex === null) {
      return { type: transition.kind as BeginningKind, date: position.date, index, change }
    }
    const event = life.events[eventIndex]!
    const version = versionOf.get(eventVersions[eventIndex]!)!
    return {
      type: 'event',
      date: event.date,
      index,
      kind: event.kind,
      version: version.version,
      recordedAt: version.recordedAt,
      recordedByName: names.get(version.recordedBy ?? '') ?? null,
      note: version.note,
      event: toStoredEvent(event, currency) as EventInput,
      change: transition.steps.length > 0 ? change : null,
      undoable: version.version === lastEvent && version.event !== null,
    }
  })
  const today = deps.today()
  const terms = termsNow(life)
  const deadline = status === 'active' ? noticeDeadlineOf(terms, today) : null
  entries.push({ type: 'today', date: today })
  if (deadline) entries.push({ type: 'notice', date: deadline.noticeOn, ...deadline })
  entries.push({ type: 'end', date: terms.endDate })
  return {
    currency,
    profile,
    treatment: measurement.treatment,
    version: newest.version,
    calculationVersion: CALCULATION_VERSION,
    entries: entries.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    undone: known
      .filter(({ undoes }) => undoes !== null)
      .reverse()
      .map(({ undoes, recordedAt, recordedBy }) => {
        const { kind, date } = fromStoredEvent(versionOf.get(undoes!)!.event, currency)
        return {
          version: undoes!,
          kind,
          date,
          undoneAt: recordedAt,
          undoneByName: names.get(recordedBy ?? '') ?? null,
        }
      }),
  }
}

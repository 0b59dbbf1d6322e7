import { asTenant, Prisma, type Tx, toDate } from '@mina/db'
import { type Actor, DomainError, type LocalDate } from '@mina/domain'
import { type AgreementLife, type AgreementTerms, checkEvents, eventFromJson } from '@mina/domain/agreements'
import { measure } from '@mina/domain/measurement'
import { PROFILES } from '@mina/domain/profiles'
import type { FieldId, FieldValue } from '@mina/domain/reading'
import { record } from '../access-log/record'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import { fieldsAfter, listAnew, lockAgreement } from './change-agreement.service'
import type { AddEventInput, UndoEventInput } from './life.schema'
import { lifeOf, lifeWith, termsNow } from './life.service'
import { CALCULATION_VERSION, fromStoredEvent, toStoredEvent, toStoredTerms } from './stored-terms.schema'

/**
 * Records what happened to an agreement as its next version: the event, the terms that follow from it, the columns of
 * the lists, the day for notice and the log entry, all in one transaction.
 * @throws DomainError 'agreement.not_found' | 'agreement.changed_meanwhile'; 'input.invalid' or 'schedule.invalid_input'
 *         { field, reason } for an event that cannot happen
 */
export async function addEvent(
  deps: ApiDeps,
  actor: Actor,
  { id, version, event, note }: AddEventInput,
): Promise<{ id: string; version: number }> {
  authorize(actor, 'agreement.edit')
  return asTenant(deps.db, actor, async (tx) => {
    const { agreement, versions, newest } = await lockAgreement(tx, actor, id, version)
    const before = lifeOf(versions)!
    const { currency } = before.life.terms
    const added = eventFromJson(event, currency, 'event')
    const next = version + 1
    const { life } = lifeWith(before, added, next)
    assertPossible(life)
    const terms = termsNow(life)
    const today = deps.today()
    await writeVersion(tx, actor, {
      agreementId: id,
      version: next,
      validFrom: added.date,
      now: deps.now(),
      reason: added.kind,
      event: toStoredEvent(added, currency) as Prisma.InputJsonObject,
      undoes: null,
      note: note || null,
      terms,
      termsBefore: termsNow(before.life),
      fieldsOf: newest.version,
      today,
    })
    await listAnew(tx, actor, id, { terms, status: agreement.status, version: next, today })
    await record(tx, actor, {
      action: 'agreement.event_added',
      subjectType: 'agreement',
      subjectId: id,
      details: { version: next, kind: added.kind, date: added.date },
    })
    return { id, version: next }
  })
}

/**
 * Takes the newest event back by a version that says so. What was recorded stays: a report as it was known in between
 * still counts the event.
 * @throws DomainError 'agreement.not_found' | 'agreement.changed_meanwhile' | 'agreement.nothing_to_undo'
 */
export async function undoEvent(
  deps: ApiDeps,
  actor: Actor,
  { id, version }: UndoEventInput,
): Promise<{ id: string; version: number }> {
  authorize(actor, 'agreement.edit')
  return asTenant(deps.db, actor, async (tx) => {
    const { agreement, versions, newest } = await lockAgreement(tx, actor, id, version)
    const before = lifeOf(versions)!
    const undone = Math.max(0, ...before.eventVersions)
    const taken = versions.find((one) => one.version === undone)
    // What stands from before there were events has no event to take back: a correction does that.
    if (!taken || taken.event === null) throw new DomainError('agreement.nothing_to_undo', { id })
    const { kind, date } = fromStoredEvent(taken.event, before.life.terms.currency)
    const next = version + 1
    const undoing = { ...newest, version: next, event: null, undoes: undone }
    const { life } = lifeOf([...versions, undoing])!
    const terms = termsNow(life)
    const today = deps.today()
    await writeVersion(tx, actor, {
      agreementId: id,
      version: next,
      validFrom: date,
      now: deps.now(),
      reason: 'undone',
      event: Prisma.DbNull,
      undoes: undone,
      note: null,
      terms,
      termsBefore: termsNow(before.life),
      fieldsOf: newest.version,
      today,
    })
    await listAnew(tx, actor, id, { terms, status: agreement.status, version: next, today })
    await record(tx, actor, {
      action: 'agreement.event_undone',
      subjectType: 'agreement',
      subjectId: id,
      details: { version: next, undoes: undone, kind, date },
    })
    return { id, version: next }
  })
}

/** Refuses an event that some profile cannot measure: what is stored can always be reported. */
function assertPossible(life: AgreementLife): void {
  checkEvents(life.terms, life.events)
  if (life.terms.lessor) return
  for (const profile of PROFILES) measure(life, profile)
}

type NewVersion = {
  agreementId: string
  version: number
  validFrom: LocalDate
  now: Date
  reason: string
  event: Prisma.InputJsonObject | typeof Prisma.DbNull
  undoes: number | null
  note: string | null
  terms: AgreementTerms
  termsBefore: AgreementTerms
  /** The version whose fields the new one goes on from. */
  fieldsOf: number
  today: LocalDate
}

/** Fields that the change gave another value say who entered it; the others keep their origin in older versions. */
async function writeVersion(tx: Tx, actor: Actor, written: NewVersion): Promise<void> {
  const { organizationId, userId } = actor
  const { agreementId, version, validFrom, now, reason, event, undoes, note, terms } = written
  const { fields: known } = await tx.agreementVersion.findUniqueOrThrow({
    where: { agreementId_version: { agreementId, version: written.fieldsOf } },
    select: { fields: true },
  })
  const { fields, changed } = fieldsAfter(
    known as Partial<Record<FieldId, FieldValue>>,
    written.termsBefore,
    terms,
    written.today,
  )
  const { id: agreementVersionId } = await tx.agreementVersion.create({
    data: {
      organizationId,
      agreementId,
      version,
      validFrom: toDate(validFrom),
      recordedAt: now,
      recordedBy: userId,
      reason,
      event,
      undoes,
      note,
      terms: toStoredTerms(terms) as unknown as Prisma.InputJsonObject,
      fields,
      calculationVersion: CALCULATION_VERSION,
    },
    select: { id: true },
  })
  await tx.fieldProvenance.createMany({
    data: changed.map((field) => ({
      organizationId,
      agreementVersionId,
      field,
      value: fields[field] ?? Prisma.DbNull,
      source: 'typed',
      reviewedBy: userId,
      reviewedAt: now,
    })),
  })
}

import { asTenant } from '@mina/db'
import { type Actor, DomainError } from '@mina/domain'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import type { AgreementSchedule, ExplainLiabilityInput, LiabilityExplanation } from './agreements.schema'
import type { ScheduleInput } from './life.schema'
import { type KnownLife, lifeOf, loadVersions } from './life.service'
import { explanationOf, scheduleOf } from './life-schedule.service'

/** Payment plan, liability and right-of-use asset with all that happened, under a profile. */
export async function agreementSchedule(
  deps: ApiDeps,
  actor: Actor,
  { id, profile, knownAt }: ScheduleInput,
): Promise<AgreementSchedule> {
  authorize(actor, 'agreement.read')
  const known = await loadLife(deps, actor, id, knownAt)
  return scheduleOf(known, profile, deps.today())
}

/** How the liability on a day comes about, payment by payment. */
export async function explainLiability(
  deps: ApiDeps,
  actor: Actor,
  { id, asOf }: ExplainLiabilityInput,
): Promise<LiabilityExplanation> {
  authorize(actor, 'agreement.read')
  return explanationOf(await loadLife(deps, actor, id), asOf)
}

/** @throws DomainError 'agreement.not_found' also for another organization's agreement, and before it was known */
async function loadLife({ db }: ApiDeps, actor: Actor, id: string, knownAt?: string): Promise<KnownLife> {
  const versions = await asTenant(db, actor, (tx) => loadVersions(tx, actor.organizationId, id))
  const known = lifeOf(versions, knownAt ? new Date(knownAt) : undefined)
  if (!known) throw new DomainError('agreement.not_found', { id })
  return known
}

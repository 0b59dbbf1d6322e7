import { asTenant } from '@mina/db'
import { type Actor, DomainError } from '@mina/domain'
import type { AgreementTerms } from '@mina/domain/agreements'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import type {
  AgreementInput,
  AgreementSchedule,
  ExplainLiabilityInput,
  LiabilityExplanation,
} from './agreements.schema'
import { explanationOf, scheduleOf } from './figures.service'
import { fromStoredTerms } from './stored-terms.schema'

/** Payment plan, liability and right-of-use asset of the current version. */
export async function agreementSchedule(
  deps: ApiDeps,
  actor: Actor,
  { id }: AgreementInput,
): Promise<AgreementSchedule> {
  authorize(actor, 'agreement.read')
  return scheduleOf(await currentTerms(deps, actor, id), deps.today())
}

/** How the liability on a day comes about, payment by payment. */
export async function explainLiability(
  deps: ApiDeps,
  actor: Actor,
  { id, asOf }: ExplainLiabilityInput,
): Promise<LiabilityExplanation> {
  authorize(actor, 'agreement.read')
  return explanationOf(await currentTerms(deps, actor, id), asOf)
}

/** @throws DomainError 'agreement.not_found' also for another organization's agreement */
async function currentTerms({ db }: ApiDeps, actor: Actor, id: string): Promise<AgreementTerms> {
  const version = await asTenant(db, actor, (tx) =>
    tx.agreementVersion.findFirst({
      where: { agreementId: id, organizationId: actor.organizationId },
      orderBy: { version: 'desc' },
      select: { terms: true },
    }),
  )
  if (!version) throw new DomainError('agreement.not_found', { id })
  return fromStoredTerms(version.terms)
}

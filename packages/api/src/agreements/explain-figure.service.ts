import { asTenant } from '@mina/db'
import { type Actor, DomainError, formatAmount } from '@mina/domain'
import { explain, measure } from '@mina/domain/measurement'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import type { ExplainFigureInput, FigureExplanation } from './life.schema'
import { lifeOf, loadVersions } from './life.service'

/**
 * How a figure comes about: its formula, its inputs and where each came from.
 * @throws DomainError 'agreement.not_found' also for another organization's agreement, and before it was known
 */
export async function explainFigure(
  deps: ApiDeps,
  actor: Actor,
  { id, profile, knownAt, figure }: ExplainFigureInput,
): Promise<FigureExplanation> {
  authorize(actor, 'agreement.read')
  const versions = await asTenant(deps.db, actor, (tx) => loadVersions(tx, actor.organizationId, id))
  const known = lifeOf(versions, knownAt ? new Date(knownAt) : undefined)
  if (!known) throw new DomainError('agreement.not_found', { id })
  const { currency } = known.life.terms
  const { amount, parts, ...explained } = explain(measure(known.life, profile), figure)
  return {
    ...explained,
    currency,
    amount: formatAmount(amount, currency),
    parts: parts.map(({ amount: part, payment, ...rest }) => {
      const event = rest.source?.event ?? null
      return {
        ...rest,
        ...(part !== undefined && { amount: formatAmount(part, currency) }),
        ...(payment !== undefined && { payment: formatAmount(payment, currency) }),
        version: event === null ? null : (known.eventVersions[event] ?? null),
      }
    }),
  }
}

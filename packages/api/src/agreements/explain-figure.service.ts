import { asTenant } from '@mina/db'
import { type Actor, DomainError, formatAmount } from '@mina/domain'
import { explainCurrentPart } from '@mina/domain/disclosures'
import { explain, measure } from '@mina/domain/measurement'
import { loadSettings } from '../accounting/accounting-settings.service'
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
  const { organizationId } = actor
  const instant = knownAt ? new Date(knownAt) : deps.now()
  const { versions, settings } = await asTenant(deps.db, actor, async (tx) => {
    const agreement = await tx.agreement.findFirst({
      where: { id, organizationId },
      select: { companyId: true },
    })
    if (!agreement) throw new DomainError('agreement.not_found', { id })
    return {
      versions: await loadVersions(tx, organizationId, id),
      settings: (await loadSettings(tx, organizationId, instant))(agreement.companyId),
    }
  })
  const known = lifeOf(versions, instant)
  if (!known) throw new DomainError('agreement.not_found', { id })
  const { currency } = known.life.terms
  const measurement = measure(known.life, profile)
  const { amount, parts, ...explained } =
    figure.figure === 'currentPart'
      ? explainCurrentPart(measurement, figure.date, settings.currentMethod)
      : explain(measurement, figure)
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

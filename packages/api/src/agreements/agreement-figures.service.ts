import { asTenant } from '@mina/db'
import { type Actor, DomainError, fixedFromDecimal, formatAmount, type Minor, roundFixed } from '@mina/domain'
import { bandsUntil, currentPart, deferredTaxOn, maturityOf, rateAndEnd } from '@mina/domain/disclosures'
import { closingOf, measure } from '@mina/domain/measurement'
import { loadSettings } from '../accounting/accounting-settings.service'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import type { AgreementFigures, FiguresInput } from './life.schema'
import { lifeOf, loadVersions } from './life.service'
import { CALCULATION_VERSION } from './stored-terms.schema'

/**
 * Where the agreement stands when a day is over, as it was known.
 * @throws DomainError 'agreement.not_found' also for another organization's agreement, and before it was known
 */
export async function agreementFigures(
  deps: ApiDeps,
  actor: Actor,
  { id, profile, asOf = deps.today(), knownAt }: FiguresInput,
): Promise<AgreementFigures> {
  authorize(actor, 'agreement.read')
  const { organizationId } = actor
  const instant = knownAt ? new Date(knownAt) : deps.now()
  const { versions, settings } = await asTenant(deps.db, actor, async (tx) => {
    const agreement = await tx.agreement.findFirst({
      where: { id, organizationId },
      select: { companyId: true },
    })
    if (!agreement) throw new DomainError('agreement.not_found', { id })
    const settingsOf = await loadSettings(tx, organizationId, instant)
    return {
      versions: await loadVersions(tx, organizationId, id),
      settings: settingsOf(agreement.companyId),
    }
  })
  const known = lifeOf(versions, instant)
  if (!known) throw new DomainError('agreement.not_found', { id })
  const { currency } = known.life.terms
  const text = (amount: Minor) => formatAmount(amount, currency)
  const measurement = measure(known.life, profile)
  const balances = measurement.balancesAt(closingOf(asOf))
  const { liability, rightOfUse, provision, prepaid } = balances
  const split = currentPart(measurement, asOf, settings.currentMethod)
  const now = rateAndEnd(measurement, asOf)
  return {
    asOf,
    knownAt: instant,
    currency,
    profile,
    treatment: measurement.treatment,
    calculationVersion: CALCULATION_VERSION,
    liability: text(roundFixed(liability)),
    current: text(split.current),
    nonCurrent: text(split.nonCurrent),
    rightOfUse: text(roundFixed(rightOfUse)),
    provision: text(roundFixed(provision)),
    prepaid: text(roundFixed(prepaid)),
    difference: text(roundFixed(rightOfUse) - roundFixed(liability)),
    deferredTax: text(deferredTaxOn(balances, fixedFromDecimal(settings.deferredTaxRate))),
    annualRate: now?.rate.annualRate ?? null,
    convention: now?.rate.convention ?? null,
    endDate: now?.end ?? known.life.terms.endDate,
    undiscounted: text(maturityOf(measurement, asOf, bandsUntil([])).undiscounted),
  }
}

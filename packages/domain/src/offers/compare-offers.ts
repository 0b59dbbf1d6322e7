import { growthFrom } from '../agreements/growth'
import { paymentIntervalMonths, paymentPlan } from '../agreements/payment-plan'
import { DomainError } from '../errors'
import { divideFixed, type Fixed, fixedFromDecimal, fixedToNumber, ONE } from '../fixed-point'
import type { Minor } from '../money'
import { type DatedFlow, effectiveRate } from '../rates/effective-rate'
import { annuityFactor } from '../rates/level-payment'
import { presentValue } from '../rates/present-value'
import { checkBasis, checkOffer } from './check-offer'
import type { ComparisonBasis, EndOfOffer, Offer } from './offer'
import { offerFlows, offerTerms } from './offer-flows'
import { shiftedFee } from './offer-sensitivity'
import { type OfferTrap, offerTraps } from './offer-traps'

/** An offer with one end. Rates are shares of one, `Fixed` amounts exact minor units × 2^128. */
export type OfferFigures = {
  flows: readonly DatedFlow[]
  /** Yearly, of the flows; null when no rate solves them (handed back, all fees less than nothing). */
  effectiveRate: number | null
  /** All that is paid, less what comes back of a deposit. */
  totalCost: Minor
  averageMonthlyCost: Fixed
  /** Of all that is paid, at the buyer's own borrowing rate. */
  presentValue: Fixed
  /** The equal monthly cost in advance that is worth `presentValue` over the offer's own term. */
  levelMonthlyCost: Fixed
  /** That cost for the months of the basis: offers of 36 and 38 months side by side. */
  normalisedCost: Fixed
  /** Lease liability at commencement by the own borrowing rate (IFRS 16.26): the effect on the balance sheet. */
  liability: Fixed
  /** 1 is best; null when the offer has expired. Bought: by effective rate. Handed back: by normalised cost. */
  rank: number | null
}

/** What one percentage point of the reference rate does to a floating offer that is bought at the end. */
export type OfferShift = { annualRate: string; fee: Minor; effectiveRate: number | null; totalCost: Minor }

export type ComparedOffer = {
  offer: Offer
  /** With the residual value: the object is bought. */
  bought: OfferFigures
  /** Without: it is handed back. */
  handedBack: OfferFigures
  /** Effective rate when bought less the reference; null without reference. */
  margin: number | null
  /** What charging months ahead adds to the effective rate, against the same cost month by month in advance. */
  chargedAheadAdds: number | null
  sensitivity: { higher: OfferShift; lower: OfferShift } | null
  traps: readonly OfferTrap[]
}

const POINT = '0.01'

/**
 * Puts offers for the same object side by side: from the buyer's dated flows, with and without the residual value.
 *
 * An effective rate does not depend on the term, so offers that end in ownership are ranked by it. Without the
 * residual value a longer term has a higher rate for the same use; those are ranked by cost brought to one term.
 *
 * @returns in the order given
 * @throws DomainError 'input.invalid' { field: 'offers.<n>.…' | 'basis.…', reason }, see `checkOffer`; 'offers.<n>.id'
 *         'overlaps' when two have the same id
 */
export function compareOffers(offers: readonly Offer[], basis: ComparisonBasis): ComparedOffer[] {
  checkBasis(basis)
  for (const [index, offer] of offers.entries()) {
    checkOffer(offer, basis, `offers.${index}`)
    if (offers.slice(0, index).some(({ id }) => id === offer.id))
      throw new DomainError('input.invalid', { field: `offers.${index}.id`, reason: 'overlaps' })
  }
  const compared = offers.map((offer) => compareOffer(offer, basis))
  const open = compared.filter(({ traps }) => !traps.includes('expired'))
  const byRate = (figures: OfferFigures) => figures.effectiveRate ?? Number.POSITIVE_INFINITY
  const byCost = (figures: OfferFigures) => fixedToNumber(figures.normalisedCost)
  rank(
    open.map(({ bought }) => bought),
    byRate,
  )
  rank(
    open.map(({ handedBack }) => handedBack),
    byCost,
  )
  return compared
}

/** Equal figures share a rank. */
function rank(figures: OfferFigures[], by: (figures: OfferFigures) => number) {
  for (const one of figures) one.rank = 1 + figures.filter((other) => by(other) < by(one)).length
}

function compareOffer(offer: Offer, basis: ComparisonBasis): ComparedOffer {
  const bought = figuresOf(offer, basis, 'bought')
  const { floating } = offer
  const reference = floating?.referenceRate ?? basis.referenceRate
  const traps = offerTraps(offer, basis)
  return {
    offer,
    bought,
    handedBack: figuresOf(offer, basis, 'handed_back'),
    margin:
      reference === undefined || bought.effectiveRate === null
        ? null
        : bought.effectiveRate - fixedToNumber(fixedFromDecimal(reference)),
    chargedAheadAdds: traps.includes('months_charged_ahead')
      ? addedByChargingAhead(offer, basis, bought)
      : null,
    sensitivity: floating ? { higher: shifted(POINT), lower: shifted(`-${POINT}`) } : null,
    traps,
  }

  function shifted(shift: string): OfferShift {
    const { annualRate, fee } = shiftedFee(offer, floating!, basis, shift)
    const flows = offerFlows({ ...offer, fee }, basis, 'bought')
    return { annualRate, fee, effectiveRate: rateOrNull(flows), totalCost: totalCost(flows) }
  }
}

function figuresOf(offer: Offer, basis: ComparisonBasis, end: EndOfOffer): OfferFigures {
  const { startDate, borrowingRate } = basis
  const flows = offerFlows(offer, basis, end)
  const growth = growthFrom(startDate, borrowingRate, 1)
  const paid = flows.slice(1).map(({ date, amount }) => ({ moment: date, exact: -amount * ONE }))
  const worth = presentValue(paid, growth)
  const monthly = annuityFactor({
    start: startDate,
    intervalMonths: 1,
    count: offer.months,
    timing: 'advance',
    rate: borrowingRate,
  })
  const levelMonthlyCost = divideFixed(worth, monthly)
  const total = totalCost(flows)
  return {
    flows,
    effectiveRate: rateOrNull(flows),
    totalCost: total,
    averageMonthlyCost: (total * ONE) / BigInt(offer.months),
    presentValue: worth,
    levelMonthlyCost,
    normalisedCost: levelMonthlyCost * BigInt(basis.months),
    liability: liabilityOf(offer, basis, end),
    rank: null,
  }
}

function liabilityOf(offer: Offer, { startDate, borrowingRate }: ComparisonBasis, end: EndOfOffer): Fixed {
  const terms = offerTerms(offer, startDate, borrowingRate, end)
  const later = paymentPlan(terms).filter(({ inLiability, moment }) => inLiability && moment > startDate)
  return presentValue(later, growthFrom(startDate, borrowingRate, paymentIntervalMonths(terms)))
}

/** Everything but the price that came in at the start. */
const totalCost = (flows: readonly DatedFlow[]): Minor =>
  flows.slice(1).reduce((sum, { amount }) => sum - amount, 0n)

function rateOrNull(flows: readonly DatedFlow[]): number | null {
  try {
    return effectiveRate(flows).rate
  } catch (error) {
    if (error instanceof DomainError && error.details.reason === 'no_rate') return null
    throw error
  }
}

function addedByChargingAhead(offer: Offer, basis: ComparisonBasis, bought: OfferFigures): number | null {
  const byMonth = {
    ...offer,
    fee: offer.fee / BigInt(offer.intervalMonths),
    invoiceFee: (offer.invoiceFee ?? 0n) / BigInt(offer.intervalMonths),
    intervalMonths: 1 as const,
  }
  const rate = rateOrNull(offerFlows(byMonth, basis, 'bought'))
  return rate === null || bought.effectiveRate === null ? null : bought.effectiveRate - rate
}

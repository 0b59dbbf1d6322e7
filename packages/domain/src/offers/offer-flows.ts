import type { AgreementTerms, DiscountRate, PaymentLine } from '../agreements/agreement'
import { paymentPlan } from '../agreements/payment-plan'
import { addDays, daysBetween, type LocalDate, lastDayOfSpan } from '../dates'
import { fixedFromDecimal, formatFixed, multiplyFixed, ONE } from '../fixed-point'
import { divideHalfEven, type Minor } from '../money'
import type { DatedFlow } from '../rates/effective-rate'
import { pricedServices } from './check-offer'
import type { ComparisonBasis, EndOfOffer, Offer } from './offer'

/**
 * The agreement that an offer becomes when it is taken: its rent without services, services and invoice fees beside
 * the liability, the residual value, and the buy-out price when the object will be bought.
 */
export function offerTerms(
  offer: Offer,
  startDate: LocalDate,
  discountRate: DiscountRate,
  end: EndOfOffer,
): AgreementTerms {
  const endDate = lastDayOfSpan(startDate, offer.months)
  const line = (changes: Partial<PaymentLine>): PaymentLine => ({
    kind: 'rent',
    amount: 0n,
    intervalMonths: offer.intervalMonths,
    timing: offer.timing,
    firstDate: startDate,
    lastDate: endDate,
    inLiability: true,
    ...changes,
  })
  const once = (kind: PaymentLine['kind'], amount: Minor, date: LocalDate, inLiability: boolean) =>
    line({
      kind,
      amount,
      intervalMonths: 'once',
      timing: 'advance',
      firstDate: date,
      lastDate: date,
      inLiability,
    })
  const services = pricedServices(offer)
  const increase = increaseOf(offer)
  const { residual, firstIncreasedFee = 0n, startFee = 0n, invoiceFee = 0n } = offer
  const payments = [
    ...(firstIncreasedFee > 0n ? [once('first_increased', firstIncreasedFee, startDate, true)] : []),
    ...(startFee > 0n ? [once('administration', startFee, startDate, false)] : []),
    line({ amount: offer.fee - services, ...(increase && { increase }) }),
    ...(services > 0n ? [line({ kind: 'service', amount: services, inLiability: false })] : []),
    ...(invoiceFee > 0n ? [line({ kind: 'administration', amount: invoiceFee, inLiability: false })] : []),
    ...(end === 'bought' && atEnd(offer) > 0n
      ? [{ ...once('purchase_option', atEnd(offer), endDate, true), timing: 'arrears' } as const]
      : []),
  ]
  return {
    currency: offer.currency,
    commencementDate: startDate,
    endDate,
    payments,
    discountRate,
    ...(residual && {
      residualValue: {
        amount: residual.amount,
        guaranteedByLessee: residual.guaranteedBy === 'buyer',
        expectedPayable:
          end === 'handed_back' && residual.guaranteedBy === 'buyer' ? (residual.expectedPayable ?? 0n) : 0n,
      },
    }),
  }
}

/** Shares of the index's change that reach the fee, once a year. */
function increaseOf({ indexation }: Offer): PaymentLine['increase'] {
  if (!indexation) return undefined
  const rate = multiplyFixed(fixedFromDecimal(indexation.share), fixedFromDecimal(indexation.yearlyChange))
  return { rate: formatFixed(rate, 12), everyMonths: 12, rounding: 'minor' }
}

/** What the buyer pays to own the object at the end. */
export const atEnd = ({ buyOutPrice, residual }: Offer): Minor => buyOutPrice ?? residual?.amount ?? 0n

/**
 * The offer as its buyer sees it: the object's price comes in at the start, everything that is paid goes out on its
 * day. Services with a known value are no cost of financing. The deposit comes back at the end. Handed back, what the
 * buyer expects to pay of a residual it guarantees goes out.
 *
 * A payment in arrears goes out when its period is over: the flows of a year span a year.
 */
export function offerFlows(offer: Offer, basis: ComparisonBasis, end: EndOfOffer): DatedFlow[] {
  const { startDate, price } = basis
  const terms = offerTerms(offer, startDate, basis.borrowingRate, end)
  const over = addDays(terms.endDate, 1)
  const plan = paymentPlan(terms)
  const flows: DatedFlow[] = [{ date: startDate, amount: price }]
  const pay = (date: LocalDate, amount: Minor) => {
    if (amount !== 0n) flows.push({ date, amount: -amount })
  }
  pay(startDate, (offer.startFee ?? 0n) + (offer.deposit?.amount ?? 0n))
  for (const { kind, amount, moment } of plan) {
    if (kind === 'rent') pay(moment, amount + (offer.invoiceFee ?? 0n))
    else if (kind !== 'service' && kind !== 'administration') pay(moment, amount)
  }
  pay(over, extraKilometres(offer, basis))
  if (offer.deposit) pay(over, -returnedDeposit(offer.deposit, daysBetween(startDate, over)))
  return flows
}

function returnedDeposit({ amount, annualRate }: { amount: Minor; annualRate: string }, days: number): Minor {
  const interest = amount * fixedFromDecimal(annualRate) * BigInt(days)
  return amount + divideHalfEven(interest, 365n * ONE)
}

/** Driven beyond the limit over the whole term, paid at its end; nothing is given back for less. */
function extraKilometres({ mileage, months }: Offer, { expectedKilometresPerYear }: ComparisonBasis): Minor {
  if (!mileage || expectedKilometresPerYear === undefined) return 0n
  const perYear = Math.max(0, expectedKilometresPerYear - mileage.kilometresPerYear)
  return divideHalfEven(BigInt(Math.round(perYear * months)) * mileage.pricePerExtraKilometre, 12n)
}

import type { SaleAndLeaseback } from '../agreements/agreement'
import { DomainError } from '../errors'
import { divideFixed, type Fixed, fixedFromDecimal, multiplyFixed, ONE } from '../fixed-point'
import type { Minor } from '../money'

/** What the seller books on the day of the sale, exact, minor units × 2^128. */
export type SaleAndLeasebackResult = {
  /** Value today of all payments back, the part that repays financing included. */
  paymentsWorth: Fixed
  /** Price above fair value: borrowed from the buyer (101 b). 0 when it is not above. */
  financing: Fixed
  /** Price below fair value: paid ahead for the lease (101 a). 0 when it is not below. */
  prepayment: Fixed
  /** Of the leaseback alone; with `financing` it is what the seller owes. */
  leaseLiability: Fixed
  /** Of the object's fair value, what the seller keeps the use of; a share of one. */
  shareRetained: Fixed
  rightOfUse: Fixed
  /** Fair value less carrying amount, and its two parts: only that of the rights handed over is booked. */
  gainOnAll: Fixed
  gainRetained: Fixed
  gain: Fixed
  /**
   * proceeds + rightOfUse − carrying amount − leaseLiability − financing − gain. 0 unless `shareRetained` was given
   * and the payments are worth something else than that share.
   */
  unreconciled: Fixed
}

/**
 * A sale in which the seller leases the object back.
 *
 * The right of use is the share of the carrying amount that the rights kept are of the object: value of the payments,
 * without financing and with prepayment, over fair value. The gain is recognised for the rest. When payments are
 * variable the share is estimated and given (`shareRetained`): then nothing is gained on the rights kept, and
 * `paymentsWorth` is of the expected payments (102A).
 *
 * A transfer that is no sale by IFRS 15 leaves the object where it is; the whole price is borrowed (103 a).
 *
 * Source: IFRS 16.98–103, illustrative examples 24 and 25.
 *
 * @param paymentsWorth present value at the day of the sale of the payments back, see `presentValue`
 * @param isSale control of the object passed to the buyer (IFRS 15.31–38)
 * @throws DomainError 'schedule.invalid_input' { field: 'saleAndLeaseback.…', reason }: 'negative'; 'not_positive' for
 *         the fair value; 'not_a_share' for a share outside 0–1; 'too_small' when the seller keeps more than the object;
 *         'too_large' when the price is further above fair value than the payments are worth;
 *         'contradicts' when a given share and the payments are worth different things
 */
export function saleAndLeaseback(
  sale: SaleAndLeaseback,
  paymentsWorth: Fixed,
  isSale = true,
): SaleAndLeasebackResult {
  checkSale(sale, paymentsWorth)
  const proceeds = sale.proceeds * ONE
  const carrying = sale.carryingAmount * ONE
  const fairValue = sale.fairValue * ONE
  const gainOnAll = fairValue - carrying
  if (!isSale) return borrowedAgainst(proceeds, carrying, paymentsWorth, gainOnAll)

  const financing = proceeds > fairValue ? proceeds - fairValue : 0n
  const prepayment = proceeds < fairValue ? fairValue - proceeds : 0n
  const leaseLiability = paymentsWorth - financing
  if (leaseLiability < 0n) throw invalid('proceeds', 'too_large')
  const shareRetained =
    sale.shareRetained === undefined
      ? divideFixed(leaseLiability + prepayment, fairValue)
      : fixedFromDecimal(sale.shareRetained, 'saleAndLeaseback.shareRetained')
  if (shareRetained < 0n || shareRetained > ONE) {
    throw sale.shareRetained === undefined
      ? invalid('fairValue', 'too_small')
      : invalid('shareRetained', 'not_a_share')
  }
  if (sale.shareRetained !== undefined)
    checkWorth(multiplyFixed(fairValue, shareRetained) - prepayment, leaseLiability)
  const rightOfUse = multiplyFixed(carrying, shareRetained)
  const gainRetained = multiplyFixed(gainOnAll, shareRetained)
  const gain = gainOnAll - gainRetained
  return {
    paymentsWorth,
    financing,
    prepayment,
    leaseLiability,
    shareRetained,
    rightOfUse,
    gainOnAll,
    gainRetained,
    gain,
    unreconciled: proceeds + rightOfUse - carrying - leaseLiability - financing - gain,
  }
}

function borrowedAgainst(
  proceeds: Fixed,
  carrying: Fixed,
  paymentsWorth: Fixed,
  gainOnAll: Fixed,
): SaleAndLeasebackResult {
  return {
    paymentsWorth,
    financing: proceeds,
    prepayment: 0n,
    leaseLiability: 0n,
    shareRetained: ONE,
    rightOfUse: carrying,
    gainOnAll,
    gainRetained: gainOnAll,
    gain: 0n,
    unreconciled: 0n,
  }
}

/**
 * Variable payments are estimated so that they are worth the rights kept (IE25): a share and payments that say
 * different things would book a gain that 102A forbids. A thousandth apart is the rounding of an estimate.
 */
function checkWorth(kept: Fixed, leaseLiability: Fixed) {
  const apart = kept > leaseLiability ? kept - leaseLiability : leaseLiability - kept
  if (apart * 1000n > kept) throw invalid('shareRetained', 'contradicts')
}

function checkSale({ proceeds, fairValue, carryingAmount }: SaleAndLeaseback, paymentsWorth: Fixed) {
  const amounts: [string, Minor][] = [
    ['proceeds', proceeds],
    ['carryingAmount', carryingAmount],
    ['paymentsWorth', paymentsWorth],
  ]
  for (const [field, amount] of amounts) if (amount < 0n) throw invalid(field, 'negative')
  if (fairValue <= 0n) throw invalid('fairValue', 'not_positive')
}

const invalid = (field: string, reason: string) =>
  new DomainError('schedule.invalid_input', { field: `saleAndLeaseback.${field}`, reason })

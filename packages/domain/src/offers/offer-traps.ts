import type { ComparisonBasis, Offer } from './offer'

/** What makes an offer look cheaper, or bind harder, than it says. Texts live in i18n. */
export const OFFER_TRAPS = [
  /** A cost "a month" that is charged for several months ahead. */
  'months_charged_ahead',
  /** Not whole half-years: 38 months are compared with 36. */
  'odd_term',
  /** A share of list price, which is above what is paid. */
  'residual_on_list_price',
  /** The buyer pays what the object is worth less; a part of the price without a name. */
  'residual_guaranteed_by_buyer',
  /** Buying costs more than the residual value that the fee was computed with. */
  'buy_out_above_residual',
  'deposit_without_interest',
  /** It lowers the other fees and moves money to the start; it is no discount. */
  'first_fee_moves_liquidity',
  /** The fee follows the reference up, and down only so far. */
  'rate_floor',
  'general_interest_level',
  'services_without_value',
  'no_early_redemption',
  'expired',
] as const
export type OfferTrap = (typeof OFFER_TRAPS)[number]

/** The traps of an offer, in the order of `OFFER_TRAPS`. */
export function offerTraps(offer: Offer, { today }: Pick<ComparisonBasis, 'today'>): OfferTrap[] {
  const { residual, buyOutPrice, deposit, floating, services = [] } = offer
  const isSet: Record<OfferTrap, boolean> = {
    months_charged_ahead:
      offer.statedMonthlyCost !== undefined && offer.intervalMonths > 1 && offer.timing === 'advance',
    odd_term: offer.months % 6 !== 0,
    residual_on_list_price: residual?.basis === 'list_price',
    residual_guaranteed_by_buyer: residual?.guaranteedBy === 'buyer',
    buy_out_above_residual: buyOutPrice !== undefined && buyOutPrice > (residual?.amount ?? 0n),
    deposit_without_interest:
      deposit !== undefined && deposit.amount > 0n && Number(deposit.annualRate) === 0,
    first_fee_moves_liquidity: (offer.firstIncreasedFee ?? 0n) > 0n,
    rate_floor: floating?.floor !== undefined,
    general_interest_level: offer.generalInterestClause === true,
    services_without_value: services.some(({ monthlyValue }) => monthlyValue === null),
    no_early_redemption: offer.earlyRedemption === undefined,
    expired: offer.validUntil < today,
  }
  return OFFER_TRAPS.filter((trap) => isSet[trap])
}

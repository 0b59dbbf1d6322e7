import type { DiscountRate, Interval, PaymentTiming } from '../agreements/agreement'
import type { LocalDate } from '../dates'
import type { Currency, Minor } from '../money'

/** A yearly rate that follows a reference: reference + margin, not below `floor`. Exact decimals. */
export type FloatingRate = {
  series: string
  /** Of the reference, when the offer was written. */
  referenceRate: string
  margin: string
  floor?: string
}

export type OfferResidual = {
  amount: Minor
  /** Who pays when the object is worth less. */
  guaranteedBy: 'buyer' | 'lessor' | 'supplier'
  /** What it was set as a share of. */
  basis: 'amount' | 'net_price' | 'list_price'
  /** Of `amount`, what the buyer itself expects to pay under its guarantee; it enters the liability. */
  expectedPayable?: Minor
}

/** A service in the fee. Without a value per month the fee cannot be compared with one that lacks it. */
export type IncludedService = { name: string; monthlyValue: Minor | null }

/** What a lessor offers for the object of a request. Amounts in minor units without VAT. */
export type Offer = {
  id: string
  lessor: string
  currency: Currency
  /** Per interval, services included. */
  fee: Minor
  intervalMonths: Exclude<Interval, 'once'>
  timing: PaymentTiming
  months: number
  /** A larger first fee, paid at the start beside the ordinary ones. */
  firstIncreasedFee?: Minor
  startFee?: Minor
  /** Notification fee of every invoice. */
  invoiceFee?: Minor
  /** Absent: the fee is fixed. */
  floating?: FloatingRate
  /** The lessor may follow "the general interest level" at its own judgement. */
  generalInterestClause?: boolean
  residual?: OfferResidual
  /** What the buyer may buy the object for at the end; absent: for the residual value. */
  buyOutPrice?: Minor
  /** Paid at the start, given back at the end with simple interest by `annualRate`. */
  deposit?: { amount: Minor; annualRate: string }
  /** Ends early against the remaining principal and `fee`; absent: it cannot. */
  earlyRedemption?: { fee: Minor }
  /** The fee rises each year by `share` of a change of index assumed as `yearlyChange`. Decimals. */
  indexation?: { share: string; yearlyChange: string }
  mileage?: { kilometresPerYear: number; pricePerExtraKilometre: Minor }
  services?: readonly IncludedService[]
  /** What the offer itself calls its monthly cost. */
  statedMonthlyCost?: Minor
  validUntil: LocalDate
}

/** What all offers of a request are measured against. */
export type ComparisonBasis = {
  currency: Currency
  /** Of the object, without VAT, minor units. */
  price: Minor
  startDate: LocalDate
  /** The term that costs are brought to. */
  months: number
  /** The buyer's own incremental borrowing rate. */
  borrowingRate: DiscountRate
  /** That a fixed offer's margin is measured over; absent: only floating offers have a margin. */
  referenceRate?: string
  expectedKilometresPerYear?: number
  today: LocalDate
}

/** At the end: the buyer pays the buy-out price or the residual, or hands the object back. */
export type EndOfOffer = 'bought' | 'handed_back'

import type { LocalDate } from '../dates'
import type { Currency, Minor } from '../money'

/** Months between two payments; `'once'` is a single payment. */
export type Interval = 1 | 2 | 3 | 4 | 6 | 12 | 'once'
export const INTERVALS: readonly Interval[] = [1, 2, 3, 4, 6, 12, 'once']

/** `advance`: due on the first day of the period it pays for. `arrears`: due on the last day. */
export type PaymentTiming = 'advance' | 'arrears'

/**
 * `first_increased`: a larger first fee, beside the ordinary ones. `initial`: the days before the first whole
 * period. `residual` is written by the payment plan, from `residualValue`.
 */
export type PaymentKind =
  | 'rent'
  | 'initial'
  | 'first_increased'
  | 'service'
  | 'insurance'
  | 'administration'
  | 'purchase_option'
  | 'termination_penalty'
  | 'residual'
export const PAYMENT_KINDS: readonly PaymentKind[] = [
  'rent',
  'initial',
  'first_increased',
  'service',
  'insurance',
  'administration',
  'purchase_option',
  'termination_penalty',
  'residual',
]

/** One promise of equal payments. A step in the fee is the end of one line and the start of the next. */
export type PaymentLine = {
  kind: PaymentKind
  /** Per whole interval, minor units; 0 for a rent-free time. */
  amount: Minor
  intervalMonths: Interval
  timing: PaymentTiming
  /** First day that the line pays for. */
  firstDate: LocalDate
  /** Last day that it pays for, inclusive. A remainder shorter than the interval is paid in part. */
  lastDate: LocalDate
  /** False for components that are not lease payments: service, insurance, recoverable VAT (IFRS 16.12–15). */
  inLiability: boolean
}

/** IFRS 16.27(c): only what the lessee expects to pay enters the liability, on the last day of the term. */
export type ResidualValue = { amount: Minor; guaranteedByLessee: boolean; expectedPayable: Minor }

/**
 * How a yearly rate becomes growth over time.
 * `effective`: (1 + r)^(months/12). `nominal`: 1 + r × interval/12 per payment interval, simple inside it.
 * `act365`: (1 + r)^(days/365), leap years too.
 */
export type RateConvention = 'effective' | 'nominal' | 'act365'
export const RATE_CONVENTIONS: readonly RateConvention[] = ['effective', 'nominal', 'act365']

/** `annualRate` is an exact decimal: `"0.041"` is 4.1 %. From 0 up to, not including, 1. */
export type DiscountRate = { annualRate: string; convention: RateConvention }

/** What enters the right-of-use asset beside the liability and the payments made (IFRS 16.24 b–d). */
export type InitialCosts = {
  incentivesReceived: Minor
  initialDirectCosts: Minor
  /** Restoration as expected on `dueDate`, discounted at its own yearly effective rate (IAS 37). */
  restoration?: { amount: Minor; dueDate: LocalDate; annualRate: string }
}

/** Useful life of the object from commencement; it replaces the term when the object becomes the lessee's (32). */
export type UsefulLife = { months: number; ownershipTransfers: boolean }

export type NoticeRule = {
  noticeMonths: number
  /** The agreement goes on for this long when nobody gives notice in time; null: the terms do not say. */
  extensionMonths: number | null
  /** Business premises in Sweden: the notice times of 12 ch. 4 § jordabalken are the least. */
  premises?: boolean
}

/** Everything the figures of one agreement version follow from. Checked by `checkTerms`. */
export type AgreementTerms = {
  currency: Currency
  /** The day the object can be used, not the day of signing. */
  commencementDate: LocalDate
  /** Last day of the lease term, inclusive. */
  endDate: LocalDate
  payments: readonly PaymentLine[]
  residualValue?: ResidualValue
  discountRate: DiscountRate
  initialCosts?: InitialCosts
  usefulLife?: UsefulLife
  noticeRule?: NoticeRule
}

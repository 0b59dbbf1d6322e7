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
  | 'property_tax'
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
  'property_tax',
  'residual',
]

/** VAT beside the amount. Half of it is deductible on most leased cars (8 ch. 15–16 §§ mervärdesskattelagen). */
export type PaymentVat = { rate: string; deductibleShare: string }

/**
 * A rise agreed from the start: amount × (1 + rate)^k after k times `everyMonths` from the line's first date.
 * `minor` rounds every payment half-even as an invoice does; `none` keeps all decimals, as textbooks do.
 */
export type AgreedIncrease = {
  rate: string
  everyMonths: number
  rounding: 'minor' | 'none'
  /** Rises that `amount` already holds; 0 when absent. */
  risesBefore?: number
}

/** One promise of equal payments. A step in the fee is the end of one line and the start of the next. */
export type PaymentLine = {
  kind: PaymentKind
  /** Per whole interval, minor units, without VAT; 0 for a rent-free time. */
  amount: Minor
  intervalMonths: Interval
  timing: PaymentTiming
  /** First day that the line pays for. */
  firstDate: LocalDate
  /** Last day that it pays for, inclusive. A remainder shorter than the interval is paid in part. */
  lastDate: LocalDate
  /** False for components that are not lease payments: service, insurance, recoverable VAT (IFRS 16.12–15). */
  inLiability: boolean
  /** Own days of payment, in order, within the line's dates: `amount` on each, instead of one an interval. */
  dueDates?: readonly LocalDate[]
  increase?: AgreedIncrease
  vat?: PaymentVat
  /** The day that periods and rises are counted from when it is not `firstDate`: the line takes over within a series. */
  countedFrom?: LocalDate
  /** The rent at the base of the index clause, where the index has moved `amount` away from it. */
  baseAmount?: Minor
}

/** IFRS 16.27(c): only what the lessee expects to pay enters the liability, on the last day of the term. */
export type ResidualValue = { amount: Minor; guaranteedByLessee: boolean; expectedPayable: Minor }

/**
 * How a yearly rate becomes growth over time.
 * `effective`: (1 + r)^(months/12). `nominal`: 1 + r × interval/12 per payment interval, simple inside it.
 * `act365`: (1 + r)^(days/365), leap years too. `actact`: (1 + r)^(days of each year / that year's length).
 * `30e360`: (1 + r)^(days/360), months of thirty days, the 31st counting as the 30th.
 */
export type RateConvention = 'effective' | 'nominal' | 'act365' | 'actact' | '30e360'
export const RATE_CONVENTIONS: readonly RateConvention[] = [
  'effective',
  'nominal',
  'act365',
  'actact',
  '30e360',
]

/** `annualRate` is an exact decimal: `"0.041"` is 4.1 %. Above −1, below 10. */
export type DiscountRate = { annualRate: string; convention: RateConvention }

/** Restoration as expected at the end of `dueDate`, discounted at its own yearly effective rate (IAS 37). */
export type Restoration = { amount: Minor; dueDate: LocalDate; annualRate: string }

/** What enters the right-of-use asset beside the liability and the payments made (IFRS 16.24 b–d). */
export type InitialCosts = {
  incentivesReceived: Minor
  initialDirectCosts: Minor
  restoration?: Restoration
}

/**
 * Useful life of the object from commencement; it replaces the term when the object becomes the lessee's (32).
 * `residualValue`: what it is expected to be worth to the lessee then, not depreciated (IAS 16.53); it stays in the books
 * until a buy-out makes it an owned object.
 */
export type UsefulLife = { months: number; ownershipTransfers: boolean; residualValue?: Minor }

export type NoticeRule = {
  /** Calendar months between notice and end; 0 when the time is agreed in days. */
  noticeMonths: number
  /** The same in days where it is agreed in days or weeks; the longer of the two decides. */
  noticeDays?: number
  /** The agreement goes on for this long when nobody gives notice in time; null: the terms do not say. */
  extensionMonths: number | null
  /** No more prolongations than this; absent: without limit. */
  mostProlongations?: number
  /** How many of them belong to the lease term: it is reasonably certain that no notice will be given (B34–B41). */
  certainProlongations?: number
  /** The agreement has no fixed term: notice ends it at a month turn, counted in whole calendar months. */
  openEnded?: boolean
  /** Business premises in Sweden: the notice times of 12 ch. 4 § jordabalken are the least. */
  premises?: boolean
}

/** What someone judged of an option, and when (IFRS 16.19–20). */
export type Certainty = { reasonablyCertain: boolean; reason?: string; assessedOn?: LocalDate }

/**
 * A right to change the term or to buy (IFRS 16.18, B34–B41). `reasonablyCertain` says that it will be used.
 * `extension` carries on from the end of the term before it for `months`, at `payments` or else at the last fee.
 * `termination` ends the term on `lastDate` against `penalty`. `purchase` buys the object at the end of the term.
 */
export type Option = { holder: 'lessee' | 'lessor' | 'both'; certainty: Certainty } & (
  | { kind: 'extension'; months: number; payments?: readonly PaymentLine[] }
  | { kind: 'termination'; lastDate: LocalDate; penalty: Minor }
  | { kind: 'purchase'; price: Minor }
)

/**
 * A fee that follows an index: base rent × (1 + share × (index / base − 1)), the change of one adjustment held
 * between `floorChange` and `capChange`, and left alone below `threshold`. Decimals; shares of 1.
 */
export type IndexClause = {
  series: string
  baseMonth: string
  baseValue: string
  /** Part of the rent that moves; `"1"` is all of it. */
  share: string
  /** Least and most change of the rent at one adjustment: `"0"` never lowers it. */
  floorChange?: string
  capChange?: string
  /** The index must have moved this much since the base before anything changes. */
  threshold?: string
  /** 1–12: the month whose first day the new rent holds from, and the month of the index it is taken from. */
  adjustmentMonth: number
  indexMonth: number
}

/** A fee that follows an interest rate: reference + margin, not below `floor`. Yearly decimals. */
export type RateClause = { series: string; margin: string; floor?: string; resetMonths: number }

/** IFRS 16.5–8: expensed evenly instead. */
export type Exemption = 'short_term' | 'low_value'

/** Balances taken over from another system, unrounded decimals of the major unit; measurement begins on `date`. */
export type OpeningBalances = { date: LocalDate; liability?: string; rightOfUse: string; provision?: string }

/**
 * First use of the rules on an agreement that is already running (IFRS 16.C5 b, C8; FRS 102 1.39–1.59 alike): the
 * liability is what is left to pay on `date` at the rate of that day, the asset equal to it, adjusted for what was
 * prepaid or accrued, or as if the rules had always applied, at that same rate. Absent: in full from commencement.
 */
export type FirstApplication = { date: LocalDate; asset: 'equal_to_liability' | 'as_if_always' }

/** IFRS 16.98–103, for the seller who leases back. `shareRetained` when payments are variable (102A). */
export type SaleAndLeaseback = {
  proceeds: Minor
  fairValue: Minor
  carryingAmount: Minor
  shareRetained?: string
}

/** What only a lessor's agreement says (IFRS 16.61–97). */
export type LessorTerms = {
  classification: 'finance' | 'operating'
  /** Of the object, when it was handed over. */
  carryingAmount: Minor
  fairValue?: Minor
  initialDirectCosts: Minor
  unguaranteedResidual: Minor
  /** Makes the object or trades in it: the lease is a sale, its direct costs are expensed (71–74). */
  dealer?: boolean
}

/** Everything the figures of one agreement version follow from. Checked by `checkTerms`. */
export type AgreementTerms = {
  currency: Currency
  /** The day the object can be used, not the day of signing. */
  commencementDate: LocalDate
  /** Last day of the lease term before any option, inclusive. */
  endDate: LocalDate
  payments: readonly PaymentLine[]
  residualValue?: ResidualValue
  discountRate: DiscountRate
  initialCosts?: InitialCosts
  usefulLife?: UsefulLife
  noticeRule?: NoticeRule
  options?: readonly Option[]
  indexClause?: IndexClause
  rateClause?: RateClause
  exemption?: Exemption
  /** Finance or operating where a profile tells them apart (K3 20.3, ASC 842-10-25-2); absent: operating. */
  classification?: 'finance' | 'operating'
  /** How depreciation is split: by months (a part of one by its days) or by days. Absent: months. */
  depreciation?: 'months' | 'days'
  openingBalances?: OpeningBalances
  firstApplication?: FirstApplication
  saleAndLeaseback?: SaleAndLeaseback
  /** Present when the organization is the lessor. */
  lessor?: LessorTerms
}

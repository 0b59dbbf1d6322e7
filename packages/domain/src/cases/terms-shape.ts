import {
  type AgreementTerms,
  INTERVALS,
  type Option,
  PAYMENT_KINDS,
  type PaymentLine,
  RATE_CONVENTIONS,
} from '../agreements'
import {
  currency,
  date,
  decimal,
  flag,
  listOf,
  needed,
  nullable,
  type ObjectShape,
  objectOf,
  optional,
  text,
  whole,
  words,
} from './shape'

/*
 * The keys of `AgreementTerms` as a case may write them. A key that the engine requires and that has one harmless
 * meaning when nothing is said may be absent here: `inLiability` is true, `kind` is rent, no costs are "0".
 */

export const discountRateShape = objectOf<AgreementTerms['discountRate']>({
  annualRate: needed(decimal),
  convention: needed(words(RATE_CONVENTIONS)),
})

/** `firstDate` and `lastDate` may be absent: the reader puts the term's there. */
export const paymentLineShape = objectOf<PaymentLine>({
  kind: optional(words(PAYMENT_KINDS), 'rent'),
  amount: needed(decimal),
  intervalMonths: needed(words(INTERVALS)),
  timing: needed(words(['advance', 'arrears'])),
  firstDate: optional(date),
  lastDate: optional(date),
  inLiability: optional(flag, true),
  dueDates: optional(listOf(date)),
  increase: optional(
    objectOf<NonNullable<PaymentLine['increase']>>({
      rate: needed(decimal),
      everyMonths: needed(whole),
      rounding: needed(words(['minor', 'none'])),
      risesBefore: optional(whole),
    }),
  ),
  vat: optional(
    objectOf<NonNullable<PaymentLine['vat']>>({ rate: needed(decimal), deductibleShare: needed(decimal) }),
  ),
  countedFrom: optional(date),
  baseAmount: optional(decimal),
})

type Part<Name extends keyof AgreementTerms> = NonNullable<AgreementTerms[Name]>

export const residualValueShape = objectOf<Part<'residualValue'>>({
  amount: needed(decimal),
  guaranteedByLessee: needed(flag),
  expectedPayable: needed(decimal),
})

export const restorationShape = objectOf<NonNullable<Part<'initialCosts'>['restoration']>>({
  amount: needed(decimal),
  dueDate: needed(date),
  annualRate: needed(decimal),
})

export const usefulLifeShape = objectOf<Part<'usefulLife'>>({
  months: needed(whole),
  ownershipTransfers: needed(flag),
  residualValue: optional(decimal),
})

type OptionOf<Kind extends Option['kind']> = Extract<Option, { kind: Kind }>
const certainty = needed(
  objectOf<Option['certainty']>({
    reasonablyCertain: needed(flag),
    reason: optional(text),
    assessedOn: optional(date),
  }),
)
const kind = needed(text)
const holder = optional(words(['lessee', 'lessor', 'both']), 'lessee')

export const OPTION_SHAPES: Record<Option['kind'], ObjectShape> = {
  extension: objectOf<OptionOf<'extension'>>({
    kind,
    holder,
    certainty,
    months: needed(whole),
    payments: optional(listOf(paymentLineShape)),
  }),
  termination: objectOf<OptionOf<'termination'>>({
    kind,
    holder,
    certainty,
    lastDate: needed(date),
    penalty: optional(decimal, '0'),
  }),
  purchase: objectOf<OptionOf<'purchase'>>({ kind, holder, certainty, price: needed(decimal) }),
}

const LATER_KEYS = {
  noticeRule: optional(
    objectOf<Part<'noticeRule'>>({
      noticeMonths: needed(whole),
      noticeDays: optional(whole),
      extensionMonths: needed(nullable(whole)),
      mostProlongations: optional(whole),
      certainProlongations: optional(whole),
      openEnded: optional(flag),
      premises: optional(flag),
    }),
  ),
  indexClause: optional(
    objectOf<Part<'indexClause'>>({
      series: needed(text),
      baseMonth: needed(text),
      baseValue: needed(decimal),
      share: needed(decimal),
      floorChange: optional(decimal),
      capChange: optional(decimal),
      threshold: optional(decimal),
      adjustmentMonth: needed(whole),
      indexMonth: needed(whole),
    }),
  ),
  rateClause: optional(
    objectOf<Part<'rateClause'>>({
      series: needed(text),
      margin: needed(decimal),
      floor: optional(decimal),
      resetMonths: needed(whole),
    }),
  ),
  openingBalances: optional(
    objectOf<Part<'openingBalances'>>({
      date: needed(date),
      liability: optional(decimal),
      rightOfUse: needed(decimal),
      provision: optional(decimal),
    }),
  ),
  firstApplication: optional(
    objectOf<Part<'firstApplication'>>({
      date: needed(date),
      asset: needed(words(['equal_to_liability', 'as_if_always'])),
    }),
  ),
  saleAndLeaseback: optional(
    objectOf<Part<'saleAndLeaseback'>>({
      proceeds: needed(decimal),
      fairValue: needed(decimal),
      carryingAmount: needed(decimal),
      shareRetained: optional(decimal),
    }),
  ),
  lessor: optional(
    objectOf<Part<'lessor'>>({
      classification: needed(words(['finance', 'operating'])),
      carryingAmount: needed(decimal),
      fairValue: optional(decimal),
      initialDirectCosts: optional(decimal, '0'),
      unguaranteedResidual: optional(decimal, '0'),
      dealer: optional(flag),
    }),
  ),
}

export const termsShape = objectOf<AgreementTerms>({
  currency: needed(currency),
  commencementDate: needed(date),
  endDate: needed(date),
  payments: needed(listOf(paymentLineShape)),
  residualValue: optional(residualValueShape),
  discountRate: needed(discountRateShape),
  initialCosts: optional(
    objectOf<Part<'initialCosts'>>({
      incentivesReceived: optional(decimal, '0'),
      initialDirectCosts: optional(decimal, '0'),
      restoration: optional(restorationShape),
    }),
  ),
  usefulLife: optional(usefulLifeShape),
  options: optional(listOf({ type: 'kinds', kinds: OPTION_SHAPES })),
  exemption: optional(words(['short_term', 'low_value'])),
  classification: optional(words(['finance', 'operating'])),
  depreciation: optional(words(['months', 'days'])),
  ...LATER_KEYS,
})

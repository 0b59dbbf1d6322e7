import { DomainError } from '../errors'
import { isCurrency } from '../money'
import {
  type AgreementTerms,
  INTERVALS,
  type Interval,
  type Option,
  PAYMENT_KINDS,
  type PaymentLine,
  RATE_CONVENTIONS,
  type ResidualValue,
  type Restoration,
  type UsefulLife,
} from './agreement'
import { checkTerms } from './check-terms'
import {
  amount,
  byKind,
  choice,
  count,
  date,
  decimal,
  flag,
  list,
  nullable,
  optional,
  record,
  type Shape,
  text,
  type WithDecimals,
} from './json-shape'

/** `AgreementTerms` as it is stored and sent: JSON without bigint, amounts as decimal strings of the major unit. */
export type AgreementTermsJson = WithDecimals<AgreementTerms>

export const discountRateShape = record<AgreementTerms['discountRate']>({
  annualRate: decimal,
  convention: choice(RATE_CONVENTIONS),
})

export const paymentLinesShape = list(
  record<PaymentLine>({
    kind: choice(PAYMENT_KINDS),
    amount,
    intervalMonths: choice<Interval>(INTERVALS),
    timing: choice(['advance', 'arrears']),
    firstDate: date,
    lastDate: date,
    inLiability: flag,
    dueDates: optional(list(date)),
    increase: optional(
      record<NonNullable<PaymentLine['increase']>>({
        rate: decimal,
        everyMonths: count,
        rounding: choice(['minor', 'none']),
        risesBefore: optional(count),
      }),
    ),
    vat: optional(record<NonNullable<PaymentLine['vat']>>({ rate: decimal, deductibleShare: decimal })),
    countedFrom: optional(date),
    baseAmount: optional(amount),
  }),
)

export const residualValueShape = record<ResidualValue>({
  amount,
  guaranteedByLessee: flag,
  expectedPayable: amount,
})
export const restorationShape = record<Restoration>({ amount, dueDate: date, annualRate: decimal })
export const usefulLifeShape = record<UsefulLife>({
  months: count,
  ownershipTransfers: flag,
  residualValue: optional(amount),
})

type OptionOf<Kind extends Option['kind']> = Extract<Option, { kind: Kind }>
const optionBase = {
  holder: choice(['lessee', 'lessor', 'both']),
  certainty: record<Option['certainty']>({
    reasonablyCertain: flag,
    reason: optional(text),
    assessedOn: optional(date),
  }),
}
const extensionShape = record<OptionOf<'extension'>>({
  ...optionBase,
  kind: choice(['extension']),
  months: count,
  payments: optional(paymentLinesShape),
})
const terminationShape = record<OptionOf<'termination'>>({
  ...optionBase,
  kind: choice(['termination']),
  lastDate: date,
  penalty: amount,
})
const purchaseShape = record<OptionOf<'purchase'>>({
  ...optionBase,
  kind: choice(['purchase']),
  price: amount,
})
const optionShape = byKind<Option>(({ kind }) => {
  if (kind === 'extension') return extensionShape as Shape<Option>
  if (kind === 'termination') return terminationShape as Shape<Option>
  return kind === 'purchase' ? (purchaseShape as Shape<Option>) : null
})

type Part<Key extends keyof AgreementTerms> = NonNullable<AgreementTerms[Key]>

export const termsShape = record<AgreementTerms>({
  currency: {
    read(json, path) {
      if (isCurrency(json)) return json
      throw new DomainError('schedule.invalid_input', { field: path, reason: 'unknown' })
    },
    write: (currency) => currency,
  },
  commencementDate: date,
  endDate: date,
  payments: paymentLinesShape,
  residualValue: optional(residualValueShape),
  discountRate: discountRateShape,
  initialCosts: optional(
    record<Part<'initialCosts'>>({
      incentivesReceived: amount,
      initialDirectCosts: amount,
      restoration: optional(restorationShape),
    }),
  ),
  usefulLife: optional(usefulLifeShape),
  noticeRule: optional(
    record<Part<'noticeRule'>>({
      noticeMonths: count,
      noticeDays: optional(count),
      extensionMonths: nullable(count),
      mostProlongations: optional(count),
      certainProlongations: optional(count),
      openEnded: optional(flag),
      premises: optional(flag),
    }),
  ),
  options: optional(list(optionShape)),
  indexClause: optional(
    record<Part<'indexClause'>>({
      series: text,
      baseMonth: text,
      baseValue: decimal,
      share: decimal,
      floorChange: optional(decimal),
      capChange: optional(decimal),
      threshold: optional(decimal),
      adjustmentMonth: count,
      indexMonth: count,
    }),
  ),
  rateClause: optional(
    record<Part<'rateClause'>>({
      series: text,
      margin: decimal,
      floor: optional(decimal),
      resetMonths: count,
    }),
  ),
  exemption: optional(choice(['short_term', 'low_value'])),
  classification: optional(choice(['finance', 'operating'])),
  depreciation: optional(choice(['months', 'days'])),
  firstApplication: optional(
    record<Part<'firstApplication'>>({ date, asset: choice(['equal_to_liability', 'as_if_always']) }),
  ),
  openingBalances: optional(
    record<Part<'openingBalances'>>({
      date,
      liability: optional(decimal),
      rightOfUse: decimal,
      provision: optional(decimal),
    }),
  ),
  saleAndLeaseback: optional(
    record<Part<'saleAndLeaseback'>>({
      proceeds: amount,
      fairValue: amount,
      carryingAmount: amount,
      shareRetained: optional(decimal),
    }),
  ),
  lessor: optional(
    record<Part<'lessor'>>({
      classification: choice(['finance', 'operating']),
      carryingAmount: amount,
      fairValue: optional(amount),
      initialDirectCosts: amount,
      unguaranteedResidual: amount,
      dealer: optional(flag),
    }),
  ),
})

/** @throws nothing for checked terms; `termsFromJson` gives the same terms back */
export const termsToJson = (terms: AgreementTerms): AgreementTermsJson =>
  termsShape.write(terms, terms.currency) as AgreementTermsJson

/**
 * Reads stored or received terms: shape and values. A key that does not exist is refused, so that a misspelt one
 * never loses money in silence.
 * @throws DomainError 'input.invalid' { field, reason }, see `Shape`; 'schedule.invalid_input', see `checkTerms`
 */
export const termsFromJson = (json: unknown): AgreementTerms => checkTerms(readTerms(json, ''))

/** The shape alone, unchecked values: for terms inside another value. `path` stands before the field names. */
export function readTerms(json: unknown, path: string): AgreementTerms {
  const currency = (json as { currency?: unknown } | null | undefined)?.currency
  // Amounts cannot be read without a currency; an unknown one is refused when its own turn comes, the first key.
  return termsShape.read(json, path, isCurrency(currency) ? currency : 'SEK')
}

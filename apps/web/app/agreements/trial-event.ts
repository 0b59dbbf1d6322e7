import { type TrialField, type TrialKind, trialFields } from './trial-kinds'
import { onePlus, typedAmount, typedDate, typedDecimal, typedPercent } from './typed-values'

/** What stands in the form, as typed. */
export type TrialValues = Partial<Record<TrialField, string>>
/** What is wrong with a field, by the reason of the domain or one of the form's own. */
export type TrialErrors = Partial<Record<TrialField, string>>
/** An event as the API takes it. */
export type TrialEvent = { kind: ApiKind; date: string } & Record<string, unknown>
type ApiKind =
  | 'index'
  | 'reassessment'
  | 'modification'
  | 'termination'
  | 'floating_rate'
  | 'impairment'
  | 'residual_value'
  | 'buy_out'
  | 'variable_payment'

/** `empty`: there is nothing to try yet, and nothing is wrong. */
export type Drafted =
  | { state: 'ready'; event: TrialEvent }
  | { state: 'empty' }
  | { state: 'wrong'; errors: TrialErrors }

type Reader = { read: (text: string) => string | null; reason: string }
const DAY: Reader = { read: typedDate, reason: 'not_a_date' }
const PERCENT: Reader = { read: typedPercent, reason: 'not_a_number' }
const AMOUNT: Reader = { read: typedAmount, reason: 'not_an_amount' }
const READERS: Record<TrialField, Reader> = {
  date: DAY,
  endDate: DAY,
  optionDate: DAY,
  percent: PERCENT,
  share: PERCENT,
  rate: PERCENT,
  indexValue: { read: typedDecimal, reason: 'not_a_number' },
  rent: AMOUNT,
  penalty: AMOUNT,
  recoverable: AMOUNT,
  expected: AMOUNT,
  price: AMOUNT,
  amount: AMOUNT,
}

/** One of these says what the new rent is. */
const INDEX_FIELDS = ['percent', 'rent', 'indexValue'] as const
const OPTIONAL: Partial<Record<TrialKind, readonly TrialField[]>> = {
  index: INDEX_FIELDS,
  extension: ['rent'],
  scope: ['rent'],
  shorter: ['rent'],
  floating: ['rent'],
}

/** @param convention of the agreement's discount rate, which a revised rate follows */
export function draftEvent(kind: TrialKind, values: TrialValues, convention: string): Drafted {
  const errors: TrialErrors = {}
  const read: TrialValues = {}
  const missing: TrialField[] = []
  for (const field of trialFields(kind)) {
    const typed = values[field]?.trim() ?? ''
    const value = typed === '' ? null : READERS[field].read(typed)
    if (value !== null) read[field] = value
    else if (typed !== '') errors[field] = READERS[field].reason
    else if (!OPTIONAL[kind]?.includes(field)) missing.push(field)
  }
  if (kind === 'index') {
    const given = INDEX_FIELDS.filter((field) => values[field]?.trim())
    if (given.length === 0) missing.push('percent')
    for (const field of given.slice(1)) errors[field] ??= 'more_than_one'
  }
  if (Object.keys(errors).length > 0) return { state: 'wrong', errors }
  if (missing.length > 0) return { state: 'empty' }
  return { state: 'ready', event: eventOf(kind, read, convention) }
}

function eventOf(kind: TrialKind, read: TrialValues, convention: string): TrialEvent {
  const { date = '', endDate, rent, percent, indexValue } = read
  const discountRate = { annualRate: read.rate ?? '0', convention }
  const rest = { date, ...(rent !== undefined && { rent }) }
  switch (kind) {
    case 'index':
      if (percent !== undefined) return { kind: 'index', date, factor: onePlus(percent) }
      return { kind: 'index', ...rest, ...(indexValue !== undefined && { indexValue }) }
    case 'extension':
      return { kind: 'reassessment', ...rest, endDate, discountRate }
    case 'shorter':
      return { kind: 'modification', ...rest, endDate, discountRate }
    case 'scope':
      // The rent follows what remains unless another was agreed.
      return {
        kind: 'modification',
        ...rest,
        remainingShare: read.share,
        ...(rent === undefined && { factor: read.share }),
        discountRate,
      }
    case 'rent':
      return { kind: 'modification', ...rest, discountRate }
    case 'floating':
      return { kind: 'floating_rate', ...rest, discountRate }
    case 'termination':
      return { kind: 'termination', date, penalty: read.penalty }
    case 'impairment':
      return { kind: 'impairment', date, recoverableAmount: read.recoverable }
    case 'residual':
      return { kind: 'residual_value', date, expectedPayable: read.expected }
    case 'option':
      return {
        kind: 'reassessment',
        date,
        purchaseOption: { price: read.price, date: read.optionDate },
        discountRate,
      }
    case 'buyout':
      return { kind: 'buy_out', date, price: read.price }
    case 'variable':
      return { kind: 'variable_payment', date, amount: read.amount }
  }
}

const FIELD_OF_PATH: Record<string, TrialField> = {
  'discountRate.annualRate': 'rate',
  discountRate: 'rate',
  remainingShare: 'share',
  factor: 'percent',
  recoverableAmount: 'recoverable',
  expectedPayable: 'expected',
  'purchaseOption.price': 'price',
  'purchaseOption.date': 'optionDate',
}

/** The field of the form that a refusal of the domain names, `events.3.endDate`; the day when it names none of them. */
export function refusedField(kind: TrialKind, path: unknown): TrialField {
  const name = String(path ?? '').replace(/^events?(\.\d+)?\./, '')
  const fields = trialFields(kind)
  const mapped = name === 'factor' && kind === 'scope' ? 'share' : FIELD_OF_PATH[name]
  return fields.find((field) => field === (mapped ?? name)) ?? 'date'
}

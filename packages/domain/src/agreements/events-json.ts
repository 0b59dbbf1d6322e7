import type { Currency } from '../money'
import type { AgreementEvent, AgreementEventKind, AgreementLife } from './agreement-event'
import { checkEvents } from './check-events'
import {
  amount,
  byKind,
  choice,
  date,
  decimal,
  list,
  nullable,
  optional,
  record,
  type Shape,
  type WithDecimals,
} from './json-shape'
import {
  discountRateShape,
  paymentLinesShape,
  readTerms,
  residualValueShape,
  restorationShape,
  termsFromJson,
  termsShape,
  termsToJson,
  usefulLifeShape,
} from './terms-json'

/** `AgreementEvent` as it is stored and sent. Amounts are decimal strings in the major unit of the agreement. */
export type AgreementEventJson = WithDecimals<AgreementEvent>
export type AgreementLifeJson = WithDecimals<AgreementLife>

type EventOf<Kind extends AgreementEventKind> = Extract<AgreementEvent, { kind: Kind }>

const moment = { date, order: optional(choice(['before_payments', 'after_payments'])) }
const newPayments = {
  payments: optional(paymentLinesShape),
  rent: optional(amount),
  factor: optional(decimal),
}

type VariableAmount = Extract<EventOf<'variable_payment'>, { amount: unknown }>
type VariableQuantity = Extract<EventOf<'variable_payment'>, { quantity: unknown }>
const variableAmount = record<VariableAmount>({ ...moment, kind: choice(['variable_payment']), amount })
const variableQuantity = record<VariableQuantity>({
  ...moment,
  kind: choice(['variable_payment']),
  quantity: decimal,
  unitPrice: decimal,
})

const correctedTerms: Shape<EventOf<'correction'>['terms']> = {
  read: (json, path) => readTerms(json, path),
  write: (terms) => termsShape.write(terms, terms.currency),
}

type Shapes = { [Kind in Exclude<AgreementEventKind, 'variable_payment'>]: Shape<EventOf<Kind>> }
const SHAPES: Shapes = {
  index: record({ ...moment, ...newPayments, kind: choice(['index']), indexValue: optional(decimal) }),
  floating_rate: record({
    ...moment,
    ...newPayments,
    kind: choice(['floating_rate']),
    discountRate: discountRateShape,
  }),
  residual_value: record({ ...moment, kind: choice(['residual_value']), expectedPayable: amount }),
  reassessment: record<EventOf<'reassessment'>>({
    ...moment,
    ...newPayments,
    kind: choice(['reassessment']),
    discountRate: discountRateShape,
    endDate: optional(date),
    purchaseOption: optional(nullable(record<{ price: bigint; date: string }>({ price: amount, date }))),
    usefulLife: optional(usefulLifeShape),
  }),
  modification: record<EventOf<'modification'>>({
    ...moment,
    ...newPayments,
    kind: choice(['modification']),
    discountRate: discountRateShape,
    endDate: optional(date),
    remainingShare: optional(decimal),
    residualValue: optional(residualValueShape),
  }),
  impairment: record({ ...moment, kind: choice(['impairment']), recoverableAmount: amount }),
  restoration: record({ ...moment, kind: choice(['restoration']), restoration: restorationShape }),
  termination: record({ ...moment, kind: choice(['termination']), penalty: amount }),
  buy_out: record({ ...moment, kind: choice(['buy_out']), price: amount }),
  useful_life: record({ ...moment, kind: choice(['useful_life']), usefulLife: usefulLifeShape }),
  correction: record({ ...moment, kind: choice(['correction']), terms: correctedTerms }),
}

const eventShape = byKind<AgreementEvent>((value) => {
  if (value.kind === 'variable_payment') {
    const isCounted = value.quantity !== undefined || value.unitPrice !== undefined
    return (isCounted ? variableQuantity : variableAmount) as Shape<AgreementEvent>
  }
  if (!Object.hasOwn(SHAPES, value.kind)) return null
  return SHAPES[value.kind as keyof Shapes] as Shape<AgreementEvent>
})
const eventsShape = list(eventShape)

/** @param currency of the agreement */
export const eventToJson = (event: AgreementEvent, currency: Currency): AgreementEventJson =>
  eventShape.write(event, currency) as AgreementEventJson

/**
 * Reads one event, its shape alone: whether it fits its agreement is for `checkEvents`.
 * @param currency of the agreement
 * @param path stands before the names of fields in errors: `events.0`
 * @throws DomainError 'input.invalid' { field, reason }, see `Shape`
 */
export const eventFromJson = (json: unknown, currency: Currency, path = ''): AgreementEvent =>
  eventShape.read(json, path, currency)

export const lifeToJson = ({ terms, events }: AgreementLife): AgreementLifeJson => ({
  terms: termsToJson(terms),
  events: events.map((event) => eventToJson(event, terms.currency)),
})

/**
 * Reads and checks an agreement with all that happened to it. Fields of the terms are named as in `termsFromJson`,
 * those of events as `events.0.rent`.
 * @throws DomainError 'input.invalid', see `Shape`; 'schedule.invalid_input', see `checkTerms` and `checkEvents`
 */
export function lifeFromJson(json: { terms: unknown; events?: unknown }): AgreementLife {
  const terms = termsFromJson(json.terms)
  const events = json.events === undefined ? [] : eventsShape.read(json.events, 'events', terms.currency)
  return { terms, events: checkEvents(terms, events) }
}

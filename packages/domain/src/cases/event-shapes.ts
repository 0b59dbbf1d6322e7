import type { AgreementEvent, AgreementEventKind } from '../agreements'
import {
  date,
  decimal,
  type Key,
  listOf,
  needed,
  nullable,
  type ObjectShape,
  objectOf,
  optional,
  text,
  words,
} from './shape'
import {
  discountRateShape,
  paymentLineShape,
  residualValueShape,
  restorationShape,
  termsShape,
  usefulLifeShape,
} from './terms-shape'

type Names<T> = T extends unknown ? keyof T : never
/** Every key that an event of the kind can have, of all its forms. */
type KeysOf<Kind extends AgreementEventKind> = {
  [Name in Names<Extract<AgreementEvent, { kind: Kind }>>]-?: Key
}
const eventOf = <Kind extends AgreementEventKind>(keys: KeysOf<Kind>): ObjectShape => ({
  type: 'object',
  keys,
})

const moment = {
  kind: needed(text),
  date: needed(date),
  order: optional(words(['before_payments', 'after_payments'])),
}
const newPayments = {
  payments: optional(listOf(paymentLineShape)),
  rent: optional(decimal),
  factor: optional(decimal),
}
const discountRate = needed(discountRateShape)

/** The keys of `AgreementEvent`, by kind. */
export const EVENT_SHAPES: Record<AgreementEventKind, ObjectShape> = {
  index: eventOf<'index'>({ ...moment, ...newPayments, indexValue: optional(decimal) }),
  floating_rate: eventOf<'floating_rate'>({ ...moment, ...newPayments, discountRate }),
  residual_value: eventOf<'residual_value'>({ ...moment, expectedPayable: needed(decimal) }),
  reassessment: eventOf<'reassessment'>({
    ...moment,
    ...newPayments,
    discountRate,
    endDate: optional(date),
    purchaseOption: optional(
      nullable(objectOf<{ price: string; date: string }>({ price: needed(decimal), date: needed(date) })),
    ),
    usefulLife: optional(usefulLifeShape),
  }),
  modification: eventOf<'modification'>({
    ...moment,
    ...newPayments,
    discountRate,
    endDate: optional(date),
    remainingShare: optional(decimal),
    residualValue: optional(residualValueShape),
  }),
  impairment: eventOf<'impairment'>({ ...moment, recoverableAmount: needed(decimal) }),
  restoration: eventOf<'restoration'>({ ...moment, restoration: needed(restorationShape) }),
  termination: eventOf<'termination'>({ ...moment, penalty: optional(decimal, '0') }),
  buy_out: eventOf<'buy_out'>({ ...moment, price: needed(decimal) }),
  variable_payment: eventOf<'variable_payment'>({
    ...moment,
    amount: optional(decimal),
    quantity: optional(decimal),
    unitPrice: optional(decimal),
  }),
  useful_life: eventOf<'useful_life'>({ ...moment, usefulLife: needed(usefulLifeShape) }),
  correction: eventOf<'correction'>({ ...moment, terms: needed(termsShape) }),
}

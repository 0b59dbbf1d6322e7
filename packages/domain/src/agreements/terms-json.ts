import { DomainError } from '../errors'
import { formatAmount, isCurrency, type Minor, parseAmount } from '../money'
import type { AgreementTerms, InitialCosts, PaymentLine, ResidualValue } from './agreement'
import { checkTerms } from './check-terms'

/** A type as it crosses a border: every amount a decimal string in the major unit. */
type WithDecimals<T> = T extends bigint
  ? string
  : T extends readonly (infer Item)[]
    ? WithDecimals<Item>[]
    : T extends object
      ? { [Key in keyof T]: WithDecimals<T[Key]> }
      : T

/** `AgreementTerms` as it is stored and sent: JSON without bigint. */
export type AgreementTermsJson = WithDecimals<AgreementTerms>

/** @throws nothing for checked terms; `termsFromJson` gives the same terms back */
export function termsToJson(terms: AgreementTerms): AgreementTermsJson {
  const write = (amount: Minor) => formatAmount(amount, terms.currency)
  const { payments, residualValue, initialCosts, ...rest } = terms
  return {
    ...rest,
    payments: payments.map((line) => ({ ...line, amount: write(line.amount) })),
    ...(residualValue && {
      residualValue: {
        ...residualValue,
        amount: write(residualValue.amount),
        expectedPayable: write(residualValue.expectedPayable),
      },
    }),
    ...(initialCosts && { initialCosts: costsToJson(initialCosts, write) }),
  }
}

function costsToJson(costs: InitialCosts, write: (amount: Minor) => string): WithDecimals<InitialCosts> {
  const { incentivesReceived, initialDirectCosts, restoration } = costs
  return {
    incentivesReceived: write(incentivesReceived),
    initialDirectCosts: write(initialDirectCosts),
    ...(restoration && { restoration: { ...restoration, amount: write(restoration.amount) } }),
  }
}

/**
 * Reads stored or received terms. The shape is the caller's to check (a zod schema at the border); the values are
 * checked here.
 * @throws DomainError 'input.invalid' for an amount that is no amount; 'schedule.invalid_input', see `checkTerms`
 */
export function termsFromJson(json: AgreementTermsJson): AgreementTerms {
  const { currency } = json
  if (!isCurrency(currency)) {
    throw new DomainError('schedule.invalid_input', { field: 'currency', reason: 'unknown' })
  }
  const read = (amount: string, field: string) => parseAmount(amount, currency, field)
  const { payments, residualValue, initialCosts, ...rest } = json
  return checkTerms({
    ...rest,
    payments: payments.map(
      (line, index): PaymentLine => ({ ...line, amount: read(line.amount, `payments.${index}.amount`) }),
    ),
    ...(residualValue && { residualValue: residualFromJson(residualValue, read) }),
    ...(initialCosts && { initialCosts: costsFromJson(initialCosts, read) }),
  })
}

type Read = (amount: string, field: string) => Minor

const residualFromJson = (json: WithDecimals<ResidualValue>, read: Read): ResidualValue => ({
  ...json,
  amount: read(json.amount, 'residualValue.amount'),
  expectedPayable: read(json.expectedPayable, 'residualValue.expectedPayable'),
})

function costsFromJson(json: WithDecimals<InitialCosts>, read: Read): InitialCosts {
  const { incentivesReceived, initialDirectCosts, restoration } = json
  return {
    incentivesReceived: read(incentivesReceived, 'initialCosts.incentivesReceived'),
    initialDirectCosts: read(initialDirectCosts, 'initialCosts.initialDirectCosts'),
    ...(restoration && {
      restoration: { ...restoration, amount: read(restoration.amount, 'initialCosts.restoration.amount') },
    }),
  }
}

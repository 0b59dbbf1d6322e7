import { type Currency, formatAmount, isCurrency, parseAmount } from '@mina/domain'
import { type AgreementTerms, checkTerms } from '@mina/domain/agreements'
import { z } from 'zod'

/** Changes when the same terms would give other figures than before. Stored with every version. */
export const CALCULATION_VERSION = '2026.1'

const amount = z.string().regex(/^-?\d+(\.\d+)?$/)

const storedTerms = z.object({
  currency: z.custom<Currency>(isCurrency),
  commencementDate: z.string(),
  endDate: z.string(),
  payments: z.array(
    z.object({
      kind: z.string(),
      amount,
      intervalMonths: z.union([z.number(), z.literal('once')]),
      timing: z.string(),
      firstDate: z.string(),
      lastDate: z.string(),
      inLiability: z.boolean(),
    }),
  ),
  residualValue: z.object({ amount, guaranteedByLessee: z.boolean(), expectedPayable: amount }).optional(),
  discountRate: z.object({ annualRate: z.string(), convention: z.string() }),
  initialCosts: z
    .object({
      incentivesReceived: amount,
      initialDirectCosts: amount,
      restoration: z.object({ amount, dueDate: z.string(), annualRate: z.string() }).optional(),
    })
    .optional(),
  usefulLife: z.object({ months: z.number(), ownershipTransfers: z.boolean() }).optional(),
  noticeRule: z
    .object({
      noticeMonths: z.number(),
      extensionMonths: z.number().nullable(),
      premises: z.boolean().optional(),
    })
    .optional(),
})
/** AgreementTerms as JSON: every amount a decimal string of its currency. */
export type StoredTerms = z.infer<typeof storedTerms>

export function toStoredTerms(terms: AgreementTerms): StoredTerms {
  const asText = (value: bigint) => formatAmount(value, terms.currency)
  return JSON.parse(
    JSON.stringify(terms, (_key, value) => (typeof value === 'bigint' ? asText(value) : value)),
  )
}

/** @throws ZodError or DomainError 'schedule.invalid_input' when the row is not what we once wrote */
export function fromStoredTerms(json: unknown): AgreementTerms {
  const stored = storedTerms.parse(json)
  const toMinor = (text: string) => parseAmount(text, stored.currency)
  const { residualValue, initialCosts } = stored
  const restoration = initialCosts?.restoration
  return checkTerms({
    ...stored,
    payments: stored.payments.map((line) => ({ ...line, amount: toMinor(line.amount) })),
    ...(residualValue && {
      residualValue: {
        ...residualValue,
        amount: toMinor(residualValue.amount),
        expectedPayable: toMinor(residualValue.expectedPayable),
      },
    }),
    ...(initialCosts && {
      initialCosts: {
        incentivesReceived: toMinor(initialCosts.incentivesReceived),
        initialDirectCosts: toMinor(initialCosts.initialDirectCosts),
        ...(restoration && { restoration: { ...restoration, amount: toMinor(restoration.amount) } }),
      },
    }),
    // checkTerms refuses every kind, interval, timing and convention that it does not know.
  } as AgreementTerms)
}

import { DomainError, formatAmount, type LocalDate } from '@mina/domain'
import {
  type AgreementTerms,
  missingFields,
  nextDeadline,
  paymentPeriods,
  type ReviewedFields,
  termsFromFields,
  termsToJson,
} from '@mina/domain/agreements'
import { measure, roundedStep, scheduleRows } from '@mina/domain/measurement'

/** The rate of the demo company; a real one decides its own. */
export const TRIAL_RATE = { annualRate: '0.045', convention: 'effective' } as const

export type TriedAgreement = {
  agreement: object
  schedule: object[]
  deadlines: object[]
}

/**
 * What the fields would become if a person accepted them as they are.
 * Amounts are decimal strings. Without the fields a schedule needs, `agreement.missing` names them.
 */
export function agreementOf(fields: ReviewedFields, today: LocalDate): TriedAgreement {
  const missing = missingFields(fields)
  if (missing.length > 0) return { agreement: { missing }, schedule: [], deadlines: [] }
  try {
    return describe(termsFromFields(fields, { discountRate: TRIAL_RATE }), today)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return {
      agreement: { missing, problem: { code: error.code, ...error.details } },
      schedule: [],
      deadlines: [],
    }
  }
}

function describe(terms: AgreementTerms, today: LocalDate): TriedAgreement {
  const write = (amount: bigint) => formatAmount(amount, terms.currency)
  const measurement = measure({ terms, events: [] }, 'IFRS16')
  const rows = scheduleRows(measurement, paymentPeriods(terms))
  const start = roundedStep(measurement.transitions[0]!.steps[0]!)
  const interest = rows.reduce((sum, { liability }) => sum + liability.interest, 0n)
  const { noticeRule } = terms
  return {
    agreement: {
      missing: [],
      ...termsToJson(terms),
      liabilityAtCommencement: write(start.liability),
      paidAtCommencement: write(start.cash),
      rightOfUseAtCommencement: write(start.rightOfUse),
      totalInterest: write(interest),
    },
    schedule: rows.map(({ from, to, liability, rightOfUse }) => ({
      from,
      to,
      opening: write(liability.opening + liability.additions),
      payment: write(liability.payment),
      interest: write(liability.interest),
      closing: write(liability.closing),
      rightOfUse: write(rightOfUse.closing),
    })),
    deadlines: noticeRule ? [{ kind: 'notice', ...nextDeadline({ ...terms, noticeRule }, today) }] : [],
  }
}

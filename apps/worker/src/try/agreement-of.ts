import { DomainError, formatAmount, type LocalDate } from '@mina/domain'
import {
  type AgreementTerms,
  liabilitySchedule,
  missingFields,
  nextDeadline,
  type ReviewedFields,
  rightOfUseSchedule,
  termsFromFields,
  termsToJson,
} from '@mina/domain/agreements'

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
  const liability = liabilitySchedule(terms)
  const rightOfUse = rightOfUseSchedule(terms)
  const { noticeRule } = terms
  return {
    agreement: {
      missing: [],
      ...termsToJson(terms),
      liabilityAtCommencement: write(liability.atCommencement),
      paidAtCommencement: write(liability.paidAtCommencement),
      rightOfUseAtCommencement: write(rightOfUse.cost.cost),
      totalInterest: write(liability.totalInterest),
    },
    schedule: liability.rows.map((row, index) => ({
      from: row.from,
      to: row.to,
      opening: write(row.opening),
      payment: write(row.payment),
      interest: write(row.interest),
      closing: write(row.closing),
      rightOfUse: write(rightOfUse.rows[index]?.closing ?? 0n),
    })),
    deadlines: noticeRule ? [{ kind: 'notice', ...nextDeadline({ ...terms, noticeRule }, today) }] : [],
  }
}

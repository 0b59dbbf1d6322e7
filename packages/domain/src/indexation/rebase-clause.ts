import type { AgreementTerms, IndexClause, PaymentLine } from '../agreements/agreement'
import { checkTerms } from '../agreements/check-terms'
import { DomainError } from '../errors'

/**
 * The base of the clause moved to another month: the rents that are agreed now are its base from then on, and what
 * earlier adjustments added is part of them.
 * @throws DomainError 'schedule.invalid_input' { field: 'indexClause', reason: 'none' } without a clause, see `checkTerms`
 */
export function rebaseClause(
  terms: AgreementTerms,
  base: Pick<IndexClause, 'baseMonth' | 'baseValue'>,
): AgreementTerms {
  const { indexClause } = terms
  if (!indexClause) throw new DomainError('schedule.invalid_input', { field: 'indexClause', reason: 'none' })
  return checkTerms({
    ...terms,
    indexClause: { ...indexClause, ...base },
    payments: terms.payments.map(withoutBase),
  })
}

function withoutBase(line: PaymentLine): PaymentLine {
  const { baseAmount: _earlier, ...rest } = line
  return rest
}

import { addDays, type LocalDate, lastDayOfSpan } from '../dates'
import type { Minor } from '../money'
import type { AgreementTerms, Option, PaymentLine } from './agreement'
import { checkTerms } from './check-terms'
import { cutLines, linesThatGoOn, prolongLine } from './line-changes'

/**
 * The terms that the figures follow from: every option decided by its certainty. Extensions that will be used carry
 * the end and the payments on, in the order of the list, then the prolongations that will happen because nobody gives
 * notice; a termination that will be used cuts the term and adds its penalty on the last day; a purchase that will be
 * made adds its price on the last day, and the object becomes the lessee's. A restoration due on the last day moves
 * with it.
 *
 * A right that only the lessor has binds the lessee: its extension belongs to the term, its termination does not end
 * it (B35).
 *
 * Source: IFRS 16.18–21, 27(d)–(e), 32, B34–B41.
 * @returns terms without options; the same object when there is nothing to decide
 * @throws DomainError 'schedule.invalid_input', see `checkTerms`
 */
export function resolveOptions(terms: AgreementTerms): AgreementTerms {
  const { options = [], noticeRule } = checkTerms(terms)
  const prolongations = noticeRule?.certainProlongations ?? 0
  if (terms.options === undefined && noticeRule?.certainProlongations === undefined) return terms

  let { options: _decided, ...resolved } = terms
  for (const option of options) {
    if (option.kind === 'extension' && belongsToTerm(option)) {
      resolved = extended(
        resolved,
        lastDayOfSpan(addDays(resolved.endDate, 1), option.months),
        option.payments,
      )
    }
  }
  if (noticeRule) {
    const { certainProlongations: _counted, ...rule } = noticeRule
    const months = (rule.extensionMonths ?? 0) * prolongations
    resolved = { ...resolved, noticeRule: rule }
    if (months > 0) resolved = extended(resolved, lastDayOfSpan(addDays(resolved.endDate, 1), months))
  }
  const termination = usedTermination(options)
  if (termination) resolved = endedEarly(resolved, termination.lastDate, termination.penalty)
  const purchase = options.find((option) => option.kind === 'purchase' && isUsed(option))
  if (purchase?.kind === 'purchase') resolved = bought(resolved, purchase.price)
  return checkTerms(resolved)
}

/** The last day of the lease term with every option decided. */
export const leaseTermEnd = (terms: AgreementTerms): LocalDate => resolveOptions(terms).endDate

const isUsed = ({ certainty, holder }: Option) => certainty.reasonablyCertain && holder !== 'lessor'

const belongsToTerm = (option: Option) => option.holder === 'lessor' || option.certainty.reasonablyCertain

/** The earliest of those that will be used. */
function usedTermination(options: readonly Option[]) {
  return options
    .filter((option) => option.kind === 'termination')
    .filter(isUsed)
    .sort((a, b) => (a.lastDate < b.lastDate ? -1 : 1))[0]
}

function extended(terms: AgreementTerms, endDate: LocalDate, own?: readonly PaymentLine[]): AgreementTerms {
  const goesOn = linesThatGoOn(terms.payments, terms.endDate)
  // Own payments of the time take the place of the fee; what they do not speak of, such as services, goes on.
  const isReplaced = (line: PaymentLine) =>
    own !== undefined && (line.inLiability || own.some(({ kind }) => kind === line.kind))
  const payments = terms.payments.map((line) =>
    goesOn.has(line) && !isReplaced(line) ? prolongLine(line, endDate) : line,
  )
  return withEnd({ ...terms, payments: [...payments, ...(own ?? [])] }, endDate)
}

const endedEarly = (terms: AgreementTerms, endDate: LocalDate, penalty: Minor): AgreementTerms => {
  const payments = cutLines(terms.payments, endDate)
  const charge = penalty > 0n ? [lastDayPayment('termination_penalty', penalty, endDate)] : []
  return withEnd({ ...terms, payments: [...payments, ...charge] }, endDate)
}

const bought = (terms: AgreementTerms, price: Minor): AgreementTerms => ({
  ...terms,
  payments: [...terms.payments, lastDayPayment('purchase_option', price, terms.endDate)],
  ...(terms.usefulLife && { usefulLife: { ...terms.usefulLife, ownershipTransfers: true } }),
})

function withEnd(terms: AgreementTerms, endDate: LocalDate): AgreementTerms {
  const { initialCosts } = terms
  const restoration = initialCosts?.restoration
  if (!restoration || restoration.dueDate !== terms.endDate) return { ...terms, endDate }
  return {
    ...terms,
    endDate,
    initialCosts: { ...initialCosts, restoration: { ...restoration, dueDate: endDate } },
  }
}

/** One payment of the liability when the day is over. */
export const lastDayPayment = (
  kind: 'purchase_option' | 'termination_penalty',
  amount: Minor,
  date: LocalDate,
): PaymentLine => ({
  kind,
  amount,
  intervalMonths: 'once',
  timing: 'arrears',
  firstDate: date,
  lastDate: date,
  inLiability: true,
})

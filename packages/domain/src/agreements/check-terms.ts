import { addMonths, isLocalDate } from '../dates'
import { DomainError } from '../errors'
import { isCurrency, LARGEST_AMOUNT } from '../money'
import {
  type AgreementTerms,
  INTERVALS,
  PAYMENT_KINDS,
  type PaymentLine,
  RATE_CONVENTIONS,
} from './agreement'

const LONGEST_TERM_MONTHS = 99 * 12
const LONGEST_NOTICE_MONTHS = 120
const MOST_PAYMENT_LINES = 500

type Problem =
  | 'unknown'
  | 'not_a_date'
  | 'before_start'
  | 'too_long'
  | 'negative'
  | 'too_large'
  | 'not_a_rate'
  | 'none'
  | 'too_many'
  | 'outside_term'
  | 'overlaps'
  | 'not_whole'

/**
 * Refuses terms that no schedule can follow from.
 * @returns the same terms
 * @throws DomainError 'schedule.invalid_input' { field, reason }: `field` is a path such as `payments.0.amount`,
 *         `reason` a `Problem`
 */
export function checkTerms(terms: AgreementTerms): AgreementTerms {
  const { currency, commencementDate, endDate, payments, discountRate, residualValue } = terms
  must(isCurrency(currency), 'currency', 'unknown')
  must(isLocalDate(commencementDate), 'commencementDate', 'not_a_date')
  must(isLocalDate(endDate), 'endDate', 'not_a_date')
  must(endDate >= commencementDate, 'endDate', 'before_start')
  must(
    commencementDate < '2100' && endDate < addMonths(commencementDate, LONGEST_TERM_MONTHS),
    'endDate',
    'too_long',
  )
  must(/^0(\.\d{1,12})?$/.test(discountRate.annualRate), 'discountRate.annualRate', 'not_a_rate')
  must(RATE_CONVENTIONS.includes(discountRate.convention), 'discountRate.convention', 'unknown')
  must(payments.length > 0, 'payments', 'none')
  must(payments.length <= MOST_PAYMENT_LINES, 'payments', 'too_many')
  for (const [index, line] of payments.entries()) checkLine(terms, line, `payments.${index}`)
  checkOverlaps(payments)
  if (residualValue) {
    checkAmount(residualValue.amount, 'residualValue.amount')
    checkAmount(residualValue.expectedPayable, 'residualValue.expectedPayable')
    must(residualValue.expectedPayable <= residualValue.amount, 'residualValue.expectedPayable', 'too_large')
  }
  checkAsset(terms)
  return terms
}

function checkAsset({ initialCosts, usefulLife, noticeRule, commencementDate }: AgreementTerms) {
  if (initialCosts) {
    checkAmount(initialCosts.incentivesReceived, 'initialCosts.incentivesReceived')
    checkAmount(initialCosts.initialDirectCosts, 'initialCosts.initialDirectCosts')
    const { restoration } = initialCosts
    if (restoration) {
      checkAmount(restoration.amount, 'initialCosts.restoration.amount')
      must(isLocalDate(restoration.dueDate), 'initialCosts.restoration.dueDate', 'not_a_date')
      must(restoration.dueDate >= commencementDate, 'initialCosts.restoration.dueDate', 'before_start')
      must(
        /^0(\.\d{1,12})?$/.test(restoration.annualRate),
        'initialCosts.restoration.annualRate',
        'not_a_rate',
      )
    }
  }
  if (usefulLife) checkMonths(usefulLife.months, 1, 'usefulLife.months')
  if (noticeRule) {
    checkMonths(noticeRule.noticeMonths, 0, 'noticeRule.noticeMonths', LONGEST_NOTICE_MONTHS)
    if (noticeRule.extensionMonths !== null)
      checkMonths(noticeRule.extensionMonths, 1, 'noticeRule.extensionMonths')
  }
}

function checkLine(terms: AgreementTerms, line: PaymentLine, path: string) {
  must(PAYMENT_KINDS.includes(line.kind), `${path}.kind`, 'unknown')
  must(INTERVALS.includes(line.intervalMonths), `${path}.intervalMonths`, 'unknown')
  must(line.timing === 'advance' || line.timing === 'arrears', `${path}.timing`, 'unknown')
  checkAmount(line.amount, `${path}.amount`)
  must(isLocalDate(line.firstDate), `${path}.firstDate`, 'not_a_date')
  must(isLocalDate(line.lastDate), `${path}.lastDate`, 'not_a_date')
  must(line.lastDate >= line.firstDate, `${path}.lastDate`, 'before_start')
  must(line.lastDate <= terms.endDate, `${path}.lastDate`, 'outside_term')
  // A single payment may be made before the object is delivered: it then belongs to the asset, not the debt.
  must(
    line.intervalMonths === 'once' || line.firstDate >= terms.commencementDate,
    `${path}.firstDate`,
    'outside_term',
  )
}

/** Two rents for the same days are a double count, or an amount read twice. */
function checkOverlaps(payments: readonly PaymentLine[]) {
  const rents = payments
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.kind === 'rent' && line.intervalMonths !== 'once' && line.inLiability)
    .sort((a, b) => (a.line.firstDate < b.line.firstDate ? -1 : 1))
  for (const [position, { line, index }] of rents.entries()) {
    const before = rents[position - 1]
    must(!before || before.line.lastDate < line.firstDate, `payments.${index}.firstDate`, 'overlaps')
  }
}

function checkAmount(amount: bigint, field: string) {
  must(amount >= 0n, field, 'negative')
  must(amount <= LARGEST_AMOUNT, field, 'too_large')
}

function checkMonths(months: number, least: number, field: string, most = LONGEST_TERM_MONTHS) {
  must(Number.isInteger(months), field, 'not_whole')
  must(months >= least, field, 'negative')
  must(months <= most, field, 'too_long')
}

function must(holds: boolean, field: string, reason: Problem) {
  if (!holds) throw new DomainError('schedule.invalid_input', { field, reason })
}

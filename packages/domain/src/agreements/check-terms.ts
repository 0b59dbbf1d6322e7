import { addMonths, monthSpan } from '../dates'
import { isCurrency } from '../money'
import {
  type AgreementTerms,
  INTERVALS,
  PAYMENT_KINDS,
  type PaymentLine,
  RATE_CONVENTIONS,
} from './agreement'
import { checkAsset, checkClauses, checkNoticeRule, checkOtherSides } from './check-clauses'
import { checkExtent } from './check-extent'
import { checkOptions } from './check-options'
import {
  checkAmount,
  checkDate,
  checkMonths,
  checkRate,
  checkShare,
  LONGEST_TERM_MONTHS,
  must,
} from './check-values'

const MOST_PAYMENT_LINES = 2000

const checked = new WeakSet<AgreementTerms>()

/**
 * Refuses terms that no schedule can follow from.
 * @returns the same terms
 * @throws DomainError 'schedule.invalid_input' { field, reason }: `field` is a path such as `payments.0.amount`,
 *         `reason` a `Problem`
 */
export function checkTerms(terms: AgreementTerms): AgreementTerms {
  // Terms are never changed in place, and every schedule of a portfolio asks again.
  if (checked.has(terms)) return terms
  checkFrame(terms)
  checkLines(terms, terms.payments, 'payments', terms.endDate)
  checkOverlaps(terms.payments, 'payments')
  checkExtent(terms.payments, 'payments')
  checkResidual(terms)
  checkAsset(terms)
  checkNoticeRule(terms)
  checkOptions(terms)
  for (const [index, option] of (terms.options ?? []).entries()) {
    if (option.kind !== 'extension' || !option.payments) continue
    checkLines(terms, option.payments, `options.${index}.payments`)
    checkOverlaps(option.payments, `options.${index}.payments`)
    checkExtent(option.payments, `options.${index}.payments`)
  }
  checkClauses(terms)
  checkOtherSides(terms)
  checked.add(terms)
  return terms
}

function checkFrame({
  currency,
  commencementDate,
  endDate,
  payments,
  discountRate,
  ...terms
}: AgreementTerms) {
  must(isCurrency(currency), 'currency', 'unknown')
  checkDate(commencementDate, 'commencementDate')
  checkDate(endDate, 'endDate')
  must(endDate >= commencementDate, 'endDate', 'before_start')
  must(
    commencementDate < '2100' && endDate < addMonths(commencementDate, LONGEST_TERM_MONTHS),
    'endDate',
    'too_long',
  )
  checkRate(discountRate.annualRate, 'discountRate.annualRate')
  must(RATE_CONVENTIONS.includes(discountRate.convention), 'discountRate.convention', 'unknown')
  must(payments.length > 0, 'payments', 'none')
  must(payments.length <= MOST_PAYMENT_LINES, 'payments', 'too_many')
  must([undefined, 'months', 'days'].includes(terms.depreciation), 'depreciation', 'unknown')
  must([undefined, 'finance', 'operating'].includes(terms.classification), 'classification', 'unknown')
}

/** Lines within the term, or within whatever time an option gives when there is no `endDate`. */
export function checkLines(
  terms: Pick<AgreementTerms, 'commencementDate'>,
  lines: readonly PaymentLine[],
  path: string,
  endDate?: string,
) {
  for (const [index, line] of lines.entries()) checkLine(terms, line, `${path}.${index}`, endDate)
}

function checkLine(
  { commencementDate }: Pick<AgreementTerms, 'commencementDate'>,
  line: PaymentLine,
  path: string,
  endDate?: string,
) {
  must(PAYMENT_KINDS.includes(line.kind), `${path}.kind`, 'unknown')
  must(INTERVALS.includes(line.intervalMonths), `${path}.intervalMonths`, 'unknown')
  must(line.timing === 'advance' || line.timing === 'arrears', `${path}.timing`, 'unknown')
  checkAmount(line.amount, `${path}.amount`)
  checkDate(line.firstDate, `${path}.firstDate`)
  checkDate(line.lastDate, `${path}.lastDate`)
  must(line.lastDate >= line.firstDate, `${path}.lastDate`, 'before_start')
  must(endDate === undefined || line.lastDate <= endDate, `${path}.lastDate`, 'outside_term')
  // A single payment may be made before the object is delivered: it then belongs to the asset, not the debt.
  must(
    line.intervalMonths === 'once' || line.firstDate >= commencementDate,
    `${path}.firstDate`,
    'outside_term',
  )
  if (line.dueDates) checkDueDates(line, line.dueDates, path)
  if (line.increase) {
    checkRate(line.increase.rate, `${path}.increase.rate`)
    checkMonths(line.increase.everyMonths, 1, `${path}.increase.everyMonths`)
    must(['minor', 'none'].includes(line.increase.rounding), `${path}.increase.rounding`, 'unknown')
    checkMonths(line.increase.risesBefore ?? 0, 0, `${path}.increase.risesBefore`)
  }
  if (line.vat) {
    checkShare(line.vat.rate, `${path}.vat.rate`)
    checkShare(line.vat.deductibleShare, `${path}.vat.deductibleShare`)
  }
  if (line.countedFrom !== undefined) checkCounting(line, line.countedFrom, `${path}.countedFrom`)
  if (line.baseAmount !== undefined) checkAmount(line.baseAmount, `${path}.baseAmount`)
}

function checkDueDates({ firstDate, lastDate }: PaymentLine, dueDates: readonly string[], path: string) {
  must(dueDates.length > 0, `${path}.dueDates`, 'none')
  must(dueDates.length <= MOST_PAYMENT_LINES, `${path}.dueDates`, 'too_many')
  for (const [index, due] of dueDates.entries()) {
    const field = `${path}.dueDates.${index}`
    checkDate(due, field)
    must(due >= firstDate && due <= lastDate, field, 'outside_term')
    const before = dueDates[index - 1]
    must(before === undefined || before < due, field, 'not_in_order')
  }
}

/** Periods and rises can only be counted from a day on which one of the series' periods begins. */
function checkCounting(
  { firstDate, intervalMonths, dueDates }: PaymentLine,
  countedFrom: string,
  field: string,
) {
  checkDate(countedFrom, field)
  must(countedFrom <= firstDate, field, 'not_in_order')
  if (intervalMonths === 'once' || dueDates) return
  const months = monthSpan(countedFrom, firstDate).months
  const isBegun = [months, months + 1].some(
    (count) => count % intervalMonths === 0 && addMonths(countedFrom, count) === firstDate,
  )
  must(isBegun, field, 'not_whole')
}

/** Two rents for the same days are a double count, or an amount read twice. */
export function checkOverlaps(payments: readonly PaymentLine[], path: string) {
  const rents = payments
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.kind === 'rent' && line.intervalMonths !== 'once' && line.inLiability)
    .sort((a, b) => (a.line.firstDate < b.line.firstDate ? -1 : 1))
  for (const [position, { line, index }] of rents.entries()) {
    const before = rents[position - 1]
    must(!before || before.line.lastDate < line.firstDate, `${path}.${index}.firstDate`, 'overlaps')
  }
}

export function checkResidual({ residualValue }: Pick<AgreementTerms, 'residualValue'>) {
  if (!residualValue) return
  checkAmount(residualValue.amount, 'residualValue.amount')
  checkAmount(residualValue.expectedPayable, 'residualValue.expectedPayable')
  must(residualValue.expectedPayable <= residualValue.amount, 'residualValue.expectedPayable', 'too_large')
}

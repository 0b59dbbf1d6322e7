import { type LocalDate, lastDayOfSpan } from '../dates'
import { DomainError } from '../errors'
import type { AgreementTerms } from './agreement'
import { AGREEMENT_EVENT_KINDS, type AgreementEvent } from './agreement-event'
import { checkExtent } from './check-extent'
import { checkLines, checkOverlaps, checkResidual, checkTerms } from './check-terms'
import {
  checkAmount,
  checkDate,
  checkMonths,
  checkNotNegative,
  checkRate,
  decimalOf,
  must,
} from './check-values'
import { resolveOptions } from './options'
import { rowsOfLine } from './payment-plan'
import { termsAfter } from './resulting-terms'

/**
 * Refuses events that cannot have happened to an agreement, one after the other on the terms that the earlier ones
 * left: out of order, outside the term, after its end, values that contradict each other.
 * @returns the same events
 * @throws DomainError 'schedule.invalid_input' { field, reason }: `field` is a path such as `events.3.endDate`
 */
export function checkEvents(
  terms: AgreementTerms,
  events: readonly AgreementEvent[],
): readonly AgreementEvent[] {
  let current = resolveOptions(checkTerms(terms))
  // Changes of a lessor's lease are not computed: figures that ignored them would be wrong in silence.
  must(!terms.lessor || events.length === 0, 'events.0.kind', 'other_side')
  checkShort(current, current.commencementDate, 'exemption')
  const firstDate =
    current.openingBalances?.date ?? current.firstApplication?.date ?? current.commencementDate
  let before: LocalDate = firstDate
  let isOver = false
  for (const [index, event] of events.entries()) {
    const path = `events.${index}`
    must(AGREEMENT_EVENT_KINDS.includes(event.kind), `${path}.kind`, 'unknown')
    checkDate(event.date, `${path}.date`)
    must(event.date >= firstDate, `${path}.date`, 'before_start')
    must(event.date >= before, `${path}.date`, 'not_in_order')
    // What is used after it ended is only billed.
    must(!isOver, `${path}.date`, 'after_end')
    must(event.date <= current.endDate, `${path}.date`, 'outside_term')
    must([undefined, 'before_payments', 'after_payments'].includes(event.order), `${path}.order`, 'unknown')
    checkEvent(current, event, path)
    isOver = event.kind === 'termination' || event.kind === 'buy_out'
    before = event.date
    current = within(path, () => resolveOptions(termsAfter(current, event)))
  }
  return events
}

function checkEvent(terms: AgreementTerms, event: AgreementEvent, path: string) {
  switch (event.kind) {
    case 'index':
      checkNewPayments(terms, event, path, event.indexValue)
      if (event.indexValue !== undefined) {
        must(terms.indexClause !== undefined, `${path}.indexValue`, 'contradicts')
        must(
          decimalOf(event.indexValue, `${path}.indexValue`).numerator > 0n,
          `${path}.indexValue`,
          'not_positive',
        )
      }
      return
    case 'floating_rate':
      checkNewPayments(terms, event, path)
      checkRevisedRate(event, path)
      return
    case 'residual_value':
      checkAmount(event.expectedPayable, `${path}.expectedPayable`)
      if (terms.residualValue) {
        must(event.expectedPayable <= terms.residualValue.amount, `${path}.expectedPayable`, 'too_large')
      }
      return
    case 'reassessment':
      checkNewPayments(terms, event, path)
      checkRevisedRate(event, path)
      checkNewEnd(terms, event, path)
      if (event.purchaseOption) {
        const { price, date } = event.purchaseOption
        checkAmount(price, `${path}.purchaseOption.price`)
        checkDate(date, `${path}.purchaseOption.date`)
        const end = event.endDate ?? terms.endDate
        must(date >= event.date && date <= end, `${path}.purchaseOption.date`, 'outside_term')
        // Rents after the purchase would be counted beside its price.
        must(date === end, `${path}.purchaseOption.date`, 'not_the_end')
      }
      if (event.usefulLife) checkMonths(event.usefulLife.months, 1, `${path}.usefulLife.months`)
      return
    case 'modification':
      checkNewPayments(terms, event, path)
      checkRevisedRate(event, path)
      checkNewEnd(terms, event, path)
      if (event.remainingShare !== undefined) {
        const { numerator, denominator } = decimalOf(event.remainingShare, `${path}.remainingShare`)
        // Nothing left is a termination, and all of it is no smaller scope but allowed to be said.
        must(numerator > 0n && numerator <= denominator, `${path}.remainingShare`, 'not_a_share')
      }
      if (event.residualValue) within(path, () => checkResidual(event))
      return
    case 'impairment':
      return checkAmount(event.recoverableAmount, `${path}.recoverableAmount`)
    case 'restoration':
      checkAmount(event.restoration.amount, `${path}.restoration.amount`)
      checkDate(event.restoration.dueDate, `${path}.restoration.dueDate`)
      must(event.restoration.dueDate >= event.date, `${path}.restoration.dueDate`, 'before_start')
      return checkRate(event.restoration.annualRate, `${path}.restoration.annualRate`)
    case 'termination':
      return checkAmount(event.penalty, `${path}.penalty`)
    case 'buy_out':
      return checkAmount(event.price, `${path}.price`)
    case 'variable_payment':
      if ('amount' in event) {
        // Negative: a credit note or a rent concession (IFRS 16.46A).
        return checkAmount(event.amount < 0n ? -event.amount : event.amount, `${path}.amount`)
      }
      checkNotNegative(event.quantity, `${path}.quantity`)
      return checkNotNegative(event.unitPrice, `${path}.unitPrice`)
    case 'useful_life':
      return checkMonths(event.usefulLife.months, 1, `${path}.usefulLife.months`)
    case 'correction':
      within(`${path}.terms`, () => checkTerms(event.terms))
      // A lessee's lease measured as the lessor's would be another agreement.
      must(!event.terms.lessor, `${path}.terms.lessor`, 'other_side')
      return must(event.terms.currency === terms.currency, `${path}.terms.currency`, 'contradicts')
  }
}

type NewPaymentsEvent = Extract<
  AgreementEvent,
  { kind: 'index' | 'floating_rate' | 'reassessment' | 'modification' }
>

/** At most one of `payments`, `rent`, `factor` and the index value; payments from the event on, within the term. */
function checkNewPayments(terms: AgreementTerms, event: NewPaymentsEvent, path: string, indexValue?: string) {
  const { payments, rent, factor } = event
  const given = Object.entries({ payments, rent, factor, indexValue }).filter(
    ([, value]) => value !== undefined,
  )
  const [, second] = given
  must(!second, `${path}.${second?.[0]}`, 'more_than_one')
  if (rent !== undefined) checkAmount(rent, `${path}.rent`)
  if (factor !== undefined) checkNotNegative(factor, `${path}.factor`)
  if (!payments) return
  const end = ('endDate' in event && event.endDate) || terms.endDate
  checkLines(terms, payments, `${path}.payments`, end)
  checkOverlaps(payments, `${path}.payments`)
  checkExtent(payments, `${path}.payments`)
  for (const [index, line] of payments.entries()) {
    // Rent in arrears may pay for days before the event, but is due on its day or later.
    const first = rowsOfLine(line, index)[0]!
    const isAhead =
      first.dueDate >= event.date && (event.order !== 'after_payments' || first.moment > event.date)
    must(isAhead, `${path}.payments.${index}.firstDate`, 'before_start')
  }
}

/** IFRS 16.40, 43, 45: a floating rate, a reassessment and a modification are measured at the rate of their day. */
function checkRevisedRate(
  { discountRate }: Extract<AgreementEvent, { discountRate: unknown }>,
  path: string,
) {
  must(discountRate !== undefined, `${path}.discountRate`, 'missing')
  checkRate(discountRate.annualRate, `${path}.discountRate.annualRate`)
}

function checkNewEnd(
  terms: AgreementTerms,
  { endDate, date }: { endDate?: LocalDate; date: LocalDate },
  path: string,
) {
  if (endDate === undefined) return
  checkDate(endDate, `${path}.endDate`)
  must(endDate >= date, `${path}.endDate`, 'before_start')
  // A changed short lease is a new one, and short or not from that day (IFRS 16.7).
  checkShort({ ...terms, endDate }, date, `${path}.endDate`)
}

/** IFRS 16 Appendix A: a short lease has a term of 12 months or less. */
function checkShort({ exemption, endDate }: AgreementTerms, from: LocalDate, field: string) {
  must(exemption !== 'short_term' || endDate <= lastDayOfSpan(from, 12), field, 'too_long')
}

/** Names the event in what is wrong with the terms that it leads to. */
function within<T>(path: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const field = error.details.field === undefined ? path : `${path}.${error.details.field}`
    throw new DomainError(error.code, { ...error.details, field }, { cause: error })
  }
}

import { addDays, type LocalDate } from '../dates'
import { DomainError } from '../errors'
import { indexedRent } from '../indexation/indexed-rent'
import { divideHalfEven, type Minor } from '../money'
import { ratioFromDecimal, riseOf } from './agreed-rise'
import type { AgreementTerms, PaymentLine } from './agreement'
import type { AgreementEvent } from './agreement-event'
import { checkTerms } from './check-terms'
import { closedBefore, coveredThrough, cutLines, linesThatGoOn, prolongLine, splitLine } from './line-changes'
import { lastDayPayment, resolveOptions } from './options'
import { type PaymentRow, rowsOfLine } from './payment-plan'

type RemeasuringEvent = Extract<
  AgreementEvent,
  { kind: 'index' | 'floating_rate' | 'reassessment' | 'modification' }
>

/**
 * The terms that hold from the event on. Payments due before it stay as they were; those due on its day or later are
 * the new ones, also where they pay for days before it. With `after_payments` the day's payments in advance are made
 * first, on the old terms; so they are for an event of the commencement day itself.
 *
 * An event that sets payments, the end or the purchase, or comes after the last payment before the options, decides
 * what they left open: the result has none.
 * A termination or buy-out ends the term the day before; its price stands as a payment outside the liability.
 * The restoration moves by its own event only.
 *
 * @param terms that held before it
 * @returns checked terms; `terms` themselves when the event changes none of them
 * @throws DomainError 'schedule.invalid_input' { field, reason }: see `checkTerms`; `indexClause` 'none' for an index
 *         value without a clause
 */
export function termsAfter(terms: AgreementTerms, given: AgreementEvent): AgreementTerms {
  const event = afterRecognition(terms, given)
  switch (event.kind) {
    case 'impairment':
    case 'variable_payment':
      return terms
    case 'correction':
      return checkTerms(event.terms)
    case 'useful_life':
      return checkTerms({ ...terms, usefulLife: event.usefulLife })
    case 'restoration':
      return checkTerms({
        ...terms,
        initialCosts: {
          incentivesReceived: 0n,
          initialDirectCosts: 0n,
          ...terms.initialCosts,
          restoration: event.restoration,
        },
      })
    case 'residual_value':
      return checkTerms({
        ...terms,
        residualValue: {
          amount: event.expectedPayable,
          guaranteedByLessee: true,
          ...terms.residualValue,
          expectedPayable: event.expectedPayable,
        },
      })
    case 'termination':
      return endedBy(terms, event, lastDayPayment('termination_penalty', event.penalty, event.date))
    case 'buy_out':
      return endedBy(terms, event, lastDayPayment('purchase_option', event.price, event.date))
    default:
      return remeasured(terms, event)
  }
}

/** What is paid on the commencement day is paid with the recognition, before anything can happen to the lease. */
const afterRecognition = (terms: AgreementTerms, event: AgreementEvent): AgreementEvent =>
  event.date === terms.commencementDate && terms.openingBalances?.date !== event.date
    ? { ...event, order: 'after_payments' }
    : event

const buys = (payments: readonly PaymentLine[]) =>
  payments.some(({ kind, inLiability }) => kind === 'purchase_option' && inLiability)

function remeasured(before: AgreementTerms, event: RemeasuringEvent): AgreementTerms {
  const setsEnd = 'endDate' in event && event.endDate !== undefined
  const purchase = 'purchaseOption' in event ? event.purchaseOption : undefined
  const decides =
    setsEnd || event.payments !== undefined || purchase !== undefined || !hasMoreToPay(before, event)
  const terms = decides ? resolveOptions(before) : before
  const endDate = setsEnd ? (event.endDate ?? terms.endDate) : terms.endDate
  let payments = event.payments
    ? replacedLines(terms, event, event.payments, endDate)
    : changedLines(terms, event, endDate)
  if (purchase !== undefined) {
    payments = payments.filter(({ kind, inLiability }) => kind !== 'purchase_option' || !inLiability)
    if (purchase) payments.push(lastDayPayment('purchase_option', purchase.price, purchase.date))
  }
  return checkTerms({
    ...terms,
    endDate,
    payments,
    ...('discountRate' in event && { discountRate: event.discountRate }),
    // Without the purchase the object goes back.
    ...(buys(terms.payments) &&
      !buys(payments) &&
      terms.usefulLife && { usefulLife: { ...terms.usefulLife, ownershipTransfers: false } }),
    ...('usefulLife' in event && event.usefulLife && { usefulLife: event.usefulLife }),
    ...('residualValue' in event && event.residualValue && { residualValue: event.residualValue }),
    ...(!decides && before.options && { options: changedOptions(before, event) }),
  })
}

/** Paid on the old terms when the event comes: due earlier, or in advance on its day when payments go first. */
const paidBefore =
  ({ date, order }: AgreementEvent) =>
  ({ dueDate, moment }: PaymentRow) =>
    dueDate < date || (order === 'after_payments' && moment === date)

/** Whether payments of the term before its options are still to come: after them only the options' own are left. */
function hasMoreToPay({ payments, endDate }: AgreementTerms, event: AgreementEvent): boolean {
  const goesOn = [...linesThatGoOn(payments, endDate)]
  return goesOn.length === 0 || goesOn.some((line) => splitLine(line, paidBefore(event)).rest !== null)
}

function replacedLines(
  terms: AgreementTerms,
  event: AgreementEvent,
  payments: readonly PaymentLine[],
  endDate: LocalDate,
): PaymentLine[] {
  const goesOn = linesThatGoOn(terms.payments, terms.endDate)
  const kept = terms.payments.flatMap((line) => {
    if (!line.inLiability)
      return endDate > terms.endDate && goesOn.has(line) ? [prolongLine(line, endDate)] : [line]
    const { paid } = splitLine(line, paidBefore(event))
    return paid ? closedBefore(paid, event.date) : []
  })
  return [...cutLines(kept, endDate), ...payments]
}

function changedLines(terms: AgreementTerms, event: RemeasuringEvent, endDate: LocalDate): PaymentLine[] {
  const change = amountChange(terms, event)
  const isLonger = endDate > terms.endDate
  const isShorter = endDate < terms.endDate
  const goesOn = isLonger ? linesThatGoOn(terms.payments, terms.endDate) : new Set()
  return terms.payments.flatMap((line): PaymentLine[] => {
    if (isLonger || isShorter) {
      // A penalty belongs to the end that the term no longer has; the object is bought at the end that it has.
      if (line.kind === 'termination_penalty' && line.lastDate === terms.endDate && line.inLiability)
        return []
      if (line.kind === 'purchase_option' && line.lastDate === terms.endDate) {
        return [{ ...line, firstDate: endDate, lastDate: endDate }]
      }
    }
    const isCut = isShorter && line.lastDate > endDate
    if (!change.concerns(line) && !goesOn.has(line) && !isCut) return [line]
    const { paid, rest } = splitLine(line, paidBefore(event))
    // What was paid in advance for days beyond a new end is not paid back by itself.
    const before = paid ? cutLines(closedBefore(paid, addDays(endDate, 1)), endDate) : []
    const covered = goesOn.has(line) ? coveredThrough(terms.payments, line) : line.lastDate
    if (covered > line.lastDate) {
      const onwards = covered < endDate ? [change.apply(startedAnew(line, addDays(covered, 1), endDate))] : []
      return [...before, ...(rest ? cutLines([change.apply(rest)], endDate) : []), ...onwards]
    }
    if (!rest) return goesOn.has(line) ? [...before, ...continued(line, endDate).map(change.apply)] : before
    const whole = goesOn.has(line) ? prolongLine(line, endDate) : line
    const left = goesOn.has(line) ? prolongLine(rest, endDate) : rest
    if (!change.concerns(line) && !(isCut && paid)) return cutLines([whole], endDate)
    return [...before, ...cutLines([change.apply(left)], endDate)]
  })
}

/** The fee after a line whose payments are all made; nothing when a payment made already reaches to the new end. */
function continued(line: PaymentLine, endDate: LocalDate): PaymentLine[] {
  const prolonged = prolongLine(line, endDate)
  const firstDate = addDays(line.lastDate, 1)
  if (line.dueDates) {
    const dueDates = prolonged.dueDates?.filter((due) => due > line.lastDate) ?? []
    return dueDates.length > 0 ? [{ ...prolonged, firstDate, dueDates }] : []
  }
  const { rest } = splitLine(prolonged, ({ from }) => from <= line.lastDate)
  return rest?.firstDate === firstDate ? [rest] : [startedAnew(line, firstDate, endDate)]
}

/** The line's last whole fee from another day on: periods and rises begin anew. */
function startedAnew(line: PaymentLine, firstDate: LocalDate, endDate: LocalDate): PaymentLine {
  const { countedFrom: _counted, increase, dueDates: _due, ...plain } = line
  const fees = rowsOfLine(prolongLine(line, endDate), 0)
  const last = fees.filter(({ from }) => from <= line.lastDate).at(-1)
  return {
    ...plain,
    amount: increase ? (last?.amount ?? line.amount) : line.amount,
    ...(increase && { increase: { ...increase, risesBefore: 0 } }),
    firstDate,
    lastDate: endDate,
  }
}

type AmountChange = { concerns(line: PaymentLine): boolean; apply(line: PaymentLine): PaymentLine }

/** What an event does to the amounts of the rent lines that are left. */
function amountChange(terms: AgreementTerms, event: RemeasuringEvent): AmountChange {
  const { rent, factor } = event
  const indexValue = event.kind === 'index' ? event.indexValue : undefined
  const isRent = ({ kind, inLiability }: PaymentLine) => kind === 'rent' && inLiability
  const isLeft = (line: PaymentLine) => isRent(line) && splitLine(line, paidBefore(event)).rest !== null
  if (rent !== undefined) {
    // A rent-free time stays free, unless nothing else is left that a rent could be the rent of.
    const isAllFree = !terms.payments.some((line) => isLeft(line) && line.amount > 0n)
    const concerns = (line: PaymentLine) => isRent(line) && (isAllFree || line.amount > 0n)
    return { concerns, apply: (line) => (concerns(line) ? withRent(line, rent) : line) }
  }
  if (factor !== undefined) {
    const ratio = ratioFromDecimal(factor, 'factor')
    const scaled = (amount: Minor) => divideHalfEven(amount * ratio.numerator, ratio.denominator)
    return changing(isRent, (line) => ({
      ...line,
      amount: scaled(line.amount),
      ...(line.baseAmount !== undefined && {
        baseAmount: event.kind === 'index' ? line.baseAmount : scaled(line.baseAmount),
      }),
    }))
  }
  if (indexValue !== undefined) {
    const { indexClause } = terms
    if (!indexClause) {
      throw new DomainError('schedule.invalid_input', { field: 'indexClause', reason: 'none' })
    }
    return changing(isRent, (line) => {
      const base = line.baseAmount ?? line.amount
      const { rent: amount } = indexedRent({ base, before: line.amount }, indexClause, indexValue)
      const { baseAmount: _before, ...plain } = line
      return amount === base ? { ...plain, amount } : { ...plain, amount, baseAmount: base }
    })
  }
  return { concerns: () => false, apply: (line) => line }
}

const changing = (
  concerns: (line: PaymentLine) => boolean,
  change: (line: PaymentLine) => PaymentLine,
): AmountChange => ({ concerns, apply: (line) => (concerns(line) ? change(line) : line) })

/** A new amount; agreed rises go on from it at the anniversaries that they had. */
function withRent(line: PaymentLine, amount: Minor): PaymentLine {
  const { baseAmount: _old, ...plain } = line
  const { increase, countedFrom = line.firstDate } = line
  if (!increase) return { ...plain, amount }
  const rises = riseOf(increase, countedFrom).risesBy(line.firstDate)
  return { ...plain, amount, countedFrom, increase: { ...increase, risesBefore: rises } }
}

/** Payments of extensions that are still open move with the rent. */
function changedOptions(terms: AgreementTerms, event: RemeasuringEvent): AgreementTerms['options'] {
  const change = amountChange(terms, event)
  return terms.options?.map((option) =>
    option.kind === 'extension' && option.payments
      ? { ...option, payments: option.payments.map(change.apply) }
      : option,
  )
}

function endedBy(terms: AgreementTerms, event: AgreementEvent, price: PaymentLine): AgreementTerms {
  const {
    options: _options,
    noticeRule: _noticeRule,
    residualValue: _residualValue,
    ...rest
  } = resolveOptions(terms)
  const dayBefore = addDays(event.date, -1)
  const endDate = dayBefore > terms.commencementDate ? dayBefore : terms.commencementDate
  const paid = rest.payments.flatMap((line) => {
    const split = splitLine(line, paidBefore(event)).paid
    return split ? cutLines(closedBefore(split, event.date), endDate) : []
  })
  return checkTerms({
    ...rest,
    endDate,
    payments: [...paid, { ...price, firstDate: endDate, lastDate: endDate, inLiability: false }],
  })
}

import type { AgreementEvent, AgreementTerms, DiscountRate, PaymentLine } from '../src/agreements'
import { dateOf, dayOf, plusMonths } from './days'
import type { EventRecipe } from './recipe'

/** What has come of the terms so far, as far as the next events must know. */
type Now = {
  date: string
  after: boolean
  endDate: string
  rate: DiscountRate
  isOver: boolean
  hasClause: boolean
  guarantee: bigint | undefined
}

/** Events in order of time within the term, each on what the ones before it left. */
export function eventsOf(terms: AgreementTerms, recipes: readonly EventRecipe[]): AgreementEvent[] {
  const now: Now = {
    date: terms.commencementDate,
    after: false,
    endDate: firstEnd(terms),
    rate: terms.discountRate,
    isOver: false,
    hasClause: terms.indexClause !== undefined,
    guarantee: terms.residualValue?.amount,
  }
  return recipes.flatMap((recipe) => (now.isOver ? [] : eventOf(terms, now, recipe)))
}

function firstEnd({ endDate, options = [] }: AgreementTerms): string {
  const ended = options.find((option) => option.kind === 'termination')
  if (ended) return ended.lastDate
  const months = options.reduce((sum, option) => sum + (option.kind === 'extension' ? option.months : 0), 0)
  return dateOf(plusMonths(dayOf(endDate) + 1, months) - 1)
}

function eventOf(terms: AgreementTerms, now: Now, { at, snap, order, what }: EventRecipe): AgreementEvent[] {
  const date = within(now, moved(terms, dayBetween(now.date, now.endDate, at), snap, now.date))
  const isAfter =
    order === 'after_payments' || (date === now.date && now.after) || date === terms.commencementDate
  Object.assign(now, { date, after: isAfter })
  const moment = { date, ...(isAfter ? { order: 'after_payments' as const } : order ? { order } : {}) }
  const rateOf = ({
    rate,
    convention,
  }: {
    rate: string
    convention: DiscountRate['convention'] | undefined
  }) => {
    now.rate = { annualRate: rate, convention: convention ?? now.rate.convention }
    return now.rate
  }
  const payments = (choice: Extract<typeof what, { payments: unknown }>['payments']) =>
    newPayments(choice, now)
  switch (what.kind) {
    case 'index':
      return [{ ...moment, kind: 'index', ...payments(what.payments) }]
    case 'index_value':
      return now.hasClause ? [{ ...moment, kind: 'index', indexValue: what.value }] : []
    case 'floating_rate':
      return [
        { ...moment, kind: 'floating_rate', discountRate: rateOf(what.discount), ...payments(what.payments) },
      ]
    case 'residual_value':
      return [{ ...moment, kind: 'residual_value', expectedPayable: expected(now, what.amount) }]
    case 'reassessment': {
      const end = newEnd(now, what.ends)
      return [
        {
          ...moment,
          kind: 'reassessment',
          discountRate: rateOf(what.discount),
          ...end,
          ...payments(what.payments),
          ...(what.purchase !== undefined
            ? { purchaseOption: { price: BigInt(what.purchase), date: now.endDate } }
            : what.noPurchase
              ? { purchaseOption: null }
              : {}),
          ...(what.usefulLife
            ? {
                usefulLife: {
                  months: what.usefulLife.months,
                  ownershipTransfers: what.usefulLife.transfers && terms.classification === 'finance',
                },
              }
            : {}),
        },
      ]
    }
    case 'modification': {
      const end = newEnd(now, what.ends)
      if (what.residual !== undefined) now.guarantee = BigInt(what.residual)
      return [
        {
          ...moment,
          kind: 'modification',
          discountRate: rateOf(what.discount),
          ...end,
          ...payments(what.payments),
          ...(what.remaining !== undefined ? { remainingShare: what.remaining } : {}),
          ...(what.residual !== undefined
            ? {
                residualValue: {
                  amount: BigInt(what.residual),
                  guaranteedByLessee: true,
                  expectedPayable: BigInt(what.residual),
                },
              }
            : {}),
        },
      ]
    }
    case 'impairment':
      return [{ ...moment, kind: 'impairment', recoverableAmount: recoverable(terms, what.share) }]
    case 'restoration':
      return [
        {
          ...moment,
          kind: 'restoration',
          restoration: {
            amount: BigInt(what.amount),
            annualRate: what.rate,
            dueDate: what.at > 500 ? now.endDate : dayBetween(date, now.endDate, what.at),
          },
        },
      ]
    case 'termination':
      now.isOver = true
      return [{ ...moment, kind: 'termination', penalty: BigInt(what.amount) }]
    case 'buy_out':
      now.isOver = true
      return [{ ...moment, kind: 'buy_out', price: BigInt(what.amount) }]
    case 'variable_payment':
      return [{ ...moment, kind: 'variable_payment', amount: BigInt(what.amount) }]
    case 'useful_life':
      return [
        {
          ...moment,
          kind: 'useful_life',
          usefulLife: {
            months: what.months,
            ownershipTransfers: what.transfers && terms.classification === 'finance',
          },
        },
      ]
    case 'correction': {
      const right = rightTerms(terms, what.amount, what.rate)
      if (firstEnd(right) < date) return []
      Object.assign(now, {
        endDate: firstEnd(right),
        rate: right.discountRate,
        guarantee: right.residualValue?.amount,
      })
      return [{ ...moment, kind: 'correction', terms: right }]
    }
  }
}

/** A part of what all payments come to: below, near or above what the asset is worth then. */
function recoverable({ payments }: AgreementTerms, share: string): bigint {
  const largest = payments.reduce((most, { amount }) => (amount > most ? amount : most), 0n)
  return (largest * BigInt(Math.round(Number(share) * 10_000))) / 1_000n
}

/** No more than the guarantee, which is the first amount where none was agreed. */
function expected(now: Now, amount: number): bigint {
  now.guarantee ??= BigInt(amount)
  return BigInt(amount) > now.guarantee ? now.guarantee / 3n : BigInt(amount)
}

const rightTerms = (terms: AgreementTerms, amount: number, annualRate: string): AgreementTerms => ({
  ...terms,
  discountRate: { ...terms.discountRate, annualRate },
  payments: terms.payments.map((line, index) => (index === 0 ? { ...line, amount: BigInt(amount) } : line)),
})

function newPayments(
  choice: {
    as: string
    amount?: number
    interval?: PaymentLine['intervalMonths']
    timing?: PaymentLine['timing']
    factor?: string
  },
  { date, after, endDate }: Now,
) {
  const { as, amount = 0, interval = 1, timing = 'advance', factor } = choice
  if (as === 'rent') return { rent: BigInt(amount) }
  if (as === 'factor') return { factor }
  if (as === 'same') return {}
  // What is due in advance on the day has been paid on the old terms.
  const firstDate = after && timing === 'advance' ? dateOf(dayOf(date) + 1) : date
  if (firstDate > endDate) return {}
  const line: PaymentLine = {
    kind: 'rent',
    amount: BigInt(amount),
    intervalMonths: interval,
    timing,
    firstDate,
    lastDate: endDate,
    inLiability: true,
  }
  return { payments: [line] }
}

function newEnd(now: Now, ends: { as: string; months?: number; at?: number }): { endDate?: string } {
  if (ends.as === 'same') return {}
  const endDate =
    ends.as === 'later'
      ? dateOf(plusMonths(dayOf(now.endDate) + 1, ends.months ?? 1) - 1)
      : dayBetween(now.date, now.endDate, ends.at ?? 0)
  now.endDate = endDate
  return { endDate }
}

const dayBetween = (first: string, last: string, share: number): string =>
  dateOf(dayOf(first) + Math.floor(((dayOf(last) - dayOf(first)) * share) / 999))

const within = ({ date, endDate }: Now, day: string) => (day < date ? date : day > endDate ? endDate : day)

/** The start or end of the month, or the turn of a payment period counted from commencement. */
function moved(terms: AgreementTerms, date: string, snap: EventRecipe['snap'], before: string): string {
  if (snap === 'monthStart') return `${date.slice(0, 7)}-01`
  if (snap === 'monthEnd') return dateOf(plusMonths(dayOf(`${date.slice(0, 7)}-01`), 1) - 1)
  if (snap === 'sameDay') return before
  if (snap === 'none') return date
  const first = dayOf(terms.commencementDate)
  let months = 0
  while (plusMonths(first, months + 1) <= dayOf(date)) months += 1
  return dateOf(plusMonths(first, months))
}

import { addDays, formatAmount, type LocalDate } from '@mina/domain'
import {
  type AgreementTerms,
  liabilitySchedule,
  paymentPlan,
  rightOfUseSchedule,
} from '@mina/domain/agreements'
import type { Balance, YearRow } from './agreements.schema'

/** Every year with the liability and the asset as they stand when it is over: what a year-end report shows. */
export function yearRows(terms: AgreementTerms): YearRow[] {
  const last = lastDay(terms)
  const years = yearsBetween(terms.commencementDate, last)
  const periods = periodsUntil(
    terms.commencementDate,
    years.map((year) => earlier(`${year}-12-31`, last)),
  )
  const assets = rightOfUseSchedule(terms, periods).rows
  const text = textIn(terms)
  return liabilitySchedule(terms, periods).rows.map(({ opening, interest, payment, closing }, index) => ({
    year: years[index]!,
    opening: text(opening),
    interest: text(interest),
    payment: text(payment),
    closing: text(closing),
    rightOfUse: text(assets[index]!.closing),
  }))
}

/** What a picture of the agreement is drawn from: between two of these days nothing is paid. */
export function balancesOf(terms: AgreementTerms, today: LocalDate): Balance[] {
  const { commencementDate } = terms
  const last = lastDay(terms)
  const due = liabilityDays(terms).flatMap((day) => [addDays(day, -1), day])
  const days = [...new Set([...due, today, last])]
    .filter((day) => day >= commencementDate && day <= last)
    .sort()
  const liability = liabilitySchedule(terms, periodsUntil(commencementDate, days))
  const rightOfUse = rightOfUseSchedule(terms, periodsUntil(commencementDate, days))
  const text = textIn(terms)
  const start = {
    date: commencementDate,
    liability: text(liability.atCommencement),
    rightOfUse: text(rightOfUse.cost.cost),
  }
  const after = liability.rows.map(({ to, closing }, index) => ({
    date: to,
    liability: text(closing),
    rightOfUse: text(rightOfUse.rows[index]!.closing),
  }))
  return [start, ...after.filter(({ date }) => date !== commencementDate)]
}

const liabilityDays = (terms: AgreementTerms): LocalDate[] =>
  paymentPlan(terms)
    .filter(({ inLiability }) => inLiability)
    .map(({ dueDate }) => dueDate)

/** When liability and asset are both zero. */
const lastDay = (terms: AgreementTerms): LocalDate =>
  [terms.endDate, rightOfUseSchedule(terms, []).depreciationEnd, ...liabilityDays(terms)].sort().at(-1)!

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b)

function yearsBetween(first: LocalDate, last: LocalDate): string[] {
  const from = Number(first.slice(0, 4))
  return Array.from({ length: Number(last.slice(0, 4)) - from + 1 }, (_, index) => String(from + index))
}

/** Periods without gaps from the first day, each to one of the days, which are in order. */
const periodsUntil = (first: LocalDate, days: readonly LocalDate[]) =>
  days.map((to, index) => ({ from: index === 0 ? first : addDays(days[index - 1]!, 1), to }))

const textIn =
  ({ currency }: AgreementTerms) =>
  (amount: bigint) =>
    formatAmount(amount, currency)

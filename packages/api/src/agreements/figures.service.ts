import { divideHalfEven, formatAmount, type LocalDate, type Minor } from '@mina/domain'
import {
  type AgreementTerms,
  liabilityAt,
  liabilitySchedule,
  measureLiability,
  nextDeadline,
  type PaymentLine,
  paymentPlan,
  rightOfUseAt,
  rightOfUseSchedule,
} from '@mina/domain/agreements'
import type { AgreementSchedule, LiabilityExplanation, NoticeDeadline, PaymentRow } from './agreements.schema'
import { balancesOf, yearRows } from './balances.service'

/** Every payment of the term; amounts as decimal strings. */
export function paymentRows(terms: AgreementTerms): PaymentRow[] {
  return paymentPlan(terms).map(({ dueDate, kind, amount }) => ({
    dueOn: dueDate,
    kind,
    amount: formatAmount(amount, terms.currency),
  }))
}

/** The whole schedule of one version, and where it stands today. */
export function scheduleOf(terms: AgreementTerms, today: LocalDate): AgreementSchedule {
  const { currency, commencementDate, endDate, discountRate } = terms
  const text = (amount: Minor) => formatAmount(amount, currency)
  const liability = liabilitySchedule(terms)
  const rightOfUse = rightOfUseSchedule(terms)
  return {
    currency,
    commencementDate,
    endDate,
    annualRate: discountRate.annualRate,
    convention: discountRate.convention,
    paymentPlan: paymentRows(terms),
    liability: liability.rows.map(({ from, to, opening, interest, payment, closing }) => ({
      from,
      to,
      opening: text(opening),
      interest: text(interest),
      payment: text(payment),
      closing: text(closing),
    })),
    rightOfUse: rightOfUse.rows.map(({ from, to, opening, depreciation, closing }) => ({
      from,
      to,
      opening: text(opening),
      depreciation: text(depreciation),
      closing: text(closing),
    })),
    years: yearRows(terms),
    balances: balancesOf(terms, today),
    atToday: {
      date: today,
      liability: text(measureLiability(terms).endOfDay(today)),
      rightOfUse: text(rightOfUseAt(terms, today)),
    },
    totals: {
      payments: text(paymentPlan(terms).reduce((sum, { amount }) => sum + amount, 0n)),
      interest: text(liability.totalInterest),
      liabilityAtStart: text(liability.atCommencement),
      rightOfUseAtStart: text(rightOfUse.cost.cost),
    },
  }
}

/** Row by row why the liability is what it is on a day. */
export function explanationOf(terms: AgreementTerms, asOf: LocalDate): LiabilityExplanation {
  const { currency, discountRate } = terms
  const text = (amount: Minor) => formatAmount(amount, currency)
  const { liability, payments } = liabilityAt(terms, asOf)
  return {
    asOf,
    amount: text(liability),
    currency,
    annualRate: discountRate.annualRate,
    rows: payments.map(({ dueDate, amount, factor, presentValue }) => ({
      dueOn: dueDate,
      payment: text(amount),
      factor,
      presentValue: text(presentValue),
    })),
    total: text(payments.reduce((sum, { presentValue }) => sum + presentValue, 0n)),
  }
}

/** The next day for notice and what it costs to miss it; null when the agreement has no notice. */
export function noticeDeadlineOf(terms: AgreementTerms, today: LocalDate): NoticeDeadline | null {
  const { noticeRule, currency } = terms
  if (!noticeRule) return null
  const next = nextDeadline({ ...terms, noticeRule }, today)
  const cost = next.ifMissed && extensionCost(terms, noticeRule.extensionMonths)
  return {
    noticeOn: next.deadline,
    safeOn: next.safeDay,
    daysLeft: next.daysLeft,
    missedEndOn: next.ifMissed?.newEnd ?? null,
    missedNoticeOn: next.ifMissed?.newDeadline ?? null,
    noticeMonths: noticeRule.noticeMonths,
    cost: cost ? { amount: formatAmount(cost, currency), currency } : null,
  }
}

/** The rent in force on a day, a month. Before the first rent it is the first, after the last the last. */
export function currentFee(terms: AgreementTerms, today: LocalDate): { fee: Minor; monthly: Minor } {
  const rents = rentLines(terms)
  const line = rents.find(({ lastDate }) => lastDate >= today) ?? rents.at(-1)
  if (!line) return { fee: 0n, monthly: 0n }
  return { fee: line.amount, monthly: divideHalfEven(line.amount, BigInt(line.intervalMonths)) }
}

/** The last rent, for as long as the agreement would go on. */
function extensionCost(terms: AgreementTerms, months: number | null): Minor | null {
  const line = rentLine(terms)
  if (!line || months === null) return null
  return divideHalfEven(line.amount * BigInt(months), BigInt(line.intervalMonths))
}

const rentLines = ({ payments }: AgreementTerms) =>
  payments
    .filter(
      (line): line is PaymentLine & { intervalMonths: Exclude<PaymentLine['intervalMonths'], 'once'> } =>
        line.kind === 'rent' && line.intervalMonths !== 'once',
    )
    .sort((a, b) => (a.firstDate < b.firstDate ? -1 : 1))

const rentLine = (terms: AgreementTerms) => rentLines(terms).at(-1)

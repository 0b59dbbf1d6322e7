import { divideHalfEven, formatAmount, type LocalDate, type Minor } from '@mina/domain'
import {
  type AgreementTerms,
  nextDeadline,
  type PaymentLine,
  paymentPlan,
  resolveOptions,
} from '@mina/domain/agreements'
import type { NoticeDeadline, PaymentRow } from './agreements.schema'

/** Every payment of the term with its options decided; amounts as decimal strings. */
export function paymentRows(terms: AgreementTerms): PaymentRow[] {
  return paymentPlan(resolveOptions(terms)).map(({ dueDate, kind, amount }) => ({
    dueOn: dueDate,
    kind,
    amount: formatAmount(amount, terms.currency),
  }))
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

import { businessDayOnOrBefore } from '../bank-days'
import { addDays, addMonths, daysBetween, firstOfNextMonth, type LocalDate, lastOfMonth } from '../dates'
import { DomainError } from '../errors'
import type { Minor } from '../money'
import type { AgreementTerms, NoticeRule } from './agreement'
import { resolveOptions } from './options'
import { paymentPlan } from './payment-plan'

/** Time between notice and end, as agreed or as the law has it. */
export type NoticePeriod = { months: number } | { days: number }

/** The part of the terms that deadlines follow from. */
export type NoticeTerms = Pick<AgreementTerms, 'commencementDate' | 'endDate'> & { noticeRule: NoticeRule }

/** When notice must have arrived for the agreement to end on `endDate`, and what happens otherwise. */
export type Deadline = {
  /** The last day of the term that the notice would end. */
  endDate: LocalDate
  /** The last day on which notice can arrive, by the terms or the law; never moved to a later day. */
  deadline: LocalDate
  /** The same day, or the last Swedish business day before it: what reminders count to. */
  safeDay: LocalDate
  /** Days from `today` to the deadline; negative when it has passed and the terms name no further extension. */
  daysLeft: number
  /** How many times the agreement has been prolonged before this term. */
  prolongations: number
  /** True when the law's minimum is longer than what the terms say, so that it decides (12 ch. 4 § jordabalken). */
  isStatutory: boolean
  /** The next term when nobody gives notice; null when the terms do not say that the agreement goes on. */
  ifMissed: { newEnd: LocalDate; newDeadline: LocalDate } | null
}

/**
 * Last day for notice: as far before the day after the end as the notice period says, less a day. A month end
 * stays a month end: end 2027-02-28 and three months give 2026-11-30.
 */
export function noticeDeadline(endDate: LocalDate, notice: NoticePeriod): LocalDate {
  if ('days' in notice) return addDays(endDate, -notice.days)
  return addDays(addMonths(addDays(endDate, 1), -notice.months), -1)
}

/** The end after `times` prolongations, counted from the first end so that 30 August does not wander. */
export function prolongedEnd(endDate: LocalDate, extensionMonths: number, times = 1): LocalDate {
  return addDays(addMonths(addDays(endDate, 1), extensionMonths * times), -1)
}

/** The end of an agreement without a fixed term: whole calendar months from the month turn after the notice. */
export function openEndedEnd(noticeDate: LocalDate, noticeMonths: number): LocalDate {
  return addDays(addMonths(firstOfNextMonth(noticeDate), noticeMonths), -1)
}

/**
 * The least notice for premises, by the length of the term that is to end: over nine months, or no fixed term,
 * nine months; over three months, three months; over two weeks, a week; otherwise a day.
 *
 * Source: 12 ch. 4 § jordabalken. A prolonged agreement's term is the time it was prolonged by.
 * @param term first and last day; null without a fixed term
 */
export function statutoryNotice(term: { from: LocalDate; to: LocalDate } | null): NoticePeriod {
  if (!term) return { months: 9 }
  const dayAfter = addDays(term.to, 1)
  if (dayAfter > addMonths(term.from, 9)) return { months: 9 }
  if (dayAfter > addMonths(term.from, 3)) return { months: 3 }
  if (daysBetween(term.from, dayAfter) > 14) return { days: 7 }
  return { days: 1 }
}

/**
 * The first deadline on or after `today`, with the prolongations that have happened by then. When the terms name
 * no extension, or no further one, it is the deadline of the last term, passed or not.
 *
 * A notice agreed in months and in days is the longer of the two. For premises the longer of the agreed and the
 * statutory notice decides. A tenant may sometimes rely on a shorter agreed one; the earlier day is the one that is
 * safe.
 *
 * Without a fixed term the deadline is the last day that gives the earliest end: the last of the month where notice
 * runs in whole calendar months, today where it runs in days; missing it costs a month, or a day.
 *
 * @throws DomainError 'schedule.invalid_input' when the term would go on beyond the year 2200
 */
export function nextDeadline(terms: NoticeTerms, today: LocalDate): Deadline {
  const { endDate, noticeRule } = terms
  if (noticeRule.openEnded) return openEndedDeadline(noticeRule, today)
  const { extensionMonths, mostProlongations = Number.POSITIVE_INFINITY } = noticeRule
  const most = extensionMonths === null ? 0 : mostProlongations
  let prolongations =
    extensionMonths === null ? 0 : Math.min(most, prolongationsBefore(endDate, extensionMonths, today))
  let current = termDeadline(terms, prolongations)
  while (prolongations < most && current.deadline < today) {
    prolongations += 1
    current = termDeadline(terms, prolongations)
  }
  const next = prolongations < most ? termDeadline(terms, prolongations + 1) : null
  return {
    ...current,
    safeDay: businessDayOnOrBefore(current.deadline),
    daysLeft: daysBetween(today, current.deadline),
    prolongations,
    ifMissed: next && { newEnd: next.endDate, newDeadline: next.deadline },
  }
}

function openEndedDeadline(rule: NoticeRule, today: LocalDate): Deadline {
  const { noticeMonths, noticeDays = 0, premises } = rule
  const statutory = statutoryNotice(null)
  const leastMonths = premises && 'months' in statutory ? statutory.months : 0
  const months = Math.max(noticeMonths, leastMonths)
  const endAfter = (notice: LocalDate) => {
    const byDays = addDays(notice, noticeDays)
    if (months === 0 && noticeDays > 0) return byDays
    const byMonths = openEndedEnd(notice, months)
    return byMonths > byDays ? byMonths : byDays
  }
  const endDate = endAfter(today)
  let deadline = today
  const monthEnd = lastOfMonth(today)
  if (endAfter(monthEnd) === endDate) deadline = monthEnd
  const dayAfter = addDays(deadline, 1)
  const newEnd = endAfter(dayAfter)
  const newDeadline = endAfter(lastOfMonth(dayAfter)) === newEnd ? lastOfMonth(dayAfter) : dayAfter
  return {
    endDate,
    deadline,
    safeDay: businessDayOnOrBefore(deadline),
    daysLeft: daysBetween(today, deadline),
    prolongations: 0,
    isStatutory: leastMonths > noticeMonths && endDate > addDays(today, noticeDays),
    ifMissed: { newEnd, newDeadline },
  }
}

/**
 * What missing a deadline costs: every payment of the next term, services included, at the fees of the last day and
 * with the rises that are agreed; a month where the agreement has no fixed term. Null when no extension is agreed.
 * @param prolongations how many have happened, as `nextDeadline` says
 * @throws DomainError 'schedule.invalid_input', see `checkTerms`
 */
export function extensionCost(terms: AgreementTerms, prolongations = 0): Minor | null {
  const { noticeRule, options: _options, ...plain } = terms
  const extensionMonths = noticeRule?.openEnded ? 1 : (noticeRule?.extensionMonths ?? null)
  if (extensionMonths === null) return null
  const most = noticeRule?.mostProlongations
  if (most !== undefined && prolongations >= most) return null
  const costThrough = (times: number) => {
    const rule = { noticeMonths: 0, extensionMonths, certainProlongations: times }
    const plan = paymentPlan(resolveOptions({ ...plain, noticeRule: rule }))
    // A residual value or purchase is paid once, whenever the end is.
    return plan.reduce((sum, { amount, kind }) => (kind === 'residual' ? sum : sum + amount), 0n)
  }
  return costThrough(prolongations + 1) - costThrough(prolongations)
}

/** A count that is certainly not too high: the deadline of a term never lies after its end. */
function prolongationsBefore(endDate: LocalDate, extensionMonths: number, today: LocalDate): number {
  if (today <= endDate) return 0
  return Math.floor(daysBetween(endDate, today) / 31 / extensionMonths)
}

function termDeadline({ commencementDate, endDate, noticeRule }: NoticeTerms, prolongations: number) {
  const { noticeMonths, noticeDays = 0, extensionMonths, premises } = noticeRule
  const end = endOfTerm(endDate, extensionMonths, prolongations)
  const byMonths = noticeDeadline(end, { months: noticeMonths })
  const byDays = noticeDeadline(end, { days: noticeDays })
  const agreed = byDays < byMonths ? byDays : byMonths
  if (!premises) return { endDate: end, deadline: agreed, isStatutory: false }
  const from =
    prolongations === 0
      ? commencementDate
      : addDays(endOfTerm(endDate, extensionMonths, prolongations - 1), 1)
  const statutory = noticeDeadline(end, statutoryNotice({ from, to: end }))
  const isStatutory = statutory < agreed
  return { endDate: end, deadline: isStatutory ? statutory : agreed, isStatutory }
}

function endOfTerm(endDate: LocalDate, extensionMonths: number | null, prolongations: number): LocalDate {
  try {
    return extensionMonths === null ? endDate : prolongedEnd(endDate, extensionMonths, prolongations)
  } catch (cause) {
    throw new DomainError(
      'schedule.invalid_input',
      { field: 'noticeRule.extensionMonths', reason: 'too_long' },
      { cause },
    )
  }
}

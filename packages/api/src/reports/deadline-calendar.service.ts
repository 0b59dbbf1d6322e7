import { type Actor, addDays, businessDayOnOrBefore, daysBetween, type LocalDate } from '@mina/domain'
import { leaseTermEnd } from '@mina/domain/agreements'
import { noticeDeadlineOf } from '../agreements/figures.service'
import { termsNow } from '../agreements/life.service'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import { statusOn } from './contract-list.service'
import { loadPortfolio, type Portfolio, type PortfolioItem } from './load-portfolio.service'
import type { DeadlineCalendar, DeadlineCalendarInput, DeadlineRow } from './reports.schema'

/** What comes due within the days ahead, the nearest first: notice, and terms that end by themselves. */
export async function deadlineCalendar(
  deps: ApiDeps,
  actor: Actor,
  input: DeadlineCalendarInput,
): Promise<DeadlineCalendar> {
  authorize(actor, 'agreement.read')
  const { portfolio, rows } = await deadlineRows(deps, actor, input, { isLook: true })
  return { meta: portfolio.meta, rows }
}

export async function deadlineRows(
  deps: ApiDeps,
  actor: Actor,
  input: DeadlineCalendarInput,
  look: { isLook: boolean },
): Promise<{ portfolio: Portfolio; rows: DeadlineRow[] }> {
  const { asOf = deps.today(), withinDays } = input
  const portfolio = await loadPortfolio(deps, actor, 'deadlineCalendar', input, { asOf }, look)
  const last = addDays(asOf, withinDays)
  const rows = portfolio.items
    .flatMap((item) => rowsOf(item, asOf))
    .filter(({ date }) => date >= asOf && date <= last)
  rows.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
  return { portfolio, rows }
}

function rowsOf({ about, status, known }: PortfolioItem, asOf: LocalDate): DeadlineRow[] {
  const terms = termsNow(known.life)
  const statusThen = statusOn(status, terms, asOf)
  if (statusThen === 'ended') return []
  const notice = statusThen === 'active' ? noticeDeadlineOf(terms, asOf) : null
  const rows: DeadlineRow[] = []
  if (notice) {
    rows.push({
      ...about,
      event: 'notice',
      date: notice.noticeOn,
      safeOn: notice.safeOn,
      daysLeft: notice.daysLeft,
      missedEndOn: notice.missedEndOn,
      cost: notice.cost?.amount ?? null,
      state: 'open',
    })
  }
  // With a prolongation ahead the end is not one; what ends by itself has nothing to act on.
  if (!notice?.missedEndOn) {
    const date = leaseTermEnd(terms)
    rows.push({
      ...about,
      event: 'end',
      date,
      safeOn: businessDayOnOrBefore(date),
      daysLeft: daysBetween(asOf, date),
      missedEndOn: null,
      cost: null,
      state: 'none',
    })
  }
  return rows
}

import { firstOfNextMonth, lastOfMonth } from '@mina/domain'
import { m } from '@mina/i18n'
import { dayOfInstant, formatDate } from '@mina/i18n/format'
import { type ChipChoice, ChoiceChip, DaysChip } from '~/reports/filter-chip'
import { profileName } from '~/reports/profile-names'
import { namedPeriods } from '~/reports/report-days'
import type { Preview } from './journal-names'
import { NO_COMPANY } from './journal-query'
import type { JournalData } from './route'

/** What another choice leaves behind: a question or an answer about the period that was shown. */
const ELSEWHERE = { close: null, closed: null }

/** The parameters of the journal as chips. All of it stands in the address. */
export function JournalFilters({ data, preview }: { data: JournalData; preview: Preview }) {
  const { companies, hasNoCompany, companyId } = data
  const books = [...companies, ...(hasNoCompany ? [{ id: null, name: m.journal_no_company() }] : [])]
  const { profile, profiles, grouping } = preview
  const choice = (label: string, changes: ChipChoice['changes'], isChosen: boolean): ChipChoice => ({
    label,
    changes: { ...ELSEWHERE, ...changes },
    isChosen,
  })
  return (
    <>
      {books.length > 1 ? (
        <ChoiceChip
          name={m.journal_company()}
          value={books.find(({ id }) => id === companyId)?.name ?? preview.companyName}
          choices={books.map(({ id, name }) =>
            choice(
              name,
              { company: id ?? NO_COMPANY, profile: null, from: null, to: null },
              id === companyId,
            ),
          )}
        />
      ) : null}
      <ChoiceChip
        name={m.reports_profile()}
        value={profileName(profile)}
        choices={[...new Set([...profiles, profile])].map((one) =>
          choice(profileName(one), { profile: one, from: null, to: null }, one === profile),
        )}
      />
      <PeriodChip preview={preview} today={dayOfInstant(data.shownAt)} />
      <ChoiceChip
        name={m.journal_grouping()}
        value={grouping === 'day' ? m.journal_grouping_day() : m.journal_grouping_period()}
        choices={[
          choice(m.journal_grouping_period(), { grouping: null }, grouping === 'period'),
          choice(m.journal_grouping_day(), { grouping: 'day' }, grouping === 'day'),
        ]}
      />
    </>
  )
}

function PeriodChip({ preview, today }: { preview: Preview; today: string }) {
  const { from, to, lockedThrough } = preview
  const named = namedPeriods(today)
  const choice = (label: string, period: { from: string; to: string }): ChipChoice => ({
    label,
    changes: { ...ELSEWHERE, ...period },
    isChosen: from === period.from && to === period.to,
  })
  const next = lockedThrough ? firstOfNextMonth(lockedThrough) : null
  return (
    <DaysChip
      name={m.reports_period()}
      value={periodName(from, to)}
      choices={[
        ...(next ? [choice(m.journal_next_open(), { from: next, to: lastOfMonth(next) })] : []),
        choice(m.reports_last_month(), named.month),
        choice(m.reports_last_quarter(), named.quarter),
        choice(m.reports_this_year(), named.year),
        choice(m.reports_last_year(), named.lastYear),
      ]}
      fields={[
        { name: 'from', label: m.reports_from(), value: from },
        { name: 'to', label: m.reports_to(), value: to },
      ]}
    />
  )
}

/** `oktober 2026` when it is one whole month, else its days. */
export const periodName = (from: string, to: string): string =>
  from.endsWith('-01') && to === lastOfMonth(from)
    ? formatDate(from.slice(0, 7), 'month')
    : `${formatDate(from)} – ${formatDate(to)}`

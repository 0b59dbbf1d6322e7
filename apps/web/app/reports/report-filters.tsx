import { PROFILES } from '@mina/domain/profiles'
import { m } from '@mina/i18n'
import { dayOfInstant, formatDate } from '@mina/i18n/format'
import { KIND_VALUES, kindName } from '~/agreements/agreement-names'
import { ChoiceChip, DaysChip } from './filter-chip'
import { profileName } from './profile-names'
import { namedDays, namedPeriods } from './report-days'
import type { ReportPageData } from './report-page.server'

type FiltersProps = { data: ReportPageData; days: 'date' | 'period'; meta: Days | null }
type Days = { asOf: string | null; from: string | null; to: string | null }

/** The parameters of a report as chips. All of it stands in the address. */
export function ReportFilters({ data, days, meta }: FiltersProps) {
  const { query, companies, currencies } = data
  const company = companies.find(({ id }) => id === query.companyId)
  return (
    <>
      <ChoiceChip
        name={m.reports_profile()}
        value={profileName(query.profile)}
        choices={PROFILES.map((profile) => ({
          label: profileName(profile),
          changes: { profile: profile === 'IFRS16' ? null : profile },
          isChosen: profile === query.profile,
        }))}
      />
      {days === 'date' ? <DateChip data={data} meta={meta} /> : <PeriodChip data={data} meta={meta} />}
      {companies.length > 1 || query.companyId ? (
        <ChoiceChip
          name={m.agreements_filter_company()}
          value={company?.name ?? m.agreements_view_all()}
          choices={[
            { label: m.reports_company_all(), changes: { company: null }, isChosen: !query.companyId },
            ...companies.map(({ id, name }) => ({
              label: name,
              changes: { company: id },
              isChosen: id === query.companyId,
            })),
          ]}
        />
      ) : null}
      <ChoiceChip
        name={m.agreements_filter_kind()}
        value={query.kind ? kindName(query.kind) : m.agreements_view_all()}
        choices={[
          { label: m.agreements_view_all(), changes: { kind: null }, isChosen: !query.kind },
          ...KIND_VALUES.map((kind) => ({
            label: kindName(kind),
            changes: { kind },
            isChosen: kind === query.kind,
          })),
        ]}
      />
      {currencies.length > 1 || query.currency ? (
        <ChoiceChip
          name={m.agreements_filter_currency()}
          value={query.currency ?? m.agreements_view_all()}
          choices={[
            { label: m.agreements_view_all(), changes: { currency: null }, isChosen: !query.currency },
            ...currencies.map((currency) => ({
              label: currency,
              changes: { currency },
              isChosen: currency === query.currency,
            })),
          ]}
        />
      ) : null}
      <KnownChip data={data} />
    </>
  )
}

const todayOf = ({ pulledAt }: ReportPageData) => dayOfInstant(pulledAt)

function DateChip({ data, meta }: Omit<FiltersProps, 'days'>) {
  const { asOf } = data.query
  const day = meta?.asOf ?? asOf ?? todayOf(data)
  const named = namedDays(todayOf(data))
  const choice = (label: string, date: string | null) => ({
    label,
    changes: { date },
    isChosen: (asOf ?? null) === date,
  })
  return (
    <DaysChip
      name={m.reports_as_of()}
      value={formatDate(day)}
      choices={[
        choice(m.agreement_timeline_today(), null),
        choice(m.reports_month_end(), named.monthEnd),
        choice(m.reports_quarter_end(), named.quarterEnd),
        choice(m.reports_year_end(), named.yearEnd),
      ]}
      fields={[{ name: 'date', label: m.reports_day(), value: day }]}
    />
  )
}

function PeriodChip({ data, meta }: Omit<FiltersProps, 'days'>) {
  const named = namedPeriods(todayOf(data))
  const from = meta?.from ?? data.query.from ?? named.year.from
  const to = meta?.to ?? data.query.to ?? named.year.to
  const choice = (label: string, period: { from: string; to: string }) => ({
    label,
    changes: period === named.year ? { from: null, to: null } : period,
    isChosen: from === period.from && to === period.to,
  })
  return (
    <DaysChip
      name={m.reports_period()}
      value={periodText(from, to)}
      choices={[
        choice(m.reports_this_year(), named.year),
        choice(m.reports_last_month(), named.month),
        choice(m.reports_last_quarter(), named.quarter),
        choice(m.reports_last_year(), named.lastYear),
      ]}
      fields={[
        { name: 'from', label: m.reports_from(), value: from },
        { name: 'to', label: m.reports_to(), value: to },
      ]}
    />
  )
}

export const periodText = (from: string, to: string): string => `${formatDate(from)} – ${formatDate(to)}`

function KnownChip({ data }: { data: ReportPageData }) {
  const { known } = data.query
  const named = namedDays(todayOf(data))
  const choice = (label: string, day: string | null) => ({
    label,
    changes: { known: day },
    isChosen: (known ?? null) === day,
  })
  return (
    <DaysChip
      name={m.reports_known()}
      value={known ? formatDate(known) : m.reports_known_now()}
      hint={m.reports_known_hint()}
      choices={[
        choice(m.reports_known_now(), null),
        choice(m.reports_month_end(), named.monthEnd),
        choice(m.reports_quarter_end(), named.quarterEnd),
        choice(m.reports_year_end(), named.yearEnd),
      ]}
      fields={[{ name: 'known', label: m.reports_day(), value: known }]}
    />
  )
}

/** Rounded for reading, or with every decimal. */
export function AmountsChip({ isExact }: { isExact: boolean }) {
  return (
    <ChoiceChip
      name={m.reports_amounts()}
      value={isExact ? m.reports_amounts_exact() : m.reports_amounts_whole()}
      choices={[
        { label: m.reports_amounts_whole(), changes: { amounts: null }, isChosen: !isExact },
        { label: m.reports_amounts_exact(), changes: { amounts: 'exact' }, isChosen: isExact },
      ]}
    />
  )
}

import type { JournalColumn, JournalTexts } from '@mina/api/journals'
import { getLocale, m } from '@mina/i18n'
import { formatInstant } from '@mina/i18n/format'
import { profileName } from '~/reports/profile-names'
import { periodName } from './journal-filters'
import { dimensionName, groupName } from './journal-names'

const COLUMNS: Record<JournalColumn, () => string> = {
  voucher: m.journal_column_voucher,
  date: m.journal_column_date,
  number: m.reports_number,
  name: m.agreements_column_name,
  text: m.journal_column_text,
  account: m.journal_account,
  accountName: m.journal_column_account_name,
  objects: m.journal_objects,
  debit: m.journal_debit,
  credit: m.journal_credit,
  state: m.journal_column_state,
}

/** The words of an exported journal, in the language of the page it was asked for on. */
export const journalFileTexts = (): JournalTexts => ({
  locale: getLocale(),
  title: m.reports_journal(),
  column: (key) => COLUMNS[key](),
  group: groupName,
  state: (isClosed) => (isClosed ? m.journal_state_closed() : m.journal_state_open()),
  dimension: dimensionName,
  total: m.journal_total(),
  meta: ({ companyName, profile, from, to, currency, calculationVersion, knownAt }, pulled) => [
    companyName,
    `${m.reports_profile()}: ${profileName(profile)}`,
    `${periodName(from, to)}, ${currency}`,
    m.journal_pulled({ at: formatInstant(pulled.at), name: pulled.by }),
    m.journal_foot({ version: calculationVersion, at: formatInstant(knownAt) }),
  ],
})

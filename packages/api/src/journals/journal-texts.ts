import type { Voucher } from '@mina/domain/journals'
import type { JournalPreview } from './journals.schema'

export const JOURNAL_COLUMNS = [
  'voucher',
  'date',
  'number',
  'name',
  'text',
  'account',
  'accountName',
  'objects',
  'debit',
  'credit',
  'state',
] as const
export type JournalColumn = (typeof JOURNAL_COLUMNS)[number]

export type JournalHead = Pick<
  JournalPreview,
  'companyName' | 'profile' | 'from' | 'to' | 'currency' | 'lockedThrough' | 'calculationVersion' | 'knownAt'
>

/** The words of an exported journal, in the reader's language. */
export type JournalTexts = {
  /** Decides the separators of CSV. */
  locale: string
  title: string
  column(key: JournalColumn): string
  /** What a voucher is for: the text of its row, and of it in the SIE file after the agreement's number and name. */
  group(group: Voucher['group']): string
  state(isClosed: boolean): string
  /** Cost centre 1, project 6. */
  dimension(dimension: number): string
  total: string
  /** Lines above the table. */
  meta(head: JournalHead, pulled: { by: string; at: Date }): string[]
}

import type { Currency } from '@mina/domain'

/**
 * What a column holds. `text`: any string. `date`: `YYYY-MM-DD`. `amount`: minor units (bigint). `rate`: an exact
 * decimal, `"0.041"` is 4.1 %. `integer`: a whole number, months or counts.
 */
export type ExportKind = 'text' | 'date' | 'amount' | 'rate' | 'integer'

export type ExportColumn = {
  key: string
  /** In the reader's language. */
  header: string
  kind: ExportKind
  /** Of an amount; absent where `currencyKey` names the column that holds it row by row. */
  currency?: Currency
  currencyKey?: string
  /** Characters; absent: by kind. */
  width?: number
}

export type ExportValue = string | bigint | number | null
/** Values by column key; a missing one and null are an empty cell. */
export type ExportRow = Readonly<Record<string, ExportValue | undefined>>

/** One report as data: what stands on top of it, its columns and its rows. */
export type ExportTable = {
  title: string
  columns: readonly ExportColumn[]
  rows: Iterable<ExportRow> | AsyncIterable<ExportRow>
  totals?: ExportRow
  /** Lines above the table: company, date, profile, convention, calculation version, who pulled it and when. */
  meta: readonly string[]
}

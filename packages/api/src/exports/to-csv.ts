import { csvFields, type Dialect, quotedText } from './csv-fields'
import type { ExportTable } from './export-table'

const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'
const CHUNK_CHARACTERS = 64 * 1024

export type CsvOptions = {
  /** Of the reader: English files have `,` and a decimal point, the others `;` and a decimal comma. */
  locale: string
  /** False leaves out title and meta lines: only header and rows, for programs. Absent: true. */
  withMeta?: boolean
}

/**
 * The table as comma-separated values (RFC 4180): UTF-8 with a byte order mark, CRLF, in chunks of about 64 kB; a row
 * is held no longer than its chunk. Dates are `YYYY-MM-DD`, numbers have no thousands separator. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.
 *
 * @throws DomainError 'input.invalid', see `cellValue`
 */
export async function* toCsv(
  table: ExportTable,
  { locale, withMeta = true }: CsvOptions,
): AsyncGenerator<Uint8Array> {
  const dialect = dialectOf(locale)
  const encoder = new TextEncoder()
  const fields = csvFields(table.columns, dialect)
  let text = BYTE_ORDER_MARK + (withMeta ? preamble(table, dialect) : '')
  text += table.columns.map(({ header }) => quotedText(header, dialect)).join(dialect.separator) + LINE_END
  let index = 0
  for await (const row of table.rows) {
    text += fields(row, 'rows', index++) + LINE_END
    if (text.length >= CHUNK_CHARACTERS) {
      yield encoder.encode(text)
      text = ''
    }
  }
  if (table.totals) text += fields(table.totals, 'totals', null) + LINE_END
  yield encoder.encode(text)
}

const POINT: Dialect = { separator: ',', decimalMark: '.', special: /[",\r\n]/ }
const COMMA: Dialect = { separator: ';', decimalMark: ',', special: /[";\r\n]/ }

/** English spreadsheets split at commas; those of the other languages have the comma in their numbers. */
const dialectOf = (locale: string): Dialect => (/^en(-|$)/i.test(locale) ? POINT : COMMA)

const preamble = ({ title, meta }: ExportTable, dialect: Dialect): string =>
  [title, ...meta, ''].map((line) => quotedText(line, dialect) + LINE_END).join('')

import { cellValue } from './cell-value'
import type { ExportColumn, ExportRow, ExportTable } from './export-table'

const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'
const CHUNK_CHARACTERS = 64 * 1024

/** What a spreadsheet takes for the start of a formula, also in the full-width forms that some of them fold. */
const FORMULA_START = /^[=+\-@\t\r\n\0＝＋－＠]/

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
  let text = BYTE_ORDER_MARK + (withMeta ? preamble(table, dialect) : '')
  text += line(
    table.columns.map(({ header }) => quoted(guarded(header), dialect)),
    dialect,
  )
  let index = 0
  for await (const row of table.rows) {
    text += rowLine(table.columns, row, `rows.${index++}`, dialect)
    if (text.length >= CHUNK_CHARACTERS) {
      yield encoder.encode(text)
      text = ''
    }
  }
  if (table.totals) text += rowLine(table.columns, table.totals, 'totals', dialect)
  yield encoder.encode(text)
}

type Dialect = { separator: string; decimalMark: string; special: RegExp }

const POINT: Dialect = { separator: ',', decimalMark: '.', special: /[",\r\n]/ }
const COMMA: Dialect = { separator: ';', decimalMark: ',', special: /[";\r\n]/ }

/** English spreadsheets split at commas; those of the other languages have the comma in their numbers. */
const dialectOf = (locale: string): Dialect => (/^en(-|$)/i.test(locale) ? POINT : COMMA)

function preamble({ title, meta }: ExportTable, dialect: Dialect): string {
  const lines = [title, ...meta].map((text) => line([quoted(guarded(text), dialect)], dialect))
  return lines.join('') + LINE_END
}

const line = (fields: readonly string[], { separator }: Dialect) => fields.join(separator) + LINE_END

function rowLine(columns: readonly ExportColumn[], row: ExportRow, path: string, dialect: Dialect): string {
  let text = ''
  for (let k = 0; k < columns.length; k++) {
    const value = cellValue(columns[k]!, row, path)
    if (k > 0) text += dialect.separator
    if (value.kind === 'empty') continue
    if (value.kind === 'text') text += quoted(guarded(value.text), dialect)
    else if (value.kind === 'amount' || value.kind === 'rate')
      text += value.text.replace('.', dialect.decimalMark)
    else text += value.text
  }
  return text + LINE_END
}

const guarded = (text: string) => (FORMULA_START.test(text) ? `'${text}` : text)

const quoted = (text: string, { special }: Dialect) =>
  special.test(text) ? `"${text.replaceAll('"', '""')}"` : text

import { isLocalDate, minorDigits } from '@mina/domain'
import { cellValue, isDecimal } from './cell-value'
import type { ExportColumn, ExportRow, ExportValue } from './export-table'

export type Dialect = {
  separator: string
  decimalMark: string
  /** What makes a field need quotes. */
  special: RegExp
}

/** What a spreadsheet takes for the start of a formula, also in the full-width forms that some of them fold. */
const FORMULA_STARTS = new Set([...'=+-@\t\r\n\0＝＋－＠'].map((character) => character.charCodeAt(0)))

/** A text as a field: an apostrophe before what would be run as a formula, quotes where it would break the line. */
export function quotedText(text: string, { special }: Dialect): string {
  const guarded = FORMULA_STARTS.has(text.charCodeAt(0)) ? `'${text}` : text
  return special.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** Writes one row; `index` names it in an error. */
export type RowWriter = (row: ExportRow, path: string, index: number | null) => string

/**
 * A writer for rows of these columns. Every field is what `cellValue` says; the forms that fill reports by the million
 * (an amount that a number holds, a day or a text seen just before) are written without making its objects.
 */
export function csvFields(columns: readonly ExportColumn[], dialect: Dialect): RowWriter {
  const writers = columns.map((column) => fieldWriter(column, dialect))
  const count = columns.length
  return (row, path, index) => {
    let text = ''
    for (let k = 0; k < count; k++) {
      if (k > 0) text += dialect.separator
      const value = row[columns[k]!.key]
      if (value === undefined || value === null) continue
      text += writers[k]!(value) ?? checkedField(columns[k]!, row, placeOf(path, index), dialect)
    }
    return text
  }
}

const placeOf = (path: string, index: number | null) => (index === null ? path : `${path}.${index}`)

function checkedField(column: ExportColumn, row: ExportRow, path: string, dialect: Dialect): string {
  const value = cellValue(column, row, path)
  if (value.kind === 'empty') return ''
  if (value.kind === 'text') return quotedText(value.text, dialect)
  return value.kind === 'date' ? value.text : value.text.replace('.', dialect.decimalMark)
}

/** Null: not one of the quick forms. */
type FieldWriter = (value: ExportValue) => string | null

function fieldWriter(column: ExportColumn, dialect: Dialect): FieldWriter {
  switch (column.kind) {
    case 'amount':
      return column.currency && !column.currencyKey
        ? amountWriter(minorDigits(column.currency), dialect)
        : () => null
    case 'text':
      return remembering((value) => (typeof value === 'string' ? quotedText(value, dialect) : null))
    case 'integer':
      return (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : null)
    case 'date':
      return remembering((value) => (isLocalDate(value) ? value : null))
    case 'rate':
      return remembering((value) => (isDecimal(value) ? value.replace('.', dialect.decimalMark) : null))
  }
}

/** Rows of one agreement repeat their texts, days and rates: only a new one is looked at. */
function remembering(write: FieldWriter): FieldWriter {
  let last: ExportValue = null
  let written: string | null = null
  return (value) => {
    if (value === last) return written
    const text = write(value)
    last = value
    written = text
    return text
  }
}

function amountWriter(digits: number, { decimalMark }: Dialect): FieldWriter {
  const scale = 10 ** digits
  const fractions = Array.from({ length: scale }, (_, k) => String(k).padStart(digits, '0'))
  return (value) => {
    if (typeof value !== 'bigint') return null
    const minor = Number(value)
    if (!Number.isSafeInteger(minor) || digits === 0) return null
    const size = minor < 0 ? -minor : minor
    const major = Math.floor(size / scale)
    return `${minor < 0 ? '-' : ''}${major}${decimalMark}${fractions[size - major * scale]}`
  }
}

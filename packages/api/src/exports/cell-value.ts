import { type Currency, DomainError, formatAmount, isCurrency, isLocalDate } from '@mina/domain'
import type { ExportColumn, ExportRow, ExportValue } from './export-table'

const DECIMAL = /^-?\d+(\.\d+)?$/

export const isDecimal = (value: unknown): value is string => typeof value === 'string' && DECIMAL.test(value)

/** A value that has been checked against its column; numbers as decimal strings with a point, without a rest. */
export type CellValue =
  | { kind: 'empty' }
  | { kind: 'text' | 'date' | 'rate' | 'integer'; text: string }
  | { kind: 'amount'; text: string; currency: Currency }

const EMPTY: CellValue = { kind: 'empty' }

/**
 * The value of one cell, as its column says it is.
 * @param path names the row in the error: `rows.12`
 * @throws DomainError 'input.invalid' { field, reason: 'not_a_date' | 'not_a_number' | 'unknown' }: `unknown` is an
 *         amount without a currency
 */
export function cellValue(column: ExportColumn, row: ExportRow, path: string): CellValue {
  const value = row[column.key]
  if (value === undefined || value === null) return EMPTY
  const refuse = (reason: string) =>
    new DomainError('input.invalid', { field: `${path}.${column.key}`, reason })
  switch (column.kind) {
    case 'text':
      return { kind: 'text', text: String(value) }
    case 'date':
      if (!isLocalDate(value)) throw refuse('not_a_date')
      return { kind: 'date', text: value }
    case 'amount': {
      if (typeof value !== 'bigint') throw refuse('not_a_number')
      const currency = currencyOf(column, row)
      if (!currency) throw refuse('unknown')
      return { kind: 'amount', text: formatAmount(value, currency), currency }
    }
    case 'integer':
      if (typeof value !== 'bigint' && !Number.isSafeInteger(value)) throw refuse('not_a_number')
      return { kind: 'integer', text: String(value) }
    case 'rate':
      if (!isDecimal(value)) throw refuse('not_a_number')
      return { kind: 'rate', text: value }
  }
}

function currencyOf(column: ExportColumn, row: ExportRow): Currency | undefined {
  const code: ExportValue | undefined = column.currencyKey ? row[column.currencyKey] : column.currency
  return isCurrency(code) ? code : column.currency
}

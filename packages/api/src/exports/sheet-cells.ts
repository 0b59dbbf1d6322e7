import { type Currency, DomainError, daysBetween, type LocalDate, minorDigits } from '@mina/domain'
import type { CellStyle } from 'hucre'

const LONGEST_TEXT = 32_767
const DAY_ZERO: LocalDate = '1899-12-30'
/** Excel holds 1900 for a leap year: until this day its numbers are not the calendar's. */
const FIRST_RELIABLE_DATE: LocalDate = '1900-03-01'

/** Text as a cell can hold it. What would be read as an escaped character is escaped itself. */
export function sheetText(text: string, field: string): string {
  if (text.length > LONGEST_TEXT) throw new DomainError('input.invalid', { field, reason: 'too_long' })
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** The number of a date, or its text where spreadsheets do not agree on the number. */
export const sheetDate = (date: LocalDate): number | string =>
  date < FIRST_RELIABLE_DATE ? date : daysBetween(DAY_ZERO, date)

export const DATE_FORMAT = 'yyyy-mm-dd'
export const RATE_FORMAT = '0.00##########%'
export const INTEGER_FORMAT = '0'
export const amountFormat = (currency: Currency): string => {
  const digits = minorDigits(currency)
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
}

/** A font without a name is whatever the program falls back to. */
const FONT = { name: 'Calibri', size: 11 }
export const TITLE: CellStyle = { font: { ...FONT, bold: true, size: 14 } }
export const BOLD: CellStyle = { font: { ...FONT, bold: true } }
export const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7ECEF' } },
  border: { bottom: { style: 'thin' } },
  alignment: { wrapText: true, vertical: 'top' },
}
export const TOTAL: CellStyle = { font: { ...FONT, bold: true }, border: { top: { style: 'thin' } } }

import type { Currency, LocalDate } from '@mina/domain'
import type { Cell, CellStyle } from 'hucre'
import {
  amountFormat,
  BOLD,
  DATE_FORMAT,
  HEADER,
  INTEGER_FORMAT,
  RATE_FORMAT,
  sheetDate,
  sheetText,
  TITLE,
  TOTAL,
} from '../sheet-cells'
import { cellName, columnName, type FramedSheet, quotedName } from '../write-workbook'

export type CellFormat =
  | 'text'
  | 'title'
  | 'header'
  | 'note'
  | 'bold'
  | 'date'
  | 'amount'
  | 'exact'
  | 'rate'
  | 'factor'
  | 'number'
  | 'integer'
  | 'check'

/** One cell: the value that stands in it, and the formula that gives the value. */
export type PlannedCell = {
  value: string | number | boolean | null
  formula?: string
  format: CellFormat
  isTotal?: boolean
}
export type CellOrNot = PlannedCell | null

export const text = (
  value: string,
  format: 'text' | 'title' | 'header' | 'note' | 'bold' = 'text',
): PlannedCell => ({
  value,
  format,
})
export const date = (value: LocalDate, formula?: string): PlannedCell => ({
  value: sheetDate(value),
  format: 'date',
  ...(formula !== undefined && { formula }),
})
export const number = (
  format: Exclude<CellFormat, 'text' | 'title' | 'header' | 'note' | 'bold' | 'date' | 'check'>,
  value: number,
  formula?: string,
): PlannedCell => ({ value, format, ...(formula !== undefined && { formula }) })

/** A sheet that grows row by row; rows and columns count from 1. */
export type SheetBuilder = {
  name: string
  /** Number of the row that `add` writes next. */
  nextRow(): number
  add(cells: readonly CellOrNot[]): number
  addHeader(texts: readonly string[]): number
  /** Writes a cell of a row that was left open. */
  fill(row: number, column: number, cell: PlannedCell): void
  /** A cell of this sheet as the other sheets write it: `'Payments'!$F$12`. */
  reference(row: number, column: number): string
  /** Rows of one column: `'Payments'!$F$12:$F$40`. */
  range(firstRow: number, lastRow: number, column: number): string
  finish(): FramedSheet
}

export function startSheet(
  name: string,
  { currency, title, meta }: { currency: Currency; title: string; meta: readonly string[] },
): SheetBuilder {
  const rows: PlannedCell[][] = []
  const cells = new Map<string, Partial<Cell>>()
  const widths: number[] = []
  let headerRow = 1

  const put = (row: number, column: number, cell: PlannedCell) => {
    const style = styleOf(cell, currency)
    cells.set(`${row},${column}`, {
      ...(style && { style }),
      ...(cell.formula !== undefined && {
        type: 'formula' as const,
        formula: cell.formula,
        formulaResult: cell.value,
      }),
    })
    widths[column] = Math.max(widths[column] ?? 0, widthOf(cell))
    const line = rows[row]!
    while (line.length <= column) line.push(EMPTY)
    line[column] = cell
  }
  const add = (planned: readonly CellOrNot[]): number => {
    rows.push([])
    for (const [column, cell] of planned.entries()) if (cell) put(rows.length - 1, column, cell)
    return rows.length
  }

  /** Over numbers a header stands to the right, as they do. */
  const alignHeader = () => {
    for (const [column, cell] of rows[headerRow - 1]!.entries()) {
      const below = rows.slice(headerRow).find((row) => row[column] && row[column].value !== null)?.[column]
      const horizontal = typeof below?.value === 'number' ? 'right' : 'left'
      const style = styleOf(cell, currency)
      cells.set(`${headerRow - 1},${column}`, {
        style: { ...style, alignment: { ...style?.alignment, horizontal } },
      })
    }
  }

  add([text(title, 'title')])
  for (const line of meta) add([text(line, 'note')])
  add([])

  return {
    name,
    nextRow: () => rows.length + 1,
    add,
    fill: (row, column, cell) => put(row - 1, column - 1, cell),
    addHeader(texts) {
      headerRow = add(texts.map((label) => text(label, 'header')))
      return headerRow
    },
    reference: (row, column) => `${quotedName(name)}!$${columnName(column)}$${row}`,
    range: (first, last, column) =>
      `${quotedName(name)}!$${columnName(column)}$${first}:$${columnName(column)}$${last}`,
    finish() {
      alignHeader()
      return {
        name,
        headerRow,
        rows: rows.map((row, index) =>
          row.map(({ value, formula }, column) => {
            if (formula !== undefined) return null
            return typeof value === 'string'
              ? sheetText(value, `${name}!${cellName(index + 1, column + 1)}`)
              : value
          }),
        ),
        cells,
        columns: widths.map((width) => ({ width })),
      }
    },
  }
}

const EMPTY: PlannedCell = { value: null, format: 'text' }
const NARROW = 12
const WIDE = 48

/** Titles, notes and headings run over the cells beside them and make no column wide. */
function widthOf({ value, format }: PlannedCell): number {
  if (typeof value === 'string' && format === 'text')
    return Math.min(WIDE, Math.max(NARROW, value.length + 2))
  return format === 'exact' || format === 'factor' ? 20 : format === 'amount' ? 16 : NARROW
}

function styleOf({ format, isTotal }: PlannedCell, currency: Currency): CellStyle | undefined {
  const style = STYLES[format]
  const numFmt = format === 'amount' ? amountFormat(currency) : NUMBER_FORMATS[format]
  if (!style && !numFmt && !isTotal) return undefined
  return { ...style, ...(isTotal && TOTAL), ...(numFmt && { numFmt }) }
}

const STYLES: Partial<Record<CellFormat, CellStyle>> = {
  title: TITLE,
  header: HEADER,
  bold: BOLD,
  check: BOLD,
  text: { alignment: { horizontal: 'left', indent: 1 } },
}

const NUMBER_FORMATS: Partial<Record<CellFormat, string>> = {
  date: DATE_FORMAT,
  rate: RATE_FORMAT,
  integer: INTEGER_FORMAT,
  exact: '#,##0.00000000',
  factor: '0.000000000000',
  number: 'General',
}

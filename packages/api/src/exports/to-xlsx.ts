import { DomainError, minorDigits } from '@mina/domain'
import type { Cell, CellStyle, CellValue as SheetValue } from 'hucre'
import { type CellValue, cellValue } from './cell-value'
import type { ExportColumn, ExportKind, ExportRow, ExportTable } from './export-table'
import {
  amountFormat,
  DATE_FORMAT,
  HEADER,
  INTEGER_FORMAT,
  RATE_FORMAT,
  sheetDate,
  sheetText,
  TITLE,
  TOTAL,
} from './sheet-cells'
import { sheetNames } from './sheet-names'
import { cellName, columnName, type FramedSheet, writeWorkbook } from './write-workbook'

const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
/** A cell takes about 450 bytes until the file is written: 0.9 GB. */
const MOST_CELLS = 2_000_000
const WIDTHS: Record<ExportKind, number> = { text: 24, date: 12, amount: 18, rate: 10, integer: 10 }

export type XlsxOptions = {
  createdAt: Date
  /** Where a table goes on in a new sheet, meta and header included. Absent: 1 048 576, what a sheet can hold. */
  rowsPerSheet?: number
}

/**
 * One sheet a table; a table too long for one goes on in the next, with its header. Dates are dates, amounts and
 * rates numbers in their own format; the header is frozen, filtered and repeated in print. Texts are written as
 * texts: nothing in one is ever run.
 *
 * All rows are held in memory, 2 000 000 cells at most: `toCsv` is for more.
 * @throws DomainError 'input.invalid' { field, reason }: see `cellValue`; 'too_long' for a text over 32 767 characters,
 *         'too_large' for more than 16 384 columns, rows that leave no room under the header, or too many cells in all
 */
export async function toXlsx(
  tables: readonly ExportTable[],
  { createdAt, rowsPerSheet = MOST_ROWS }: XlsxOptions,
): Promise<Uint8Array> {
  const budget: Budget = { cellsLeft: MOST_CELLS }
  const parts: { title: string; sheet: Omit<FramedSheet, 'name'> }[] = []
  for (const [index, table] of tables.entries()) {
    for await (const sheet of sheetsOf(table, `tables.${index}`, rowsPerSheet, budget)) {
      parts.push({ title: table.title, sheet })
    }
  }
  const names = sheetNames(parts.map(({ title }) => title))
  return writeWorkbook(
    parts.map(({ sheet }, index) => ({ ...sheet, name: names[index]! })),
    { createdAt, title: tables[0]?.title ?? '' },
  )
}

type Budget = { cellsLeft: number }

async function* sheetsOf(
  table: ExportTable,
  path: string,
  rowsPerSheet: number,
  budget: Budget,
): AsyncGenerator<Omit<FramedSheet, 'name'>> {
  const { columns, totals } = table
  if (columns.length > MOST_COLUMNS || rowsPerSheet < table.meta.length + 5) {
    throw new DomainError('input.invalid', { field: path, reason: 'too_large' })
  }
  let sheet = startSheet(table, path)
  let index = 0
  for await (const row of table.rows) {
    if (sheet.rows.length >= rowsPerSheet) {
      yield finishSheet(sheet, columns)
      sheet = startSheet(table, path)
    }
    budget.cellsLeft -= columns.length
    if (budget.cellsLeft < 0) throw new DomainError('input.invalid', { field: path, reason: 'too_large' })
    addRow(sheet, columns, row, `${path}.rows.${index++}`)
  }
  if (totals) {
    if (sheet.rows.length >= rowsPerSheet) {
      yield finishSheet(sheet, columns)
      sheet = startSheet(table, path)
    }
    sheet.lastDataRow = sheet.rows.length
    addRow(sheet, columns, totals, `${path}.totals`, TOTAL)
  }
  yield finishSheet(sheet, columns)
}

type GrowingSheet = {
  rows: SheetValue[][]
  cells: Map<string, Partial<Cell>>
  headerRow: number
  lastDataRow: number | null
}

function startSheet({ title, meta, columns }: ExportTable, path: string): GrowingSheet {
  const top = [title, ...meta].map((text) => [sheetText(text, `${path}.meta`)])
  const header = columns.map((column) => sheetText(column.header, `${path}.columns.${column.key}`))
  const headerRow = top.length + 2
  const cells = new Map<string, Partial<Cell>>()
  for (let row = 0; row < top.length; row++) cells.set(`${row},0`, { style: row === 0 ? TITLE : {} })
  for (let k = 0; k < columns.length; k++) {
    const alignment = { ...HEADER.alignment, horizontal: isNumber(columns[k]!) ? 'right' : 'left' } as const
    cells.set(`${headerRow - 1},${k}`, { style: { ...HEADER, alignment } })
  }
  return { rows: [...top, [], header], cells, headerRow, lastDataRow: null }
}

const isNumber = ({ kind }: ExportColumn) => kind !== 'text' && kind !== 'date'

function addRow(
  { rows, cells }: GrowingSheet,
  columns: readonly ExportColumn[],
  row: ExportRow,
  path: string,
  style?: CellStyle,
) {
  const values = columns.map((column) => cellValue(column, row, path))
  for (let k = 0; k < columns.length; k++) {
    const numFmt = formatOf(columns[k]!, values[k]!)
    const isOwn = numFmt !== columnFormat(columns[k]!)
    if (style || isOwn) cells.set(`${rows.length},${k}`, { style: { ...style, ...(numFmt && { numFmt }) } })
  }
  rows.push(values.map((value, k) => sheetValue(value, `${path}.${columns[k]!.key}`)))
}

function sheetValue(value: CellValue, field: string): SheetValue {
  if (value.kind === 'empty') return null
  if (value.kind === 'text') return sheetText(value.text, field)
  return value.kind === 'date' ? sheetDate(value.text) : Number(value.text)
}

function columnFormat({ kind, currency = 'SEK' }: ExportColumn): string | undefined {
  if (kind === 'date') return DATE_FORMAT
  if (kind === 'rate') return RATE_FORMAT
  if (kind === 'integer') return INTEGER_FORMAT
  return kind === 'amount' ? amountFormat(currency) : undefined
}

/** A row in a currency with other decimals than the column's has its own format. */
function formatOf(column: ExportColumn, value: CellValue): string | undefined {
  const isOther =
    value.kind === 'amount' && minorDigits(value.currency) !== minorDigits(column.currency ?? 'SEK')
  return isOther ? amountFormat(value.currency) : columnFormat(column)
}

function finishSheet(
  { rows, cells, headerRow, lastDataRow }: GrowingSheet,
  columns: readonly ExportColumn[],
): Omit<FramedSheet, 'name'> {
  const last = Math.max(lastDataRow ?? rows.length, headerRow)
  return {
    rows,
    cells,
    headerRow,
    columns: columns.map((column) => {
      const numFmt = columnFormat(column)
      return { width: column.width ?? WIDTHS[column.kind], ...(numFmt && { style: { numFmt } }) }
    }),
    ...(columns.length > 0 && {
      autoFilter: { range: `${cellName(headerRow, 1)}:${columnName(columns.length)}${last}` },
    }),
  }
}

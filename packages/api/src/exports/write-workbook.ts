import type { NamedRange, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'

/** A sheet before it is framed; `headerRow`, counted from 1, stays in sight and is repeated on every page. */
export type FramedSheet = WriteSheet & { name: string; headerRow: number }

export type WorkbookOptions = {
  /** Stands in the file's properties; the same input and day give the same bytes. */
  createdAt: Date
  title: string
  names?: readonly NamedRange[]
}

const MOST_COLUMNS_ON_A4 = 16

/** The workbook's bytes: landscape A4 (A3 for wide ones), as wide as one page, header frozen and repeated, recalculated when opened. */
export function writeWorkbook(
  sheets: readonly FramedSheet[],
  { createdAt, title, names = [] }: WorkbookOptions,
): Promise<Uint8Array> {
  return writeXlsx({
    properties: { title, created: createdAt, modified: createdAt },
    // The library does not quote a sheet's name in its own print titles, and a workbook with such a name does not open.
    namedRanges: [
      ...names,
      ...sheets.map(({ name, headerRow }) => ({
        name: '_xlnm.Print_Titles',
        range: `${quotedName(name)}!$${headerRow}:$${headerRow}`,
        scope: name,
      })),
    ],
    sheets: sheets.map(({ headerRow, ...sheet }) => ({
      ...sheet,
      freezePane: { rows: headerRow },
      pageSetup: {
        paperSize: (sheet.columns?.length ?? 0) > MOST_COLUMNS_ON_A4 ? 'a3' : 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
      headerFooter: { oddFooter: '&L&A&R&P / &N' },
    })),
  })
}

/** The name of a sheet as formulas write it. */
export const quotedName = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** `(1, 1)` is `A1`. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`

export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

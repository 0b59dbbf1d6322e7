export type { ExportColumn, ExportKind, ExportRow, ExportTable, ExportValue } from './export-table'
export { type CsvOptions, toCsv } from './to-csv'
export { toXlsx, type XlsxOptions } from './to-xlsx'

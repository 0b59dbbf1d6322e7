export {
  type CalculationWorkbookOptions,
  calculationWorkbook,
} from './calculation-workbook/calculation-workbook'
export {
  STEP_KINDS,
  TRANSITION_KINDS,
  WORKBOOK_TEXT_KEYS,
  type WorkbookTexts,
  workbookTextsFrom,
} from './calculation-workbook/texts'
export type { ExportColumn, ExportKind, ExportRow, ExportTable, ExportValue } from './export-table'
export { type CsvOptions, toCsv } from './to-csv'
export { toXlsx, type XlsxOptions } from './to-xlsx'

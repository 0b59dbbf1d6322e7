export { exportReport } from './export-report.service'
export { REPORT_COLUMNS, type ReportColumn, type ReportTexts } from './report-texts'
export { exportInput, type ReportFile, type ReportMeta } from './reports.schema'

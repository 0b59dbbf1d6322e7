export {
  type AgreementWorkbookTexts,
  agreementWorkbook,
  type WorkbookFacts,
  type WorkbookFile,
} from './agreement-workbook.service'
export { getAgreement } from './agreements.service'
export { scheduleInput } from './life.schema'
export { listAgreements } from './list-agreements.service'
export { agreementSchedule, explainLiability } from './schedule.service'

export { getAgreement } from './agreements.service'
export { listAgreements } from './list-agreements.service'
export { agreementSchedule, explainLiability } from './schedule.service'

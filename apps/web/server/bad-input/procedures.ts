import type { Papers } from './papers'
import { ACCEPT } from './papers'

/** A call of every procedure with ids that exist, and what somebody of another organization gets. */
export type LiveProcedure = {
  path: string
  isChange: boolean
  input: (papers: Papers) => unknown
  stranger: string
  /** Whether a viewer of the papers' own organization may call it. */
  viewer: 'allowed' | 'refused'
}

const nothing = () => undefined
const call = (
  path: string,
  input: LiveProcedure['input'],
  stranger = '200 answered',
  viewer: LiveProcedure['viewer'] = 'allowed',
): LiveProcedure => ({ path, input, stranger, viewer, isChange: false })
const change = (
  path: string,
  input: LiveProcedure['input'],
  stranger: string,
  viewer: LiveProcedure['viewer'] = 'refused',
) => ({
  ...call(path, input, stranger, viewer),
  isChange: true,
})

const agreement = ({ agreementId: id }: Papers) => ({ id })
const document = ({ documentId: id }: Papers) => ({ id })
const NO_AGREEMENT = '404 agreement.not_found'
const agreementOnly = ({ agreementId }: Papers) => ({ agreementId })
const INDEX = { kind: 'index', date: '2027-01-01', factor: '1.02' }
const SETTINGS = {
  profiles: ['IFRS16'],
  convention: 'nominal',
  depreciation: 'days',
  maturityBandYears: [1, 5],
  currentMethod: 'present_value',
  lockedThrough: '2025-12-31',
  deferredTaxRate: '0.22',
  functionalCurrency: 'SEK',
}
const BORROWING_RATE = {
  currency: 'SEK',
  kind: null,
  fromMonths: 1,
  toMonths: 60,
  validFrom: '2026-01-01',
  annualRate: '0.045',
  source: 'Bankens offert',
}
const EXCHANGE_RATE = {
  base: 'EUR',
  quote: 'SEK',
  type: 'closing',
  date: '2025-12-31',
  rate: '11.25',
  source: 'Riksbanken',
}
const INDEX_VALUE = { series: 'KPI', month: '2025-10', value: '418.55', source: 'SCB' }
const NO_COMPANY = '404 organization.not_found'
const NO_RATE = '404 accounting.not_found'
const NO_DOCUMENT = '404 document.not_found'
const NO_REVIEW = '404 review.not_found'

export const LIVE_PROCEDURES: LiveProcedure[] = [
  call('identity.me', nothing),
  change('identity.setPreferences', () => ({ theme: 'dark' }), '200 answered', 'allowed'),
  change(
    'identity.switchOrganization',
    () => ({ organizationId: '3f1d2a52-0f4e-4a7e-9d61-0c1f7f4f7a11' }),
    '404 organization.not_found',
    'allowed',
  ),
  call('overview.start', nothing),
  call('overview.counts', nothing),
  call('agreements.list', () => ({})),
  call('agreements.get', agreement, NO_AGREEMENT),
  call('agreements.schedule', agreement, NO_AGREEMENT),
  call('agreements.explainLiability', ({ agreementId: id }) => ({ id, asOf: '2026-06-30' }), NO_AGREEMENT),
  call('agreements.history', agreement, NO_AGREEMENT),
  call('agreements.timeline', agreement, NO_AGREEMENT),
  call('agreements.figures', agreement, NO_AGREEMENT),
  call(
    'agreements.explainFigure',
    ({ agreementId: id }) => ({ id, figure: { figure: 'liability', date: '2026-06-30' } }),
    NO_AGREEMENT,
  ),
  call('agreements.tryEvent', ({ agreementId: id }) => ({ id, event: INDEX }), NO_AGREEMENT),
  change('agreements.addEvent', ({ agreementId: id }) => ({ id, version: 1, event: INDEX }), NO_AGREEMENT),
  change('agreements.undoEvent', ({ agreementId: id }) => ({ id, version: 2 }), NO_AGREEMENT),
  call('accounting.settings', ({ companyId }) => ({ companyId }), NO_COMPANY),
  change('accounting.saveSettings', ({ companyId }) => ({ companyId, revision: 0, ...SETTINGS }), NO_COMPANY),
  call('accounting.accounts', ({ companyId }) => ({ companyId }), NO_COMPANY),
  change('accounting.saveAccounts', ({ companyId }) => ({ companyId, accounts: {} }), NO_COMPANY),
  call('accounting.borrowingRates', nothing),
  call(
    'accounting.findBorrowingRate',
    ({ companyId }) => ({ companyId, currency: 'SEK', kind: 'vehicle', months: 36, date: '2026-03-01' }),
    NO_COMPANY,
  ),
  change('accounting.addBorrowingRate', ({ companyId }) => ({ ...BORROWING_RATE, companyId }), NO_COMPANY),
  change('accounting.removeBorrowingRate', ({ agreementId: id }) => ({ id }), NO_RATE),
  call('accounting.exchangeRates', nothing),
  change('accounting.saveExchangeRate', () => EXCHANGE_RATE, '200 answered'),
  change('accounting.removeExchangeRate', ({ agreementId: id }) => ({ id }), NO_RATE),
  call('accounting.indexValues', nothing),
  change('accounting.saveIndexValue', () => INDEX_VALUE, '200 answered'),
  change('accounting.removeIndexValue', ({ agreementId: id }) => ({ id }), NO_RATE),
  call('reports.contractList', agreementOnly, NO_AGREEMENT),
  call('reports.deadlineCalendar', agreementOnly, NO_AGREEMENT),
  call('reports.rollForward', agreementOnly, NO_AGREEMENT),
  call('reports.monthlyCalculation', agreementOnly, NO_AGREEMENT),
  call('reports.maturity', agreementOnly, NO_AGREEMENT),
  call('journals.preview', ({ companyId }) => ({ companyId }), NO_COMPANY),
  change(
    'journals.close',
    ({ companyId }) => ({ companyId, profile: 'IFRS16', through: '2026-01-31', revision: 'a'.repeat(64) }),
    NO_COMPANY,
  ),
  call('journals.periods', ({ companyId }) => ({ companyId }), NO_COMPANY),
  call('selfCheck.run', nothing),
  call('documents.list', () => ({})),
  call('documents.get', document, NO_DOCUMENT),
  call('documents.progress', ({ documentId, acceptedDocumentId }) => ({
    ids: [documentId, acceptedDocumentId],
  })),
  call('documents.readingRegion', nothing),
  change('documents.retry', document, NO_DOCUMENT),
  change('documents.remove', document, NO_DOCUMENT),
  call('review.get', ({ documentId }) => ({ documentId }), NO_DOCUMENT),
  change(
    'review.setField',
    ({ reviewId }) => ({ reviewId, revision: 0, field: 'fee', value: '1', source: 'typed' }),
    NO_REVIEW,
  ),
  call(
    'review.readBox',
    ({ reviewId }) => ({ reviewId, field: 'fee', box: { page: 1, x: 0, y: 0, w: 1, h: 1 } }),
    NO_REVIEW,
    'refused',
  ),
  change('review.undo', ({ reviewId }) => ({ reviewId, revision: 0 }), NO_REVIEW),
  call('review.preview', ({ reviewId }) => ({ reviewId }), NO_REVIEW),
  change('review.accept', ({ reviewId }) => ({ ...ACCEPT, reviewId, revision: 0 }), NO_REVIEW),
  call('accessLog.list', () => ({}), '200 answered', 'refused'),
  call('accessLog.verify', nothing, '200 answered', 'refused'),
]

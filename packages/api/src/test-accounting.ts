import type {
  AccountingSettingsValues,
  BorrowingRateInput,
  ExchangeRateInput,
  IndexValueInput,
} from './accounting/accounting.schema'

/** Values that every input of accounting accepts. For tests. */
export const SETTINGS: AccountingSettingsValues = {
  profiles: ['IFRS16'],
  convention: 'nominal',
  depreciation: 'days',
  maturityBandYears: [1, 5],
  currentMethod: 'present_value',
  lockedThrough: '2025-12-31',
  deferredTaxRate: '0.22',
  functionalCurrency: 'SEK',
}

export const BORROWING_RATE: BorrowingRateInput = {
  companyId: null,
  currency: 'SEK',
  kind: null,
  fromMonths: 1,
  toMonths: 60,
  validFrom: '2026-01-01',
  annualRate: '0.045',
  source: 'Bank offer',
}

export const EXCHANGE_RATE: ExchangeRateInput = {
  base: 'EUR',
  quote: 'SEK',
  type: 'closing',
  date: '2025-12-31',
  rate: '11.25',
  source: 'Riksbanken',
}

export const INDEX_VALUE: IndexValueInput = {
  series: 'KPI',
  month: '2025-10',
  value: '418.55',
  source: 'SCB',
}

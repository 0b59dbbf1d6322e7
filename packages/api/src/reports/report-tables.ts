import { type Currency, formatFixed, parseAmount } from '@mina/domain'
import type { MaturityBand, Movements } from '@mina/domain/disclosures'
import type { ExportColumn, ExportKind, ExportRow } from '../exports'
import type { ContractFigures } from './contract-list.service'
import type { PortfolioItem } from './load-portfolio.service'
import type { MaturityRow } from './maturity.service'
import { AMOUNTS, type MonthlyAgreement } from './monthly-calculation.service'
import type { ReportColumn, ReportTexts } from './report-texts'
import type { DeadlineRow } from './reports.schema'
import type { RollForwardRow } from './roll-forward.service'

export type ReportTableRow = ExportRow & { currency: Currency }

/** A report as columns and rows; `summed` are the amounts that a total makes sense of. */
export type ReportTable = {
  columns: ExportColumn[]
  /** May be gone through again and again; made as they are asked for where there are many. */
  rows: Iterable<ReportTableRow>
  rowCount: number
  summed: readonly string[]
}

const TEXTS: readonly ReportColumn[] = ['number', 'name', 'kind', 'companyName', 'lessorName']

/** Columns in order; keys without a kind are amounts in the row's currency. */
function columnsOf(
  texts: ReportTexts,
  keys: readonly ReportColumn[],
  kinds: Partial<Record<ReportColumn, ExportKind>> = {},
): ExportColumn[] {
  return keys.map((key) => {
    const kind = TEXTS.includes(key) || key === 'currency' ? 'text' : (kinds[key] ?? 'amount')
    const header = texts.column(key)
    return { key, header, kind, ...(kind === 'amount' && { currencyKey: 'currency' }) }
  })
}

const about = (
  { about: { number, name, kind, companyName, lessorName, currency } }: PortfolioItem,
  texts: ReportTexts,
) => ({
  number,
  name,
  kind: texts.value('kind', kind),
  companyName,
  lessorName,
  currency,
})

export function contractTable(rows: readonly ContractFigures[], texts: ReportTexts): ReportTable {
  const amounts = ['monthly', 'remaining', 'liability', 'rightOfUse'] as const
  const [number, ...others] = TEXTS
  const keys: ReportColumn[] = [
    number!,
    'contractNumber',
    ...others,
    'object',
    'startDate',
    'endDate',
    'noticeOn',
    'noticeSafeOn',
    'status',
    'currency',
    ...amounts,
  ]
  const columns = columnsOf(texts, keys, {
    contractNumber: 'text',
    object: 'text',
    status: 'text',
    startDate: 'date',
    endDate: 'date',
    noticeOn: 'date',
    noticeSafeOn: 'date',
  })
  return {
    columns,
    summed: amounts,
    rowCount: rows.length,
    rows: rows.map((row) => ({
      ...about(row.item, texts),
      contractNumber: row.item.contractNumber,
      object: row.item.object,
      startDate: row.terms.commencementDate,
      endDate: row.terms.endDate,
      noticeOn: row.notice?.on ?? null,
      noticeSafeOn: row.notice?.safeOn ?? null,
      status: texts.value('status', row.status),
      monthly: row.monthly,
      remaining: row.remaining,
      liability: row.liability,
      rightOfUse: row.rightOfUse,
    })),
  }
}

export function deadlineTable(rows: readonly DeadlineRow[], texts: ReportTexts): ReportTable {
  const keys: ReportColumn[] = [
    ...TEXTS,
    'event',
    'date',
    'safeOn',
    'daysLeft',
    'missedEndOn',
    'currency',
    'cost',
    'state',
  ]
  const columns = columnsOf(texts, keys, {
    event: 'text',
    state: 'text',
    date: 'date',
    safeOn: 'date',
    missedEndOn: 'date',
    daysLeft: 'integer',
  })
  return {
    columns,
    summed: [],
    rowCount: rows.length,
    rows: rows.map(({ agreementId: _id, cost, ...row }) => {
      const currency = row.currency as Currency
      return {
        ...row,
        currency,
        kind: texts.value('kind', row.kind),
        event: texts.value('event', row.event),
        state: texts.value('state', row.state),
        cost: cost === null ? null : parseAmount(cost, currency),
      }
    }),
  }
}

const LIABILITY = [
  'opening',
  'additions',
  'remeasurement',
  'decrease',
  'interest',
  'payment',
  'closing',
] as const
const RIGHT_OF_USE = [
  'opening',
  'additions',
  'remeasurement',
  'decrease',
  'depreciation',
  'impairment',
  'closing',
] as const
const RESULT = ['leaseExpense', 'variableExpense', 'serviceExpense', 'gain'] as const

export function rollForwardTable(rows: readonly RollForwardRow[], texts: ReportTexts): ReportTable {
  const amounts: ReportColumn[] = [
    ...LIABILITY.map((key) => `liability.${key}` as const),
    ...RIGHT_OF_USE.map((key) => `rightOfUse.${key}` as const),
    ...RESULT,
  ]
  return {
    columns: columnsOf(texts, [...TEXTS, 'currency', ...amounts]),
    summed: amounts,
    rowCount: rows.length,
    rows: rows.map(({ item, movements }) => ({ ...about(item, texts), ...movementCells(movements) })),
  }
}

const movementCells = ({ liability, rightOfUse, result }: Movements): Record<string, bigint> =>
  Object.fromEntries([
    ...LIABILITY.map((key) => [`liability.${key}`, liability[key]]),
    ...RIGHT_OF_USE.map((key) => [`rightOfUse.${key}`, rightOfUse[key]]),
    ...RESULT.map((key) => [key, result[key]]),
  ])

export function monthlyTable(agreements: readonly MonthlyAgreement[], texts: ReportTexts): ReportTable {
  const keys: ReportColumn[] = [...TEXTS, 'currency', 'from', 'to', ...AMOUNTS, 'taxRate']
  return {
    columns: columnsOf(texts, keys, { from: 'date', to: 'date', taxRate: 'rate' }),
    summed: ['fee', 'interest', 'amortisation', 'depreciation', ...RESULT],
    rowCount: agreements.reduce((count, { months }) => count + months.length, 0),
    rows: { [Symbol.iterator]: () => monthlyCells(agreements, texts) },
  }
}

function* monthlyCells(
  agreements: readonly MonthlyAgreement[],
  texts: ReportTexts,
): Generator<ReportTableRow, undefined> {
  for (const { item, months } of agreements) {
    const facts = about(item, texts)
    for (const month of months) yield { ...facts, ...month, taxRate: item.settings.deferredTaxRate }
  }
}

export function maturityTable(
  rows: readonly MaturityRow[],
  bands: readonly MaturityBand[],
  texts: ReportTexts,
): ReportTable {
  const bandKeys = bands.map((_, index) => `band.${index}`)
  const amounts = ['undiscounted', 'discounting', 'carrying', 'current', 'nonCurrent'] as const
  const bandColumns = bands.map(
    (band, index): ExportColumn => ({
      key: `band.${index}`,
      header: texts.band(band),
      kind: 'amount',
      currencyKey: 'currency',
    }),
  )
  return {
    columns: [
      ...columnsOf(texts, [...TEXTS, 'currency']),
      ...bandColumns,
      ...columnsOf(texts, [...amounts, 'annualRate', 'remainingMonths'], {
        annualRate: 'rate',
        remainingMonths: 'text',
      }),
    ],
    summed: [...bandKeys, ...amounts],
    rowCount: rows.length,
    rows: rows.map(({ item, figures, split, weighed }) => ({
      ...about(item, texts),
      ...Object.fromEntries(figures.bands.map((amount, index) => [`band.${index}`, amount])),
      undiscounted: figures.undiscounted,
      discounting: figures.discounting,
      carrying: figures.carrying,
      current: split.current,
      nonCurrent: split.nonCurrent,
      annualRate: weighed && formatFixed(weighed.annualRate, 6),
      remainingMonths: weighed && formatFixed(weighed.remainingMonths, 2),
    })),
  }
}

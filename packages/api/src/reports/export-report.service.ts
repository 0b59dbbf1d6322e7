import { asTenant } from '@mina/db'
import { type Actor, DomainError } from '@mina/domain'
import { record } from '../access-log/record'
import type { ApiDeps } from '../deps'
import { type ExportRow, type ExportTable, toCsv, toXlsx } from '../exports'
import { groupBy } from '../group-by'
import { authorize } from '../identity/authorize.service'
import { contractRows } from './contract-list.service'
import { deadlineRows } from './deadline-calendar.service'
import type { Portfolio } from './load-portfolio.service'
import { maturityRows } from './maturity.service'
import { monthlyAgreements } from './monthly-calculation.service'
import {
  contractTable,
  deadlineTable,
  maturityTable,
  monthlyTable,
  type ReportTable,
  type ReportTableRow,
  rollForwardTable,
} from './report-tables'
import type { ReportTexts } from './report-texts'
import type { ExportInput, ReportFile, ReportFormat, ReportMeta } from './reports.schema'
import { rollForwardRows } from './roll-forward.service'

const MEDIA_TYPES: Record<ReportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A spreadsheet is put together in one go: more rows than this would keep others waiting for seconds. */
const MOST_XLSX_ROWS = 100_000

/**
 * A report as a file, for a route that sends it on; that it was pulled is in the access log before the first byte.
 * @throws DomainError 'organization.not_found' | 'agreement.not_found' for a selection of another organization;
 *         'input.invalid' { field: 'format', reason: 'too_large', rows, most } for a spreadsheet of too many rows
 */
export async function exportReport(
  deps: ApiDeps,
  actor: Actor,
  input: ExportInput,
  texts: ReportTexts,
): Promise<ReportFile> {
  authorize(actor, 'agreement.read')
  const { portfolio, table } = await tableOf(deps, actor, input, texts)
  const { meta } = portfolio
  if (input.format === 'xlsx' && table.rowCount > MOST_XLSX_ROWS) {
    const details = { field: 'format', reason: 'too_large', rows: table.rowCount, most: MOST_XLSX_ROWS }
    throw new DomainError('input.invalid', details)
  }
  const pulledAt = deps.now()
  await asTenant(deps.db, actor, (tx) =>
    record(tx, actor, {
      action: 'report.pulled',
      subjectType: 'report',
      subjectId: input.report,
      details: {
        profile: meta.profile,
        format: input.format,
        asOf: meta.asOf,
        from: meta.from,
        to: meta.to,
        knownAt: meta.knownAt.toISOString(),
        companyId: input.companyId ?? null,
        kind: input.kind ?? null,
        agreementId: input.agreementId ?? null,
        rows: table.rowCount,
      },
    }),
  )
  const lines = texts.meta(meta, { by: actor.name, at: pulledAt })
  const frame = { title: texts.title, columns: table.columns, meta: lines }
  return {
    fileName: fileNameOf(meta, input.format),
    mediaType: MEDIA_TYPES[input.format],
    rows: table.rowCount,
    body:
      input.format === 'csv'
        ? toCsv({ ...frame, ...withTotals(table.rows, table.summed, texts) }, { locale: texts.locale })
        : workbookOf(frame, table, texts, pulledAt),
  }
}

async function tableOf(
  deps: ApiDeps,
  actor: Actor,
  input: ExportInput,
  texts: ReportTexts,
): Promise<{ portfolio: Portfolio; table: ReportTable }> {
  const look = { isLook: false }
  switch (input.report) {
    case 'contractList': {
      const { portfolio, rows } = await contractRows(deps, actor, input, look)
      return { portfolio, table: contractTable(rows, texts) }
    }
    case 'deadlineCalendar': {
      const { portfolio, rows } = await deadlineRows(deps, actor, input, look)
      return { portfolio, table: deadlineTable(rows, texts) }
    }
    case 'rollForward': {
      const { portfolio, rows } = await rollForwardRows(deps, actor, input, look)
      return { portfolio, table: rollForwardTable(rows, texts) }
    }
    case 'monthlyCalculation': {
      const { portfolio, agreements } = await monthlyAgreements(deps, actor, input, look)
      return { portfolio, table: monthlyTable(agreements, texts) }
    }
    case 'maturity': {
      const { portfolio, bands, rows } = await maturityRows(deps, actor, input, look)
      return { portfolio, table: maturityTable(rows, bands, texts) }
    }
  }
}

type Frame = Pick<ExportTable, 'title' | 'columns' | 'meta'>

/** One sheet a currency, so that every sheet has a total. */
async function* workbookOf(
  frame: Frame,
  table: ReportTable,
  texts: ReportTexts,
  createdAt: Date,
): AsyncGenerator<Uint8Array> {
  const groups = [...groupBy([...table.rows], ({ currency }) => currency)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const sheets = groups.map(([currency, rows]) => ({
    ...frame,
    title: groups.length > 1 ? `${frame.title} ${currency}` : frame.title,
    ...withTotals(rows, table.summed, texts),
  }))
  yield await toXlsx(sheets.length > 0 ? sheets : [{ ...frame, rows: [] }], { createdAt })
}

/** The rows, with their sum where they are of one currency. */
function withTotals(
  rows: Iterable<ReportTableRow>,
  summed: readonly string[],
  texts: ReportTexts,
): Pick<ExportTable, 'rows' | 'totals'> {
  const totals: Record<string, ExportRow[string]> = { number: texts.total }
  for (const row of rows) {
    if ((totals.currency ?? row.currency) !== row.currency) return { rows }
    totals.currency = row.currency
    for (const key of summed) totals[key] = BigInt(totals[key] ?? 0) + BigInt(row[key] ?? 0)
  }
  return totals.currency && summed.length > 0 ? { rows, totals } : { rows }
}

/** Plain letters, so that every system keeps it: `rollForward-IFRS16-2026-01-01-2026-12-31.xlsx`. */
function fileNameOf({ report, profile, asOf, from, to }: ReportMeta, format: ReportFormat): string {
  return `${[report, profile, asOf, from, to].filter(Boolean).join('-')}.${format}`
}

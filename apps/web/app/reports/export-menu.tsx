import type { ReportMeta } from '@mina/api/reports'
import { m } from '@mina/i18n'
import { Button, buttonClass, Menu } from '@mina/ui'
import { ChevronDown, Download, FileSpreadsheet, FileText, Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ReportQuery } from './report-query'

/** The address of the report as a file: the days and the moment of the page, so that the file has its figures. */
export function exportPlace(meta: ReportMeta, query: ReportQuery, format: 'csv' | 'xlsx'): string {
  const { report, asOf, from, to, knownAt } = meta
  const { profile, companyId, kind, currency, withinDays } = query
  const entries = Object.entries({
    report,
    format,
    profile,
    asOf,
    from,
    to,
    knownAt: knownAt.toISOString(),
    companyId,
    kind,
    currency,
    withinDays: report === 'deadlineCalendar' ? String(withinDays) : undefined,
    bandYears: report === 'maturity' ? query.bandYears?.join(',') : undefined,
  }).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return `/reports/file?${new URLSearchParams(entries)}`
}

export function ExportMenu({ meta, query }: { meta: ReportMeta; query: ReportQuery }) {
  return (
    <>
      <PrintButton />
      <Menu
        label={m.reports_export()}
        align="end"
        className={buttonClass({ variant: 'primary' })}
        button={
          <>
            <Download className="i" aria-hidden="true" />
            {m.reports_export()}
            <ChevronDown className="i i-sm" aria-hidden="true" />
          </>
        }
      >
        <a className="menu-item" href={exportPlace(meta, query, 'xlsx')} download>
          <FileSpreadsheet className="i" aria-hidden="true" />
          {m.reports_export_xlsx()}
        </a>
        <a className="menu-item" href={exportPlace(meta, query, 'csv')} download>
          <FileText className="i" aria-hidden="true" />
          {m.reports_export_csv()}
        </a>
        <p className="hint px-2.5 pt-1 pb-1.5">{m.reports_export_logged()}</p>
      </Menu>
    </>
  )
}

/** Printing is the browser's, so the button is there when script is. */
function PrintButton() {
  const [isAlive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])
  return (
    <Button
      className={isAlive ? '' : 'invisible'}
      icon={<Printer className="i" aria-hidden="true" />}
      onClick={() => print()}
    >
      {m.reports_print()}
    </Button>
  )
}

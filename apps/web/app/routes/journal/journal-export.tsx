import { m } from '@mina/i18n'
import { formatList } from '@mina/i18n/format'
import { buttonClass, Menu } from '@mina/ui'
import { BookDown, ChevronDown, Download, FileSpreadsheet, FileText } from 'lucide-react'
import type { Preview } from './journal-names'

type Format = 'sie' | 'xlsx' | 'csv'

/** The address of the journal as a file: what the page shows, all of it. */
export function exportPlace(preview: Preview, format: Format): string {
  const { companyId, profile, grouping, from, to } = preview
  return `/reports/journal/file?${new URLSearchParams({
    companyId: companyId ?? '',
    profile,
    grouping,
    from,
    to,
    format,
  })}`
}

/** The journal for a bookkeeping program or a spreadsheet, with what to know of the file. */
export function JournalExport({ preview }: { preview: Preview }) {
  const { replaced, closing } = preview
  return (
    <Menu
      label={m.reports_export()}
      align="end"
      className={buttonClass()}
      button={
        <>
          <Download className="i" aria-hidden="true" />
          {m.reports_export()}
          <ChevronDown className="i i-sm" aria-hidden="true" />
        </>
      }
    >
      <a className="menu-item" href={exportPlace(preview, 'sie')} download>
        <BookDown className="i" aria-hidden="true" />
        {m.journal_export_sie()}
      </a>
      <a className="menu-item" href={exportPlace(preview, 'xlsx')} download>
        <FileSpreadsheet className="i" aria-hidden="true" />
        {m.reports_export_xlsx()}
      </a>
      <a className="menu-item" href={exportPlace(preview, 'csv')} download>
        <FileText className="i" aria-hidden="true" />
        {m.reports_export_csv()}
      </a>
      <div className="hint grid max-w-[34ch] gap-1 px-2.5 pt-1 pb-1.5">
        {closing.problem === 'closed' ? null : <p>{m.journal_export_open()}</p>}
        {replaced.length > 0 ? (
          <p>
            {m.journal_export_replaced({
              list: formatList(replaced.map(({ character, replacement }) => `${character} → ${replacement}`)),
            })}
          </p>
        ) : null}
        <p>{m.reports_export_logged()}</p>
      </div>
    </Menu>
  )
}

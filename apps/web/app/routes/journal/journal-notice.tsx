import { m } from '@mina/i18n'
import { formatList } from '@mina/i18n/format'
import { Banner, buttonClass } from '@mina/ui'
import { Link } from '@remix-run/react'
import { Check, Download, Info, TriangleAlert } from 'lucide-react'
import { UnmeasuredList } from '~/reports/unmeasured-list'
import { exportPlace } from './journal-export'
import { periodName } from './journal-filters'
import { accountsPlace, type Preview } from './journal-names'

type NoticeProps = { preview: Preview; isClosed: boolean }

/** The one thing to know before going on: the worst first. */
export function JournalNotice({ preview, isClosed }: NoticeProps) {
  const { missing, unmeasured, unverified, from, to, closing } = preview
  if (missing.length > 0) return <MissingAccounts preview={preview} />
  if (isClosed && closing.problem === 'closed') {
    return (
      <div className="mb-4">
        <Banner
          tone="positive"
          icon={<Check className="i text-positive-text" aria-hidden="true" />}
          title={m.journal_closed_title({ period: periodName(from, to) })}
          actions={
            <a href={exportPlace(preview, 'sie')} className={buttonClass({ size: 'small' })} download>
              <Download className="i i-sm" aria-hidden="true" />
              {m.journal_export_sie()}
            </a>
          }
        >
          {m.journal_closed_text()}
        </Banner>
      </div>
    )
  }
  if (unmeasured.length > 0) return <UnmeasuredList unmeasured={unmeasured} />
  if (unverified.length === 0) return null
  return (
    <div className="mb-4">
      <Banner
        icon={<Info className="i text-accent-text" aria-hidden="true" />}
        title={m.journal_unverified_title()}
        actions={<MappingLink preview={preview} />}
      >
        {m.journal_unverified_text({ list: formatList(unverified.map(({ account }) => account)) })}
      </Banner>
    </div>
  )
}

function MissingAccounts({ preview }: { preview: Preview }) {
  const keys = preview.missing.map(({ kind, role }) => `${kind}.${role}`)
  return (
    <div className="mb-4">
      <Banner
        tone="negative"
        icon={<TriangleAlert className="i text-negative-text" aria-hidden="true" />}
        title={m.journal_missing_title()}
        actions={<MappingLink preview={preview} />}
      >
        {m.journal_missing_text()} <span className="font-mono text-caption">{keys.join(', ')}</span>
      </Banner>
    </div>
  )
}

const MappingLink = ({ preview }: { preview: Preview }) => (
  <Link to={accountsPlace(preview)} className={buttonClass({ size: 'small' })}>
    {m.journal_to_accounts()}
  </Link>
)

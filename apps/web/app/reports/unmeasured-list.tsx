import type { ReportMeta } from '@mina/api/reports'
import { m } from '@mina/i18n'
import { formatCount } from '@mina/i18n/format'
import { Banner } from '@mina/ui'
import { Link } from '@remix-run/react'
import { TriangleAlert } from 'lucide-react'
import { problemText } from '~/errors/error-text'

const SHOWN = 5

/** What is missing from the sums, why, and the way to where it is mended. */
export function UnmeasuredList({ unmeasured }: Pick<ReportMeta, 'unmeasured'>) {
  if (unmeasured.length === 0) return null
  return (
    <div className="mb-4">
      <Banner
        tone="warning"
        icon={<TriangleAlert className="i mt-0.5 self-start text-warning-text" aria-hidden="true" />}
        title={m.reports_unmeasured_title({ count: formatCount(unmeasured.length) })}
      >
        <Rows unmeasured={unmeasured.slice(0, SHOWN)} />
        {unmeasured.length > SHOWN ? (
          <details>
            <summary className="link cursor-pointer py-1">{formatCount(unmeasured.length - SHOWN)} +</summary>
            <Rows unmeasured={unmeasured.slice(SHOWN)} />
          </details>
        ) : null}
      </Banner>
    </div>
  )
}

const Rows = ({ unmeasured }: Pick<ReportMeta, 'unmeasured'>) => (
  <ul className="mt-1 grid gap-1">
    {unmeasured.map(({ agreementId, number, name, code, details }) => (
      <li key={agreementId}>
        <Link to={`/agreements/${agreementId}`} className="link font-medium">
          {number} {name}
        </Link>
        . {problemText({ code, details })}
        {details.field ? <span className="font-mono text-caption"> {details.field}</span> : null}
      </li>
    ))}
  </ul>
)

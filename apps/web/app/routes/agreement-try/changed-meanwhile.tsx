import { m } from '@mina/i18n'
import { formatInstant } from '@mina/i18n/format'
import { Banner, buttonClass } from '@mina/ui'
import { Link } from '@remix-run/react'
import { CircleAlert } from 'lucide-react'
import type { AgreementPageData } from '~/routes/agreement/route'

/** Somebody else recorded something while this was drafted: who, and how to go on with what was typed. */
export function ChangedMeanwhile({ page: { details } }: { page: AgreementPageData }) {
  const newest = details.versions.reduce((a, b) => (b.version > a.version ? b : a))
  return (
    <Banner
      tone="warning"
      icon={<CircleAlert className="i i-lg" aria-hidden="true" />}
      title={m.event_changed_meanwhile({
        name: newest.recordedByName ?? m.app_system(),
        when: formatInstant(newest.recordedAt),
      })}
      actions={
        <Link to="../events" className={buttonClass()}>
          {m.event_changed_show()}
        </Link>
      }
      isAlert
    >
      {m.event_changed_text()}
    </Banner>
  )
}

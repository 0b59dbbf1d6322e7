import { m } from '@mina/i18n'
import { Banner } from '@mina/ui'
import { CircleAlert } from 'lucide-react'
import { type Problem, problemText } from '~/errors/error-text'

/** Why there is nothing to compute, instead of an empty table. */
export function NoFigures({ problem }: { problem: Problem | null }) {
  return (
    <Banner
      tone="warning"
      icon={<CircleAlert className="i i-lg" aria-hidden="true" />}
      title={m.agreement_accounting_unavailable()}
    >
      {problem ? problemText(problem) : null}
    </Banner>
  )
}

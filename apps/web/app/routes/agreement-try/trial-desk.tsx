import { m } from '@mina/i18n'
import { formatDate } from '@mina/i18n/format'
import { Banner, Panel } from '@mina/ui'
import { CircleAlert, Lock } from 'lucide-react'
import { useState } from 'react'
import type { TrialValues } from '~/agreements/trial-event'
import { trialHelp, trialName } from '~/agreements/trial-kinds'
import type { Problem } from '~/errors/error-text'
import type { AgreementPageData } from '~/routes/agreement/route'
import { ChangedMeanwhile } from './changed-meanwhile'
import { KeepTrial } from './keep-trial'
import type { TrialData } from './route'
import { TrialForm } from './trial-form'
import { TrialKinds } from './trial-kinds-nav'
import { TrialResult } from './trial-result'
import { useTrial } from './use-trial'

type DeskProps = { trial: TrialData; page: AgreementPageData; refused: Problem | null }

/** The form at the left, what it would do at the right, while typing. */
export function TrialDesk({ trial, page, refused }: DeskProps) {
  const { kind, lockedThrough } = trial
  const { details } = page
  const [values, setValues] = useState<TrialValues>(trial.values)
  const [isConfirming, setConfirming] = useState(trial.isConfirming)
  const { tried, errors, isStale } = useTrial(trial, page, values)
  const change = (field: string, value: string) => {
    setValues((before) => ({ ...before, [field]: value }))
    setConfirming(false)
  }
  return (
    <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[17.5rem_minmax(0,1fr)]">
      <Panel id="trial" title={trialName(kind)}>
        <p className="px-4.5 pb-3 text-muted text-small">{trialHelp(kind)}</p>
        <TrialForm
          trial={trial}
          values={values}
          errors={errors}
          currency={details.agreement.currency}
          onChange={change}
        />
        <TrialKinds kind={kind} />
      </Panel>
      <div className="grid min-w-0 grid-cols-1 gap-5">
        {refused ? <Refused problem={refused} page={page} /> : null}
        {tried?.inLockedPeriod && lockedThrough ? (
          <Banner
            tone="warning"
            icon={<Lock className="i i-lg" aria-hidden="true" />}
            title={m.event_locked({ date: formatDate(lockedThrough, 'medium') })}
          >
            {m.event_locked_text()}
          </Banner>
        ) : null}
        {tried ? (
          <>
            <TrialResult tried={tried} isStale={isStale} />
            <KeepTrial
              trial={trial}
              values={values}
              tried={tried}
              isStale={isStale}
              isConfirming={isConfirming}
              onConfirm={setConfirming}
            />
          </>
        ) : (
          <p className="panel px-4.5 py-6 text-muted" role="status">
            {Object.keys(errors).length > 0 ? m.event_wrong() : m.event_empty()}
          </p>
        )}
      </div>
    </div>
  )
}

function Refused({ problem, page }: { problem: Problem; page: AgreementPageData }) {
  return problem.code === 'agreement.changed_meanwhile' ? (
    <ChangedMeanwhile page={page} />
  ) : (
    <Banner
      tone="negative"
      icon={<CircleAlert className="i i-lg" aria-hidden="true" />}
      title={m.event_refused()}
      isAlert
    />
  )
}

import { m } from '@mina/i18n'
import { formatDate } from '@mina/i18n/format'
import { Banner, Panel } from '@mina/ui'
import { CircleAlert, Lock } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Tried } from '~/agreements/agreement-data'
import { draftEvent, refusedField, type TrialErrors, type TrialValues } from '~/agreements/trial-event'
import { trialHelp, trialName } from '~/agreements/trial-kinds'
import type { Problem } from '~/errors/error-text'
import type { AgreementPageData } from '~/routes/agreement/route'
import { problemOfCall, trpc } from '~/trpc/trpc'
import { ChangedMeanwhile } from './changed-meanwhile'
import { KeepTrial } from './keep-trial'
import type { TrialData } from './route'
import { TrialForm } from './trial-form'
import { TrialKinds } from './trial-kinds-nav'
import { TrialResult } from './trial-result'
import { useSettled } from './use-settled'

type DeskProps = { trial: TrialData; page: AgreementPageData; refused: Problem | null }

/** The form at the left, what it would do at the right, while typing. */
export function TrialDesk({ trial, page, refused }: DeskProps) {
  const { kind, lockedThrough } = trial
  const { details } = page
  const [values, setValues] = useState<TrialValues>(trial.values)
  const [isConfirming, setConfirming] = useState(trial.isConfirming)
  const settled = useSettled(values)
  const outcome = useTrial(trial, details.agreement, settled, values)
  // Somebody else recorded something: what was tried before was tried on another agreement.
  const { invalidate } = trpc.useUtils().agreements.tryEvent
  const version = page.life?.version
  const seen = useRef(version)
  useEffect(() => {
    if (seen.current === version) return
    seen.current = version
    invalidate()
  }, [version, invalidate])
  const change = (field: string, value: string) => {
    setValues((before) => ({ ...before, [field]: value }))
    setConfirming(false)
  }
  const { tried, errors, isStale } = outcome
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

type Outcome = { tried: Tried | null; errors: TrialErrors; isStale: boolean }

/** What the server says of the values that stand still; the last result stays, marked, while another is under way. */
function useTrial(
  trial: TrialData,
  agreement: AgreementPageData['details']['agreement'],
  settled: TrialValues,
  typed: TrialValues,
): Outcome {
  const isAsLoaded = settled === trial.values
  const drafted = draftEvent(trial.kind, settled, agreement.convention)
  const query = trpc.agreements.tryEvent.useQuery(
    {
      id: agreement.id,
      event: drafted.state === 'ready' ? drafted.event : { kind: 'index', date: '2000-01-01' },
    },
    {
      enabled: drafted.state === 'ready' && !isAsLoaded,
      placeholderData: (before: Tried | undefined) => before ?? trial.tried ?? undefined,
      retry: false,
    },
  )
  if (isAsLoaded) return { tried: trial.tried, errors: trial.errors, isStale: settled !== typed }
  if (drafted.state !== 'ready') {
    return { tried: null, errors: drafted.state === 'wrong' ? drafted.errors : {}, isStale: false }
  }
  if (query.error) {
    const { details } = problemOfCall(query.error)
    return {
      tried: null,
      errors: { [refusedField(trial.kind, details.field)]: String(details.reason ?? 'refused') },
      isStale: false,
    }
  }
  const isStale = query.isFetching || query.isPlaceholderData || settled !== typed
  return { tried: query.data ?? trial.tried, errors: {}, isStale }
}

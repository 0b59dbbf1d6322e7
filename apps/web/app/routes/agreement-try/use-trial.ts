import { useEffect, useState } from 'react'
import type { Tried } from '~/agreements/agreement-data'
import { draftEvent, refusedField, type TrialErrors, type TrialValues } from '~/agreements/trial-event'
import type { AgreementPageData } from '~/routes/agreement/route'
import type { TrialData } from './route'
import { useSettled } from './use-settled'

export type TrialOutcome = { tried: Tried | null; errors: TrialErrors; isStale: boolean }
type Answer = { of: string; tried: Tried | null; errors: TrialErrors }

/**
 * What the server says of the values once they stand still; the last result stays, marked, while another is under way.
 * What was tried on another version of the agreement is tried anew.
 */
export function useTrial(trial: TrialData, page: AgreementPageData, values: TrialValues): TrialOutcome {
  const settled = useSettled(values)
  const { id, convention } = page.details.agreement
  const { kind } = trial
  const drafted = draftEvent(kind, settled, convention)
  const isAsLoaded = JSON.stringify(settled) === JSON.stringify(trial.values)
  const wanted =
    drafted.state === 'ready' && !isAsLoaded ? JSON.stringify([drafted.event, page.life?.version]) : null
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    if (wanted === null) return
    let isWanted = true
    const [event] = JSON.parse(wanted)
    import('./try-live')
      .then(({ tryLive }) => tryLive(id, event))
      .then((found) => {
        if (!isWanted) return
        if ('tried' in found) setAnswer({ of: wanted, tried: found.tried, errors: {} })
        else
          setAnswer({ of: wanted, tried: null, errors: { [refusedField(kind, found.field)]: found.reason } })
      })
    return () => {
      isWanted = false
    }
  }, [wanted, id, kind])
  const isTyping = settled !== values
  if (isAsLoaded) return { tried: trial.tried, errors: trial.errors, isStale: isTyping }
  if (drafted.state !== 'ready')
    return { tried: null, errors: drafted.state === 'wrong' ? drafted.errors : {}, isStale: false }
  if (answer?.of === wanted) return { tried: answer.tried, errors: answer.errors, isStale: isTyping }
  return { tried: answer?.tried ?? trial.tried, errors: {}, isStale: true }
}

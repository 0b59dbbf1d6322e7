import { m } from '@mina/i18n'
import { formatDate, formatMoney } from '@mina/i18n/format'
import { Button, buttonClass, TextField } from '@mina/ui'
import { Form, Link, useNavigation, useSearchParams } from '@remix-run/react'
import { type MouseEvent, useEffect, useRef } from 'react'
import type { Tried } from '~/agreements/agreement-data'
import { profileName, profileOf, profileQuery } from '~/agreements/profiles'
import { signedAmount } from '~/agreements/signed-amount'
import { difference, isZero } from '~/agreements/sums'
import type { TrialValues } from '~/agreements/trial-event'
import { trialFields, trialName } from '~/agreements/trial-kinds'
import { useCan } from '~/shell/use-shell'
import type { TrialData } from './route'

type KeepProps = {
  trial: TrialData
  values: TrialValues
  tried: Tried
  isStale: boolean
  isConfirming: boolean
  onConfirm: (isConfirming: boolean) => void
}

/** Keep or discard. Keeping asks once, with what will change. */
export function KeepTrial({ trial, values, tried, isStale, isConfirming, onConfirm }: KeepProps) {
  const [query] = useSearchParams()
  const canEdit = useCan('agreement.edit')
  const back = `../events${profileQuery(profileOf(query))}`
  if (isConfirming && canEdit) {
    return (
      <Question
        trial={trial}
        values={values}
        tried={tried}
        isStale={isStale}
        onBack={() => onConfirm(false)}
      />
    )
  }
  const address = new URLSearchParams({ ...values, kind: trial.kind, confirm: '1' })
  const keep = (event: MouseEvent) => {
    event.preventDefault()
    onConfirm(true)
  }
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      <p className="min-w-0 flex-1 basis-64 text-muted text-small">
        {canEdit ? m.event_nothing_stored() : m.event_only_try()}
      </p>
      <Link to={back} className={buttonClass()}>
        {m.event_discard()}
      </Link>
      {canEdit ? (
        <Link
          to={`?${address}`}
          onClick={keep}
          className={buttonClass({ variant: 'primary' })}
          preventScrollReset
        >
          {m.event_keep()}
        </Link>
      ) : null}
    </div>
  )
}

type QuestionProps = Omit<KeepProps, 'isConfirming' | 'onConfirm'> & { onBack: () => void }

function Question({ trial, values, tried, isStale, onBack }: QuestionProps) {
  const [query] = useSearchParams()
  const title = useRef<HTMLHeadingElement>(null)
  const isPending = useNavigation().formMethod === 'POST'
  useEffect(() => title.current?.focus(), [])
  const chosen = profileOf(query)
  const shown = tried.profiles.find(({ profile }) => profile === chosen) ?? tried.profiles[0]
  const without = new URLSearchParams({ ...values, kind: trial.kind })
  return (
    <section className="panel border-accent" aria-labelledby="keep-title">
      <div className="panel-head">
        <h2 id="keep-title" ref={title} tabIndex={-1}>
          {m.event_keep_title({ event: trialName(trial.kind), date: formatDate(tried.date, 'medium') })}
        </h2>
      </div>
      <Form method="post" className="grid gap-4 px-4.5 pb-4.5">
        {trialFields(trial.kind).map((field) => (
          <input key={field} type="hidden" name={field} value={values[field] ?? ''} />
        ))}
        <input type="hidden" name="kind" value={trial.kind} />
        <input type="hidden" name="version" value={tried.version} />
        {shown ? <WhatChanges tried={tried} shown={shown} /> : null}
        <TextField label={m.event_note()} hint={m.event_note_hint()} name="note" maxLength={500} />
        <div className="flex flex-wrap justify-end gap-2">
          <Link
            to={`?${without}`}
            onClick={(event) => {
              event.preventDefault()
              onBack()
            }}
            className={buttonClass()}
          >
            {m.app_cancel()}
          </Link>
          <Button
            type="submit"
            variant="primary"
            pendingLabel={isPending && m.event_keep_pending()}
            unavailable={isStale && m.event_calculating()}
          >
            {m.event_keep_confirm()}
          </Button>
        </div>
      </Form>
    </section>
  )
}

function WhatChanges({ tried, shown }: { tried: Tried; shown: Tried['profiles'][number] }) {
  const { currency, monthly, endDate, deadline } = tried
  const { before, after, gain, profile } = shown
  const moved = (key: 'liability' | 'rightOfUse' | 'costNextYear') =>
    difference({ before: before[key], after: after[key] })
  const lines = [
    !isZero(moved('liability')) && [m.figure_liability(), signedAmount(moved('liability'))],
    !isZero(moved('rightOfUse')) && [m.figure_right_of_use(), signedAmount(moved('rightOfUse'))],
    !isZero(gain) && [m.event_result_effect(), signedAmount(gain)],
    monthly.before !== monthly.after && [
      m.event_monthly(),
      `${formatMoney(monthly.before, currency, 2)} → ${formatMoney(monthly.after, currency, 2)}`,
    ],
    endDate.before !== endDate.after && [
      m.agreement_timeline_end(),
      `${formatDate(endDate.before)} → ${formatDate(endDate.after)}`,
    ],
    deadline.before?.noticeOn !== deadline.after?.noticeOn && [
      m.agreement_timeline_notice(),
      `${dayText(deadline.before)} → ${dayText(deadline.after)}`,
    ],
  ].filter((line) => line !== false)
  return (
    <dl className="explanation-facts text-small" aria-label={profileName(profile)}>
      {lines.map(([name, text]) => (
        <div key={name} className="contents">
          <dt>{name}</dt>
          <dd className="num font-semibold">{text}</dd>
        </div>
      ))}
      <dt>{m.figure_profile()}</dt>
      <dd>{profileName(profile)}</dd>
    </dl>
  )
}

const dayText = (deadline: { noticeOn: string } | null) => (deadline ? formatDate(deadline.noticeOn) : '–')

import type { FieldId } from '@mina/domain/reading'
import { m } from '@mina/i18n'
import { formatAmount } from '@mina/i18n/format'
import { Button, Dialog, SelectField, TextField } from '@mina/ui'
import { useNavigate } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import { KIND_VALUES, kindName } from '~/agreements/agreement-names'
import { problemText } from '~/errors/error-text'
import { fieldName } from '~/fields/field-kinds'
import { problemOfCall, trpc } from '~/trpc/trpc'
import { CreatePreview } from './create-preview'
import { fractionToPercent, percentToFraction } from './rate-text'
import type { Preview, Review } from './review-data'

type CreateDialogProps = {
  review: Review
  onClose: () => void
  onGoTo: (field: FieldId) => void
}

/** The step from a reviewed document to an agreement: what it will be, shown before it is. */
export default function CreateDialog(props: CreateDialogProps) {
  return (
    <Dialog isOpen onClose={props.onClose} title={m.review_create_title()} closeLabel={m.app_close()} isWide>
      <CreateForm {...props} />
    </Dialog>
  )
}

type Kind = Review['defaults']['kind']

function CreateForm({ review, onClose, onGoTo }: CreateDialogProps) {
  const { defaults, companies, reviewId, revision } = review
  const [name, setName] = useState(defaults.name)
  const [kind, setKind] = useState<Kind>(defaults.kind)
  const [companyId, setCompanyId] = useState(defaults.companyId ?? '')
  const [rate, setRate] = useState(formatAmount(fractionToPercent(defaults.annualRate), 'as-needed'))
  const annualRate = percentToFraction(rate)
  const navigate = useNavigate()
  const preview = trpc.review.preview.useQuery(
    { reviewId, kind, annualRate: annualRate ?? undefined },
    { placeholderData: (before: Preview | undefined) => before, staleTime: 0 },
  )
  const accept = trpc.review.accept.useMutation({
    onSuccess: ({ agreementId }) => navigate(`/agreements/${agreementId}`),
    onError: (error) => {
      const { code, details } = problemOfCall(error)
      // A second press, or a colleague who was faster: the agreement is there.
      if (code === 'review.already_accepted' && details.agreementId)
        navigate(`/agreements/${details.agreementId}`)
    },
  })
  const missing = preview.data?.missing ?? []
  const canCreate = name.trim() !== '' && annualRate !== null && preview.data?.plan != null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!canCreate || annualRate === null || accept.isPending) return
    accept.mutate({ reviewId, revision, name: name.trim(), kind, companyId: companyId || null, annualRate })
  }
  return (
    <form onSubmit={submit} className="grid gap-5">
      <p className="text-muted">{m.review_create_lead()}</p>
      {accept.error ? (
        <p className="banner banner-negative text-small" role="alert">
          {problemText(problemOfCall(accept.error))}
        </p>
      ) : null}
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)]">
        <div className="grid content-start gap-4">
          <TextField
            label={m.review_create_name()}
            hint={m.review_create_name_hint()}
            error={name.trim() === '' && m.review_create_name_missing()}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.target.value)}
          />
          <SelectField
            label={m.review_create_kind()}
            value={kind}
            onChange={(event) => setKind(event.target.value as Kind)}
            choices={KIND_VALUES.map((value) => ({ value, label: kindName(value) }))}
          />
          <SelectField
            label={m.review_create_company()}
            value={companyId}
            onChange={(event) => setCompanyId(event.target.value)}
            choices={[
              { value: '', label: m.review_create_company_none() },
              ...companies.map(({ id, name: company }) => ({ value: id, label: company })),
            ]}
          />
          <TextField
            label={m.review_create_rate()}
            hint={m.review_create_rate_hint()}
            error={annualRate === null && m.review_create_rate_invalid()}
            value={rate}
            unit="%"
            isNumeric
            inputMode="decimal"
            onChange={(event) => setRate(event.target.value)}
          />
        </div>
        {missing.length > 0 ? (
          <MissingFields missing={missing} onGoTo={onGoTo} />
        ) : (
          <CreatePreview preview={preview.data} isFresh={!preview.isFetching} />
        )}
      </div>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{m.app_cancel()}</Button>
        <Button
          type="submit"
          variant="primary"
          pendingLabel={accept.isPending && m.review_create_pending()}
          unavailable={
            !canCreate && (missing.length > 0 ? m.review_create_missing() : m.review_preview_waiting())
          }
        >
          {m.review_create_submit()}
        </Button>
      </div>
    </form>
  )
}

function MissingFields({
  missing,
  onGoTo,
}: {
  missing: readonly FieldId[]
  onGoTo: (field: FieldId) => void
}) {
  return (
    <section className="content-start" aria-label={m.review_create_missing()}>
      <h3 className="font-semibold">{m.review_create_missing()}</h3>
      <ul className="mt-2 grid gap-1.5">
        {missing.map((field) => (
          <li key={field}>
            <button type="button" className="link" onClick={() => onGoTo(field)}>
              {m.review_create_missing_go({ field: fieldName(field) })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

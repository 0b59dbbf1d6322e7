import type { FieldId } from '@mina/domain/reading'
import { m } from '@mina/i18n'
import { formatCount } from '@mina/i18n/format'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { FIELD_GROUPS } from '~/fields/field-kinds'
import { FieldRow, type FieldRowProps } from './field-row'
import type { Review, ReviewField } from './review-data'

export type FieldActs = {
  activate: (field: FieldId) => void
  show: (field: FieldId) => void
  accept: () => void
  choose: (index: number) => void
  type: (field: FieldId, text: string) => void
  mark: () => void
  notThere: () => void
}
type FieldFormProps = {
  review: Review
  fields: readonly ReviewField[]
  active: FieldId
  filter: 'all' | 'uncertain'
  isOneAtATime: boolean
  isReadOnly: boolean
  currency: string
  saves: Partial<Record<FieldId, FieldRowProps['save']>>
  acts: FieldActs
}

/** The values in the order a contract is understood: who, what, how long, how to leave, what it costs. */
export function FieldForm(props: FieldFormProps) {
  const { review, fields, active, filter, isOneAtATime } = props
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const list = form.current
    // On a phone the page scrolls, not the form, and shows one field: it stays where it is.
    if (!list || list.scrollHeight <= list.clientHeight) return
    const row = list.querySelector(`[data-field="${active}"]`)
    if (row) bringIntoView(list, row)
  }, [active])
  const isShown = (field: ReviewField) => filter === 'all' || field.isUncertain || field.field === active
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing here is sent as one form, each field is saved by itself
    <div
      ref={form}
      className={`rv-form flex-1 overflow-y-auto pb-6 outline-none ${isOneAtATime ? 'is-one' : ''}`}
      role="group"
      aria-label={m.review_form()}
      tabIndex={-1}
      data-review-form
    >
      {FIELD_GROUPS.map(({ id, name, fields: ids }) => {
        const shown = fields.filter((field) => ids.includes(field.field) && isShown(field))
        if (shown.length === 0) return null
        return (
          <fieldset key={id}>
            <legend className="px-5 pt-3.5 pb-1 font-semibold text-small">{name()}</legend>
            {shown.map((field) => (
              <Row key={field.field} {...props} field={field} />
            ))}
          </fieldset>
        )
      })}
      {filter === 'uncertain' && review.uncertain === 0 ? (
        <p className="px-5 pt-4 text-muted text-small">{m.review_filter_uncertain_none()}</p>
      ) : null}
      <Checks checks={review.checks} />
    </div>
  )
}

/** Scrolls the list and nothing around it: scrollIntoView would move the page under the top bar too. */
function bringIntoView(list: HTMLElement, row: Element) {
  const [frame, place] = [list.getBoundingClientRect(), row.getBoundingClientRect()]
  if (place.top < frame.top) list.scrollTop += place.top - frame.top
  else if (place.bottom > frame.bottom) list.scrollTop += place.bottom - frame.bottom
}

function Row({
  field,
  review,
  active,
  isReadOnly,
  currency,
  saves,
  acts,
}: FieldFormProps & { field: ReviewField }) {
  return (
    <FieldRow
      field={field}
      review={review}
      currency={currency}
      isActive={field.field === active}
      isReadOnly={isReadOnly}
      save={saves[field.field]}
      onActivate={() => acts.activate(field.field)}
      onShow={() => acts.show(field.field)}
      onType={(text) => acts.type(field.field, text)}
      onAccept={acts.accept}
      onChoose={acts.choose}
      onMark={acts.mark}
      onNotThere={acts.notThere}
    />
  )
}

const CHECK_TEXTS: Record<string, () => string> = {
  term_matches_dates: m.review_check_term_matches_dates,
  end_after_start: m.review_check_end_after_start,
  signed_before_end: m.review_check_signed_before_end,
  notice_within_term: m.review_check_notice_within_term,
  parties_differ: m.review_check_parties_differ,
}

/** Values that must fit each other, and whether they do. */
function Checks({ checks }: { checks: Review['checks'] }) {
  if (checks.length === 0) return null
  return (
    <section
      className="mx-5 mt-4 grid gap-1.5 rounded-md bg-canvas px-4 py-3 text-small max-lg:hidden"
      aria-label={m.review_checks()}
    >
      <h2 className="font-semibold">{m.review_checks()}</h2>
      <ul className="grid gap-1.5">
        {checks.map(({ code, ok }) => (
          <li key={code} className="flex gap-2 text-muted">
            {ok ? (
              <CircleCheck className="i mt-0.5 text-positive" aria-label={m.review_check_ok()} />
            ) : (
              <CircleAlert className="i mt-0.5 text-negative" aria-label={m.review_check_wrong()} />
            )}
            <span>{CHECK_TEXTS[code]?.() ?? code}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type FilterProps = {
  total: number
  uncertain: number
  filter: 'all' | 'uncertain'
  onFilter: (filter: 'all' | 'uncertain') => void
}

export function FieldFilter({ total, uncertain, filter, onFilter }: FilterProps) {
  return (
    <fieldset className="seg" aria-label={m.review_filter()}>
      <button type="button" aria-pressed={filter === 'all'} onClick={() => onFilter('all')}>
        {m.review_filter_all({ count: formatCount(total) })}
      </button>
      <button type="button" aria-pressed={filter === 'uncertain'} onClick={() => onFilter('uncertain')}>
        {m.review_filter_uncertain({ count: formatCount(uncertain) })}
      </button>
    </fieldset>
  )
}

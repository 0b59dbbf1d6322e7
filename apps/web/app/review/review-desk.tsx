import type { FieldId } from '@mina/domain/reading'
import { m } from '@mina/i18n'
import { type PageBox, RichText, type ToastMessage, Toasts } from '@mina/ui'
import { lazy, Suspense, useRef, useState } from 'react'
import { problemText } from '~/errors/error-text'
import { fieldName } from '~/fields/field-kinds'
import { withPart } from '~/shell/load-messages'
import { problemOfCall } from '~/trpc/trpc'
import { focusField } from './field-control'
import { FieldFilter, FieldForm } from './field-form'
import { KeysBar } from './keys-bar'
import { PagePane, type PageView, zoomed } from './page-pane'
import { PhoneBar } from './phone-bar'
import type { FieldEdit, Review } from './review-data'
import { ReviewHeader } from './review-header'
import { firstField, inOrder, neighbour, nextUncertain, pageOf } from './review-order'
import { useMarking } from './use-marking'
import { useReview } from './use-review'
import { useReviewKeys } from './use-review-keys'

// What opens on a press is loaded on that press.
const CreateDialog = lazy(() => withPart('agreement', () => import('./create-dialog')))
const KeysDialog = lazy(() => import('./keys-dialog'))

type ReviewDeskProps = {
  initial: Review
  note: string
  /** What was unusual about the reading, in words. */
  notices: readonly string[]
  personName: string
  isReadOnly: boolean
}

/** The document and what was read from it, side by side, until every value has been looked at. */
export function ReviewDesk({ initial, note, notices, personName, isReadOnly }: ReviewDeskProps) {
  const { review, saves, save, undo, readBox } = useReview(initial, personName)
  const fields = inOrder(review.fields)
  const [active, setActive] = useState<FieldId>(() => firstField(fields))
  const [filter, setFilter] = useState<'all' | 'uncertain'>('all')
  const [isOneAtATime, setOneAtATime] = useState(true)
  const [view, setView] = useState<PageView>(() => ({
    page: startPage(fields, active),
    zoom: 1,
    rotation: 0,
  }))
  const [open, setOpen] = useState<'create' | 'keys' | null>(null)
  const toasts = useToasts()

  const field = fields.find((one) => one.field === active) ?? fields[0]!
  const currency = String(fields.find((one) => one.field === 'currency')?.value ?? 'SEK')
  const onView = (change: Partial<PageView>) => setView((before) => ({ ...before, ...change }))

  const activate = (id: FieldId) => {
    marking.stop()
    setActive(id)
    const page = pageOf(fields.find((one) => one.field === id) ?? field)
    if (page !== null) onView({ page })
  }
  const leaveTyping = () =>
    document.querySelector<HTMLElement>('[data-review-form]')?.focus({ preventScroll: true })
  const goOn = () => {
    leaveTyping()
    activate(nextUncertain(fields, active) ?? neighbour(fields, active, 1))
  }
  const settle = (edit: FieldEdit) => {
    if (!isReadOnly) void save(edit)
  }
  const accept = () => {
    if (field.value === null || isReadOnly) return
    settle({ field: active, value: field.value, source: 'accepted' })
    goOn()
  }
  const choose = (index: number) => {
    const chosen = field.alternatives[index]
    if (chosen) settle({ field: active, value: chosen.value, source: 'alternative', boxes: chosen.boxes })
  }
  const type = (id: FieldId, text: string) =>
    settle(
      text === ''
        ? { field: id, value: null, source: 'not-in-document' }
        : { field: id, value: text, source: 'typed' },
    )
  const notThere = () => {
    settle({ field: active, value: null, source: 'not-in-document' })
    goOn()
  }
  const read = async (area: PageBox) => {
    if (isReadOnly) return
    const box = { page: view.page, ...area }
    try {
      const found = await readBox(active, box)
      if (found) settle({ field: active, value: found.value, source: 'box-selected', boxes: [box] })
      else toasts.show(m.review_mark_nothing({ field: fieldName(active) }))
    } catch (error) {
      toasts.show(problemText(problemOfCall(error)))
    }
  }
  const marking = useMarking((box) => void read(box))
  const mark = () => {
    const near = field.boxes.find((box) => box.page === view.page)
    marking.start(near && { x: near.x, y: near.y, w: near.w, h: near.h })
  }
  const takeBack = () => {
    if (review.edits.length === 0 || isReadOnly) return
    void undo().then(() => toasts.show(m.review_undo_done()))
  }
  const step = (direction: 1 | -1) => activate(neighbour(fields, active, direction))
  useReviewKeys(
    {
      next: () => step(1),
      previous: () => step(-1),
      nextUncertain: () => activate(nextUncertain(fields, active) ?? active),
      accept,
      choose,
      notThere,
      mark: isReadOnly ? () => {} : mark,
      edit: () => focusField(active),
      undo: takeBack,
      zoom: (direction) => onView({ zoom: zoomed(view.zoom, direction) }),
      rotate: () => onView({ rotation: ((view.rotation + 90) % 360) as PageView['rotation'] }),
      help: () => setOpen('keys'),
    },
    open === null,
  )
  const goTo = (id: FieldId) => {
    setOpen(null)
    activate(id)
    requestAnimationFrame(() => focusField(id))
  }
  return (
    <main id="main" className="flex min-w-0 flex-1 flex-col">
      <ReviewHeader review={review} note={note} canCreate={!isReadOnly} onCreate={() => setOpen('create')} />
      {notices.map((notice) => (
        <p
          key={notice}
          className="border-line border-b bg-warning-soft px-4 py-2 text-small text-warning-text lg:px-6"
          role="status"
        >
          {notice}
        </p>
      ))}
      <div className="grid min-h-0 flex-1 grid-cols-1 max-lg:content-start lg:grid-cols-[minmax(0,1.06fr)_minmax(0,1fr)]">
        <PagePane
          review={review}
          fields={fields}
          active={active}
          view={view}
          onView={onView}
          onChoose={activate}
          onMark={isReadOnly ? undefined : (box) => void read(box).then(marking.stop)}
          marking={marking.marking}
        />
        <section
          className="flex min-w-0 flex-col bg-surface lg:sticky lg:top-14 lg:h-[calc(100dvh-3.5rem)]"
          aria-label={m.review_form()}
        >
          <div className="flex h-11 flex-none items-center gap-3 border-line border-b px-5 max-lg:hidden">
            <FieldFilter
              total={fields.length}
              uncertain={review.uncertain}
              filter={filter}
              onFilter={setFilter}
            />
            <button
              type="button"
              className="btn btn-ghost btn-sm ml-auto"
              onClick={() => activate(nextUncertain(fields, active) ?? active)}
            >
              {m.review_next_uncertain()} <span className="kbd">N</span>
            </button>
          </div>
          <div className="flex h-11 flex-none items-center justify-between border-line border-b px-5 text-muted text-small lg:hidden">
            <span className="num">
              <RichText>
                {m.review_field_position({ position: fields.indexOf(field) + 1, count: fields.length })}
              </RichText>
            </span>
            <button
              type="button"
              className="btn btn-ghost btn-sm"
              onClick={() => setOneAtATime(!isOneAtATime)}
            >
              {isOneAtATime ? m.review_field_show_all() : m.review_field_show_one()}
            </button>
          </div>
          <FieldForm
            review={review}
            fields={fields}
            active={active}
            filter={filter}
            isOneAtATime={isOneAtATime}
            isReadOnly={isReadOnly}
            currency={currency}
            saves={saves}
            acts={{ activate, show: activate, accept, choose, type, mark, notThere }}
          />
          <KeysBar onAll={() => setOpen('keys')} />
        </section>
      </div>
      {isReadOnly ? null : (
        <PhoneBar
          uncertain={review.uncertain}
          canAccept={field.value !== null}
          onPrevious={() => step(-1)}
          onNext={() => step(1)}
          onAccept={accept}
        />
      )}
      <Suspense fallback={null}>
        {open === 'create' ? (
          <CreateDialog review={review} onClose={() => setOpen(null)} onGoTo={goTo} />
        ) : null}
        {open === 'keys' ? <KeysDialog onClose={() => setOpen(null)} /> : null}
      </Suspense>
      <Toasts toasts={toasts.list} onDismiss={toasts.dismiss} closeLabel={m.app_close()} />
    </main>
  )
}

const startPage = (fields: ReturnType<typeof inOrder>, active: FieldId) =>
  pageOf(fields.find(({ field }) => field === active) ?? fields[0]!) ?? 1

function useToasts() {
  const [list, setList] = useState<ToastMessage[]>([])
  const count = useRef(0)
  return {
    list,
    show: (text: string) => {
      count.current += 1
      const id = count.current
      setList((before) => [...before, { id, text }])
    },
    dismiss: (id: number) => setList((before) => before.filter((toast) => toast.id !== id)),
  }
}

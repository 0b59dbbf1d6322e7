import type { FieldId } from '@mina/domain/reading'
import { m } from '@mina/i18n'
import { type PageBox, PageImage, RichText, type Rotation } from '@mina/ui'
import { ChevronLeft, ChevronRight, RotateCw, ZoomIn, ZoomOut } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { fieldName } from '~/fields/field-kinds'
import { boxesOnPage } from './page-boxes'
import type { Review, ReviewField } from './review-data'

export type PageView = { page: number; zoom: number; rotation: Rotation }
type PagePaneProps = {
  review: Review
  fields: readonly ReviewField[]
  active: FieldId
  view: PageView
  onView: (change: Partial<PageView>) => void
  onChoose: (field: FieldId) => void
  /** Missing for people who may only read. */
  onMark?: (box: PageBox) => void
  marking: { placing: PageBox; onKey: (event: KeyboardEvent) => void } | null
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]

/** One step closer or further away; 0 is the whole width. */
export function zoomed(zoom: number, direction: 1 | -1 | 0): number {
  if (direction === 0) return 1
  const further = direction === 1 ? ZOOMS.find((step) => step > zoom) : ZOOMS.findLast((step) => step < zoom)
  return further ?? zoom
}

/** The document, with what was read drawn on it. It keeps its place while fields change, unless the source is elsewhere. */
export function PagePane({ review, fields, active, view, onView, onChoose, onMark, marking }: PagePaneProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const { page, zoom, rotation } = view
  const image = review.pages.find((one) => one.page === page)
  useScrollToBox(scroll, active, page)
  const isMarking = marking !== null
  useEffect(() => {
    if (isMarking) scroll.current?.focus({ preventScroll: true })
  }, [isMarking])
  return (
    <section
      className="pv flex flex-col overflow-hidden border-line border-r max-lg:h-[20.5rem] max-lg:border-b lg:sticky lg:top-14 lg:h-[calc(100dvh-3.5rem)]"
      aria-label={m.review_page_region()}
    >
      <Toolbar view={view} pageCount={review.document.pageCount} onView={onView} />
      {marking ? (
        <p className="flex-none bg-inverse px-4 py-2 text-on-inverse text-small" role="status">
          {m.review_mark_hint({ field: fieldName(active) })}{' '}
          <span className="max-lg:hidden">{m.review_mark_keys()}</span>
        </p>
      ) : null}
      {/* biome-ignore-start lint/a11y: what scrolls must be reachable by keyboard, and the box is placed from it */}
      <div
        ref={scroll}
        className="flex-1 overflow-auto p-4 max-lg:p-0"
        tabIndex={0}
        role="group"
        aria-label={m.review_page_region()}
        onKeyDown={marking?.onKey}
      >
        {/* biome-ignore-end lint/a11y: what scrolls must be reachable by keyboard, and the box is placed from it */}
        {image?.width && image.height ? (
          <div className="mx-auto max-w-[46rem] max-lg:w-[46rem] max-lg:max-w-none">
            <PageImage
              src={`/documents/${review.document.id}/pages/${page}.webp`}
              width={image.width}
              height={image.height}
              rotation={rotation}
              zoom={zoom}
              label={m.review_page_alt({ page, fileName: review.document.fileName })}
              boxes={boxesOnPage(fields, page, active, onChoose)}
              placing={marking?.placing}
              onMark={onMark}
              isMarking={isMarking}
            />
          </div>
        ) : null}
      </div>
    </section>
  )
}

/** Brings the chosen field's box to the upper third of the view, only as far as is needed. */
function useScrollToBox(scroll: React.RefObject<HTMLDivElement>, active: FieldId, page: number) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has other boxes to look for
  useEffect(() => {
    const view = scroll.current
    const box = view?.querySelector(`[data-box^="${active} "]`)
    if (!view || !box) return
    const frame = view.getBoundingClientRect()
    const place = box.getBoundingClientRect()
    const isInside =
      place.top > frame.top + 40 &&
      place.bottom < frame.bottom - 40 &&
      place.left > frame.left &&
      place.right < frame.right
    if (isInside) return
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    view.scrollBy({
      top: place.top - frame.top - frame.height / 3,
      left: place.left - frame.left - Math.max(24, (frame.width - place.width) / 2),
      behavior: isCalm ? 'instant' : 'smooth',
    })
  }, [active, page, scroll])
}

type ToolbarProps = { view: PageView; pageCount: number; onView: (change: Partial<PageView>) => void }

function Toolbar({ view: { page, zoom, rotation }, pageCount, onView }: ToolbarProps) {
  const turn = () => onView({ rotation: ((rotation + 90) % 360) as Rotation })
  return (
    <div className="flex h-11 flex-none items-center gap-1 border-line border-b bg-canvas px-3 text-small">
      <ToolButton
        label={m.review_page_previous()}
        isOff={page <= 1}
        onClick={() => onView({ page: page - 1 })}
      >
        <ChevronLeft className="i" aria-hidden="true" />
      </ToolButton>
      <span className="num px-1 text-muted" aria-live="polite">
        <RichText>{m.review_page_of({ page, count: pageCount })}</RichText>
      </span>
      <ToolButton
        label={m.review_page_next()}
        isOff={page >= pageCount}
        onClick={() => onView({ page: page + 1 })}
      >
        <ChevronRight className="i" aria-hidden="true" />
      </ToolButton>
      <span className="mx-1 h-5 w-px bg-line-strong" />
      <ToolButton
        label={m.review_page_zoom_out()}
        isOff={zoom <= ZOOMS[0]!}
        onClick={() => onView({ zoom: zoomed(zoom, -1) })}
      >
        <ZoomOut className="i" aria-hidden="true" />
      </ToolButton>
      <button
        type="button"
        className="num min-w-12 text-center text-muted hover:text-text max-sm:hidden"
        title={m.review_page_zoom_fit()}
        onClick={() => onView({ zoom: 1 })}
      >
        {Math.round(zoom * 100)} %
      </button>
      <ToolButton
        label={m.review_page_zoom_in()}
        isOff={zoom >= ZOOMS.at(-1)!}
        onClick={() => onView({ zoom: zoomed(zoom, 1) })}
      >
        <ZoomIn className="i" aria-hidden="true" />
      </ToolButton>
      <ToolButton label={m.review_page_rotate()} onClick={turn}>
        <RotateCw className="i" aria-hidden="true" />
      </ToolButton>
      <Legend />
    </div>
  )
}

type ToolButtonProps = { label: string; isOff?: boolean; onClick: () => void; children: ReactNode }

const ToolButton = ({ label, isOff, onClick, children }: ToolButtonProps) => (
  <button
    type="button"
    className="btn btn-ghost btn-sm btn-icon"
    aria-label={label}
    title={label}
    aria-disabled={isOff || undefined}
    onClick={isOff ? undefined : onClick}
  >
    {children}
  </button>
)

function Legend() {
  const entries = [
    { look: 'fill-mark stroke-mark-edge', dash: undefined, name: m.review_legend_chosen() },
    { look: 'fill-none stroke-conf-low', dash: undefined, name: m.review_legend_low() },
    { look: 'fill-none stroke-conf-medium', dash: '3 2', name: m.review_legend_medium() },
  ]
  return (
    <ul className="ml-auto hidden items-center gap-3 text-caption text-muted xl:flex">
      {entries.map(({ look, dash, name }) => (
        <li key={name} className="flex items-center gap-1.5">
          <svg width="16" height="10" aria-hidden="true">
            <rect
              x="1"
              y="1"
              width="14"
              height="8"
              rx="2"
              className={look}
              strokeWidth="1.5"
              strokeDasharray={dash}
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

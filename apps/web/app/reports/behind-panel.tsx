import { m } from '@mina/i18n'
import { currencyUnit, formatMoney } from '@mina/i18n/format'
import { buttonClass, ScrollArea } from '@mina/ui'
import { Link, useLocation, useNavigate, useSearchParams } from '@remix-run/react'
import { Check, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { amountText, isNothing } from './amount'
import { cellElement, PANEL_ID } from './cell-link'
import { ALL_KINDS, type Behind, cellName, figureOf, type Section } from './class-figures'
import { className } from './class-table'
import { withChanges } from './report-query'

type BehindPanelProps = { behind: Behind; sections: readonly Section[]; listPlace: string }

/** The agreements behind an amount, beside the table. The page stays usable: Esc or the cross closes it. */
export function BehindPanel({ behind, sections, listPlace }: BehindPanelProps) {
  const { cell, amount, rest, rows } = behind
  const name = cellName(cell)
  const { ref, closePlace, close } = usePanel(name)
  const line = sections.flatMap(({ lines }) => lines).find(({ key }) => key === cell.key)
  if (!line) return null
  const text = (value: string) => amountText(figureOf({ [line.key]: value }, line), true)
  return (
    <aside
      ref={ref}
      id={PANEL_ID}
      className="float no-print min-w-0 scroll-mt-20 xl:sticky xl:top-18"
      role="dialog"
      aria-labelledby="behind-title"
      tabIndex={-1}
    >
      <div className="flex items-start gap-2 px-4.5 pt-4 pb-2">
        <div className="min-w-0 flex-1">
          <h2 id="behind-title" className="text-caption text-subtle">
            {line.label} · {className(cell.kind)}
          </h2>
          <p className="flex items-baseline gap-1.5">
            <span className="num text-figure">{text(amount)}</span>
            <span className="text-small text-subtle">{currencyUnit(cell.currency)}</span>
          </p>
        </div>
        <Link
          to={closePlace}
          preventScrollReset
          replace
          onClick={close}
          className={buttonClass({ variant: 'ghost', size: 'small', isIconOnly: true, className: '-mr-2' })}
          aria-label={m.app_close()}
        >
          <X className="i" aria-hidden="true" />
        </Link>
      </div>
      <ScrollArea label={`${line.label}, ${className(cell.kind)}`} className="max-h-[60vh] overflow-y-auto">
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{m.agreements_column_name()}</th>
              <th scope="col" className="num">
                {m.reports_panel_amount()} <span className="unit">{currencyUnit(cell.currency)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.agreementId}>
                <td>
                  <Link
                    to={`/agreements/${row.agreementId}/accounting`}
                    className="wrap-anywhere font-medium hover:underline"
                  >
                    {row.name}
                  </Link>
                  <p className="num text-caption text-subtle leading-4">{row.number}</p>
                </td>
                <td className="num">{text(row.amount)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot className="tbl-foot-pinned">
            <tr>
              <td>{m.agreement_explain_sum()}</td>
              <td className="num">{text(amount)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollArea>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t px-4.5 py-3">
        <Link to={listPlace} className={buttonClass({ size: 'small' })}>
          {m.reports_panel_list()}
        </Link>
        {isNothing(rest) ? (
          <p className="flex items-center gap-1.5 text-caption text-subtle">
            <Check className="i i-sm text-positive-text" aria-hidden="true" />
            {m.reports_panel_exact()}
          </p>
        ) : (
          <p className="text-caption text-negative-text">
            {m.reports_checks_off({ amount: formatMoney(rest, cell.currency, 2) })}
          </p>
        )}
      </div>
    </aside>
  )
}

/** Moves focus in when a press has opened the panel, and back to the amount when it closes. */
function usePanel(name: string) {
  const ref = useRef<HTMLElement>(null)
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { state } = useLocation()
  const closePlace = withChanges(search, {})
  const isOpened = (state as { opened?: string } | null)?.opened === name
  useEffect(() => {
    if (isOpened) ref.current?.focus({ preventScroll: matchMedia('(min-width: 80rem)').matches })
  }, [isOpened])
  const close = () => requestAnimationFrame(() => cellElement(name)?.focus())
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // A menu that stands open is nearer: Esc is meant for it.
      if (event.key !== 'Escape' || document.querySelector('details.menu[open]')) return
      navigate(closePlace, { preventScrollReset: true, replace: true })
      cellElement(name)?.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [navigate, closePlace, name])
  return { ref, closePlace, close }
}

/** The contract list of the class that a cell is about. */
export function listPlaceOf({ kind, currency }: Behind['cell'], search: URLSearchParams, day: string | null) {
  const changes = { date: day, from: null, to: null, bands: null, currency }
  return `/reports/contracts${withChanges(search, { ...changes, ...(kind !== ALL_KINDS && { kind }) })}`
}

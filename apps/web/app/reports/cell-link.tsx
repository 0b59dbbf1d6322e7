import { Link, useNavigate, useSearchParams } from '@remix-run/react'
import type { MouseEvent, ReactNode } from 'react'
import { type Cell, cellName } from './class-figures'
import { withChanges } from './report-query'

export const PANEL_ID = 'behind'
/** Where focus goes back to when the panel is closed. */
export const cellElement = (name: string) =>
  document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(name)}"]`)

/** An amount that opens what stands behind it: a link to the page with the panel, which the browser can follow alone. */
export function CellLink({ cell, label, children }: { cell: Cell; label: string; children: ReactNode }) {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const name = cellName(cell)
  const isOpen = search.get('cell') === name
  const place = withChanges(search, { cell: name })
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    navigate(place, { preventScrollReset: true, replace: search.has('cell'), state: { opened: name } })
  }
  return (
    <Link
      to={`${place}#${PANEL_ID}`}
      className={`cell-link ${isOpen ? 'is-open' : ''}`}
      title={label}
      aria-expanded={isOpen}
      aria-controls={isOpen ? PANEL_ID : undefined}
      data-cell={name}
      onClick={press}
    >
      {children}
    </Link>
  )
}

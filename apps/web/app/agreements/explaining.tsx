import type { ExplainedFigure } from '@mina/domain/measurement'
import { m } from '@mina/i18n'
import { Link, useNavigate, useSearchParams } from '@remix-run/react'
import {
  createContext,
  type MutableRefObject,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
} from 'react'
import { CLOSED, trailOf, withTrail, writeFigure } from './figure-address'

type Opener = {
  query: URLSearchParams
  trail: string[]
  /** The figure that was pressed last; null while nobody has pressed one. */
  opener: MutableRefObject<HTMLElement | null>
}
const OpenerContext = createContext<Opener | null>(null)

type ExplainingProps = { children: ReactNode; panel: ReactNode; isAsked: boolean }

/**
 * Figures with the explanation of one of them at the side: beside on a wide screen, from below on a narrow one once
 * somebody asked. What is open stands in the address, so it opens without script; with script, Esc closes it and the
 * focus goes back to the figure.
 */
export function Explaining({ children, panel, isAsked }: ExplainingProps) {
  const [query] = useSearchParams()
  const trail = trailOf(query).filter((figure) => figure !== CLOSED)
  const opener = useRef<HTMLElement | null>(null)
  const navigate = useNavigate()
  useEffect(() => {
    if (!isAsked) return
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return
      navigate(withTrail(query, []), { preventScrollReset: true })
      opener.current?.focus()
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [isAsked, query, navigate])
  return (
    <OpenerContext.Provider value={{ query, trail, opener }}>
      <div
        className={`grid grid-cols-1 items-start gap-5 ${panel ? 'xl:grid-cols-[minmax(0,1fr)_26rem]' : ''}`}
      >
        <div className="min-w-0">{children}</div>
        {panel}
      </div>
    </OpenerContext.Provider>
  )
}

/** Moves the focus to an explanation that somebody opened or went on in; not to one that came with the page. */
export function useFocusWhenOpened<T extends HTMLElement>(key: string, isAsked: boolean): RefObject<T> {
  const target = useRef<T>(null)
  const pressed = useContext(OpenerContext)?.opener
  const shown = useRef<string | null>(null)
  useEffect(() => {
    const isOfThePage = shown.current === null && !pressed?.current
    shown.current = key
    if (isAsked && !isOfThePage) target.current?.focus({ preventScroll: true })
  }, [key, isAsked, pressed])
  return target
}

type FigureProps = { figure: ExplainedFigure; children: ReactNode; isDeeper?: boolean }

/** A computed figure; pressing it tells how it comes about. `isDeeper` opens it out of the explanation it stands in. */
export function Figure({ figure, children, isDeeper }: FigureProps) {
  const opener = useContext(OpenerContext)
  if (!opener) return <>{children}</>
  const { query, trail } = opener
  const key = writeFigure(figure)
  const isOpen = trail.includes(key)
  return (
    <Link
      to={{ search: withTrail(query, isDeeper ? [...trail, key] : [key]), hash: 'explain' }}
      className={`explains ${isOpen ? 'is-open' : ''}`}
      title={m.figure_open()}
      aria-expanded={isOpen}
      preventScrollReset
      onClick={(event) => {
        if (!isDeeper) opener.opener.current = event.currentTarget
      }}
    >
      {children}
    </Link>
  )
}

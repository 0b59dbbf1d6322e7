import type { ExplainedFigure } from '@mina/domain/measurement'

const ON_DAY = ['liability', 'rightOfUse', 'provision', 'prepaid', 'currentPart'] as const
const IN_PERIOD = ['interest', 'depreciation', 'leaseExpense', 'payments', 'provisionUnwinding'] as const
const SHAPE = /^(\w+)@(?:(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d))?|(\d{1,4}))$/
/** Says that the explanation which stands open by itself is closed. */
export const CLOSED = 'none'

/** A figure in an address: `liability@2026-12-31`, `interest@2026-01-01..2026-12-31`, `transition@3`. */
export function writeFigure(figure: ExplainedFigure): string {
  if ('date' in figure) return `${figure.figure}@${figure.date}`
  if ('from' in figure) return `${figure.figure}@${figure.from}..${figure.to}`
  return `${figure.figure}@${figure.index}`
}

/** Null for what is no figure. */
export function readFigure(text: string): ExplainedFigure | null {
  const [, name, date, to, index] = SHAPE.exec(text) ?? []
  if (index !== undefined)
    return name === 'transition' ? { figure: 'transition', index: Number(index) } : null
  const onDay = ON_DAY.find((known) => known === name)
  if (onDay && date && !to) return { figure: onDay, date }
  const inPeriod = IN_PERIOD.find((known) => known === name)
  return inPeriod && date && to ? { figure: inPeriod, from: date, to } : null
}

/** The figures that were opened one out of the other; the last one is shown. */
export const trailOf = (query: URLSearchParams): string[] => query.getAll('explain')

/** The same address with another trail. */
export function withTrail(query: URLSearchParams, trail: readonly string[]): string {
  const next = new URLSearchParams(query)
  next.delete('explain')
  for (const figure of trail) next.append('explain', figure)
  return `?${next}`
}

/** Whether two addresses differ in nothing but what is explained: the page's other data stands. */
export const isOnlyExplaining = (current: URL, next: URL): boolean =>
  current.pathname === next.pathname &&
  current.search !== next.search &&
  withTrail(current.searchParams, []) === withTrail(next.searchParams, [])

type Revalidation = { currentUrl: URL; nextUrl: URL; formMethod?: string; defaultShouldRevalidate: boolean }
/**
 * `shouldRevalidate` of pages whose data does not depend on what is explained. After a press it is read anew also when
 * the press was refused: somebody else may have been faster.
 */
export function keepWhileExplaining(given: Revalidation): boolean {
  if (given.formMethod && given.formMethod !== 'GET') return true
  return isOnlyExplaining(given.currentUrl, given.nextUrl) ? false : given.defaultShouldRevalidate
}

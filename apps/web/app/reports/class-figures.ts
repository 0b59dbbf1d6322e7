import { type Currency, formatAmount } from '@mina/domain'
import { isNothing, negated } from './amount'
import { minor } from './report-checks'

/** One line of a report by class: where its figure is found, and whether it takes from the balance. */
export type Line = {
  key: string
  label: string
  /** A balance: set off from the movements between. */
  isSum?: boolean
  isNegative?: boolean
  /** Left out when no class has anything in it. */
  isOptional?: boolean
  /** Not an amount: a rate or a term, as text, which no agreements add up to. */
  text?: (value: string) => string
}
export type Section = { title: string; lines: readonly Line[] }

/** Amounts of a class or an agreement, by the keys of the lines; null where there is no average. */
export type Figures = Readonly<Record<string, string | null>>
export type ClassColumn = { kind: string; figures: Figures }
/** Everything of one currency. */
export type ClassGroup = { currency: string; classes: ClassColumn[]; total: Figures }

/** The figure as it is shown: what reduces the balance with its minus. */
export function figureOf(figures: Figures, line: Line): string {
  const amount = figures[line.key] ?? '0'
  return line.isNegative ? negated(amount) : amount
}

export const hasFigures = (group: ClassGroup, line: Line): boolean =>
  [...group.classes.map(({ figures }) => figures), group.total].some(
    (figures) => !isNothing(figures[line.key] ?? '0'),
  )

/** Sections and lines that have something in them. */
export function filledSections(group: ClassGroup, sections: readonly Section[]): Section[] {
  return sections
    .filter(({ lines }) => lines.some((line) => hasFigures(group, line)))
    .map((section) => ({
      ...section,
      lines: section.lines.filter((line) => !line.isOptional || hasFigures(group, line)),
    }))
}

/** The class of a cell in the last column. */
export const ALL_KINDS = 'total'
export type Cell = { key: string; kind: string; currency: string }

export const cellName = ({ key, kind, currency }: Cell): string => `${key}~${kind}~${currency}`
export function readCell(name: string | undefined): Cell | null {
  const [key, kind, currency] = name?.split('~') ?? []
  return key && kind && currency ? { key, kind, currency } : null
}

export type AgreementFigures = { agreementId: string; number: string; name: string; figures: Figures }
export type Behind = {
  cell: Cell
  amount: string
  /** What the agreements leave unexplained of the amount: zero, unless something is wrong. */
  rest: string
  /** The agreements that have something in the cell, the largest first. */
  rows: { agreementId: string; number: string; name: string; amount: string }[]
}

/** What stands behind a cell: `null` for a cell that the report does not have. */
export function behindCell(
  name: string | undefined,
  groups: readonly (ClassGroup & { agreementsOf: Record<string, AgreementFigures[]> })[],
): Behind | null {
  const cell = readCell(name)
  const group = groups.find(({ currency }) => currency === cell?.currency)
  if (!cell || !group) return null
  const isAll = cell.kind === ALL_KINDS
  const figures = isAll ? group.total : group.classes.find(({ kind }) => kind === cell.kind)?.figures
  const amount = figures?.[cell.key]
  if (amount === undefined || amount === null) return null
  const agreements = isAll ? Object.values(group.agreementsOf).flat() : (group.agreementsOf[cell.kind] ?? [])
  const rows = agreements
    .map(({ figures: own, ...agreement }) => ({ ...agreement, amount: own[cell.key] ?? '0' }))
    .filter((row) => !isNothing(row.amount))
    .sort((a, b) => Math.abs(Number(b.amount)) - Math.abs(Number(a.amount)))
  const { currency } = cell
  const sum = rows.reduce((total, row) => total + minor(row.amount, currency), 0n)
  return { cell, amount, rest: formatAmount(minor(amount, currency) - sum, currency as Currency), rows }
}

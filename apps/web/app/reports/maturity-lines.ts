import { type Currency, formatAmount as decimalText } from '@mina/domain'
import { m } from '@mina/i18n'
import { formatAmount, formatMonths, formatPercent } from '@mina/i18n/format'
import type { Outputs } from '~/shell/shell-data'
import { isNothing } from './amount'
import type { ClassGroup, Figures, Section } from './class-figures'
import { minor } from './report-checks'

export type Maturity = Outputs['reports']['maturity']
type MaturityFigures = Maturity['totals'][number]

/** `0–1 år`, `Efter 5 år`. */
export const bandText = ({ fromYears, toYears }: Maturity['bands'][number]): string =>
  toYears === null
    ? m.reports_band_later({ from: fromYears })
    : m.reports_band_between({ from: fromYears, to: toYears })

/** The lines of the maturity analysis: bands down to the undiscounted sum, from there to the liability and its parts. */
export function maturitySections(bands: Maturity['bands'], groups: readonly ClassGroup[]): Section[] {
  const sections = [
    {
      title: m.reports_undiscounted(),
      lines: [
        ...bands.map((band, index) => ({ key: `band.${index}`, label: bandText(band) })),
        { key: 'undiscounted', label: m.reports_total(), isSum: true },
      ],
    },
    {
      title: m.reports_liability(),
      lines: [
        { key: 'undiscounted', label: m.reports_undiscounted() },
        { key: 'discounting', label: m.reports_discounting(), isNegative: true },
        { key: 'outside', label: m.reports_outside(), isNegative: true, isOptional: true },
        { key: 'carrying', label: m.reports_carrying(), isSum: true },
        { key: 'current', label: m.reports_current() },
        { key: 'nonCurrent', label: m.reports_non_current() },
        { key: 'weightedRate', label: m.reports_weighted_rate(), isOptional: true, text: formatPercent },
        { key: 'weightedMonths', label: m.reports_weighted_months(), isOptional: true, text: monthsText },
      ],
    },
  ]
  return hasLiability(groups) ? sections : sections.slice(0, 1)
}

/** False under rules that expense every fee of the selection evenly. */
export const hasLiability = (groups: readonly ClassGroup[]): boolean =>
  groups.some(({ total }) => !isNothing(total.carrying ?? '0'))

const monthsText = (months: string) =>
  `${formatAmount(months, 'as-needed')} ${formatMonths(0, 'short').replace(/^\S+\s/, '')}`

/** Fees to come of agreements that have no liability, which the undiscounted payments have too. */
const outsideOf = ({ currency, undiscounted, discounting, carrying }: Omit<MaturityFigures, 'agreements'>) =>
  minor(undiscounted, currency) - minor(discounting, currency) - minor(carrying, currency)

export function maturityFigures(figures: Omit<MaturityFigures, 'agreements'>): Figures {
  const { currency, bands, undiscounted, discounting, carrying, current, nonCurrent } = figures
  return {
    ...Object.fromEntries(bands.map((amount, index) => [`band.${index}`, amount])),
    undiscounted,
    discounting,
    outside: decimalText(outsideOf(figures), currency as Currency),
    carrying,
    current,
    nonCurrent,
    weightedRate: figures.weightedRate,
    weightedMonths: figures.weightedMonths,
  }
}

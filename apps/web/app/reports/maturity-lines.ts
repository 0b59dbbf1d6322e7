import { m } from '@mina/i18n'
import { formatAmount, formatMonths, formatPercent } from '@mina/i18n/format'
import type { Outputs } from '~/shell/shell-data'
import type { Figures, Section } from './class-figures'

export type Maturity = Outputs['reports']['maturity']
type MaturityFigures = Maturity['totals'][number]

/** `0–1 år`, `Efter 5 år`. */
export const bandText = ({ fromYears, toYears }: Maturity['bands'][number]): string =>
  toYears === null
    ? m.reports_band_later({ from: fromYears })
    : m.reports_band_between({ from: fromYears, to: toYears })

/** The lines of the maturity analysis: bands down to the undiscounted sum, from there to the liability and its parts. */
export function maturitySections(bands: Maturity['bands']): Section[] {
  return [
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
        { key: 'carrying', label: m.reports_carrying(), isSum: true },
        { key: 'current', label: m.reports_current() },
        { key: 'nonCurrent', label: m.reports_non_current() },
        { key: 'weightedRate', label: m.reports_weighted_rate(), isOptional: true, text: formatPercent },
        { key: 'weightedMonths', label: m.reports_weighted_months(), isOptional: true, text: monthsText },
      ],
    },
  ]
}

const monthsText = (months: string) =>
  `${formatAmount(months, 'as-needed')} ${formatMonths(0, 'short').replace(/^\S+\s/, '')}`

export function maturityFigures(figures: Omit<MaturityFigures, 'currency' | 'agreements'>): Figures {
  const { bands, undiscounted, discounting, carrying, current, nonCurrent } = figures
  return {
    ...Object.fromEntries(bands.map((amount, index) => [`band.${index}`, amount])),
    undiscounted,
    discounting,
    carrying,
    current,
    nonCurrent,
    weightedRate: figures.weightedRate,
    weightedMonths: figures.weightedMonths,
  }
}

import { m } from '@mina/i18n'
import { formatDate } from '@mina/i18n/format'
import type { Outputs } from '~/shell/shell-data'
import type { Figures, Section } from './class-figures'

export type RollForward = Outputs['reports']['rollForward']
type Movements = RollForward['totals'][number]

/** The lines of the roll-forward, from the opening balance to the closing one. */
export function movementSections(from: string, to: string): Section[] {
  const opening = m.reports_opening({ date: formatDate(from) })
  const closing = m.reports_closing({ date: formatDate(to) })
  return [
    {
      title: m.reports_liability(),
      lines: [
        { key: 'liability.opening', label: opening, isSum: true },
        { key: 'liability.additions', label: m.reports_additions() },
        { key: 'liability.remeasurement', label: m.reports_remeasurement() },
        { key: 'liability.decrease', label: m.reports_decrease(), isNegative: true },
        { key: 'liability.interest', label: m.reports_interest() },
        { key: 'liability.payment', label: m.reports_payment(), isNegative: true },
        { key: 'liability.closing', label: closing, isSum: true },
      ],
    },
    {
      title: m.reports_right_of_use(),
      lines: [
        { key: 'rightOfUse.opening', label: opening, isSum: true },
        { key: 'rightOfUse.additions', label: m.reports_additions() },
        { key: 'rightOfUse.remeasurement', label: m.reports_remeasurement() },
        { key: 'rightOfUse.decrease', label: m.reports_decrease(), isNegative: true },
        { key: 'rightOfUse.depreciation', label: m.reports_depreciation(), isNegative: true },
        { key: 'rightOfUse.impairment', label: m.reports_impairment(), isNegative: true, isOptional: true },
        { key: 'rightOfUse.closing', label: closing, isSum: true },
      ],
    },
    {
      title: m.reports_result(),
      lines: [
        { key: 'leaseExpense', label: m.reports_lease_expense(), isOptional: true },
        { key: 'variableExpense', label: m.reports_variable_expense(), isOptional: true },
        { key: 'serviceExpense', label: m.reports_service_expense(), isOptional: true },
        { key: 'gain', label: m.reports_gain(), isOptional: true },
      ],
    },
  ]
}

/** Movements by the keys of the lines. */
export function movementFigures(movements: Omit<Movements, 'currency' | 'agreements'>): Figures {
  const { liability, rightOfUse, leaseExpense, variableExpense, serviceExpense, gain } = movements
  const named = (name: string, amounts: object) =>
    Object.entries(amounts).map(([key, amount]) => [`${name}.${key}`, amount])
  return {
    ...Object.fromEntries([...named('liability', liability), ...named('rightOfUse', rightOfUse)]),
    leaseExpense,
    variableExpense,
    serviceExpense,
    gain,
  }
}

import { m } from '@mina/i18n'
import { decimalsOf, formatMoney } from '@mina/i18n/format'
import { Building, Car, Forklift, Laptop, type LucideIcon, Package } from 'lucide-react'

const KINDS: Record<string, { name: () => string; icon: LucideIcon }> = {
  premises: { name: m.app_kind_premises, icon: Building },
  vehicle: { name: m.app_kind_vehicle, icon: Car },
  machine: { name: m.app_kind_machine, icon: Forklift },
  it: { name: m.app_kind_it, icon: Laptop },
  other: { name: m.app_kind_other, icon: Package },
}
export const KIND_VALUES = Object.keys(KINDS)
export const kindName = (kind: string): string => (KINDS[kind] ?? KINDS.other!).name()
export const kindIcon = (kind: string): LucideIcon => (KINDS[kind] ?? KINDS.other!).icon

const STATUSES: Record<string, () => string> = {
  draft: m.app_status_draft,
  active: m.app_status_active,
  notice_given: m.app_status_notice_given,
  ended: m.app_status_ended,
}
export const statusName = (status: string): string => STATUSES[status]?.() ?? status

const PER_PERIOD: Record<string, (input: { amount: string }) => string> = {
  month: m.app_amount_per_month,
  quarter: m.app_amount_per_quarter,
  'half-year': m.app_amount_per_half_year,
  year: m.app_amount_per_year,
}

/** `7 549 kr per månad`. */
export function feeText(fee: string, currency: string, period: string): string {
  const amount = formatMoney(fee, currency, decimalsOf(fee))
  return PER_PERIOD[period]?.({ amount }) ?? amount
}

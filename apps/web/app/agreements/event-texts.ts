import { m } from '@mina/i18n'
import { formatAmount } from '@mina/i18n/format'
import type { Life, LifeEntry, LifeEvent } from './agreement-data'

const KINDS: Record<string, () => string> = {
  commencement: m.event_kind_commencement,
  opening_balances: m.event_kind_opening_balances,
  first_application: m.event_kind_first_application,
  index: m.event_kind_index,
  floating_rate: m.event_kind_floating_rate,
  residual_value: m.event_kind_residual_value,
  reassessment: m.event_kind_reassessment,
  modification: m.event_kind_modification,
  impairment: m.event_kind_impairment,
  restoration: m.event_kind_restoration,
  termination: m.event_kind_termination,
  buy_out: m.event_kind_buy_out,
  variable_payment: m.event_kind_variable_payment,
  useful_life: m.event_kind_useful_life,
  correction: m.event_kind_correction,
  today: m.agreement_timeline_today,
  notice: m.agreement_timeline_notice,
  end: m.agreement_timeline_end,
}
export const eventKindName = (kind: string): string => KINDS[kind]?.() ?? kind

/** `2,17` per cent of a factor such as `1.0217`, as a signed decimal; null for what is no factor. */
export function percentOfFactor(factor: unknown): string | null {
  const match = typeof factor === 'string' ? /^(\d+)(?:\.(\d+))?$/.exec(factor) : null
  if (!match) return null
  const decimals = (match[2] ?? '').padEnd(2, '0')
  const scaled = BigInt(`${match[1]}${decimals}`) - 10n ** BigInt(decimals.length)
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals.length - 1, '0')
  const places = decimals.length - 2
  const whole = digits.slice(0, digits.length - places) || '0'
  const rest = places > 0 ? digits.slice(digits.length - places) : ''
  return `${scaled < 0n ? '-' : ''}${whole}${rest ? `.${rest}` : ''}`
}

type Plan = readonly { dueOn: string; kind: string; amount: string }[]

/** How much the rent moved with an event, in per cent to one decimal: by its factor, else by the plan around its day. */
export function rentChangeText({ event, date }: LifeEvent, plan: Plan): string | null {
  const percent = percentOfFactor(event.factor) ?? changeInPlan(plan, date)
  if (percent === null) return null
  const rounded = formatAmount(Number(percent).toFixed(1), 'as-needed')
  return `${Number(percent) > 0 ? '+' : ''}${rounded}\u00a0%`
}

/** Only a label: what it stands beside has every öre. */
function changeInPlan(plan: Plan, date: string): string | null {
  const rents = plan.filter(({ kind }) => kind === 'rent')
  const after = rents.findIndex(({ dueOn }) => dueOn >= date)
  const [before, next] = [Number(rents[after - 1]?.amount), Number(rents[after]?.amount)]
  return before > 0 && next > 0 ? String((next / before - 1) * 100) : null
}

/** `Index +2,1 %`, `Uppsägning`. */
export function eventTitle(entry: LifeEvent, plan: Plan): string {
  const name = eventKindName(entry.kind)
  const change = entry.kind === 'index' ? rentChangeText(entry, plan) : null
  return change ? `${name} ${change}` : name
}

export const eventsOf = ({ entries }: Pick<Life, 'entries'>): LifeEvent[] =>
  entries.filter((entry: LifeEntry): entry is LifeEvent => entry.type === 'event')

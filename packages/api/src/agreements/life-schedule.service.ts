import { formatAmount, type LocalDate, type Minor, roundFixed } from '@mina/domain'
import { calendarMonths, paymentIntervalMonths, periodsFrom } from '@mina/domain/agreements'
import { explain, measure, type ScheduleRow, scheduleRows } from '@mina/domain/measurement'
import type { Profile } from '@mina/domain/profiles'
import type {
  AgreementSchedule,
  LiabilityExplanation,
  LiabilityRow,
  RightOfUseRow,
} from './agreements.schema'
import { balanceOn, balancesOf, yearRows } from './balances.service'
import { changeView } from './change-view'
import { paymentRows } from './figures.service'
import type { MonthRow } from './life.schema'
import { type KnownLife, termsNow } from './life.service'

/** The whole schedule of a life under a profile, and where it stands today. */
export function scheduleOf(known: KnownLife, profile: Profile, today: LocalDate): AgreementSchedule {
  const { life, eventVersions } = known
  const { currency } = life.terms
  const terms = termsNow(life)
  const measurement = measure(life, profile)
  const { firstDate, lastDate, treatment, transitions } = measurement
  const text = (amount: Minor) => formatAmount(amount, currency)
  const intervals = periodsFrom(firstDate, lastDate, paymentIntervalMonths(terms))
  const rows = scheduleRows(measurement, intervals)
  const begun = transitions[0]!.after
  const plan = paymentRows(terms)
  return {
    currency,
    profile,
    treatment,
    commencementDate: terms.commencementDate,
    endDate: terms.endDate,
    annualRate: terms.discountRate.annualRate,
    convention: terms.discountRate.convention,
    paymentPlan: plan,
    liability: untilZero(rows, 'liability').map((row) => liabilityRow(row, text)),
    rightOfUse: untilZero(rows, 'rightOfUse').map((row) => rightOfUseRow(row, text)),
    years: yearRows(measurement, text),
    months: scheduleRows(measurement, calendarMonths(firstDate, lastDate)).map((row) => monthRow(row, text)),
    events: transitions.flatMap((transition) => {
      const { eventIndex, position, kind } = transition
      if (eventIndex === null) return []
      const version = eventVersions[eventIndex]!
      return [{ version, kind, date: position.date, change: changeView(transition, currency) }]
    }),
    balances: balancesOf(measurement, today, text),
    atToday: { date: today, ...balanceOn(measurement, today, text) },
    totals: {
      payments: text(sum(plan.map(({ amount }) => BigInt(amount.replace('.', ''))))),
      interest: text(sum(rows.map(({ liability }) => liability.interest))),
      liabilityAtStart: text(roundFixed(begun.liability)),
      rightOfUseAtStart: text(roundFixed(begun.rightOfUse)),
    },
  }
}

/** Row by row why the liability is what it is on a day. */
export function explanationOf({ life }: KnownLife, asOf: LocalDate): LiabilityExplanation {
  const { currency, discountRate } = life.terms
  const measurement = measure(life, 'IFRS16')
  const explained = explain(measurement, { figure: 'liability', date: asOf })
  const text = (amount: Minor) => formatAmount(amount, currency)
  return {
    asOf,
    amount: text(explained.amount),
    currency,
    annualRate: explained.rate?.annualRate ?? discountRate.annualRate,
    rows: explained.parts.map(({ date, payment = 0n, amount = 0n, decimal }) => ({
      dueOn: date!,
      payment: text(payment),
      factor: decimal!,
      presentValue: text(amount),
    })),
    total: text(sum(explained.parts.map(({ amount = 0n }) => amount))),
  }
}

type Text = (amount: Minor) => string

const sum = (amounts: readonly Minor[]): Minor => amounts.reduce((total, amount) => total + amount, 0n)

/** Rows up to the last in which the account has anything. */
function untilZero(rows: readonly ScheduleRow[], account: 'liability' | 'rightOfUse'): ScheduleRow[] {
  const last = rows.findLastIndex((row) => Object.values(row[account]).some((amount) => amount !== 0n))
  return rows.slice(0, last + 1)
}

const liabilityRow = ({ from, to, liability }: ScheduleRow, text: Text): LiabilityRow => ({
  from,
  to,
  opening: text(liability.opening + liability.additions),
  adjustment: text(liability.remeasurement - liability.decrease),
  interest: text(liability.interest),
  payment: text(liability.payment),
  closing: text(liability.closing),
})

const rightOfUseRow = ({ from, to, rightOfUse }: ScheduleRow, text: Text): RightOfUseRow => ({
  from,
  to,
  opening: text(rightOfUse.opening + rightOfUse.additions),
  adjustment: text(rightOfUse.remeasurement - rightOfUse.decrease),
  impairment: text(rightOfUse.impairment),
  depreciation: text(rightOfUse.depreciation),
  closing: text(rightOfUse.closing),
})

function monthRow(row: ScheduleRow, text: Text): MonthRow {
  const { from, to, result } = row
  return {
    from,
    to,
    liability: texts(row.liability, text),
    rightOfUse: texts(row.rightOfUse, text),
    provision: texts(row.provision, text),
    prepaid: texts(row.prepaid, text),
    leaseExpense: text(result.leaseExpense),
    variableExpense: text(result.variableExpense),
    serviceExpense: text(result.serviceExpense),
    gain: text(result.gain),
    transitionCash: text(row.transitionCash),
  }
}

const texts = <Key extends string>(amounts: Record<Key, Minor>, text: Text): Record<Key, string> =>
  Object.fromEntries(Object.entries<Minor>(amounts).map(([key, amount]) => [key, text(amount)])) as Record<
    Key,
    string
  >

import { addDays, addMonths, type Fixed, formatFixed, type LocalDate, monthSpan, ONE } from '@mina/domain'
import {
  type DiscountRate,
  type PaymentRow,
  type Period,
  paymentIntervalMonths,
  paymentPlan,
  periodsFrom,
  type Restoration,
} from '@mina/domain/agreements'
import type { Measurement, Stretch, Transition } from '@mina/domain/measurement'
import { type GrowthTerms, growthOver } from './growth'
import { numberOf } from './numbers'

/** The time from one transition to the next: one block of formulas with its own rate and payments. */
export type Block = {
  /** From 1, as it stands in the workbook. */
  number: number
  transition: Transition
  stretch: Stretch
  growth: GrowthTerms
  /** True where rate and count of time are the same as the block's before. */
  isGrowthKept: boolean
  /** True where the payments are those left of the block before. */
  arePaymentsKept: boolean
  restoration: (Restoration & { usedOn: LocalDate; countedFrom: LocalDate }) | null
  /** The periods asked for, cut at the transitions. */
  periods: readonly Period[]
}

/** Lease payments made at or before commencement: in the asset, never in the liability. */
export function paidAtStart({ stretches, transitions }: Measurement): PaymentRow[] {
  const { terms, start } = stretches[0]!
  if (transitions[0]!.kind !== 'commencement') return []
  return paymentPlan(terms).filter(({ inLiability, moment }) => inLiability && moment <= start.date)
}

/** Cash of a recognition that has nothing but payments, direct costs and incentives. */
export function cashOfParts(measurement: Measurement): Fixed {
  const { incentivesReceived = 0n, initialDirectCosts = 0n } =
    measurement.stretches[0]!.terms.initialCosts ?? {}
  const paid = paidAtStart(measurement).reduce((sum, { exact }) => sum + exact, 0n)
  return paid + (initialDirectCosts - incentivesReceived) * ONE
}

/** The payment intervals of the term, from the first balance to the last. */
export function defaultPeriods({ life, lastDate }: Measurement): Period[] {
  const { commencementDate } = life.terms
  return periodsFrom(commencementDate, lastDate, paymentIntervalMonths(life.terms))
}

export function blocksOf(measurement: Measurement, periods: readonly Period[]): Block[] {
  const { stretches, transitions, lastDate } = measurement
  const blocks: Block[] = []
  for (const [index, stretch] of stretches.entries()) {
    const before = blocks[index - 1]
    const transition = transitions[index]!
    const nextStart = stretches[index + 1]?.start.date
    const last = nextStart === undefined ? lastDate : addDays(nextStart, -1)
    const isGrowthKept = before !== undefined && before.stretch.stream.growth === stretch.stream.growth
    blocks.push({
      number: index + 1,
      transition,
      stretch,
      growth: isGrowthKept ? before.growth : growthTermsOf(measurement, index),
      isGrowthKept,
      arePaymentsKept: before !== undefined && keepsPayments(before.stretch, stretch),
      restoration: restorationOf(stretch),
      periods: cutTo(periods, stretch.start.date, last),
    })
  }
  return blocks
}

const cutTo = (periods: readonly Period[], first: LocalDate, last: LocalDate): Period[] =>
  periods
    .filter(({ from, to }) => first <= last && to >= first && from <= last)
    .map(({ from, to }) => ({ from: from < first ? first : from, to: to > last ? last : to }))

function keepsPayments(before: Stretch, after: Stretch): boolean {
  const rows = after.stream.payments
  const earlier = before.stream.payments.slice(before.stream.payments.length - rows.length)
  return rows.length > 0 && rows.every((row, k) => row === earlier[k])
}

/** In force, with the day on which it is carried out and no longer owed. */
function restorationOf({ terms, provision }: Stretch): Block['restoration'] {
  const restoration = terms.initialCosts?.restoration
  if (!provision || !restoration) return null
  return { ...restoration, usedOn: provision.usedOn, countedFrom: terms.commencementDate }
}

/**
 * Rate and day that a stretch's growth is counted from. A correction brings the growth of the right terms, which were
 * counted from their own commencement or last revision; balances taken over may have brought a rate of their own.
 */
function growthTermsOf({ stretches, transitions }: Measurement, index: number): GrowthTerms {
  const stretch = stretches[index]!
  const { growth, payments } = stretch.stream
  const { commencementDate, discountRate, openingBalances } = stretch.terms
  const days = [
    stretch.start.date,
    ...transitions.slice(0, index).map(({ position }) => position.date),
    ...(openingBalances ? [openingBalances.date] : []),
    commencementDate,
  ]
    .filter((day) => day <= stretch.start.date)
    .sort()
    .reverse()
  const countedFrom = days.find((day) => payments.length === 0 || growth(day) === ONE) ?? stretch.start.date
  const stated: GrowthTerms = {
    rate: discountRate,
    countedFrom,
    intervalMonths: paymentIntervalMonths(stretch.terms),
  }
  const last = payments.at(-1)?.moment
  if (last === undefined || isClose(growthOver(stated, last), numberOf(growth(last)))) return stated
  const yearly = growth(addMonths(countedFrom, 12)) - ONE
  const solved: DiscountRate = { annualRate: formatFixed(yearly, 12), convention: 'effective' }
  return { ...stated, rate: solved }
}

const isClose = (a: number, b: number) => Math.abs(a / b - 1) < 1e-9

/** Whole months and the share of the next one. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  const { months, days, monthLength } = monthSpan(from, to)
  return months + days / monthLength
}

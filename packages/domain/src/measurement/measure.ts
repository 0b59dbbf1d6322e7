import type { AgreementEvent, AgreementLife, AgreementTerms } from '../agreements'
import { checkEvents } from '../agreements/check-events'
import { checkTerms } from '../agreements/check-terms'
import { resolveOptions } from '../agreements/options'
import type { PaymentRow } from '../agreements/payment-plan'
import { addDays, type LocalDate } from '../dates'
import { DomainError } from '../errors'
import type { Profile, ProfileRules, Treatment } from '../profiles/profile'
import { rulesOf, treatmentOf } from '../profiles/treatment'
import { applyEvent } from './apply-event'
import { type Beginning, beginAtCommencement, beginWithBalances } from './begin'
import { beginAtAdoption } from './begin-at-adoption'
import { asLeaseback } from './begin-leaseback'
import type { Balances, Flows, Measurement, Position, Transition } from './measurement'
import { type PositionKey, paidKey, positionKey, positionOf } from './position'
import { balancesIn, flowsIn, type Stretch } from './stretch'

/**
 * Everything that one agreement's figures under one profile follow from, exact and unrounded.
 *
 * Source: IFRS 16.22–46 for lessees; what other profiles do differently is in `rulesOf` and `treatmentOf`.
 * @throws DomainError 'schedule.invalid_input' { field, reason }, see `checkTerms` and `checkEvents`;
 *         { field: 'lessor', reason: 'other_side' } for an agreement in which the organization is the lessor
 */
export function measure(life: AgreementLife, profile: Profile): Measurement {
  const { terms, events } = life
  checkTerms(terms)
  checkEvents(terms, events)
  if (terms.lessor) throw new DomainError('schedule.invalid_input', { field: 'lessor', reason: 'other_side' })
  const resolved = resolveOptions(terms)
  const treatment = treatmentOf(resolved, profile)
  const { stretches, transitions } = followEvents(resolved, events, profile, treatment)
  const firstDate = stretches[0]!.start.date
  const keys = stretches.map(({ key }) => key)

  const stretchAt = (position: Position): Stretch | undefined => {
    const key = positionKey(position)
    // Of several transitions at one position the last one holds.
    for (let k = keys.length - 1; k >= 0; k--) if (keys[k]! <= key) return stretches[k]
    return undefined
  }

  return {
    profile,
    treatment,
    life,
    transitions,
    stretches,
    stretchAt,
    firstDate,
    lastDate: lastDateOf(stretches),
    balancesAt(position) {
      const stretch = stretchAt(position)
      return stretch ? balancesIn(stretch, position) : NO_BALANCES
    },
    flowsBetween: (from, to) => flowsBetween({ stretches, transitions }, treatment, from, to),
    paymentsBetween: (from, to) => paymentsBetween(stretches, positionKey(from), positionKey(to)),
  }
}

const NO_BALANCES: Balances = { liability: 0n, rightOfUse: 0n, provision: 0n, prepaid: 0n }

type Followed = { stretches: Stretch[]; transitions: Transition[] }

function followEvents(
  signed: AgreementTerms,
  events: readonly AgreementEvent[],
  profile: Profile,
  treatment: Treatment,
): Followed {
  const rules = rulesOf(profile)
  const terms = underRules(signed, rules)
  const { stretch: first, step, kind } = begin(terms, treatment, rules)
  const stretches: Stretch[] = [first]
  const transitions: Transition[] = [
    {
      kind,
      position: first.start,
      eventIndex: null,
      before: NO_BALANCES,
      after: balancesIn(first, first.start),
      steps: [step],
      rateBefore: null,
      rateAfter: terms.discountRate,
      endBefore: null,
      endAfter: terms.endDate,
    },
  ]
  for (const [eventIndex, event] of events.entries()) {
    const stretch = stretches.at(-1)!
    const position = eventPosition(event, stretch)
    const measureCorrected = (corrected: AgreementTerms) =>
      followEvents(
        resolveOptions(checkTerms(corrected)),
        events.slice(0, eventIndex),
        profile,
        treatment,
      ).stretches.at(-1)!
    const { steps, next } = applyEvent(stretch, event, position, rules, measureCorrected)
    stretches.push(next)
    transitions.push({
      kind: event.kind,
      position,
      eventIndex,
      before: balancesIn(stretch, position),
      after: balancesIn(next, position),
      steps,
      rateBefore: stretch.terms.discountRate,
      rateAfter: next.terms.discountRate,
      endBefore: stretch.terms.endDate,
      endAfter: next.mode === 'ended' ? addDays(position.date, -1) : next.terms.endDate,
    })
  }
  return { stretches, transitions }
}

function begin(terms: AgreementTerms, treatment: Treatment, rules: ProfileRules): Beginning {
  if (terms.openingBalances) return beginWithBalances(terms, treatment)
  if (terms.firstApplication) return beginAtAdoption(terms, treatment)
  return asLeaseback(beginAtCommencement(terms, treatment), terms, rules)
}

/** Where it is no part of the lease, the engine leaves the restoration to whoever keeps that obligation. */
function underRules(terms: AgreementTerms, { restorationInAsset }: ProfileRules): AgreementTerms {
  if (restorationInAsset || !terms.initialCosts?.restoration) return terms
  const { restoration: _elsewhere, ...initialCosts } = terms.initialCosts
  return { ...terms, initialCosts }
}

/** An event of the very day on which measurement begins happens right after that. */
function eventPosition(
  { date, order = 'before_payments' }: AgreementEvent,
  { start, key }: Stretch,
): Position {
  const position = positionOf(date, order === 'before_payments' ? 'before_payments' : 'done')
  return positionKey(position) < key ? start : position
}

/** The last day on which something is left to pay, to depreciate or to restore. */
function lastDateOf(stretches: readonly Stretch[]): LocalDate {
  const { mode, start, spread, stream, services, provision, terms } = stretches.at(-1)!
  const days = [start.date, ...(provision ? [addDays(provision.usedOn, -1)] : [])]
  if (mode !== 'ended') {
    days.push(terms.endDate, spread.to)
    for (const { payments } of [stream, services])
      if (payments.length > 0) days.push(payments.at(-1)!.dueDate)
  }
  return days.sort().at(-1)!
}

function flowsBetween(
  { stretches, transitions }: Followed,
  treatment: Treatment,
  from: Position,
  to: Position,
): Flows {
  let flows = NO_FLOWS
  const [fromKey, toKey] = [positionKey(from), positionKey(to)]
  for (const [index, stretch] of stretches.entries()) {
    const next = stretches[index + 1]
    if (stretch.key > toKey) break
    if (stretch.key > fromKey) flows = add(flows, flowsOf(transitions[index]!, stretch))
    if (next && next.key <= fromKey) continue
    const begin = stretch.key > fromKey ? stretch.start : from
    const end = next && next.key < toKey ? next.start : to
    const part = flowsIn(stretch, begin, end)
    // After an impairment the single cost is the sum of its parts, no longer even (842-20-25-7).
    const isSum = treatment === 'single_cost' && stretch.mode === 'even'
    flows = add(flows, isSum ? { ...part, leaseExpense: part.interest + part.depreciation } : part)
  }
  return flows
}

function paymentsBetween(
  stretches: readonly Stretch[],
  after: PositionKey,
  through: PositionKey,
): PaymentRow[] {
  const rows: PaymentRow[] = []
  for (const [index, { key, paidAtStart, stream, services }] of stretches.entries()) {
    if (key > after && key <= through) rows.push(...paidAtStart)
    const until = stretches[index + 1]?.key ?? through
    for (const row of [...stream.payments, ...services.payments]) {
      const paid = paidKey(row)
      if (paid > after && paid <= through && paid > key && paid <= until) rows.push(row)
    }
  }
  return rows.sort((a, b) => (paidKey(a) < paidKey(b) ? -1 : paidKey(a) > paidKey(b) ? 1 : 0))
}

function flowsOf({ steps }: Transition, { paidAtStart }: Stretch): Flows {
  const services = paidAtStart.filter(({ inLiability }) => !inLiability)
  let flows = { ...NO_FLOWS, serviceExpense: services.reduce((sum, { exact }) => sum + exact, 0n) }
  for (const { kind, gain, cash } of steps) {
    if (kind === 'variable_payment') flows = { ...flows, variableExpense: flows.variableExpense + cash }
    else flows = { ...flows, gain: flows.gain + gain, transitionCash: flows.transitionCash + cash }
  }
  return flows
}

const NO_FLOWS: Flows = {
  interest: 0n,
  payments: 0n,
  depreciation: 0n,
  provisionUnwinding: 0n,
  provisionUsed: 0n,
  leaseExpense: 0n,
  variableExpense: 0n,
  serviceExpense: 0n,
  gain: 0n,
  transitionCash: 0n,
}

const add = (a: Flows, b: Flows): Flows => ({
  interest: a.interest + b.interest,
  payments: a.payments + b.payments,
  depreciation: a.depreciation + b.depreciation,
  provisionUnwinding: a.provisionUnwinding + b.provisionUnwinding,
  provisionUsed: a.provisionUsed + b.provisionUsed,
  leaseExpense: a.leaseExpense + b.leaseExpense,
  variableExpense: a.variableExpense + b.variableExpense,
  serviceExpense: a.serviceExpense + b.serviceExpense,
  gain: a.gain + b.gain,
  transitionCash: a.transitionCash + b.transitionCash,
})

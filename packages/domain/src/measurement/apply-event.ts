import type { AgreementEvent, AgreementTerms } from '../agreements'
import { paymentIntervalMonths } from '../agreements/payment-plan'
import { termsAfter } from '../agreements/resulting-terms'
import type { LocalDate } from '../dates'
import { fixedFromDecimal, multiplyFixed } from '../fixed-point'
import type { ProfileRules } from '../profiles/profile'
import { growthOf, NOTHING, spreadOf, stretchFrom, undiscounted } from './begin'
import type { Spread } from './even-spread'
import { indexDifferences } from './index-differences'
import type { Balances, Position, TransitionStep } from './measurement'
import { exactAmount } from './opening-amount'
import { exactly, laterThan } from './payment-stream'
import { positionKey } from './position'
import { provisionFor } from './provision'
import { smallerScope } from './smaller-scope'
import { balancesIn, type Stretch } from './stretch'

/** What an event did: the steps in their order, and how it goes on. */
export type Applied = { steps: TransitionStep[]; next: Stretch }

/**
 * One event on what stands. Order of operations: what is due before is paid and interest accrued up to the position,
 * then the lost part is taken away, then the rest is measured anew against the asset, then depreciation starts over
 * from that day (IFRS 16.39–46).
 * @param measureCorrected balances and stretch that other terms would have led to at the position
 */
export function applyEvent(
  stretch: Stretch,
  event: AgreementEvent,
  position: Position,
  rules: ProfileRules,
  measureCorrected: (terms: AgreementTerms) => Stretch,
): Applied {
  const before = balancesIn(stretch, position)
  switch (event.kind) {
    case 'variable_payment':
      return { steps: [variablePayment(event, stretch)], next: carriedOn(stretch, position, before) }
    case 'impairment':
      return impair(stretch, position, before, exactly(event.recoverableAmount))
    case 'useful_life': {
      const terms = { ...stretch.terms, usefulLife: event.usefulLife }
      const carried = carriedOn({ ...stretch, terms }, position, before)
      return { steps: [], next: { ...carried, spread: spreadOf(terms, stretch.mode, position.date) } }
    }
    case 'restoration':
      return rules.restorationInAsset
        ? changeProvision(stretch, event, position, before)
        : { steps: [], next: carriedOn(stretch, position, before) }
    case 'termination':
      return end(stretch, position, before, 'derecognition', exactly(event.penalty))
    case 'buy_out':
      return end(stretch, position, before, 'buy_out', exactly(event.price))
    case 'correction':
      return correct(measureCorrected(event.terms), position, before)
    default:
      return measureAnew(stretch, event, position, before, rules)
  }
}

/** Events that change what is still to be paid. */
export type RemeasuringEvent = Extract<
  AgreementEvent,
  { kind: 'index' | 'floating_rate' | 'residual_value' | 'reassessment' | 'modification' }
>

function measureAnew(
  stretch: Stretch,
  event: RemeasuringEvent,
  position: Position,
  before: Balances,
  rules: ProfileRules,
): Applied {
  const terms = termsAfter(stretch.terms, event)
  const isRevised = 'discountRate' in event
  const compounding =
    'payments' in event && event.payments
      ? paymentIntervalMonths({ payments: event.payments })
      : stretch.compoundingMonths
  const growth = isRevised ? growthOf(terms, terms.discountRate, compounding) : stretch.stream.growth
  const measured = {
    ...stretchFrom(position, terms, stretch.mode, growth, compounding),
    provision: stretch.provision,
  }
  if (stretch.mode === 'straight_line') {
    return { steps: [], next: { ...measured, prepaidAtStart: before.prepaid } }
  }
  if (!rules.indexRemeasures && (event.kind === 'index' || event.kind === 'floating_rate')) {
    // The liability keeps its rate: the new one is for the next time that it is measured.
    const carried = carriedOn({ ...stretch, terms }, position, before)
    return { steps: [], next: { ...carried, differences: indexDifferences(stretch, measured, position) } }
  }
  const steps: TransitionStep[] = []
  if (event.kind === 'modification') steps.push(...smallerScope(stretch, event, position, before, rules))
  const left = after(before, steps)
  const liability = measured.stream.valueAt(position)
  steps.push(remeasurement(liability - left.liability, left.rightOfUse, paragraphOf(event)))
  const { rightOfUse } = after(left, steps.slice(-1))
  return { steps, next: { ...measured, liabilityAtStart: liability, rightOfUseAtStart: rightOfUse } }
}

const PARAGRAPHS: Record<RemeasuringEvent['kind'], string> = {
  index: 'IFRS 16.42(b), 43',
  floating_rate: 'IFRS 16.43',
  residual_value: 'IFRS 16.42(a), 43',
  reassessment: 'IFRS 16.40–41',
  modification: 'IFRS 16.45, 46(b)',
}
const paragraphOf = ({ kind }: RemeasuringEvent): string => PARAGRAPHS[kind]

/** Against the asset down to zero, what is left of a decrease to the result (39). */
function remeasurement(change: bigint, carrying: bigint, paragraph: string): TransitionStep {
  const rightOfUse = change < -carrying ? -carrying : change
  return {
    ...NOTHING,
    kind: 'remeasurement',
    liability: change,
    rightOfUse,
    gain: rightOfUse - change,
    paragraph: rightOfUse === change ? paragraph : 'IFRS 16.39',
  }
}

/**
 * The asset alone is written down to what it can recover, if that is less; liability and interest go on (IFRS 16.33,
 * IAS 36.59).
 */
function impair(stretch: Stretch, position: Position, before: Balances, recoverable: bigint): Applied {
  const carried = carriedOn(stretch, position, before)
  const change = recoverable - before.rightOfUse
  if (stretch.mode === 'straight_line' || change >= 0n) return { steps: [], next: carried }
  return {
    steps: [{ ...NOTHING, kind: 'impairment', rightOfUse: change, gain: change, paragraph: 'IAS 36.59–63' }],
    // After an impairment an operating lease under ASC 842 no longer has one even cost (842-20-25-7).
    next: { ...carried, mode: 'even', rightOfUseAtStart: recoverable },
  }
}

function changeProvision(
  stretch: Stretch,
  { restoration }: Extract<AgreementEvent, { kind: 'restoration' }>,
  position: Position,
  before: Balances,
): Applied {
  const terms: AgreementTerms = {
    ...stretch.terms,
    initialCosts: {
      incentivesReceived: 0n,
      initialDirectCosts: 0n,
      ...stretch.terms.initialCosts,
      restoration,
    },
  }
  const carried = carriedOn({ ...stretch, terms }, position, before)
  if (stretch.mode === 'straight_line') return { steps: [], next: carried }
  const provision = provisionFor(restoration, terms.commencementDate)
  const change = (provision ? provision.valueAt(position.date) : 0n) - before.provision
  const rightOfUse = change < -before.rightOfUse ? -before.rightOfUse : change
  return {
    steps: [{ ...NOTHING, provision: change, rightOfUse, gain: rightOfUse - change, paragraph: 'IFRIC 1.5' }],
    next: { ...carried, provision, rightOfUseAtStart: before.rightOfUse + rightOfUse },
  }
}

/** Everything leaves the books: with its result (46 a), or into the cost of the object that was bought. */
function end(
  stretch: Stretch,
  position: Position,
  before: Balances,
  kind: 'derecognition' | 'buy_out',
  cash: bigint,
): Applied {
  const out = {
    liability: -before.liability,
    rightOfUse: -before.rightOfUse,
    // A restoration is still owed when the lease ends early, not when the object is one's own.
    provision: kind === 'buy_out' ? -before.provision : 0n,
    prepaid: -before.prepaid,
  }
  const net = out.rightOfUse + out.prepaid - out.liability - out.provision - cash
  const step: TransitionStep =
    kind === 'buy_out'
      ? { ...NOTHING, ...out, kind, cash, assetCost: -net, paragraph: 'IAS 16.15' }
      : { ...NOTHING, ...out, kind, cash, gain: net, paragraph: 'IFRS 16.46(a)' }
  const carried = carriedOn(stretch, position, before)
  const nothing = undiscounted([])
  return {
    steps: [step],
    next: {
      ...carried,
      stream: nothing,
      services: nothing,
      differences: nothing,
      mode: 'ended',
      provision: kind === 'buy_out' ? null : stretch.provision,
    },
  }
}

/** The right terms' balances take the place of the wrong ones, the difference to the result (IAS 8.41–42, 46). */
function correct(corrected: Stretch, position: Position, before: Balances): Applied {
  const right = balancesIn(corrected, position)
  const change = {
    liability: right.liability - before.liability,
    rightOfUse: right.rightOfUse - before.rightOfUse,
    provision: right.provision - before.provision,
    prepaid: right.prepaid - before.prepaid,
  }
  const gain = change.rightOfUse + change.prepaid - change.liability - change.provision
  return {
    steps: [{ ...NOTHING, ...change, kind: 'correction', gain, paragraph: 'IAS 8.41–46' }],
    next: carriedOn(corrected, position, right),
  }
}

/** What use or sales cost: never in the liability (38 b). */
function variablePayment(
  event: Extract<AgreementEvent, { kind: 'variable_payment' }>,
  { terms }: Stretch,
): TransitionStep {
  const paid =
    'amount' in event
      ? exactly(event.amount)
      : multiplyFixed(
          exactAmount(event.unitPrice, terms.currency, 'unitPrice'),
          fixedFromDecimal(event.quantity, 'quantity'),
        )
  return { ...NOTHING, kind: 'variable_payment', gain: -paid, cash: paid, paragraph: 'IFRS 16.38(b)' }
}

/** The same stretch seen from a later position: what was paid is behind, balances start from what they have become. */
function carriedOn(stretch: Stretch, position: Position, before: Balances): Stretch {
  const key = positionKey(position)
  return {
    ...stretch,
    start: position,
    key,
    paidAtStart: [],
    stream: laterThan(stretch.stream, key),
    services: laterThan(stretch.services, key),
    differences: laterThan(stretch.differences, key),
    liabilityAtStart: before.liability,
    rightOfUseAtStart: before.rightOfUse,
    prepaidAtStart: before.prepaid,
    spread: laterSpread(stretch.spread, position.date),
  }
}

/** What an asset beyond its life still gets is depreciated on the day. */
const laterSpread = (spread: Spread, from: LocalDate): Spread => ({
  ...spread,
  from,
  to: spread.to < from ? from : spread.to,
})

const after = (before: Balances, steps: readonly TransitionStep[]): Balances =>
  steps.reduce(
    (sum, step) => ({
      liability: sum.liability + step.liability,
      rightOfUse: sum.rightOfUse + step.rightOfUse,
      provision: sum.provision + step.provision,
      prepaid: sum.prepaid + step.prepaid,
    }),
    before,
  )

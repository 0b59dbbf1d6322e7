import type { AgreementTerms, DiscountRate, Restoration } from '../agreements'
import { type Growth, growthFrom } from '../agreements/growth'
import { type PaymentRow, paymentIntervalMonths, paymentPlan } from '../agreements/payment-plan'
import { addDays, type LocalDate, lastDayOfSpan } from '../dates'
import { DomainError } from '../errors'
import type { Fixed } from '../fixed-point'
import type { Treatment } from '../profiles/profile'
import type { Spread } from './even-spread'
import type { Position, TransitionStep } from './measurement'
import { exactAmount } from './opening-amount'
import { exactly, type PaymentStream, paymentStream } from './payment-stream'
import { paidKey, positionKey, positionOf } from './position'
import { provisionFor } from './provision'
import { rateGiving } from './rate-giving'
import type { Stretch } from './stretch'

export const MODES: Record<Treatment, Stretch['mode']> = {
  on_balance: 'even',
  single_cost: 'single_cost',
  straight_line: 'straight_line',
}

/** How measurement begins. */
export type BeginningKind = 'commencement' | 'opening_balances' | 'first_application'

/** What the first stretch is and the step that leads to it from nothing. */
export type Beginning = { stretch: Stretch; step: TransitionStep; kind: BeginningKind }

/**
 * Commencement: the liability is the value of what is not paid yet, the asset that and what was paid, less incentives,
 * with direct costs and restoration (IFRS 16.24, 26). Payments due on the day are paid.
 * @param terms options resolved
 * @throws DomainError 'schedule.invalid_input' when the incentives are more than all of the asset
 */
export function beginAtCommencement(terms: AgreementTerms, treatment: Treatment): Beginning {
  const start = positionOf(terms.commencementDate, 'after_payments')
  const compounding = paymentIntervalMonths(terms)
  const growth = growthOf(terms, terms.discountRate, compounding)
  const stretch = stretchFrom(start, terms, MODES[treatment], growth, compounding)
  const paidAtStart = paymentPlan(terms).filter((row) => paidKey(row) <= stretch.key)
  const paid = sum(paidAtStart.filter(({ inLiability }) => inLiability))
  const { incentivesReceived = 0n, initialDirectCosts = 0n, restoration } = terms.initialCosts ?? {}
  const cash = paid + exactly(initialDirectCosts - incentivesReceived)
  if (stretch.mode === 'straight_line') {
    return {
      kind: 'commencement',
      stretch: { ...stretch, paidAtStart, prepaidAtStart: cash },
      step: { ...NOTHING, kind: 'recognition', prepaid: cash, cash, paragraph: 'IFRS 16.6' },
    }
  }
  const provision = provisionFor(restoration, terms.commencementDate)
  const liability = stretch.stream.valueAt(start)
  const provided = provision ? provision.valueAt(terms.commencementDate) : 0n
  const rightOfUse = liability + cash + provided
  if (rightOfUse < 0n) {
    throw new DomainError('schedule.invalid_input', {
      field: 'initialCosts.incentivesReceived',
      reason: 'too_large',
    })
  }
  return {
    kind: 'commencement',
    stretch: {
      ...stretch,
      paidAtStart,
      provision,
      liabilityAtStart: liability,
      rightOfUseAtStart: rightOfUse,
    },
    step: {
      ...NOTHING,
      kind: 'recognition',
      liability,
      rightOfUse,
      provision: provided,
      cash,
      paragraph: 'IFRS 16.22–26',
    },
  }
}

/**
 * Balances carried over from another system on a day, before anything due on it. A liability that differs from the
 * value of the payments left keeps them and gets the rate that makes them worth it, as the effective interest method
 * asks.
 */
export function beginWithBalances(terms: AgreementTerms, treatment: Treatment): Beginning {
  const { openingBalances, currency } = terms
  if (!openingBalances)
    throw new DomainError('schedule.invalid_input', { field: 'openingBalances', reason: 'none' })
  const { date } = openingBalances
  const start = positionOf(date, 'opening')
  const compounding = paymentIntervalMonths(terms)
  const growth = growthOf(terms, terms.discountRate, compounding)
  const stretch = stretchFrom(start, terms, MODES[treatment], growth, compounding)
  if (stretch.mode === 'straight_line') {
    return { kind: 'opening_balances', stretch, step: { ...NOTHING, kind: 'recognition', paragraph: '' } }
  }
  const measured = stretch.stream.valueAt(start)
  const liability =
    openingBalances.liability === undefined
      ? measured
      : exactAmount(openingBalances.liability, currency, 'openingBalances.liability')
  const rightOfUse = exactAmount(openingBalances.rightOfUse, currency, 'openingBalances.rightOfUse')
  const provision = provisionFor(restorationTakenOver(terms, start), terms.commencementDate)
  const provided = provision ? provision.valueAt(date) : 0n
  const stream =
    liability === measured ? stretch.stream : takenOver(stretch.stream.payments, terms, start, liability)
  return {
    kind: 'opening_balances',
    stretch: { ...stretch, stream, provision, liabilityAtStart: liability, rightOfUseAtStart: rightOfUse },
    step: {
      ...NOTHING,
      kind: 'recognition',
      liability,
      rightOfUse,
      provision: provided,
      // What the other system's balances do not explain was taken to equity there.
      gain: rightOfUse - liability - provided,
      paragraph: '',
    },
  }
}

/** The restoration at the rate that makes it worth the provision that was taken over. */
function restorationTakenOver(terms: AgreementTerms, start: Position): Restoration | undefined {
  const { initialCosts, openingBalances, commencementDate, currency } = terms
  const { restoration } = initialCosts ?? {}
  if (!restoration || openingBalances?.provision === undefined) return restoration
  const { amount, dueDate } = restoration
  const provision = exactAmount(openingBalances.provision, currency, 'openingBalances.provision')
  const due = { dueDate, moment: addDays(dueDate, 1), exact: exactly(amount) }
  const { annualRate } = rateGiving([due], commencementDate, start, provision, 'openingBalances.provision')
  return { ...restoration, annualRate }
}

/** The rate is asked for only when time passes: balances may be measured anew on the very day they are taken over. */
function takenOver(
  payments: readonly PaymentRow[],
  terms: AgreementTerms,
  start: Position,
  liability: Fixed,
): PaymentStream {
  let solved: PaymentStream | null = null
  const solve = () => {
    solved ??= paymentStream(
      payments,
      growthOf(
        terms,
        rateGiving(payments, terms.commencementDate, start, liability),
        paymentIntervalMonths(terms),
      ),
    )
    return solved
  }
  const known = paymentStream(payments, () => 1n)
  return {
    payments,
    total: known.total,
    paidBy: known.paidBy,
    growth: (date) => solve().growth(date),
    // The balance itself until time passes or something is paid: the rate found gives it to its last digit only.
    valueAt: (position) =>
      position.date === start.date && known.paidBy(position) === 0n ? liability : solve().valueAt(position),
  }
}

/** A stretch of these terms from a position on; balances at its start are for the caller to set. */
export function stretchFrom(
  start: Position,
  terms: AgreementTerms,
  mode: Stretch['mode'],
  growth: Growth,
  compoundingMonths: number,
): Stretch {
  const key = positionKey(start)
  const isAhead = (row: PaymentRow) => paidKey(row) > key
  const rows = paymentPlan(terms).filter(isAhead)
  return {
    start,
    key,
    mode,
    terms,
    compoundingMonths,
    stream: paymentStream(
      rows.filter(({ inLiability }) => inLiability),
      growth,
    ),
    liabilityAtStart: 0n,
    rightOfUseAtStart: 0n,
    prepaidAtStart: 0n,
    spread: spreadOf(terms, mode, start.date),
    provision: null,
    services: undiscounted(rows.filter(({ inLiability }) => !inLiability)),
    differences: undiscounted([]),
    paidAtStart: [],
  }
}

export const undiscounted = (rows: readonly PaymentRow[]): PaymentStream => paymentStream(rows, () => 1n)

/** Counted from commencement under every rate: the months of a lease do not begin anew when its rate is revised. */
export const growthOf = (
  { commencementDate }: AgreementTerms,
  rate: DiscountRate,
  compoundingMonths: number,
): Growth => growthFrom(commencementDate, rate, compoundingMonths)

const sum = (rows: readonly PaymentRow[]): Fixed => rows.reduce((total, { exact }) => total + exact, 0n)

/** Depreciation from a day to the end of the term or the useful life (IFRS 16.32); an even cost to that of the term. */
export function spreadOf(terms: AgreementTerms, mode: Stretch['mode'], from: LocalDate): Spread {
  const { commencementDate, endDate, depreciation = 'months' } = terms
  const to = mode === 'even' ? depreciationEnd(terms) : endDate
  // A life that is over leaves what remains to its last day.
  return { from, to: to < from ? from : to, by: depreciation, countedFrom: commencementDate }
}

/** Last day of depreciation: the useful life when it is shorter than the term or the object becomes the lessee's. */
export function depreciationEnd({
  commencementDate,
  endDate,
  usefulLife,
  payments,
}: AgreementTerms): LocalDate {
  if (!usefulLife) return endDate
  const lifeEnd = lastDayOfSpan(commencementDate, usefulLife.months)
  const buys = payments.some(({ kind, inLiability }) => kind === 'purchase_option' && inLiability)
  return usefulLife.ownershipTransfers || buys || lifeEnd < endDate ? lifeEnd : endDate
}

/** A step that changes nothing. */
export const NOTHING: TransitionStep = {
  kind: 'remeasurement',
  liability: 0n,
  rightOfUse: 0n,
  provision: 0n,
  prepaid: 0n,
  gain: 0n,
  cash: 0n,
  assetCost: 0n,
  paragraph: '',
}

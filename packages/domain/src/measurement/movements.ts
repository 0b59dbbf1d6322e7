import type { PaymentRow, Period } from '../agreements/payment-plan'
import { fixedFromDecimal, multiplyFixed, ONE, roundFixed } from '../fixed-point'
import type { Minor } from '../money'
import type { Measurement, ScheduleRow, Transition } from './measurement'
import type { Movement, MovementKind } from './movement'
import { closingOf, positionOf } from './position'
import { type RoundedStep, roundedStep } from './rounded-step'
import { scheduleRows, transitionsIn } from './schedule-rows'

/**
 * Everything to book in a period, in order of date: payments on their days, events on theirs, interest, depreciation
 * and even cost on the period's last day. Whole minor units; together they move every account by exactly what its
 * schedule row says.
 */
export function movementsOf(measurement: Measurement, period: Period): Movement[] {
  const [row] = scheduleRows(measurement, [period])
  if (!row) return []
  return [
    ...transitionsIn(measurement, period).flatMap((transition) =>
      transitionMovements(measurement, transition),
    ),
    ...paymentMovements(measurement, period, row),
    ...runningMovements(measurement, row),
  ]
    .filter(({ amount }) => amount !== 0n)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

function runningMovements({ treatment }: Measurement, row: ScheduleRow): Movement[] {
  const on = (kind: MovementKind, amount: Minor): Movement => ({ date: row.to, kind, amount })
  const isSingleCost = treatment === 'single_cost'
  return [
    on(isSingleCost ? 'single_cost_accretion' : 'interest', row.liability.interest),
    on(isSingleCost ? 'single_cost_amortisation' : 'depreciation', row.rightOfUse.depreciation),
    on('provision_unwinding', row.provision.unwinding),
    on('provision_used', row.provision.used),
    on('lease_expense', row.prepaid.expense),
  ]
}

/** Fees in and outside the liability and their VAT. What was paid at commencement is booked with the recognition. */
function paymentMovements(measurement: Measurement, period: Period, row: ScheduleRow): Movement[] {
  const paid = measurement.paymentsBetween(positionOf(period.from, 'opening'), closingOf(period.to))
  const recognised = new Set(
    measurement.transitions
      .filter(({ kind }) => kind === 'commencement')
      .flatMap(({ position }) => measurement.paymentsBetween(BEFORE_ALL, position)),
  )
  const kind: MovementKind = measurement.treatment === 'straight_line' ? 'lease_payment' : 'payment'
  const fees = paid.filter((payment) => payment.inLiability && !recognised.has(payment))
  const movements = fees.map(({ dueDate, amount }): Movement => ({ date: dueDate, kind, amount }))
  // Payments that keep their decimals round to another sum one by one than together.
  const rest =
    row.liability.payment + row.prepaid.payment - movements.reduce((sum, { amount }) => sum + amount, 0n)
  const last = movements.at(-1)
  if (last) last.amount += rest

  const services = paid.filter(({ inLiability }) => !inLiability)
  const ownDifferences = row.result.variableExpense - variableOf(transitionsIn(measurement, period))
  return [
    ...movements,
    ...services.map(({ dueDate, amount }): Movement => ({ date: dueDate, kind: 'service', amount })),
    ...paid.flatMap(vatMovements),
    { date: row.to, kind: 'variable_payment', amount: ownDifferences },
  ]
}

const BEFORE_ALL = positionOf('1900-01-01', 'opening')

function vatMovements({ dueDate, amount, vat }: PaymentRow): Movement[] {
  if (!vat) return []
  const total = roundFixed(multiplyFixed(amount * ONE, fixedFromDecimal(vat.rate, 'vat.rate')))
  const share = fixedFromDecimal(vat.deductibleShare, 'vat.deductibleShare')
  const deductible = roundFixed(multiplyFixed(total * ONE, share))
  return [
    { date: dueDate, kind: 'vat_deductible', amount: deductible },
    { date: dueDate, kind: 'vat_cost', amount: total - deductible },
  ]
}

function transitionMovements(measurement: Measurement, transition: Transition): Movement[] {
  const { date } = transition.position
  return transition.steps
    .flatMap((step) => stepMovements(measurement, transition, roundedStep(step)))
    .map(([kind, amount]) => ({ date, kind, amount }))
}

type Amounts = [kind: MovementKind, amount: Minor][]

function stepMovements(measurement: Measurement, { kind }: Transition, step: RoundedStep): Amounts {
  const { liability, rightOfUse, provision, prepaid, cash, gain } = step
  switch (step.kind) {
    case 'recognition':
      return kind === 'opening_balances' || kind === 'first_application'
        ? [
            ['opening_liability', liability],
            ['opening_right_of_use', rightOfUse],
            ['opening_provision', provision],
            ['opening_prepaid', prepaid],
          ]
        : recognition(measurement, step)
    case 'remeasurement':
      if (provision !== 0n)
        return [
          ['provision_change', rightOfUse],
          ['provision_release', gain],
        ]
      return [
        ['remeasurement', rightOfUse],
        ['remeasurement_result', gain],
      ]
    case 'decrease':
      return [
        ['liability_decrease', -liability],
        ['right_of_use_decrease', -rightOfUse],
      ]
    case 'derecognition':
      return [
        ['liability_decrease', -liability],
        ['right_of_use_decrease', -rightOfUse],
        ['lease_expense', -prepaid],
        ['termination_penalty', cash],
      ]
    case 'impairment':
      return [['impairment', -rightOfUse]]
    case 'buy_out':
      return [
        ['buy_out_asset', -rightOfUse],
        ['buy_out_liability', -liability],
        ['buy_out_provision', -provision],
        ['buy_out_prepaid', -prepaid],
        ['buy_out_price', cash],
      ]
    case 'correction':
      return [
        ['correction_liability', liability],
        ['correction_right_of_use', rightOfUse],
        ['correction_provision', provision],
        ['correction_prepaid', prepaid],
      ]
    case 'variable_payment':
      return [['variable_payment', cash]]
  }
}

function recognition({ life, treatment }: Measurement, step: RoundedStep): Amounts {
  const { liability, provision, cash, gain, assetCost } = step
  if (treatment === 'straight_line') return [['lease_payment', cash]]
  const { incentivesReceived = 0n, initialDirectCosts = 0n } = life.terms.initialCosts ?? {}
  const proceeds = life.terms.saleAndLeaseback?.proceeds ?? 0n
  return [
    ['recognition_liability', liability],
    ['recognition_paid', cash + proceeds - initialDirectCosts + incentivesReceived],
    ['recognition_direct_costs', initialDirectCosts],
    ['recognition_incentives', incentivesReceived],
    ['recognition_restoration', provision],
    ['sale_proceeds', proceeds],
    ['sale_carrying_amount', -assetCost],
    ['sale_gain', gain],
  ]
}

const variableOf = (transitions: readonly Transition[]): Minor =>
  transitions
    .flatMap(({ steps }) => steps.map(roundedStep))
    .reduce((sum, { kind, cash }) => (kind === 'variable_payment' ? sum + cash : sum), 0n)

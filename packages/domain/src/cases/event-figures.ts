import type { Fixed } from '../fixed-point'
import type { Balances, TransitionStep, TransitionStepKind } from '../measurement'
import type { At } from './case-file'
import { daysOf, type Figure, FigureRefused } from './figure'
import type { Subject } from './subject'

/** What the event of this number did, counted from 0 in the order of the agreement's `events`. */
function changeOf(subject: Subject, at: At) {
  const index = at && 'event' in at ? at.event : 0
  const { events } = subject.life
  const transition = subject.measurement().transitions.find(({ eventIndex }) => eventIndex === index)
  if (!transition) {
    throw new FigureRefused(
      events.length === 0 ? 'the agreement has no events' : `there are events 0 to ${events.length - 1}`,
    )
  }
  return subject.ledger().change(transition)
}

const ofEvent = (name: string, meaning: string, compute: Figure['compute']): Figure => ({
  name,
  meaning,
  unit: 'money',
  at: ['event'],
  inCurrencies: true,
  together: null,
  compute,
})

const around = (name: string, of: keyof Balances, side: 'before' | 'after', meaning: string): Figure =>
  ofEvent(name, meaning, (subject, at) => changeOf(subject, at)[side][of])

type Part = Exclude<keyof TransitionStep, 'kind' | 'paragraph'>
const sumOf = (
  steps: readonly TransitionStep[],
  part: Part,
  includes: (kind: TransitionStepKind) => boolean,
): Fixed => steps.filter(({ kind }) => includes(kind)).reduce((sum, step) => sum + step[part], 0n)

const isTakenAway = (kind: TransitionStepKind) =>
  kind === 'decrease' || kind === 'derecognition' || kind === 'buy_out'
const isVariable = (kind: TransitionStepKind) => kind === 'variable_payment'

const stepSum = (
  name: string,
  part: Part,
  sign: 1n | -1n,
  includes: (kind: TransitionStepKind) => boolean,
  meaning: string,
) => ofEvent(name, meaning, (subject, at) => sign * sumOf(changeOf(subject, at).steps, part, includes))

/** Of an event and, where the figure is a flow as well, of a period. */
const orOfPeriod = (figure: Figure, flow: 'gain' | 'variableExpense', meaning: string): Figure => ({
  ...figure,
  meaning,
  at: ['event', 'period'],
  together: 'sum',
  compute: (subject, at, keys) =>
    at && 'event' in at
      ? figure.compute(subject, at, keys)
      : subject.ledger().flow(flow, daysOf(at, subject)),
})

/** What an event did, `at: { "event": 0 }` being the first; without `at` the first. */
export const EVENT_FIGURES: readonly Figure[] = [
  around('liabilityBefore', 'liability', 'before', 'Liability right before the event.'),
  around('liabilityAfter', 'liability', 'after', 'Liability right after the event.'),
  around('rightOfUseBefore', 'rightOfUse', 'before', 'Right-of-use asset right before the event.'),
  around('rightOfUseAfter', 'rightOfUse', 'after', 'Right-of-use asset right after the event.'),
  around('provisionBefore', 'provision', 'before', 'Restoration provision right before the event.'),
  around('provisionAfter', 'provision', 'after', 'Restoration provision right after the event.'),
  ofEvent(
    'liabilityChange',
    'Liability after less before the event. Negative when it falls.',
    (subject, at) => {
      const { before, after } = changeOf(subject, at)
      return after.liability - before.liability
    },
  ),
  stepSum(
    'adjustmentToRightOfUse',
    'rightOfUse',
    1n,
    (kind) => kind === 'remeasurement',
    'What measuring the liability anew moves the asset by (IFRS 16.39); of a smaller scope this is step 2 alone. Negative when the asset falls.',
  ),
  stepSum(
    'liabilityDecrease',
    'liability',
    -1n,
    isTakenAway,
    'Liability that a smaller scope, a termination or a buy-out takes away (step 1 of IFRS 16.46 a). Positive.',
  ),
  stepSum(
    'rightOfUseDecrease',
    'rightOfUse',
    -1n,
    isTakenAway,
    'Right-of-use asset that a smaller scope, a termination or a buy-out takes away. Positive.',
  ),
  stepSum(
    'impairmentLoss',
    'rightOfUse',
    -1n,
    (kind) => kind === 'impairment',
    'Impairment of the asset (IAS 36). Positive.',
  ),
  stepSum(
    'assetCost',
    'assetCost',
    1n,
    () => true,
    'Cost of the object that a buy-out leaves as owned: price + asset − liability.',
  ),
  orOfPeriod(
    stepSum('gain', 'gain', 1n, (kind) => !isVariable(kind), ''),
    'gain',
    'Effect of the event, or of all events of a period, on the result. Negative is a loss; a penalty paid is in it.',
  ),
  orOfPeriod(
    stepSum('variableExpense', 'cash', 1n, isVariable, ''),
    'variableExpense',
    'Payments that depend on use or sales, or index differences that a profile expenses, of the event or the period (IFRS 16.38 b). Positive.',
  ),
]

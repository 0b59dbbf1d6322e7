import { addDays } from '../dates'
import type { Fixed } from '../fixed-point'
import type { FinanceLease } from '../lessor'
import { closingOf, positionOf } from '../measurement'
import { paidAtCommencement, unsettled } from './balance-figures'
import type { At } from './case-file'
import { daysOf, type Figure, FigureRefused } from './figure'
import type { FlowName } from './ledger'
import type { Subject } from './subject'

function flowOf(name: FlowName, subject: Subject, at: At): Fixed {
  const lease = subject.lease()
  return lease ? lessorFlow(lease, name, at) : subject.ledger().flow(name, daysOf(at, subject))
}

/** A lessor has interest as income and payments as receipts; the residual that is left is no receipt. */
function lessorFlow(lease: FinanceLease, name: FlowName, at: At): Fixed {
  const { commencementDate, endDate, balanceAt, receivedBetween } = lease
  const { from, to } = at && 'from' in at ? at : { from: commencementDate, to: endDate }
  if (name !== 'interest' && name !== 'payments') throw new FigureRefused('is not a figure of a lessor')
  const received = receivedBetween(from, to)
  if (name === 'payments') return received
  const opening = from < commencementDate ? 0n : balanceAt(from)
  return balanceAt(addDays(to, 1)) - opening + received
}

const paidIn = (subject: Subject, at: At): Fixed =>
  flowOf('payments', subject, at) - (subject.lease() ? 0n : unsettled(subject, at))

const inPeriod = (name: string, meaning: string, compute: Figure['compute']): Figure => ({
  name,
  meaning,
  unit: 'money',
  at: ['period'],
  inCurrencies: true,
  together: 'sum',
  compute,
})

const flow = (name: FlowName, meaning: string): Figure =>
  inPeriod(name, meaning, (subject, at) => flowOf(name, subject, at))

const ofTerm = (name: string, meaning: string, compute: (subject: Subject) => Fixed): Figure => ({
  ...inPeriod(name, meaning, compute),
  at: [],
})

/** Flows of a period, both days inclusive; without `at` of the whole term. */
export const FLOW_FIGURES: readonly Figure[] = [
  flow(
    'interest',
    'Interest on the liability in the period (IFRS 16.36 a); of a lessor the income of a finance lease. Positive.',
  ),
  inPeriod(
    'payments',
    'Payments in the period that reduce the liability, undiscounted; under straight-line treatment the fees of the same lines. What is paid on or before the commencement date, as a first increased fee, is not among them but in `paidAtCommencement`. Of a lessor all receipts, that day’s too. Positive.',
    paidIn,
  ),
  inPeriod(
    'principal',
    'Payments less interest of the period: what the liability comes down by. Negative when it grows.',
    (subject, at) => paidIn(subject, at) - flowOf('interest', subject, at),
  ),
  flow('depreciation', 'Depreciation of the right-of-use asset in the period (IFRS 16.31–32). Positive.'),
  flow('provisionUnwinding', 'Finance cost of the restoration provision in the period. Positive.'),
  flow(
    'leaseExpense',
    'The even cost of the period: straight-line treatment, or single lease cost (ASC 842 operating). Positive.',
  ),
  {
    ...inPeriod(
      'serviceExpense',
      'Services and other components outside the liability, as they fall due. Positive.',
      (subject, at) => {
        const { from, to } = daysOf(at, subject)
        return subject.measurement().flowsBetween(positionOf(from, 'opening'), closingOf(to)).serviceExpense
      },
    ),
    inCurrencies: false,
  },
  flow(
    'exchangeDifference',
    'What the liability changed by in the period because exchange rates moved (IAS 21.28). Positive is a loss. Needs `currency`.',
  ),
  inPeriod(
    'translationDifference',
    'What asset less liability changed by on translation from the functional to a presentation currency (IAS 21.39 c). Positive when the net grew.',
    (subject, at) => subject.ledger().translationDifference(daysOf(at, subject)),
  ),
  ofTerm('totalInterest', 'Interest of the whole term.', (subject) => flowOf('interest', subject, undefined)),
  ofTerm(
    'totalPayments',
    'All payments of the same lines over the whole term, also those made at commencement; no residual value of a lessor.',
    (subject) =>
      (subject.lease() ? 0n : paidAtCommencement(subject)) + flowOf('payments', subject, undefined),
  ),
]

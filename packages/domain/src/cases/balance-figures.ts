import { addMonths } from '../dates'
import { lifeUntil } from '../disclosures'
import { type Fixed, ONE } from '../fixed-point'
import { type Balances, closingOf, measure, positionOf } from '../measurement'
import type { At } from './case-file'
import { discountedPlan } from './discounted-plan'
import { dayOfMoment, type Figure, FigureRefused, momentOf } from './figure'
import type { Subject } from './subject'

const balance = (name: string, of: keyof Balances, meaning: string): Figure => ({
  name,
  meaning,
  unit: 'money',
  at: ['moment'],
  inCurrencies: true,
  together: 'sum',
  compute(subject, at) {
    const amount = subject.ledger().balancesAt(momentOf(at, subject))[of]
    return of === 'liability' ? amount + unsettled(subject, at) : amount
  },
})

const SETTLING = ['residual', 'purchase_option', 'termination_penalty']

/** What settles the lease when the day is over and is left out of `before_settlement`. */
export function unsettled({ measurement, currency, life }: Subject, at: At): Fixed {
  if (!at || 'event' in at || at.moment !== 'before_settlement') return 0n
  if (currency !== life.terms.currency) {
    throw new FigureRefused('before_settlement is for figures in the currency of the agreement')
  }
  const day = 'date' in at ? at.date : at.to
  return measurement()
    .paymentsBetween(positionOf(day, 'done'), closingOf(day))
    .filter(({ inLiability, kind }) => inLiability && SETTLING.includes(kind))
    .reduce((sum, { exact }) => sum + exact, 0n)
}

const ofCommencement = (name: string, meaning: string, compute: (subject: Subject) => Fixed): Figure => ({
  name,
  meaning,
  unit: 'money',
  at: [],
  inCurrencies: true,
  together: 'sum',
  compute,
})

const begun = (subject: Subject) => subject.ledger().change(subject.measurement().transitions[0]!)

/** The cash of recognition without direct costs and incentives. In another currency all of it has one rate. */
export function paidAtCommencement(subject: Subject): Fixed {
  const { measurement, life } = subject
  const own = cashOf(measurement().transitions[0]!.steps)
  if (subject.sale()) return dueAtCommencement(subject)
  if (own === 0n) return 0n
  const { incentivesReceived = 0n, initialDirectCosts = 0n } = life.terms.initialCosts ?? {}
  const others = (initialDirectCosts - incentivesReceived) * ONE
  return (cashOf(begun(subject).steps) * (own - others)) / own
}

/** The price is in the cash of a leaseback: its payments are told from the plan. */
const dueAtCommencement = ({ life }: Subject): Fixed => {
  const { terms, rows } = discountedPlan(life.terms)
  return rows
    .filter(({ moment }) => moment <= terms.commencementDate)
    .reduce((sum, { exact }) => sum + exact, 0n)
}

const cashOf = (steps: readonly { cash: Fixed }[]): Fixed => steps.reduce((sum, { cash }) => sum + cash, 0n)

/** As far as the moment knows: events after it are not in what falls due. */
function known(subject: Subject, at: At) {
  const day = dayOfMoment(at, subject)
  return { day, measurement: measure(lifeUntil(subject.life, day), subject.profile) }
}

const disclosed = (name: string, meaning: string, compute: Figure['compute']): Figure => ({
  name,
  meaning,
  unit: 'money',
  at: ['moment'],
  inCurrencies: false,
  together: 'sum',
  compute,
})

function nonCurrent(subject: Subject, at: At): Fixed {
  const { day, measurement } = known(subject, at)
  const { date, step } = momentOf(at, subject)
  // The close of a day is the opening of the next: a year later it is again the close of that day of the month.
  const later = step === 'opening' ? closingOf(addMonths(day, 12)) : positionOf(addMonths(date, 12), step)
  return measurement.balancesAt(later).liability
}

export const BALANCE_FIGURES: readonly Figure[] = [
  balance(
    'liability',
    'liability',
    'Lease liability at the moment (IFRS 16.36). Positive. Without `at`: right after commencement.',
  ),
  balance(
    'rightOfUse',
    'rightOfUse',
    'Carrying amount of the right-of-use asset at the moment. Positive. Without `at`: right after commencement.',
  ),
  balance('provision', 'provision', 'Restoration provision at the moment (IAS 37). Positive.'),
  balance(
    'prepaid',
    'prepaid',
    'Straight-line treatment: paid less expensed so far. Negative when more was expensed than paid.',
  ),
  ofCommencement(
    'liabilityAtCommencement',
    'Present value of the payments not made at the commencement date (IFRS 16.26).',
    (subject) => begun(subject).after.liability,
  ),
  ofCommencement(
    'grossLiabilityAtCommencement',
    'The liability before the payment of the commencement date: liabilityAtCommencement + paidAtCommencement.',
    (subject) => begun(subject).after.liability + paidAtCommencement(subject),
  ),
  ofCommencement(
    'rightOfUseAtCommencement',
    'Cost of the right-of-use asset (IFRS 16.24): liability + paid + direct costs − incentives + restoration. Of a leaseback what the sale leaves (100 a).',
    (subject) => begun(subject).after.rightOfUse,
  ),
  ofCommencement(
    'provisionAtCommencement',
    'Present value of the restoration (IFRS 16.24 d, IAS 37).',
    (subject) => begun(subject).after.provision,
  ),
  ofCommencement(
    'paidAtCommencement',
    'Lease payments made at or before the commencement date (IFRS 16.24 b).',
    paidAtCommencement,
  ),
  disclosed(
    'remainingPayments',
    'Undiscounted payments of the liability still to come after the moment (IFRS 16.58).',
    (subject, at) => {
      const { measurement } = known(subject, at)
      return measurement.flowsBetween(momentOf(at, subject), closingOf(measurement.lastDate)).payments
    },
  ),
  disclosed(
    'currentPart',
    'What the liability comes down by in the twelve months after the moment (IAS 1.69). Negative when it grows.',
    (subject, at) => subject.ledger().balancesAt(momentOf(at, subject)).liability - nonCurrent(subject, at),
  ),
  disclosed('nonCurrentPart', 'What the liability will be twelve months after the moment.', nonCurrent),
]

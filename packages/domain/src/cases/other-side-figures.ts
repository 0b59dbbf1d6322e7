import { addDays, type LocalDate } from '../dates'
import type { Fixed } from '../fixed-point'
import { type FinanceLease, financeLease, type LessorRecognition } from '../lessor'
import { type Spread, spreadUntil } from '../measurement/even-spread'
import type { SaleAndLeasebackResult } from '../sale-and-leaseback'
import type { At } from './case-file'
import { discountedPlan } from './discounted-plan'
import { type Figure, FigureRefused } from './figure'
import type { Subject } from './subject'

function leaseOf({ lease, life }: Subject): FinanceLease {
  const found = lease()
  if (!found) throw new FigureRefused('is of a lessor: the terms need `lessor`')
  if (life.terms.lessor?.classification === 'operating') {
    throw new FigureRefused('is of a finance lease: `lessor.classification` says operating')
  }
  return found
}

/** A manufacturer or dealer, for whom the lease is a sale. */
const dealt = ({ life }: Subject): LessorRecognition => {
  if (!life.terms.lessor) throw new FigureRefused('is of a lessor: the terms need `lessor`')
  return financeLease(life.terms, 'dealer').recognition
}

/** Evenly over the term by months, whatever is received when. */
function leaseIncome({ life }: Subject, at: At): Fixed {
  if (life.terms.lessor?.classification !== 'operating') {
    throw new FigureRefused('is of a lessor’s operating lease: `lessor.classification`')
  }
  const { terms, rows } = discountedPlan(life.terms)
  const total = rows.reduce((sum, { exact }) => sum + exact, 0n)
  const { commencementDate, endDate } = terms
  const spread: Spread = { from: commencementDate, to: endDate, by: 'months', countedFrom: commencementDate }
  const { from, to } = at && 'from' in at ? at : spread
  return spreadUntil(total, spread, addDays(to, 1)) - spreadUntil(total, spread, from)
}

/** When the day is over, or at a moment of it; without a time before anything is received. */
function netInvestment(subject: Subject, at: At): Fixed {
  const lease = leaseOf(subject)
  if (!at || !('date' in at)) return lease.netInvestment
  const { date, moment } = at
  if (moment === undefined || moment === 'before_settlement') return lease.balanceAt(addDays(date, 1))
  const isPaid = moment === 'after_payments' || moment === 'done'
  return lease.balanceAt(date) - (isPaid ? receivedInAdvance(subject, date) : 0n)
}

const receivedInAdvance = ({ life }: Subject, date: LocalDate): Fixed =>
  discountedPlan(life.terms)
    .rows.filter(({ dueDate, moment }) => dueDate === date && moment === date)
    .reduce((sum, { exact }) => sum + exact, 0n)

function saleOf({ sale }: Subject): SaleAndLeasebackResult {
  const found = sale()
  if (!found) throw new FigureRefused('is of a sale and leaseback: the terms need `saleAndLeaseback`')
  return found
}

const own = (figure: Pick<Figure, 'name' | 'meaning' | 'compute'> & Partial<Figure>): Figure => ({
  unit: 'money',
  at: [],
  inCurrencies: false,
  together: 'sum',
  ...figure,
})

const ofSale = (name: string, of: keyof SaleAndLeasebackResult, meaning: string): Figure =>
  own({ name, meaning, compute: (subject) => saleOf(subject)[of] })

/** What only a lessor's or a seller's agreement has. */
export const OTHER_SIDE_FIGURES: readonly Figure[] = [
  own({
    name: 'netInvestment',
    meaning:
      'The lessor’s net investment in a finance lease at the moment (IFRS 16.67–68): receipts and residual values to come. At the end of the term the residual values are left, guaranteed and unguaranteed. Without `at`: at commencement, before the receipt of that day.',
    at: ['moment'],
    compute: netInvestment,
  }),
  own({
    name: 'grossInvestment',
    meaning: 'Undiscounted receipts and residual values of a finance lease.',
    compute: (subject) => leaseOf(subject).grossInvestment,
  }),
  own({
    name: 'unearnedIncome',
    meaning: 'grossInvestment less net investment at commencement.',
    compute: (subject) => leaseOf(subject).unearnedIncome,
  }),
  own({
    name: 'unguaranteedResidualAtCommencement',
    meaning: 'Present value of the unguaranteed residual, a part of the net investment.',
    compute: (subject) => leaseOf(subject).unguaranteedResidualWorth,
  }),
  own({
    name: 'dealerRevenue',
    meaning:
      'Sales revenue of a lessor who made or trades the object: what payments and guaranteed residual are worth (IFRS 16.71 a), at the rate of the terms, or, when payments and all residuals would be worth more than `lessor.fairValue`, at the rate at which they are worth it. Cost of sale, profit and net investment use the same rate.',
    compute: (subject) => dealt(subject).revenue,
  }),
  own({
    name: 'dealerCostOfSale',
    meaning: 'Carrying amount less the present value of the unguaranteed residual (IFRS 16.71 b).',
    compute: (subject) => dealt(subject).costOfSale,
  }),
  own({
    name: 'dealerProfit',
    meaning: 'Selling profit: revenue less cost of sale. Negative is a loss.',
    compute: (subject) => dealt(subject).profit,
  }),
  own({
    name: 'leaseIncome',
    meaning: 'Even income of a lessor’s operating lease in the period (IFRS 16.81).',
    at: ['period'],
    compute: leaseIncome,
  }),
  ofSale(
    'saleGain',
    'gain',
    'Gain on the rights that pass to the buyer (IFRS 16.100 a). Negative is a loss.',
  ),
  ofSale(
    'saleGainRetained',
    'gainRetained',
    'The part of fair value less carrying amount that belongs to the rights kept and is not booked.',
  ),
  ofSale('saleLeaseLiability', 'leaseLiability', 'Liability for the leaseback alone, without financing.'),
  ofSale('saleFinancing', 'financing', 'Price above fair value: borrowed from the buyer (IFRS 16.101 b).'),
  ofSale('salePrepayment', 'prepayment', 'Price below fair value: paid ahead (IFRS 16.101 a).'),
  {
    ...ofSale('saleShareRetained', 'shareRetained', 'Share of the object whose use the seller keeps.'),
    unit: 'rate',
    together: null,
  },
]

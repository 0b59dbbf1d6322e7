import { addDays, type LocalDate } from '../dates'
import type { Fixed } from '../fixed-point'
import type { FinanceLease } from '../lessor'
import type { SaleAndLeasebackResult } from '../sale-and-leaseback'
import type { At } from './case-file'
import { discountedPlan } from './discounted-plan'
import { type Figure, FigureRefused } from './figure'
import type { Subject } from './subject'

function leaseOf({ lease }: Subject): FinanceLease {
  const found = lease()
  if (!found) throw new FigureRefused('is of a lessor: the terms need `lessor`')
  return found
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
      'The lessor’s net investment in a finance lease at the moment (IFRS 16.67–68): receipts and residual values to come. At the end of the term the residual is left. Without `at`: at commencement, before the receipt of that day.',
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

import type { AgreementTerms, DiscountRate } from '../agreements/agreement'
import { resolveOptions } from '../agreements/options'
import { type Period, paymentIntervalMonths, periodsFrom } from '../agreements/payment-plan'
import { addDays, type LocalDate } from '../dates'
import { DomainError } from '../errors'
import { divideFixed, type Fixed, ONE, roundFixed } from '../fixed-point'
import type { Minor } from '../money'
import { paymentsToLessor, rateWorth } from '../rates/implicit-rate'
import { receiptStream } from './receipt-stream'

/**
 * `lessor`: owns the object to lease it; its direct costs are in the net investment (69). `dealer`: makes or trades
 * it; the lease is a sale, its direct costs are expensed (71–74, K3 20.19).
 */
export type LessorKind = 'lessor' | 'dealer'

/** Amounts exact, minor units × 2^128, on the commencement date before anything is received on it. */
export type FinanceLease = {
  /** What income is earned at. */
  rate: DiscountRate
  netInvestment: Fixed
  /** Payments and guaranteed residual; its two parts make the net investment. */
  paymentsWorth: Fixed
  unguaranteedResidualWorth: Fixed
  /** Undiscounted, with the residual; less the net investment it is the income to come. */
  grossInvestment: Fixed
  unearnedIncome: Fixed
  recognition: LessorRecognition
  /** At the start of a day: what fell due earlier is received, what falls due on it is not. */
  balanceAt(date: LocalDate): Fixed
  /** Received from one day to another, both inclusive. */
  receivedBetween(from: LocalDate, to: LocalDate): Fixed
  /** What is left when the term is over: the residual value of the object. */
  residual: Minor
  commencementDate: LocalDate
  endDate: LocalDate
  intervalMonths: number
}

/**
 * revenue − costOfSale = sellingProfit; profit − directCostsExpensed is the result of the day. A lessor that is no
 * dealer has no revenue: its profit is what the net investment exceeds carrying amount and direct costs by.
 */
export type LessorRecognition = {
  revenue: Fixed
  costOfSale: Fixed
  profit: Fixed
  directCostsExpensed: Fixed
}

/** opening + income − receipt = closing, whole minor units. */
export type FinanceLeaseRow = Period & { opening: Minor; receipt: Minor; income: Minor; closing: Minor }

/**
 * The lessor's side of a finance lease: payments and the residual value, guaranteed or not, at one rate.
 *
 * Rate of a lessor: the implicit one when the object's fair value is given (fair value and direct costs are what
 * everything is worth), else that of the terms. Of a dealer: that of the terms, the market's, but never so low that the
 * lease would be worth more than the object: then the rate at which it is worth the fair value. At that one rate
 * revenue is what the payments are worth, and profit and net investment agree.
 *
 * Of `residualValue` only a guaranteed one counts; what nobody guarantees is `lessor.unguaranteedResidual`.
 *
 * Source: IFRS 16.67–80, K3 20.19.
 *
 * @throws DomainError 'schedule.invalid_input', see `checkTerms`; { field: 'lessor', reason: 'none' } without the
 *         lessor's part of the terms; { field: 'cost', reason: 'no_rate' } as `implicitRate`
 */
export function financeLease(signed: AgreementTerms, asked?: LessorKind): FinanceLease {
  const terms = resolveOptions(signed)
  const { lessor, commencementDate, endDate, discountRate, residualValue } = terms
  if (!lessor) throw new DomainError('schedule.invalid_input', { field: 'lessor', reason: 'none' })
  const kind = asked ?? (lessor.dealer ? 'dealer' : 'lessor')
  const intervalMonths = paymentIntervalMonths(terms)
  const rows = paymentsToLessor(terms)
  const directCosts = lessor.initialDirectCosts * ONE
  const carrying = lessor.carryingAmount * ONE
  const fairValue = lessor.fairValue === undefined ? undefined : lessor.fairValue * ONE
  const basis = { start: commencementDate, convention: discountRate.convention, intervalMonths }
  const atRate = (annualRate: string) => {
    const rate = { annualRate, convention: discountRate.convention }
    const stream = receiptStream(rows, commencementDate, rate, intervalMonths)
    const end = stream.growth(addDays(endDate, 1))
    const unguaranteedResidualWorth = divideFixed(lessor.unguaranteedResidual * ONE, end)
    return {
      rate,
      stream,
      unguaranteedResidualWorth,
      paymentsWorth: stream.worth - unguaranteedResidualWorth,
    }
  }

  let measured = atRate(discountRate.annualRate)
  let revenue = 0n
  let costOfSale = 0n
  if (kind === 'dealer') {
    if (fairValue !== undefined && measured.stream.worth > fairValue) {
      measured = atRate(rateWorth(rows, fairValue, basis))
    }
    revenue = measured.paymentsWorth
    costOfSale = carrying - measured.unguaranteedResidualWorth
  } else if (fairValue !== undefined) {
    measured = atRate(rateWorth(rows, fairValue + directCosts, basis))
  }
  const { rate, stream, paymentsWorth, unguaranteedResidualWorth } = measured
  const guaranteed = residualValue?.guaranteedByLessee ? residualValue.amount : 0n
  const grossInvestment = rows.reduce((sum, { exact }) => sum + exact, 0n)
  return {
    rate,
    netInvestment: stream.worth,
    paymentsWorth,
    unguaranteedResidualWorth,
    grossInvestment,
    unearnedIncome: grossInvestment - stream.worth,
    recognition: {
      revenue,
      costOfSale,
      profit: kind === 'dealer' ? revenue - costOfSale : stream.worth - carrying - directCosts,
      directCostsExpensed: kind === 'dealer' ? directCosts : 0n,
    },
    balanceAt: stream.balanceAt,
    receivedBetween: stream.receivedBetween,
    residual: guaranteed + lessor.unguaranteedResidual,
    commencementDate,
    endDate,
    intervalMonths,
  }
}

/**
 * Rows in whole minor units. Each balance is the exact one rounded half-even and income is what makes the row add
 * up: nothing drifts, and the last row ends at exactly the residual value.
 *
 * @param periods in order and without gaps, from commencement or later; without them the payment intervals
 */
export function financeLeaseRows(lease: FinanceLease, periods?: readonly Period[]): FinanceLeaseRow[] {
  const { commencementDate, endDate, intervalMonths } = lease
  const spans = periods ?? periodsFrom(commencementDate, endDate, intervalMonths)
  return spans.map(({ from, to }) => {
    const opening = roundFixed(lease.balanceAt(from))
    const closing = roundFixed(lease.balanceAt(addDays(to, 1)))
    // Differences of rounded totals: payments with decimals never lose a minor unit over the rows.
    const receipt =
      roundFixed(lease.receivedBetween(commencementDate, to)) -
      roundFixed(lease.receivedBetween(commencementDate, addDays(from, -1)))
    return { from, to, opening, receipt, income: closing - opening + receipt, closing }
  })
}

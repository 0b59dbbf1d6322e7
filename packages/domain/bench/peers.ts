// The fast build of a peer is chosen when it is loaded.
process.env.NODE_ENV = 'production'

import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)
const { ipmt, pmt, ppmt, PaymentDueTime } = load('financial') as typeof import('financial')
const { Loan } = load('loanjs') as { Loan: LoanFunction }
const xirr = load('xirr') as (flows: readonly PeerFlow[]) => number

type LoanFunction = (
  amount: number,
  count: number,
  yearlyPercent: number,
  kind: 'annuity' | 'annuityDue',
) => { installments: { capital: number; interest: number; remain: number }[]; interestSum: number }

/** A loan as the peers take it: an amount, a number of level payments, a rate per month. */
export type PeerLoan = { amount: number; months: number; monthlyRate: number; isAdvance: boolean }
export type PeerFlow = { amount: number; when: Date }

/** Every schedule function returns the sum of its interest, so that none of it can be left out. */
export type PeerSchedules = (loans: readonly PeerLoan[]) => number

type Row = { interest: number; principal: number; closing: number }

/** One row a month in whole minor units; the last row pays the rest. */
function rowsOf(loan: PeerLoan, payment: number, interestOf: (month: number) => number): Row[] {
  const rows: Row[] = []
  let closing = loan.amount
  for (let month = 1; month <= loan.months; month++) {
    const interest = Math.round(interestOf(month))
    const principal = month === loan.months ? closing : payment - interest
    closing -= principal
    rows.push({ interest, principal, closing })
  }
  return rows
}

const interestSum = (rows: readonly Row[]) => {
  let sum = 0
  for (const { interest } of rows) sum += interest
  return sum
}

/**
 * npm financial by its own shortest way to a schedule: `pmt` once, `ipmt` for each period as in the example of its
 * documentation, and the principal by the identity given there (pmt = ppmt + ipmt).
 */
export const financialShort: PeerSchedules = (loans) => {
  let sum = 0
  for (const loan of loans) {
    const { amount, months, monthlyRate } = loan
    const when = loan.isAdvance ? PaymentDueTime.Begin : PaymentDueTime.End
    const payment = Math.round(-pmt(monthlyRate, months, amount, 0, when))
    sum += interestSum(rowsOf(loan, payment, (month) => -ipmt(monthlyRate, month, months, amount, 0, when)))
  }
  return sum
}

/** npm financial with both of its functions for a schedule, `ipmt` and `ppmt`, each period. */
export const financialBoth: PeerSchedules = (loans) => {
  let sum = 0
  for (const { amount, months, monthlyRate, isAdvance } of loans) {
    const when = isAdvance ? PaymentDueTime.Begin : PaymentDueTime.End
    const rows: Row[] = []
    let closing = amount
    for (let month = 1; month <= months; month++) {
      const interest = Math.round(-ipmt(monthlyRate, month, months, amount, 0, when))
      const principal = Math.round(-ppmt(monthlyRate, month, months, amount, 0, when))
      closing = month === months ? 0 : closing - principal
      rows.push({ interest, principal, closing })
    }
    sum += interestSum(rows)
  }
  return sum
}

/** npm loanjs: one call a loan, in the major unit because it rounds to two decimals. */
export const loanjs: PeerSchedules = (loans) => {
  let sum = 0
  for (const { amount, months, monthlyRate, isAdvance } of loans) {
    sum += Loan(amount / 100, months, monthlyRate * 1200, isAdvance ? 'annuityDue' : 'annuity').interestSum
  }
  return sum
}

/** What most programs do: an array of row objects a loan, rounded month by month, the rest in the last row. */
export const objects: PeerSchedules = (loans) => {
  let sum = 0
  for (const { amount, months, monthlyRate, isAdvance } of loans) {
    const factor = (1 + monthlyRate) ** -months
    const arrears = (amount * monthlyRate) / (1 - factor)
    const payment = Math.round(isAdvance ? arrears / (1 + monthlyRate) : arrears)
    const rows: Row[] = []
    let opening = amount
    for (let month = 1; month <= months; month++) {
      const bearing = isAdvance ? opening - payment : opening
      const interest = month === months && isAdvance ? 0 : Math.round(bearing * monthlyRate)
      const principal = month === months ? opening : payment - interest
      opening -= principal
      rows.push({ interest, principal, closing: opening })
    }
    sum += interestSum(rows)
  }
  return sum
}

/** npm xirr, a set at a time. NaN where it throws. */
export function xirrRates(sets: readonly (readonly PeerFlow[])[]): Float64Array {
  return Float64Array.from(sets, (flows) => {
    try {
      return xirr(flows)
    } catch (error) {
      // It throws for what it cannot solve, which is what is counted; anything else is a fault of the bench.
      if (error instanceof Error && /converge|Transactions/.test(error.message)) return Number.NaN
      throw error
    }
  })
}

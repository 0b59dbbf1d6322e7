import { type AgreementLife, type AgreementTerms, checkTerms, type PaymentLine } from '../agreements'
import { dayOf, lastDayOfSpan } from '../dates'
import { emptyLeaseColumns, LARGEST_TOTAL, type LeaseColumns } from './lease-columns'
import { momentOf, monthIndexOf, wholeMonths } from './month-index'
import { parseRate } from './rate-trillionths'

/** One row of the columns. */
export type RegularLease = {
  commencementMonth: number
  commencementDay: number
  rent: number
  periods: number
  intervalMonths: number
  isAdvance: boolean
  residual: number
  rate: number
  isNominal: boolean
}

/** `regular[k]` is the place in the list of what stands in row k of the columns; `irregular` are the other places. */
export type CompiledLeases = { columns: LeaseColumns; regular: number[]; irregular: number[] }

/**
 * Sorts agreements into those whose liability the bulk kernel computes and those that need the exact engine. They are
 * meant to be on balance: exemptions of a profile are the caller's.
 * @throws DomainError 'schedule.invalid_input', see `checkTerms`
 */
export function columnsFrom(lives: readonly AgreementLife[]): CompiledLeases {
  const leases: RegularLease[] = []
  const regular: number[] = []
  const irregular: number[] = []
  for (const [place, { terms, events }] of lives.entries()) {
    const lease = events.length === 0 ? regularLease(terms) : null
    if (lease) leases.push(lease)
    ;(lease ? regular : irregular).push(place)
  }
  const columns = emptyLeaseColumns(leases.length)
  for (const [row, lease] of leases.entries()) setLease(columns, row, lease)
  return { columns, regular, irregular }
}

/** Writes one row; `columns` must be long enough. */
export function setLease(columns: LeaseColumns, row: number, lease: RegularLease): void {
  columns.commencementMonth[row] = lease.commencementMonth
  columns.commencementDay[row] = lease.commencementDay
  columns.rent[row] = lease.rent
  columns.periods[row] = lease.periods
  columns.intervalMonths[row] = lease.intervalMonths
  columns.isAdvance[row] = lease.isAdvance ? 1 : 0
  columns.residual[row] = lease.residual
  columns.rate[row] = lease.rate
  columns.isNominal[row] = lease.isNominal ? 1 : 0
}

/**
 * The row of columns that terms are when their liability is regular: one rent from commencement to end in whole
 * intervals, a rate in whole or nominal months, nothing that moves the term, the payments or the start. What is
 * outside the liability (services, costs of the asset, useful life, notice) does not matter. Null for all other terms.
 * @throws DomainError 'schedule.invalid_input', see `checkTerms`
 */
export function regularLease(terms: AgreementTerms): RegularLease | null {
  const { commencementDate, endDate, discountRate, residualValue } = checkTerms(terms)
  if (changesLiability(terms)) return null
  const inLiability = terms.payments.filter((line) => line.inLiability)
  const line = inLiability[0]
  if (!line || inLiability.length > 1 || !isLevel(line)) return null
  if (line.firstDate !== commencementDate || line.lastDate !== endDate) return null

  const { convention } = discountRate
  const rate = parseRate(discountRate.annualRate)
  if (rate === null || (convention !== 'effective' && convention !== 'nominal')) return null

  const intervalMonths = Number(line.intervalMonths)
  const commencementMonth = monthIndexOf(commencementDate)
  const commencementDay = dayOf(commencementDate)
  const months = wholeMonths(commencementMonth, commencementDay, momentOf(endDate)) + 1
  if (months % intervalMonths !== 0 || lastDayOfSpan(commencementDate, months) !== endDate) return null

  const periods = months / intervalMonths
  const residual = residualValue?.expectedPayable ?? 0n
  if (line.amount * BigInt(periods) + residual > LARGEST_TOTAL) return null
  return {
    commencementMonth,
    commencementDay,
    rent: Number(line.amount),
    periods,
    intervalMonths,
    isAdvance: line.timing === 'advance',
    residual: Number(residual),
    rate,
    isNominal: convention === 'nominal',
  }
}

const changesLiability = (terms: AgreementTerms): boolean =>
  terms.openingBalances !== undefined ||
  terms.saleAndLeaseback !== undefined ||
  terms.lessor !== undefined ||
  terms.exemption !== undefined ||
  (terms.options?.some(({ certainty }) => certainty.reasonablyCertain) ?? false)

const isLevel = (line: PaymentLine): boolean =>
  line.kind === 'rent' &&
  line.intervalMonths !== 'once' &&
  line.increase === undefined &&
  line.dueDates === undefined

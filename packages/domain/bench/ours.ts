import {
  effectiveRates,
  type LeaseColumns,
  leaseRows,
  type PortfolioReport,
  portfolioReport,
} from '../src/portfolio'
import type { FlowSets } from './sample'

/** All rows of all leases. Returns a sum over every schedule, so that none of it can be left out. */
export function schedules(columns: LeaseColumns): number {
  let sum = 0
  for (const { leaseCount, rowStart, atCommencement, interest } of leaseRows(columns)) {
    for (let lease = 0; lease < leaseCount; lease++) {
      sum += atCommencement[lease]! + interest[rowStart[lease]!]!
    }
  }
  return sum
}

export const report = (columns: LeaseColumns): PortfolioReport =>
  portfolioReport(columns, { asOf: '2026-12-31', from: '2026-01-01', to: '2026-12-31' })

export const rates = ({ days, amounts, starts }: FlowSets): Float64Array =>
  effectiveRates({ days, amounts }, starts).rates

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, type LocalDate, localDate } from '../dates'
import {
  bandsUntil,
  currentPart,
  DEFAULT_BAND_YEARS,
  maturityOf,
  weighed,
  weightedAverages,
} from '../disclosures'
import { measure, scheduleRows } from '../measurement'
import type { RegularLease } from './columns-from'
import { anyLease, columnsOf, regular } from './lease.factory'
import { type LeaseColumns, termsOfLease } from './lease-columns'
import {
  PORTFOLIO_FIGURES,
  type PortfolioReport,
  portfolioReport,
  type ReportDates,
} from './portfolio-report'

const figuresOf = ({ figures }: PortfolioReport, lease: number) =>
  Object.fromEntries(PORTFOLIO_FIGURES.map((figure) => [figure, figures[figure][lease]]))

/** The same figures by the exact engine and the disclosures over it. */
function engineFigures(columns: LeaseColumns, lease: number, { asOf, from, to }: ReportDates) {
  const terms = termsOfLease(columns, lease)
  const measurement = measure({ terms, events: [] }, 'IFRS16')
  const split = currentPart(measurement, asOf, 'instalments')
  const maturity = maturityOf(measurement, asOf, bandsUntil(DEFAULT_BAND_YEARS))
  const { bands } = maturity
  const row = scheduleRows(measurement, [{ from, to }])[0]!.liability
  const isAdvance = terms.payments[0]!.timing === 'advance'
  const begins = from <= terms.commencementDate && terms.commencementDate <= to
  const figures = {
    liability: maturity.carrying,
    current: split.current,
    nonCurrent: split.nonCurrent,
    undiscounted: maturity.undiscounted,
    dueWithin1: bands[0],
    due1To2: bands[1],
    due2To3: bands[2],
    due3To4: bands[3],
    due4To5: bands[4],
    dueAfter5: bands[5],
    opening: row.opening,
    additions: row.additions,
    paidAtCommencement: begins && isAdvance ? terms.payments[0]!.amount : 0n,
    interest: row.interest,
    payments: row.payment,
    closing: row.closing,
  }
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value)]))
}

function expectSame(leases: readonly RegularLease[], dates: ReportDates): PortfolioReport {
  const columns = columnsOf(leases)
  const report = portfolioReport(columns, dates)
  for (let lease = 0; lease < columns.count; lease++) {
    expect(figuresOf(report, lease)).toEqual(engineFigures(columns, lease, dates))
  }
  return report
}

const anyDate: fc.Arbitrary<LocalDate> = fc
  .tuple(
    fc.integer({ min: 1988, max: 2075 }),
    fc.integer({ min: 1, max: 12 }),
    fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })),
  )
  .map(([year, month, days]) => addDays(localDate(year, month, 1), days - 1))

/** Dates around the term of the first lease, so that most of them hit it. */
const leasesAndDates = fc
  .tuple(
    fc.array(anyLease, { minLength: 1, maxLength: 6 }),
    anyDate,
    fc.integer({ min: 0, max: 40 }),
    fc.nat(500),
  )
  .chain(([leases, far, months, days]) => {
    const { commencementMonth, commencementDay } = leases[0]!
    const start = localDate(Math.floor(commencementMonth / 12), (commencementMonth % 12) + 1, commencementDay)
    const near = addDays(addMonths(start, months), -1)
    return fc.tuple(
      fc.constant(leases),
      fc.constantFrom(near, addDays(near, days), far),
      fc.constantFrom(start, addDays(start, -days), addMonths(start, months), far),
      fc.oneof(fc.constant(364), fc.nat(800)),
    )
  })
  .map(([leases, asOf, from, length]) => ({ leases, dates: { asOf, from, to: addDays(from, length) } }))

describe('portfolioReport', () => {
  it('counts a year from a leap day as the disclosures do', () => {
    const lease: RegularLease = {
      commencementMonth: 24057,
      commencementDay: 29,
      rent: 74_834_969,
      periods: 68,
      intervalMonths: 4,
      isAdvance: false,
      residual: 32_216_584,
      rate: 267_600_000_000,
      isNominal: false,
    }
    expectSame([lease], { asOf: '2008-02-28', from: '2004-10-29', to: '2004-10-29' })
    expectSame([lease], { asOf: '2008-02-29', from: '2008-02-29', to: '2009-02-28' })
  })

  it('gives the figures of the exact engine for any leases, day and period', () => {
    fc.assert(
      fc.property(leasesAndDates, ({ leases, dates }) => {
        expectSame(leases, dates)
      }),
      { numRuns: 1500 },
    )
  }, 120_000)

  it('adds up a year-end that is counted by hand', () => {
    const report = expectSame([regular({ rate: 0 }), regular({ rate: 0, isAdvance: false })], {
      asOf: '2026-12-31',
      from: '2026-01-01',
      to: '2026-12-31',
    })
    expect(report.totals).toMatchObject({
      liability: 48_000_000n,
      current: 24_000_000n,
      undiscounted: 48_000_000n,
      dueWithin1: 24_000_000n,
      due1To2: 24_000_000n,
      additions: 71_000_000n,
      paidAtCommencement: 1_000_000n,
      payments: 23_000_000n,
      interest: 0n,
    })
    expect(report.averageRate).toBe('0.000000')
  })

  it('measures exactly what floats cannot decide', () => {
    const dates = { asOf: '2027-02-13', from: '2027-01-01', to: '2027-12-31' }
    const report = expectSame([regular({ rent: 7e13, periods: 60 }), regular()], dates)
    expect(report.exactLeases).toBe(1)
  })

  it('weighs rates as the disclosures do', () => {
    const dates = { asOf: '2027-06-30', from: '2027-01-01', to: '2027-12-31' }
    const columns = columnsOf(
      Array.from({ length: 100 }, (_, index) =>
        regular({ rent: 1_000 * (index + 1), rate: 1_234_567_891 * (index + 1), periods: 1 + index }),
      ),
    )
    const parts = Array.from({ length: columns.count }, (_, lease) => {
      const measurement = measure({ terms: termsOfLease(columns, lease), events: [] }, 'IFRS16')
      return weighed(measurement, dates.asOf, maturityOf(measurement, dates.asOf, []).carrying)
    })
    expect(portfolioReport(columns, dates).averageRate).toBe(weightedAverages(parts)!.annualRate)
  })

  it('says nothing of no leases, and refuses a period that ends before it starts', () => {
    const dates = { asOf: '2027-06-30', from: '2027-01-01', to: '2027-12-31' }
    expect(portfolioReport(columnsOf([]), dates)).toMatchObject({ averageRate: null, exactLeases: 0 })
    expect(() => portfolioReport(columnsOf([regular()]), { ...dates, to: '2026-12-31' })).toThrow(
      'before_start',
    )
  })
})

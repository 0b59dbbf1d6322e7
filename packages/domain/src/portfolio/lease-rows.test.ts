import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainLease } from '../measurement/plain-lease.factory'
import type { RegularLease } from './columns-from'
import { anyLease, columnsOf, regular } from './lease.factory'
import { type LeaseColumns, termsOfLease } from './lease-columns'
import { leaseRows } from './lease-rows'

type Schedule = { atCommencement: number; rows: number[][] }

/** Everything the kernel says, lease by lease: interest, principal, closing of each row. */
function bulkSchedules(columns: LeaseColumns): { schedules: Schedule[]; exactLeases: number } {
  const schedules: Schedule[] = []
  let exactLeases = 0
  for (const chunk of leaseRows(columns)) {
    for (let place = 0; place < chunk.leaseCount; place++) {
      const rows: number[][] = []
      for (let row = chunk.rowStart[place]!; row < chunk.rowStart[place + 1]!; row++) {
        rows.push([chunk.interest[row]!, chunk.principal[row]!, chunk.closing[row]!])
      }
      schedules.push({ atCommencement: chunk.atCommencement[place]!, rows })
    }
    exactLeases = chunk.exactLeases
  }
  return { schedules, exactLeases }
}

function engineSchedules(columns: LeaseColumns): Schedule[] {
  return Array.from({ length: columns.count }, (_, lease) => {
    const { atCommencement, rows } = plainLease(termsOfLease(columns, lease))
    return {
      atCommencement: Number(atCommencement),
      rows: rows.map(({ opening, interest, closing }) => [interest, opening - closing, closing].map(Number)),
    }
  })
}

function expectSame(leases: readonly RegularLease[]): number {
  const columns = columnsOf(leases)
  const { schedules, exactLeases } = bulkSchedules(columns)
  expect(schedules).toEqual(engineSchedules(columns))
  return exactLeases
}

describe('leaseRows', () => {
  it('gives the rows of the exact engine for any lease', () => {
    fc.assert(
      fc.property(fc.array(anyLease, { minLength: 1, maxLength: 12 }), (leases) => {
        expectSame(leases)
      }),
      { numRuns: 600 },
    )
  }, 120_000)

  it('gives them for every interval, timing and convention', () => {
    const leases = [1, 2, 3, 4, 6, 12].flatMap((intervalMonths) =>
      [true, false].flatMap((isAdvance) =>
        [true, false].flatMap((isNominal) =>
          [0, 1_234_567].map((residual) =>
            regular({ intervalMonths, isAdvance, isNominal, residual, periods: 24 }),
          ),
        ),
      ),
    )
    expectSame(leases)
  })

  it('decides ties by the exact engine', () => {
    // At 60 % a year 4, 12 and 20 öre are worth exactly 2.5, 7.5 and 12.5; 8 öre are worth 5.
    const year = { periods: 1, intervalMonths: 12, isAdvance: false, rate: 600_000_000_000, isNominal: true }
    const leases = [4, 8, 12, 20].map((rent) => regular({ ...year, rent }))
    expect(expectSame(leases)).toBe(3)
    expect(bulkSchedules(columnsOf(leases)).schedules.map(({ atCommencement }) => atCommencement)).toEqual([
      2, 5, 8, 12,
    ])
  })

  it('needs no help at a rate of zero', () => {
    expect(expectSame([regular({ rate: 0 }), regular({ rate: 0, isAdvance: false, residual: 77 })])).toBe(0)
  })

  it('falls back where a float has no room for the fraction', () => {
    const huge = [
      regular({ rent: 1e15, periods: 1, isAdvance: false }),
      regular({ rent: 1e15, periods: 4, isAdvance: false, intervalMonths: 12, isNominal: true }),
      regular({ rent: 0, residual: 1e15, periods: 60 }),
      regular({ rent: 7e13, periods: 60, isAdvance: false }),
    ]
    expect(expectSame(huge)).toBe(4)
  })

  it('takes the smallest leases', () => {
    expectSame([
      regular({ rent: 1 }),
      regular({ rent: 1, periods: 1, isAdvance: false }),
      regular({ rent: 1, periods: 1 }),
      regular({ rent: 0, residual: 1, periods: 1 }),
      regular({ rent: 0 }),
      regular({ periods: 1188, isAdvance: false, rate: 999_999_999_999 }),
    ])
  })

  it('uses the same buffers for every chunk and loses no lease between two', () => {
    const leases = Array.from({ length: 700 }, (_, index) =>
      regular({ rent: 100_000 + index, periods: 1 + ((index * 37) % 60) }),
    )
    const chunks = [...leaseRows(columnsOf(leases))]
    expect(chunks.length).toBeGreaterThan(1)
    expect(new Set(chunks).size).toBe(1)
    expectSame(leases)
  })

  it('refuses what its bound does not hold for, and says where', () => {
    const refused = (changes: Partial<RegularLease>) => () => [
      ...leaseRows(columnsOf([regular(), regular(changes)])),
    ]
    expect(refused({ rent: 10.5 })).toThrow('{"field":"rent","lease":1}')
    expect(refused({ rent: 1e15, periods: 60 })).toThrow('{"field":"rent","lease":1}')
    expect(refused({ residual: -1 })).toThrow('{"field":"residual","lease":1}')
    expect(refused({ rate: -1 })).toThrow('{"field":"rate","lease":1}')
    expect(refused({ rate: Number.NaN })).toThrow('{"field":"rate","lease":1}')
    expect(refused({ intervalMonths: 5 })).toThrow('{"field":"intervalMonths","lease":1}')
    expect(refused({ periods: 0 })).toThrow('{"field":"periods","lease":1}')
    expect(refused({ commencementDay: 32 })).toThrow('{"field":"commencementDay","lease":1}')
  })
})

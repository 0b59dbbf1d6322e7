import { describe, expect, test } from 'vitest'
import cases from './fixtures/published-cases.json'
import { liabilitySchedule } from './liability-schedule'
import { rightOfUseSchedule } from './right-of-use-schedule'
import { type AgreementTermsJson, termsFromJson } from './terms-json'

/**
 * `expected` is what the source prints, to its own rounding (`tolerance`); `exact` was computed from the same inputs
 * with another program, in floats. Amounts in the major unit. `depreciation` is that of the first row.
 */
type Figures = {
  atCommencement?: number
  grossAtCommencement?: number
  rightOfUse?: number
  totalInterest?: number
  depreciation?: number
  rows?: { n: number; interest?: number; closing?: number }[]
}
type PublishedCase = {
  id: string
  title: string
  terms: AgreementTermsJson
  expected: Figures
  tolerance: number
  exact: Figures
}

/** One minor unit is what an interest can be off by, half a one a balance; the floats add a little. */
const MINOR_UNIT = 0.0101

describe.each(cases as unknown as PublishedCase[])(
  '$id: $title',
  ({ terms: json, expected, tolerance, exact }) => {
    const terms = termsFromJson(json)
    const schedule = liabilitySchedule(terms)
    const { cost, rows: assetRows } = rightOfUseSchedule(terms)
    const major = (amount: bigint) => Number(amount) / 100

    const check = (figures: Figures, within: number) => {
      const near = (name: string, actual: bigint | undefined, wanted: number | undefined) => {
        if (wanted === undefined) return 0
        expect
          .soft(Math.abs(major(actual!) - wanted), `${name}: ${major(actual!)} for ${wanted}`)
          .toBeLessThanOrEqual(within)
        return 1
      }
      let compared = 0
      compared += near('atCommencement', schedule.atCommencement, figures.atCommencement)
      const gross = schedule.atCommencement + schedule.paidAtCommencement
      compared += near('grossAtCommencement', gross, figures.grossAtCommencement)
      compared += near('rightOfUse', cost.cost, figures.rightOfUse)
      compared += near('totalInterest', schedule.totalInterest, figures.totalInterest)
      compared += near('depreciation', assetRows[0]!.depreciation, figures.depreciation)
      for (const { n, interest, closing } of figures.rows ?? []) {
        compared += near(`interest of row ${n}`, schedule.rows[n - 1]!.interest, interest)
        compared += near(`closing of row ${n}`, schedule.rows[n - 1]!.closing, closing)
      }
      return compared
    }

    test('prints what the source prints', () => {
      check(expected, tolerance)
    })

    test('is right to the minor unit', () => {
      expect(check(exact, MINOR_UNIT)).toBeGreaterThan(0)
    })

    test('ends at nothing', () => {
      expect(schedule.rows.at(-1)!.closing).toBe(0n)
      expect(assetRows.at(-1)!.closing).toBe(0n)
    })
  },
)

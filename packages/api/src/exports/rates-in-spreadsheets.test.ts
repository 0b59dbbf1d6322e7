import { addDays } from '@mina/domain'
import { type DatedFlow, effectiveRate, levelPayment, ratePerPeriod } from '@mina/domain/rates'
import fc from 'fast-check'
import type { Cell } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect } from 'vitest'
import { sheetDate } from './sheet-cells'
import { inSpreadsheets, recompute } from './test-spreadsheet'
import { cellName, columnName } from './write-workbook'

const COUNT = 150
const SEED = 20261124

/** A price paid, fees that come back at uneven distances, and a residual. */
const flows = fc
  .record({
    price: fc.integer({ min: 100_000, max: 500_000_000 }),
    share: fc.double({ min: 0.7, max: 2.5, noNaN: true }),
    gaps: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 2, maxLength: 40 }),
    residual: fc.double({ min: 0, max: 0.4, noNaN: true }),
  })
  .map(({ price, share, gaps, residual }): DatedFlow[] => {
    let day = addDays('2020-01-01', price % 700)
    const back = BigInt(Math.round((price * share * (1 - residual)) / gaps.length))
    const rows = gaps.map((gap) => {
      day = addDays(day, gap)
      return { date: day, amount: back }
    })
    const last = { date: day, amount: BigInt(Math.round(price * share * residual)) }
    return [{ date: addDays('2020-01-01', price % 700), amount: BigInt(-price) }, ...rows, last]
  })
const annuity = fc.record({
  price: fc.integer({ min: 100_000, max: 2_000_000_000 }),
  residual: fc.double({ min: 0, max: 0.5, noNaN: true }),
  count: fc.integer({ min: 2, max: 120 }),
  intervalMonths: fc.constantFrom(1, 3, 6, 12),
  tenthOfPermille: fc.integer({ min: 1, max: 3000 }),
  timing: fc.constantFrom('advance' as const, 'arrears' as const),
})

describe('rates and payments', () => {
  inSpreadsheets(
    'are those of %s: XIRR, RATE, PMT',
    async (program) => {
      // Below −90 % a year both programs give up.
      const dated = fc
        .sample(flows, { numRuns: COUNT, seed: SEED })
        .filter((set) => effectiveRate(set).rate > -0.9)
      const annuities = fc
        .sample(annuity, { numRuns: COUNT, seed: SEED })
        .filter(({ count, intervalMonths }) => count * intervalMonths <= 1188)
        .map(withPayment)
      const sheets = [xirrSheet(dated), rateSheet(annuities), pmtSheet(annuities)]
      const [[xirr, rate, pmt] = []] = await recompute(program, [await writeXlsx({ sheets })])

      expect(dated.length).toBeGreaterThan(0.9 * COUNT)
      const problems: string[] = []
      const compare = (what: string, field: string | undefined, ours: number) => {
        const difference = Math.abs(Number(field || Number.NaN) - ours)
        if (!(difference <= 1e-9 * Math.max(1, Math.abs(ours)))) problems.push(`${what}: ${field} ≠ ${ours}`)
      }
      for (const [k, set] of dated.entries()) compare(`XIRR ${k}`, xirr?.[k]?.[0], effectiveRate(set).rate)
      for (const [k, item] of annuities.entries()) {
        compare(`RATE ${k}`, rate?.[k]?.[0], ratePerPeriod(amountsOf(item)).rate)
        compare(`PMT ${k}`, pmt?.[k]?.[0], -item.exactPayment)
      }
      expect(problems).toEqual([])
    },
    120_000,
  )
})

type Annuity = typeof annuity extends fc.Arbitrary<infer Item> ? Item : never
type Paid = Annuity & { residualAmount: bigint; exactPayment: number; periodRate: number }

function withPayment(item: Annuity): Paid {
  const { price, residual, count, intervalMonths, timing, tenthOfPermille } = item
  const residualAmount = BigInt(Math.round(price * residual))
  const annualRate = (tenthOfPermille / 10_000).toFixed(4)
  const exact = levelPayment(BigInt(price), residualAmount, {
    start: '2024-01-01',
    intervalMonths,
    count,
    timing,
    rate: { annualRate, convention: 'nominal' },
  })
  const periodRate = (Number(annualRate) * intervalMonths) / 12
  return { ...item, residualAmount, exactPayment: Number(exact) / 2 ** 128, periodRate }
}

/** Flows one period apart with the payment in whole minor units, as a lessor would be paid. */
function amountsOf({ price, count, timing, residualAmount, exactPayment }: Paid): bigint[] {
  const amounts = new Array<bigint>(count + 1).fill(0n)
  const payment = BigInt(Math.round(exactPayment))
  const first = timing === 'advance' ? 0 : 1
  for (let k = 0; k < count; k++) amounts[k + first]! += payment
  amounts[0]! -= BigInt(price)
  amounts[count]! += residualAmount
  return amounts
}

const formulaSheet = (name: string, rows: number[][], formulas: string[]) => ({
  name,
  rows: rows.map((row) => [null, ...row]),
  cells: new Map(
    formulas.map((formula, k): [string, Partial<Cell>] => [
      `${k},0`,
      { type: 'formula', formula, style: { numFmt: '0.00' } },
    ]),
  ),
})

/** A row a set: its formula, its number of flows, their days, their amounts. */
function xirrSheet(sets: readonly DatedFlow[][]) {
  const rows = sets.map((set) => [
    ...set.map(({ date }) => Number(sheetDate(date))),
    ...set.map(({ amount }) => Number(amount)),
  ])
  const formulas = sets.map(({ length }, k) => {
    const range = (first: number) => `${cellName(k + 1, first)}:${columnName(first + length - 1)}${k + 1}`
    return `XIRR(${range(length + 2)},${range(2)})`
  })
  return formulaSheet('xirr', rows, formulas)
}

const isAdvance = ({ timing }: Paid) => (timing === 'advance' ? 1 : 0)

function rateSheet(items: readonly Paid[]) {
  const rows = items.map((item) => [
    item.count,
    Math.round(item.exactPayment),
    -item.price,
    Number(item.residualAmount),
    isAdvance(item),
    // A spreadsheet finds a rate only from near it: whole per cents are near enough.
    Math.max(0.01, Math.round(item.periodRate * 100) / 100),
  ])
  return formulaSheet(
    'rate',
    rows,
    items.map((_, k) => `RATE(B${k + 1},C${k + 1},D${k + 1},E${k + 1},F${k + 1},G${k + 1})`),
  )
}

function pmtSheet(items: readonly Paid[]) {
  const rows = items.map((item) => [
    item.periodRate,
    item.count,
    item.price,
    -Number(item.residualAmount),
    isAdvance(item),
  ])
  return formulaSheet(
    'pmt',
    rows,
    items.map((_, k) => `PMT(B${k + 1},C${k + 1},D${k + 1},E${k + 1},F${k + 1})`),
  )
}

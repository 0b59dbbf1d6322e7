import { type Currency, minorDigits } from '@mina/domain'
import type { AgreementLife } from '@mina/domain/agreements'
import { measure, scheduleRows } from '@mina/domain/measurement'
import { type Cell, readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { inSpreadsheets, plainValue, recompute, withoutResults } from '../test-spreadsheet'
import { defaultPeriods } from './blocks'
import { CALCULATION_CASES, type CalculationCase } from './calculation-lives.factory'
import { calculationWorkbook } from './calculation-workbook'
import { randomCases } from './random-lives.factory'
import { workbookTexts } from './texts.factory'

const OPTIONS = { createdAt: new Date('2026-11-24'), meta: ['Exempelbolaget AB', 'IFRS 16'] }
const workbookOf = ({ life, profile }: CalculationCase) =>
  calculationWorkbook(measure(life, profile), workbookTexts(), OPTIONS)

describe('the calculation workbook', () => {
  inSpreadsheets(
    'comes to the engine’s figures in %s',
    async (program) => {
      const cases = [...CALCULATION_CASES, ...randomCases(24)]
      const workbooks = await Promise.all(cases.map(workbookOf))
      const bare = await Promise.all(workbooks.map((bytes) => withoutResults(bytes)))
      const computed = await recompute(program, bare)
      const problems: string[] = []
      let compared = 0
      for (const [index, { title }] of cases.entries()) {
        const { sheets } = await readXlsx(workbooks[index]!, { readStyles: true })
        for (const [k, { name, cells }] of sheets.entries()) {
          for (const [at, cell] of cells ?? []) {
            if (cell.formula === undefined) continue
            const [row, column] = at.split(',').map(Number) as [number, number]
            const field = computed[index]![k]![row]?.[column] ?? ''
            compared++
            if (!isSame(cell, field)) {
              problems.push(`${title}: ${name} ${at} =${cell.formula}: ${cell.formulaResult} ≠ ${field}`)
            }
          }
        }
      }
      expect(problems).toEqual([])
      expect(compared).toBeGreaterThan(20_000)
    },
    240_000,
  )

  inSpreadsheets(
    'follows its inputs in %s: another rate and another fee are another agreement',
    async (program) => {
      const [{ life, profile }] = CALCULATION_CASES as [CalculationCase]
      const bytes = await workbookOf({ title: '', life, profile })
      const edited = await withoutResults(bytes, { Rate_1: 0.0825, Line_1_1: 20_000.25 })
      const [sheets] = await recompute(program, [edited])
      const changed: AgreementLife = {
        ...life,
        terms: {
          ...life.terms,
          discountRate: { annualRate: '0.0825', convention: 'effective' },
          payments: life.terms.payments.map((line) => ({ ...line, amount: 2_000_025n })),
        },
      }
      const measurement = measure(changed, profile)
      const closings = scheduleRows(measurement, defaultPeriods(measurement)).map(
        ({ liability }) => Number(liability.closing) / 100,
      )
      const { header, rows } = tableOf(sheets![4]!)
      const column = header.indexOf('closing')
      expect(rows.slice(1, -1).map((row) => plainValue(row[column]!))).toEqual(closings)
    },
    120_000,
  )

  test.each(CALCULATION_CASES.map((one) => [one.title, one] as const))(
    'has the rows of the schedule: %s',
    async (_, { life, profile }) => {
      const measurement = measure(life, profile)
      const bytes = await calculationWorkbook(measurement, workbookTexts(), OPTIONS)
      const { sheets } = await readXlsx(bytes)
      const periods = defaultPeriods(measurement)
      const { currency, payments } = life.terms
      // Payments with all decimals are rounded row by row, and an event makes two rows of one.
      const slack = payments.some(({ increase }) => increase?.rounding === 'none') ? 1 : 0
      for (const { from, to, liability, rightOfUse, prepaid } of scheduleRows(measurement, periods)) {
        const isBegun = to >= measurement.firstDate
        if (!isBegun) continue
        const within = (name: string, figure: string) =>
          sumWithin(sheets.find((sheet) => sheet.name === name)!.rows, figure, { from, to }, currency)
        if (measurement.treatment === 'straight_line') {
          expect(within('Sheet evenCost', 'expense')).toBe(Number(prepaid.expense))
          continue
        }
        expect(
          Math.abs(within('Sheet liability', 'interest') - Number(liability.interest)),
        ).toBeLessThanOrEqual(slack)
        expect(within('Sheet liability', 'payment')).toBe(Number(liability.payment))
        expect(within('Sheet rightOfUse', 'depreciation')).toBe(Number(rightOfUse.depreciation))
      }
    },
  )

  test('has a formula behind every figure of its schedules', async () => {
    const { sheets } = await readXlsx(await workbookOf(CALCULATION_CASES[1]!))
    for (const { name, rows, cells } of sheets.slice(4)) {
      const headerRow = rows.findIndex((row) => row[0] === 'block')
      for (let row = headerRow + 1; row < rows.length; row++) {
        for (let column = 4; column < rows[row]!.length; column++) {
          const value = rows[row]![column]
          if (value === null) continue
          expect(cells?.get(`${row},${column}`)?.formula, `${name} ${row},${column}`).toBeDefined()
        }
      }
    }
  })

  test('says where each input came from', async () => {
    const { life, profile } = CALCULATION_CASES[0]!
    const sources = { 'discountRate.annualRate': 'Avtal.pdf, s. 2' }
    const bytes = await calculationWorkbook(measure(life, profile), workbookTexts(), { ...OPTIONS, sources })
    const { sheets } = await readXlsx(bytes)
    expect(sheets[1]!.rows).toContainEqual(expect.arrayContaining(['annualRate', 0.0475, 'Avtal.pdf, s. 2']))
  })

  test('keeps formulas whole whatever the sheets are called', async () => {
    const { life, profile } = CALCULATION_CASES[0]!
    const texts = workbookTexts({
      'sheet.payments': "Kund's betalningar: alla [år 2024/2028] i hela avtalet",
      'sheet.liability': "Kund's betalningar: alla [år 2024/2028] i hela skulden",
    })
    const { sheets } = await readXlsx(await calculationWorkbook(measure(life, profile), texts, OPTIONS))
    const names = sheets.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31)
    const formulas = sheets.flatMap(({ cells }) =>
      [...(cells?.values() ?? [])].map(({ formula }) => formula ?? ''),
    )
    expect(formulas.some((formula) => formula.includes("'Kund''s betalningar alla"))).toBe(true)
  })

  test('refuses a text that no cell can hold', async () => {
    const { life, profile } = CALCULATION_CASES[0]!
    const options = { ...OPTIONS, meta: ['x'.repeat(32_768)] }
    await expect(calculationWorkbook(measure(life, profile), workbookTexts(), options)).rejects.toMatchObject(
      {
        details: { reason: 'too_long' },
      },
    )
  })
})

/** Money to the minor unit, other numbers to nine digits; a check says that it holds. */
function isSame({ formulaResult, style }: Cell, field: string): boolean {
  const value = plainValue(field)
  if (typeof formulaResult !== 'number') return value === true || formulaResult instanceof Date
  if (typeof value !== 'number') return false
  const isMoney = /^#,##0(\.0{2,3})?$/.test(style?.numFmt ?? '')
  const allowed = isMoney ? 1e-6 : 1e-9 * Math.max(1, Math.abs(formulaResult))
  return Math.abs(value - formulaResult) <= allowed
}

function tableOf<Value>(rows: Value[][]): { header: Value[]; rows: Value[][] } {
  const at = rows.findIndex(([first]) => first === 'block')
  return { header: rows[at]!, rows: rows.slice(at + 1) }
}

/** Sum of a column over the rows that lie within a period, in minor units. */
function sumWithin(
  sheet: readonly (readonly unknown[])[],
  figure: string,
  { from, to }: { from: string; to: string },
  currency: Currency,
): number {
  const { header, rows } = tableOf(sheet.map((row) => [...row]))
  const column = header.indexOf(figure)
  const day = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : '')
  return rows
    .filter((row) => day(row[1]) >= from && day(row[2]) <= to && day(row[1]) !== '')
    .reduce((sum, row) => sum + Math.round(Number(row[column]) * 10 ** minorDigits(currency)), 0)
}

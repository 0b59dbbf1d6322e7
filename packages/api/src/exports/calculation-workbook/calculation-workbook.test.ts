import { measure } from '@mina/domain/measurement'
import { type Cell, readXlsx } from 'hucre/xlsx'
import { describe, expect } from 'vitest'
import { inSpreadsheets, plainValue, recompute, withoutResults } from '../test-spreadsheet'
import { CALCULATION_CASES, type CalculationCase } from './calculation-lives.factory'
import { calculationWorkbook } from './calculation-workbook'
import { workbookTexts } from './texts.factory'

const OPTIONS = { createdAt: new Date('2026-11-24'), meta: ['Exempelbolaget AB', 'IFRS 16'] }
const workbookOf = ({ life, profile }: CalculationCase) =>
  calculationWorkbook(measure(life, profile), workbookTexts(), OPTIONS)

describe('the calculation workbook', () => {
  inSpreadsheets(
    'comes to the engine’s figures in %s',
    async (program) => {
      const workbooks = await Promise.all(CALCULATION_CASES.map(workbookOf))
      const bare = await Promise.all(workbooks.map((bytes) => withoutResults(bytes)))
      const computed = await recompute(program, bare)
      const problems: string[] = []
      for (const [index, { title }] of CALCULATION_CASES.entries()) {
        const { sheets } = await readXlsx(workbooks[index]!, { readStyles: true })
        for (const [k, { name, cells }] of sheets.entries()) {
          for (const [at, cell] of cells ?? []) {
            if (cell.formula === undefined) continue
            const [row, column] = at.split(',').map(Number) as [number, number]
            const field = computed[index]![k]![row]?.[column] ?? ''
            if (!isSame(cell, field))
              problems.push(`${title} ${name} ${at} ${cell.formula}: ${cell.formulaResult} ≠ ${field}`)
          }
        }
      }
      expect(problems).toEqual([])
    },
    240_000,
  )
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

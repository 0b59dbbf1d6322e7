import { addDays, type Minor, roundFixed } from '@mina/domain'
import { roundedStep } from '@mina/domain/measurement'
import { cellName } from '../write-workbook'
import { assetAfter, paidThrough, sumOfAll } from './balance-formulas'
import type { TransitionCells } from './events-sheet'
import type { Inputs } from './inputs-sheet'
import type { LiabilityCells } from './liability-sheet'
import { closingOfLine, type ScheduleLine, scheduleLines } from './lines'
import { amountOf, majorOf } from './numbers'
import type { Payments } from './payments-sheet'
import { type CellOrNot, date, number, type SheetBuilder, text } from './sheet-builder'
import { shareCells } from './time-cells'
import type { WorkbookContext } from './workbook-context'

const OPENING = 5
const CHANGE = 6
const DEPRECIATION = 7
const CLOSING = 8
const COUNTED_ON = 9
const MONTHS = 10
const SHARE = 13
const EXACT = 14

export type RightOfUseCells = {
  sheet: SheetBuilder
  totalDepreciation: string
  totalChanges: string
  lastClosing: string
}

type Writing = {
  context: WorkbookContext
  sheet: SheetBuilder
  inputs: Inputs
  payments: Payments
  liability: LiabilityCells
}

/**
 * The same rows for the asset: what it was at the block's start less the share of time that has passed (IFRS 16.31–32),
 * or, with a single lease cost, what makes interest and depreciation even (ASC 842-20-25-6).
 */
export function rightOfUseSheet(
  context: WorkbookContext,
  inputs: Inputs,
  payments: Payments,
  transitions: readonly TransitionCells[],
  liability: LiabilityCells,
): RightOfUseCells {
  const { texts, currency } = context
  const sheet = context.start('rightOfUse')
  const header = sheet.addHeader([
    texts['column.block'],
    texts['column.from'],
    texts['column.to'],
    texts['column.what'],
    texts['column.opening'],
    texts['column.change'],
    texts['column.depreciation'],
    texts['column.closing'],
    texts['column.countedOn'],
    texts['column.months'],
    texts['column.days'],
    texts['column.monthLength'],
    texts['column.share'],
    texts['column.exactClosing'],
  ])
  const totals = { opening: 0n, change: 0n, depreciation: 0n }
  for (const [index, line] of scheduleLines(context.blocks).entries()) {
    const writing = { context, sheet, inputs, payments, liability }
    addLine(writing, line, index, transitions[line.block.number - 1]!, totals)
  }
  const last = sheet.nextRow() - 1
  const total = (column: number) => `SUM(${cellName(header + 1, column)}:${cellName(last, column)})`
  const sum = (value: Minor, column: number) => ({
    ...number('amount', amountOf(value, currency), total(column)),
    isTotal: true,
  })
  const row = sheet.add([
    text(texts['line.total'], 'bold'),
    ...new Array(OPENING - 1).fill(null),
    sum(totals.change, CHANGE),
    sum(totals.depreciation, DEPRECIATION),
  ])
  return {
    sheet,
    totalChanges: sheet.reference(row, CHANGE),
    totalDepreciation: sheet.reference(row, DEPRECIATION),
    lastClosing: sheet.reference(last, CLOSING),
  }
}

function addLine(
  writing: Writing,
  line: ScheduleLine,
  index: number,
  transition: TransitionCells,
  totals: { opening: Minor; change: Minor; depreciation: Minor },
) {
  const { context, sheet } = writing
  const { texts, currency, digits, measurement } = context
  const row = sheet.nextRow()
  const cell = (column: number) => cellName(row, column)
  const money = (value: Minor, formula: string) => number('amount', amountOf(value, currency), formula)
  const exact = line.transition
    ? line.transition.after.rightOfUse
    : measurement.balancesAt(closingOfLine(line)).rightOfUse
  const closing = roundFixed(exact)
  const change = (line.transition?.steps ?? []).reduce((sum, step) => sum + roundedStep(step).rightOfUse, 0n)
  const depreciation = totals.opening + change - closing
  const isFirst = line.transition !== null && line.block.number === 1
  sheet.add([
    number('integer', line.block.number),
    date(line.from),
    date(line.to),
    line.transition ? text(texts.transitions[line.transition.kind]) : null,
    money(totals.opening, isFirst ? '0' : cellName(row - 1, CLOSING)),
    money(change, line.transition ? transition.change.rightOfUse : '0'),
    money(depreciation, `ROUND(${cell(OPENING)}+${cell(CHANGE)}-${cell(CLOSING)},${digits})`),
    money(closing, context.rounded(cell(EXACT))),
    ...timeCells(writing, line, row),
    number('exact', majorOf(exact, currency), exactFormula(writing, line, index, transition, row)),
  ])
  totals.opening = closing
  totals.change += change
  totals.depreciation += depreciation
}

function timeCells({ inputs }: Writing, { block, to, transition }: ScheduleLine, row: number): CellOrNot[] {
  if (transition || block.stretch.mode === 'ended') return new Array(EXACT - COUNTED_ON).fill(null)
  const day = addDays(to, 1)
  const place = { row, dateColumn: COUNTED_ON, column: MONTHS }
  return [
    date(day, `${cellName(row, 3)}+1`),
    ...shareCells(block.stretch, inputs.blocks[block.number - 1]!, day, place),
  ]
}

function exactFormula(
  { payments, liability, inputs }: Writing,
  { block, transition }: ScheduleLine,
  index: number,
  start: TransitionCells,
  row: number,
): string {
  if (transition) return start.rightOfUse
  const share = cellName(row, SHARE)
  const own = payments.blocks[block.number - 1] ?? null
  switch (block.stretch.mode) {
    case 'even':
      return assetAfter(start.rightOfUse, share, inputs.blocks[block.number - 1]!.keptValue)
    case 'single_cost': {
      const owed = `(${start.liability}-${start.rightOfUse})`
      const cost = `(${sumOfAll(own)}-${owed})*${share}`
      return `${liability.exactClosingOf(index)}-(${owed}+${cost}-${paidThrough(own, cellName(row, 3))})`
    }
    default:
      return '0'
  }
}

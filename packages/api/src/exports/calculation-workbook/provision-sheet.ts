import { addDays, type Fixed, type LocalDate, roundFixed } from '@mina/domain'
import { roundedStep } from '@mina/domain/measurement'
import { cellName } from '../write-workbook'
import { type Block, monthsBetween } from './blocks'
import type { BlockInputs, Inputs } from './inputs-sheet'
import { type ScheduleLine, scheduleLines } from './lines'
import { amountOf, majorOf } from './numbers'
import { date, number, type SheetBuilder, text } from './sheet-builder'
import { monthCells } from './time-cells'
import type { WorkbookContext } from './workbook-context'

const OPENING = 5
const CHANGE = 6
const USED = 8
const CLOSING = 9
const COUNTED_ON = 10
const MONTHS = 11
const GROWTH = 14
const EXACT = 15

/** Exact provision at each block's start, before and after its transition; rows whose change is still to be written. */
export type ProvisionCells = {
  sheet: SheetBuilder
  before(block: Block): string
  after(block: Block): string
  writeChange(block: Block, formula: string, value: number): void
}

/** The expected restoration discounted at its own effective rate, unwound until its day; null where there is none. */
export function provisionSheet(context: WorkbookContext, inputs: Inputs): ProvisionCells | null {
  const { texts, blocks } = context
  if (blocks.every(({ restoration }) => restoration === null)) return null
  const sheet = context.start('provision')
  sheet.addHeader([
    texts['column.block'],
    texts['column.from'],
    texts['column.to'],
    texts['column.what'],
    texts['column.opening'],
    texts['column.change'],
    texts['column.unwinding'],
    texts['column.used'],
    texts['column.closing'],
    texts['column.countedOn'],
    texts['column.months'],
    texts['column.days'],
    texts['column.monthLength'],
    texts['column.growth'],
    texts['column.exactClosing'],
  ])
  const rowOf = new Map<Block, number>()
  let before: Fixed = 0n
  for (const line of scheduleLines(blocks)) {
    const row = sheet.nextRow()
    if (line.transition) rowOf.set(line.block, row)
    before = addLine(context, sheet, line, inputs.blocks[line.block.number - 1]!, before)
  }
  return {
    sheet,
    before: (block) => (block.number === 1 ? '0' : sheet.reference(rowOf.get(block)! - 1, EXACT)),
    after: (block) => sheet.reference(rowOf.get(block)!, EXACT),
    writeChange: (block, formula, value) =>
      sheet.fill(rowOf.get(block)!, CHANGE, number('amount', value, formula)),
  }
}

/** @returns the exact closing */
function addLine(
  context: WorkbookContext,
  sheet: SheetBuilder,
  line: ScheduleLine,
  inputs: BlockInputs,
  before: Fixed,
): Fixed {
  const { texts, currency, digits } = context
  const { block, from, to, transition } = line
  const row = sheet.nextRow()
  const cell = (column: number) => cellName(row, column)
  const isFirst = transition !== null && block.number === 1
  const day = transition ? from : addDays(to, 1)
  const { provision } = block.stretch
  const exact = provision ? provision.valueAt(day) : 0n
  const used =
    !transition && provision && from < provision.usedOn && provision.usedOn <= day ? provision.amount : 0n
  const money = (value: Fixed) => amountOf(roundFixed(value), currency)
  const change = (transition?.steps ?? []).reduce((sum, step) => sum + roundedStep(step).provision, 0n)
  const unwinding = roundFixed(exact) - roundFixed(before) - change + roundFixed(used)
  sheet.add([
    number('integer', block.number),
    date(from),
    date(to),
    transition ? text(texts.transitions[transition.kind]) : null,
    number('amount', money(before), isFirst ? '0' : cellName(row - 1, CLOSING)),
    number('amount', amountOf(change, currency), '0'),
    number(
      'amount',
      amountOf(unwinding, currency),
      `ROUND(${cell(CLOSING)}-${cell(OPENING)}-${cell(CHANGE)}+${cell(USED)},${digits})`,
    ),
    number('amount', money(used), transition ? '0' : usedFormula(inputs, cell(2), cell(COUNTED_ON))),
    number('amount', money(exact), context.rounded(cell(EXACT))),
    date(day, transition ? cell(2) : `${cell(3)}+1`),
    ...growthOfRestoration(block, inputs, day, row),
    number('exact', majorOf(exact, currency), exactFormula(inputs, cell(COUNTED_ON), cell(GROWTH))),
  ])
  return exact
}

function usedFormula({ restoration }: BlockInputs, from: string, day: string): string {
  if (!restoration) return '0'
  const { usedOn, amount } = restoration
  return `IF(AND(${from}<${usedOn},${usedOn}<=${day}),${amount},0)`
}

function exactFormula({ restoration }: BlockInputs, day: string, growth: string): string {
  if (!restoration) return '0'
  return `IF(${day}>=${restoration.usedOn},0,${restoration.amount}*${growth}/${restoration.growth})`
}

function growthOfRestoration({ restoration }: Block, inputs: BlockInputs, day: LocalDate, row: number) {
  if (!restoration || !inputs.restoration) return [null, null, null, null]
  const { countedFrom, rate } = inputs.restoration
  const [months, days, length] = [0, 1, 2].map((k) => cellName(row, MONTHS + k)) as [string, string, string]
  return [
    ...monthCells(restoration.countedFrom, day, countedFrom, cellName(row, COUNTED_ON), months),
    number(
      'factor',
      (1 + Number(restoration.annualRate)) ** (monthsBetween(restoration.countedFrom, day) / 12),
      `(1+${rate})^((${months}+${days}/${length})/12)`,
    ),
  ]
}

import { addDays, type LocalDate, type Minor, roundFixed } from '@mina/domain'
import { roundedStep } from '@mina/domain/measurement'
import { cellName } from '../write-workbook'
import { paidBetween, valueAfter } from './balance-formulas'
import type { TransitionCells } from './events-sheet'
import type { Inputs } from './inputs-sheet'
import { closingOfLine, paidBeforeEvent, type ScheduleLine, scheduleLines } from './lines'
import { amountOf, majorOf } from './numbers'
import type { Payments } from './payments-sheet'
import { type CellOrNot, date, number, type SheetBuilder, text } from './sheet-builder'
import { growthCells } from './time-cells'
import type { WorkbookContext } from './workbook-context'

const OPENING = 5
const PAYMENT = 6
const INTEREST = 7
const CHANGE = 8
const CLOSING = 9
const COUNTED_ON = 10
const MONTHS = 11
const GROWTH = 15
const EXACT = 16

/** Totals and ends that the summary compares, and the exact closing of each row. */
export type LiabilityCells = {
  sheet: SheetBuilder
  totalPayments: string
  totalInterest: string
  totalChanges: string
  lastClosing: string
  exactClosingOf(line: number): string
}

type Writing = { context: WorkbookContext; sheet: SheetBuilder; inputs: Inputs; payments: Payments }

/**
 * One row a transition and one a period: the exact balance is the value of what is still to be paid, the balance its
 * rounding, interest what makes the row add up (IFRS 16.36).
 */
export function liabilitySheet(
  context: WorkbookContext,
  inputs: Inputs,
  payments: Payments,
  transitions: readonly TransitionCells[],
): LiabilityCells {
  const { texts } = context
  const sheet = context.start('liability')
  const header = sheet.addHeader([
    texts['column.block'],
    texts['column.from'],
    texts['column.to'],
    texts['column.what'],
    texts['column.opening'],
    texts['column.payment'],
    texts['column.interest'],
    texts['column.change'],
    texts['column.closing'],
    texts['column.countedOn'],
    texts['column.months'],
    texts['column.days'],
    texts['column.monthLength'],
    texts['column.years'],
    texts['column.growth'],
    texts['column.exactClosing'],
  ])
  const lines = scheduleLines(context.blocks)
  let opening: Minor = 0n
  for (const line of lines) {
    opening = addLine(
      { context, sheet, inputs, payments },
      line,
      transitions[line.block.number - 1]!,
      opening,
    )
  }
  const first = header + 1
  const last = sheet.nextRow() - 1
  const total = (column: number) => `SUM(${cellName(first, column)}:${cellName(last, column)})`
  const totals = totalsOf(context, lines)
  const row = sheet.add([
    text(texts['line.total'], 'bold'),
    ...new Array(OPENING - 1).fill(null),
    ...totals.map((value, k) => ({
      ...number('amount', amountOf(value, context.currency), total(PAYMENT + k)),
      isTotal: true,
    })),
  ])
  return {
    sheet,
    totalPayments: sheet.reference(row, PAYMENT),
    totalInterest: sheet.reference(row, INTEREST),
    totalChanges: sheet.reference(row, CHANGE),
    lastClosing: sheet.reference(last, CLOSING),
    exactClosingOf: (line) => sheet.reference(first + line, EXACT),
  }
}

const hasLiability = ({ block }: ScheduleLine) =>
  block.stretch.mode === 'even' || block.stretch.mode === 'single_cost'

function closingExact({ measurement }: WorkbookContext, line: ScheduleLine) {
  if (line.transition) return line.transition.after.liability
  return hasLiability(line) ? measurement.balancesAt(closingOfLine(line)).liability : 0n
}

/** @returns the rounded closing */
function addLine(writing: Writing, line: ScheduleLine, transition: TransitionCells, opening: Minor): Minor {
  const { context, sheet } = writing
  const { texts, currency, digits } = context
  const row = sheet.nextRow()
  const cell = (column: number) => cellName(row, column)
  const money = (value: Minor, formula: string) => number('amount', amountOf(value, currency), formula)
  const exact = closingExact(context, line)
  const closing = roundFixed(exact)
  const change = line.transition ? changeOf(line) : 0n
  const payment = paidIn(context, line)
  const isFirst = line.transition !== null && line.block.number === 1
  sheet.add([
    number('integer', line.block.number),
    date(line.from),
    date(line.to),
    line.transition ? text(texts.transitions[line.transition.kind]) : null,
    money(opening, isFirst ? '0' : cellName(row - 1, CLOSING)),
    money(payment, `ROUND(${paymentFormula(writing, line, cell(2), cell(3))},${digits})`),
    money(
      closing - opening + payment - change,
      `ROUND(${cell(CLOSING)}-${cell(OPENING)}+${cell(PAYMENT)}-${cell(CHANGE)},${digits})`,
    ),
    money(change, line.transition ? transition.change.liability : '0'),
    money(closing, context.rounded(cell(EXACT))),
    ...valueCells(writing, line, row),
    number('exact', majorOf(exact, currency), exactFormula(writing, line, transition, row)),
  ])
  return closing
}

const changeOf = ({ transition }: ScheduleLine): Minor =>
  transition!.steps.reduce((sum, step) => sum + roundedStep(step).liability, 0n)

function paidIn({ blocks }: WorkbookContext, { block, from, to, transition }: ScheduleLine): Minor {
  const before = blocks[block.number - 2]
  const paid = transition
    ? paidBeforeEvent(before, transition).map((index) => before!.stretch.stream.payments[index]!)
    : block.stretch.stream.payments.filter(({ dueDate }) => dueDate >= from && dueDate <= to)
  const carries = transition
    ? before && before.stretch.mode !== 'straight_line'
    : hasLiability({ block } as ScheduleLine)
  return carries ? roundFixed(paid.reduce((sum, { exact }) => sum + exact, 0n)) : 0n
}

function paymentFormula(
  { context, payments }: Writing,
  line: ScheduleLine,
  from: string,
  to: string,
): string {
  const { block, transition } = line
  if (!transition) return paidBetween(payments.blocks[block.number - 1] ?? null, from, to)
  const own = payments.blocks[block.number - 2] ?? null
  const paid = paidBeforeEvent(context.blocks[block.number - 2], transition)
  return own && paid.length > 0 ? paid.map((index) => own.amountOf(index)).join('+') : '0'
}

function valueCells({ inputs, payments }: Writing, line: ScheduleLine, row: number): CellOrNot[] {
  const nothing: CellOrNot[] = new Array(EXACT - MONTHS).fill(null)
  if (line.transition) return [null, ...nothing]
  const { block } = line
  const day: LocalDate = addDays(line.to, 1)
  const own = payments.blocks[block.number - 1]
  const place = { row, dateColumn: COUNTED_ON, column: MONTHS }
  const cells =
    own && hasLiability(line) ? growthCells(block, inputs.blocks[block.number - 1]!, day, place) : nothing
  return [date(day, `${cellName(row, 3)}+1`), ...cells]
}

function exactFormula(
  { payments }: Writing,
  line: ScheduleLine,
  transition: TransitionCells,
  row: number,
): string {
  if (line.transition) return transition.liability
  const own = payments.blocks[line.block.number - 1] ?? null
  return valueAfter(own, cellName(row, 3), cellName(row, GROWTH))
}

function totalsOf(context: WorkbookContext, lines: readonly ScheduleLine[]): [Minor, Minor, Minor] {
  const payments = lines.reduce((sum, line) => sum + paidIn(context, line), 0n)
  const changes = lines.reduce((sum, line) => sum + (line.transition ? changeOf(line) : 0n), 0n)
  const last = lines.at(-1)
  const closing = last ? roundFixed(closingExact(context, last)) : 0n
  return [payments, closing + payments - changes, changes]
}

import { addDays, type Minor, roundFixed } from '@mina/domain'
import { roundedStep } from '@mina/domain/measurement'
import { cellName } from '../write-workbook'
import { paidBetween, paidThrough, sumOfAll } from './balance-formulas'
import type { TransitionCells } from './events-sheet'
import type { Inputs } from './inputs-sheet'
import { closingOfLine, paidBeforeEvent, type ScheduleLine, scheduleLines } from './lines'
import { amountOf, majorOf } from './numbers'
import type { Payments } from './payments-sheet'
import { date, number, type SheetBuilder, text } from './sheet-builder'
import { shareCells } from './time-cells'
import type { WorkbookContext } from './workbook-context'

const OPENING = 5
const PAYMENT = 6
const ADJUSTMENT = 7
const EXPENSE = 8
const CLOSING = 9
const COUNTED_ON = 10
const MONTHS = 11
const SHARE = 14
const EXACT = 15

export type EvenCostCells = {
  sheet: SheetBuilder
  totalPayments: string
  totalExpense: string
  lastClosing: string
}

type Writing = { context: WorkbookContext; sheet: SheetBuilder; inputs: Inputs; payments: Payments }
type Totals = { opening: Minor; payment: Minor; adjustment: Minor; expense: Minor }

/** Fees expensed evenly over the term: what is paid ahead of the cost, or behind it (IFRS 16.6, K3 20.29). */
export function evenCostSheet(
  context: WorkbookContext,
  inputs: Inputs,
  payments: Payments,
  transitions: readonly TransitionCells[],
): EvenCostCells {
  const { texts, currency } = context
  const sheet = context.start('evenCost')
  const header = sheet.addHeader([
    texts['column.block'],
    texts['column.from'],
    texts['column.to'],
    texts['column.what'],
    texts['column.opening'],
    texts['column.payment'],
    texts['column.change'],
    texts['column.expense'],
    texts['column.closing'],
    texts['column.countedOn'],
    texts['column.months'],
    texts['column.days'],
    texts['column.monthLength'],
    texts['column.share'],
    texts['column.exactClosing'],
  ])
  const totals: Totals = { opening: 0n, payment: 0n, adjustment: 0n, expense: 0n }
  for (const line of scheduleLines(context.blocks)) {
    addLine({ context, sheet, inputs, payments }, line, transitions[line.block.number - 1]!, totals)
  }
  const last = sheet.nextRow() - 1
  const sum = (value: Minor, column: number) => ({
    ...number(
      'amount',
      amountOf(value, currency),
      `SUM(${cellName(header + 1, column)}:${cellName(last, column)})`,
    ),
    isTotal: true,
  })
  const row = sheet.add([
    text(texts['line.total'], 'bold'),
    ...new Array(OPENING - 1).fill(null),
    sum(totals.payment, PAYMENT),
    sum(totals.adjustment, ADJUSTMENT),
    sum(totals.expense, EXPENSE),
  ])
  return {
    sheet,
    totalPayments: sheet.reference(row, PAYMENT),
    totalExpense: sheet.reference(row, EXPENSE),
    lastClosing: sheet.reference(last, CLOSING),
  }
}

function addLine(writing: Writing, line: ScheduleLine, start: TransitionCells, totals: Totals) {
  const { context, sheet, inputs } = writing
  const { texts, currency, digits, measurement } = context
  const { block, from, to, transition } = line
  const row = sheet.nextRow()
  const cell = (column: number) => cellName(row, column)
  const money = (value: Minor, formula: string) => number('amount', amountOf(value, currency), formula)
  const exact = transition ? transition.after.prepaid : measurement.balancesAt(closingOfLine(line)).prepaid
  const closing = roundFixed(exact)
  const adjustment = (transition?.steps ?? []).reduce((sum, step) => sum + roundedStep(step).prepaid, 0n)
  const payment = paidIn(context, line)
  const expense = totals.opening + payment + adjustment - closing
  const isFirst = transition !== null && block.number === 1
  const hasTime = !transition && block.stretch.mode !== 'ended'
  const place = { row, dateColumn: COUNTED_ON, column: MONTHS }
  sheet.add([
    number('integer', block.number),
    date(from),
    date(to),
    transition ? text(texts.transitions[transition.kind]) : null,
    money(totals.opening, isFirst ? '0' : cellName(row - 1, CLOSING)),
    money(payment, `ROUND(${paymentFormula(writing, line, cell(2), cell(3))},${digits})`),
    money(adjustment, transition ? start.change.prepaid : '0'),
    money(expense, `ROUND(${cell(OPENING)}+${cell(PAYMENT)}+${cell(ADJUSTMENT)}-${cell(CLOSING)},${digits})`),
    money(closing, context.rounded(cell(EXACT))),
    ...(hasTime
      ? [
          date(addDays(to, 1), `${cell(3)}+1`),
          ...shareCells(block.stretch, inputs.blocks[block.number - 1]!, addDays(to, 1), place),
        ]
      : new Array(EXACT - COUNTED_ON).fill(null)),
    number('exact', majorOf(exact, currency), exactFormula(writing, line, start, row)),
  ])
  totals.opening = closing
  totals.payment += payment
  totals.adjustment += adjustment
  totals.expense += expense
}

function paidIn({ blocks }: WorkbookContext, { block, from, to, transition }: ScheduleLine): Minor {
  const before = blocks[block.number - 2]
  const paid = transition
    ? paidBeforeEvent(before, transition).map((index) => before!.stretch.stream.payments[index]!)
    : block.stretch.stream.payments.filter(({ dueDate }) => dueDate >= from && dueDate <= to)
  return roundFixed(paid.reduce((sum, { exact }) => sum + exact, 0n))
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

function exactFormula(
  { payments }: Writing,
  line: ScheduleLine,
  start: TransitionCells,
  row: number,
): string {
  const { block, transition } = line
  if (transition) return start.prepaid
  if (block.stretch.mode !== 'straight_line') return '0'
  const own = payments.blocks[block.number - 1] ?? null
  const cost = `(${sumOfAll(own)}+${start.prepaid})*${cellName(row, SHARE)}`
  return `${start.prepaid}+${paidThrough(own, cellName(row, 3))}-${cost}`
}

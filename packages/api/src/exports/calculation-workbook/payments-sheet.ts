import { ONE } from '@mina/domain'
import type { PaymentRow } from '@mina/domain/agreements'
import { cellName } from '../write-workbook'
import { type Block, paidAtStart } from './blocks'
import type { BlockInputs, Inputs } from './inputs-sheet'
import { majorOf, numberOf } from './numbers'
import { type CellOrNot, date, number, type SheetBuilder, text } from './sheet-builder'
import { growthCells } from './time-cells'
import type { WorkbookContext } from './workbook-context'

const DUE = 2
const AMOUNT = 6
const COUNTED_ON = 7
const MONTHS = 8
const GROWTH = 12
const PRESENT_VALUE = 13

/** Columns of a block's payments as other sheets refer to them; null where nothing is left to pay. */
export type PaymentCells = {
  due: string
  countedOn: string
  amount: string
  presentValue: string
  /** One payment's amount, by its place in the block. */
  amountOf(index: number): string
} | null
export type Payments = {
  /** What was paid at or before commencement, `'0'` for nothing. */
  paidAtStart: string
  blocks: readonly PaymentCells[]
}

/** Every payment of every block with its time, growth and value on the day that growth is counted from. */
export function paymentsSheet(
  context: WorkbookContext,
  inputs: Inputs,
): { sheet: SheetBuilder; payments: Payments } {
  const { texts, measurement } = context
  const sheet = context.start('payments')
  sheet.addHeader([
    texts['column.block'],
    texts['column.dueDate'],
    texts['column.kind'],
    texts['column.from'],
    texts['column.to'],
    texts['column.amount'],
    texts['column.countedOn'],
    texts['column.months'],
    texts['column.days'],
    texts['column.monthLength'],
    texts['column.years'],
    texts['column.growth'],
    texts['column.presentValue'],
  ])
  const blocks: PaymentCells[] = []
  const paid = addPaidAtStart(context, sheet, paidAtStart(measurement), inputs.blocks[0]!)
  for (const [index, block] of context.blocks.entries()) {
    blocks.push(addBlock(context, sheet, block, inputs.blocks[index]!, blocks[index - 1] ?? null))
  }
  return { sheet, payments: { paidAtStart: paid, blocks } }
}

function addPaidAtStart(
  context: WorkbookContext,
  sheet: SheetBuilder,
  rows: readonly PaymentRow[],
  inputs: BlockInputs,
): string {
  if (rows.length === 0) return '0'
  const { stretch } = context.blocks[0]!
  sheet.add([text(context.texts['line.paidAtStart'], 'bold')])
  const first = sheet.nextRow()
  for (const row of rows) {
    const fee = feeOf(row, stretch.terms.payments, inputs)
    sheet.add([number('integer', 0), ...describe(context, row), amountCell(context, row, fee)])
  }
  return `SUM(${sheet.range(first, sheet.nextRow() - 1, AMOUNT)})`
}

const describe = ({ texts }: WorkbookContext, row: PaymentRow): CellOrNot[] => [
  date(row.dueDate),
  text(texts.payments[row.kind]),
  date(row.from),
  date(row.to),
]

const amountCell = ({ currency }: WorkbookContext, { exact }: PaymentRow, formula: string | undefined) =>
  number(exact % ONE === 0n ? 'amount' : 'exact', majorOf(exact, currency), formula)

/** The line's cell, where the payment is its whole fee. */
function feeOf(
  { line, exact }: PaymentRow,
  lines: readonly { amount: bigint }[],
  inputs: BlockInputs,
): string | undefined {
  if (line === null || line === undefined || lines[line]?.amount === undefined) return undefined
  return exact === lines[line].amount * ONE ? inputs.lines.get(line) : undefined
}

function addBlock(
  context: WorkbookContext,
  sheet: SheetBuilder,
  block: Block,
  inputs: BlockInputs,
  before: PaymentCells,
): PaymentCells {
  const { payments } = block.stretch.stream
  if (payments.length === 0 || block.stretch.mode === 'ended') return null
  const hasGrowth = block.stretch.mode !== 'straight_line'
  const first = sheet.nextRow()
  const skipped = block.arePaymentsKept ? keptFrom(context, block) : 0
  for (const [index, payment] of payments.entries()) {
    const row = sheet.nextRow()
    const formula =
      block.arePaymentsKept && before
        ? before.amountOf(skipped + index)
        : feeOf(payment, block.stretch.terms.payments, inputs)
    const due = cellName(row, DUE)
    const countedOn = date(payment.moment, payment.moment === payment.dueDate ? due : `${due}+1`)
    sheet.add([
      number('integer', block.number),
      ...describe(context, payment),
      amountCell(context, payment, formula),
      countedOn,
      ...(hasGrowth ? valueCells(context, block, inputs, payment, row) : []),
    ])
  }
  const last = sheet.nextRow() - 1
  return {
    due: sheet.range(first, last, DUE),
    countedOn: sheet.range(first, last, COUNTED_ON),
    amount: sheet.range(first, last, AMOUNT),
    presentValue: sheet.range(first, last, PRESENT_VALUE),
    amountOf: (index) => sheet.reference(first + index, AMOUNT),
  }
}

/** How many payments of the block before are paid when this one begins. */
function keptFrom({ blocks }: WorkbookContext, block: Block): number {
  const before = blocks[block.number - 2]!
  return before.stretch.stream.payments.length - block.stretch.stream.payments.length
}

function valueCells(
  { currency }: WorkbookContext,
  block: Block,
  inputs: BlockInputs,
  { moment, exact }: PaymentRow,
  row: number,
): CellOrNot[] {
  const growth = numberOf(block.stretch.stream.growth(moment))
  return [
    ...growthCells(block, inputs, moment, { row, dateColumn: COUNTED_ON, column: MONTHS }),
    number('exact', majorOf(exact, currency) / growth, `${cellName(row, AMOUNT)}/${cellName(row, GROWTH)}`),
  ]
}

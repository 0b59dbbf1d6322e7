import { type Fixed, ONE } from '@mina/domain'
import { roundedStep, type TransitionStep } from '@mina/domain/measurement'
import { cellName } from '../write-workbook'
import { assetAfter, paidAt, sumOfAll, valueAt, valueOfAll } from './balance-formulas'
import { type Block, cashOfParts } from './blocks'
import { type StepCells, stepFormulas } from './event-steps'
import type { Inputs } from './inputs-sheet'
import { amountOf, majorOf } from './numbers'
import type { Payments } from './payments-sheet'
import type { ProvisionCells } from './provision-sheet'
import { type CellOrNot, date, number, type SheetBuilder, text } from './sheet-builder'
import { growthCells, shareCells } from './time-cells'
import type { WorkbookContext } from './workbook-context'

const DAY = 2
const LIABILITY = 5
const RIGHT_OF_USE = 6
const PROVISION = 7
const PREPAID = 8
const CASH = 9
const ASSET_COST = 10
const ROUNDED = 13
const MONTHS = 19
const GROWTH = 23
const SHARE_MONTHS = 24
const SHARE = 27

/** Cells of one transition that the schedules refer to. */
export type TransitionCells = {
  /** Exact balances right after it. */
  liability: string
  rightOfUse: string
  prepaid: string
  /** Its changes in whole minor units: formulas of one or more cells. */
  change: { liability: string; rightOfUse: string; provision: string; prepaid: string }
}

/** Commencement and every event: what stood before, each step by its formula, what stands after. */
export function eventsSheet(
  context: WorkbookContext,
  inputs: Inputs,
  payments: Payments,
  provision: ProvisionCells | null,
): { sheet: SheetBuilder; transitions: readonly TransitionCells[] } {
  const { texts } = context
  const sheet = context.start('events')
  const balances = [
    texts['column.liability'],
    texts['column.rightOfUse'],
    texts['column.provision'],
    texts['column.prepaid'],
    texts['column.cash'],
  ]
  sheet.addHeader([
    texts['column.block'],
    texts['column.date'],
    texts['column.what'],
    '',
    ...balances,
    texts['column.assetCost'],
    texts['column.gain'],
    texts['column.paragraph'],
    ...[...balances, texts['column.gain']].map((label) => `${label} (${texts['column.rounded']})`),
    texts['column.months'],
    texts['column.days'],
    texts['column.monthLength'],
    texts['column.years'],
    texts['column.growth'],
    texts['column.months'],
    texts['column.days'],
    texts['column.monthLength'],
    texts['column.share'],
  ])
  const transitions: TransitionCells[] = []
  for (const block of context.blocks) {
    transitions.push(
      addTransition({ context, sheet, inputs, payments, provision }, block, transitions.at(-1)),
    )
  }
  return { sheet, transitions }
}

type Writing = {
  context: WorkbookContext
  sheet: SheetBuilder
  inputs: Inputs
  payments: Payments
  provision: ProvisionCells | null
}

function addTransition(writing: Writing, block: Block, start: TransitionCells | undefined): TransitionCells {
  const { context, sheet, inputs, provision } = writing
  const { transition } = block
  const { after } = transition
  const beforeRow = addBefore(writing, block, start)
  const newValue = addNewValue(writing, block)
  const rows: number[] = []
  for (const step of transition.steps) {
    const row = sheet.nextRow()
    const cells: StepCells = {
      block,
      inputs,
      beforeRow,
      stepRows: [...rows],
      newValue,
      paidAtStart: writing.payments.paidAtStart,
      isCashOfParts: step.cash === cashOfParts(context.measurement),
      provision: provision ? [provision.before(block), provision.after(block)] : ['0', '0'],
      columns: { liability: LIABILITY, rightOfUse: RIGHT_OF_USE, provision: PROVISION, prepaid: PREPAID },
    }
    sheet.add(stepCells(context, step, stepFormulas(cells, step), row))
    rows.push(row)
  }
  const sums = [LIABILITY, RIGHT_OF_USE, PROVISION, PREPAID].map((column) =>
    [beforeRow, ...rows].map((row) => cellName(row, column)).join('+'),
  )
  const values = [after.liability, after.rightOfUse, after.provision, after.prepaid]
  const afterRow = sheet.add([
    ...heading(context, block, 'line.after'),
    ...values.map((value, k) => number('exact', majorOf(value, context.currency), sums[k])),
  ])
  const rounded = (column: number) =>
    rows.length === 0 ? '0' : rows.map((row) => sheet.reference(row, column)).join('+')
  const change = {
    liability: rounded(ROUNDED),
    rightOfUse: rounded(ROUNDED + 1),
    provision: rounded(ROUNDED + 2),
    prepaid: rounded(ROUNDED + 3),
  }
  const changed = transition.steps.reduce((sum, step) => sum + roundedStep(step).provision, 0n)
  provision?.writeChange(block, change.provision, amountOf(changed, context.currency))
  return {
    liability: sheet.reference(afterRow, LIABILITY),
    rightOfUse: sheet.reference(afterRow, RIGHT_OF_USE),
    prepaid: sheet.reference(afterRow, PREPAID),
    change,
  }
}

const heading = (
  { texts }: WorkbookContext,
  { number: n, transition, stretch }: Block,
  line: 'line.before' | 'line.newValue' | 'line.after',
): CellOrNot[] => [
  number('integer', n),
  date(stretch.start.date),
  text(texts.transitions[transition.kind]),
  text(texts[line]),
]

/** Balances that the block before has come to; nothing before the first. */
function addBefore(
  { context, sheet, inputs, payments, provision }: Writing,
  block: Block,
  start?: TransitionCells,
) {
  const { transition } = block
  const { before, position } = transition
  const previous = context.blocks[block.number - 2]
  const row = sheet.nextRow()
  const cell = (column: number) => cellName(row, column)
  const major = (value: Fixed) => majorOf(value, context.currency)
  if (!previous || !start) {
    const nothing = [0, 0, 0, 0].map((value) => number('exact', value))
    sheet.add([...heading(context, block, 'line.before'), ...nothing])
    return row
  }
  const { stretch } = previous
  const ownInputs = inputs.blocks[previous.number - 1]!
  const own = payments.blocks[previous.number - 1] ?? null
  const hasLiability = stretch.mode === 'even' || stretch.mode === 'single_cost'
  const paid = paidAt(own, position, cell(DAY))
  const liability = hasLiability ? valueAt(own, position, cell(DAY), cell(GROWTH)) : '0'
  const evenly = (from: string) => `(${sumOfAll(own)}-${from})*${cell(SHARE)}`
  const rightOfUse = {
    even: assetAfter(start.rightOfUse, cell(SHARE), ownInputs.keptValue),
    single_cost: `${cell(LIABILITY)}-(${start.liability}-${start.rightOfUse}+${evenly(`(${start.liability}-${start.rightOfUse})`)}-${paid})`,
    straight_line: '0',
    ended: '0',
  }[stretch.mode]
  const prepaid =
    stretch.mode === 'straight_line'
      ? `${start.prepaid}+${paid}-(${sumOfAll(own)}+${start.prepaid})*${cell(SHARE)}`
      : '0'
  sheet.add([
    ...heading(context, block, 'line.before'),
    number('exact', major(before.liability), liability),
    number('exact', major(before.rightOfUse), rightOfUse),
    number('exact', major(before.provision), provision ? provision.before(block) : '0'),
    number('exact', major(before.prepaid), prepaid),
    ...new Array(MONTHS - PREPAID - 1).fill(null),
    ...(hasLiability && own
      ? growthCells(previous, ownInputs, position.date, { row, dateColumn: DAY, column: MONTHS })
      : new Array(SHARE_MONTHS - MONTHS).fill(null)),
    ...(stretch.mode === 'ended'
      ? []
      : shareCells(stretch, ownInputs, position.date, { row, dateColumn: DAY, column: SHARE_MONTHS })),
  ])
  return row
}

/** Value of the payments still to come on the new terms, where the event measures them. */
function addNewValue({ context, sheet, inputs, payments }: Writing, block: Block): string | null {
  const { transition, stretch } = block
  const isMeasured = transition.steps.some(
    ({ kind, liability }) =>
      kind === 'recognition' || kind === 'correction' || (kind === 'remeasurement' && liability !== 0n),
  )
  if (!isMeasured || transition.kind === 'opening_balances') return null
  if (stretch.mode !== 'even' && stretch.mode !== 'single_cost') return null
  const row = sheet.nextRow()
  const own = payments.blocks[block.number - 1] ?? null
  const growth = cellName(row, GROWTH)
  const value = number(
    'exact',
    majorOf(transition.after.liability, context.currency),
    valueOfAll(own, growth),
  )
  const place = { row, dateColumn: DAY, column: MONTHS }
  sheet.add([
    ...heading(context, block, 'line.newValue'),
    value,
    ...new Array(MONTHS - LIABILITY - 1).fill(null),
    ...(own ? growthCells(block, inputs.blocks[block.number - 1]!, stretch.start.date, place) : []),
  ])
  return cellName(row, LIABILITY)
}

function stepCells(
  context: WorkbookContext,
  step: TransitionStep,
  formulas: ReturnType<typeof stepFormulas>,
  row: number,
): CellOrNot[] {
  const { currency, digits, texts } = context
  const exact = (value: Fixed, formula: string | null) =>
    formula === null
      ? number(value % ONE === 0n ? 'amount' : 'exact', majorOf(value, currency))
      : number('exact', majorOf(value, currency), formula)
  const cell = (column: number) => cellName(row, column)
  const rounded = roundedStep(step)
  const money = (value: bigint, formula: string) => number('amount', amountOf(value, currency), formula)
  const [liability, rightOfUse, provision, prepaid, cash] = [0, 1, 2, 3, 4].map((k) => cell(ROUNDED + k))
  const owed = `${liability}+${provision}+${cash}-${prepaid}-ROUND(${cell(ASSET_COST)},${digits})`
  const owned = [RIGHT_OF_USE, PREPAID, ASSET_COST].map(cell).join('+')
  // Where there is no result, sums of floats leave dust.
  const gain = `${owned}-${[LIABILITY, PROVISION, CASH].map(cell).join('-')}`
  const followsDebts = step.gain === 0n && step.kind !== 'buy_out'
  return [
    null,
    null,
    null,
    text(texts.steps[step.kind]),
    exact(step.liability, formulas.liability),
    exact(step.rightOfUse, formulas.rightOfUse),
    exact(step.provision, formulas.provision),
    exact(step.prepaid, formulas.prepaid),
    exact(step.cash, formulas.cash),
    exact(step.assetCost, formulas.assetCost),
    exact(step.gain, step.gain === 0n ? `ROUND(${gain},6)` : gain),
    text(step.paragraph),
    money(rounded.liability, context.rounded(cell(LIABILITY))),
    money(
      rounded.rightOfUse,
      followsDebts ? `ROUND(${owed},${digits})` : context.rounded(cell(RIGHT_OF_USE)),
    ),
    money(rounded.provision, context.rounded(cell(PROVISION))),
    money(rounded.prepaid, context.rounded(cell(PREPAID))),
    money(rounded.cash, context.rounded(cell(CASH))),
    money(rounded.gain, step.kind === 'buy_out' ? '0' : `ROUND(${rightOfUse}-(${owed}),${digits})`),
  ]
}

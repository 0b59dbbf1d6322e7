import type { Minor } from '@mina/domain'
import { roundedStep, type ScheduleRow, scheduleRows } from '@mina/domain/measurement'
import { cellName } from '../write-workbook'
import type { EvenCostCells } from './even-cost-sheet'
import type { TransitionCells } from './events-sheet'
import type { LiabilityCells } from './liability-sheet'
import { amountOf } from './numbers'
import type { RightOfUseCells } from './right-of-use-sheet'
import { number, type PlannedCell, type SheetBuilder, text } from './sheet-builder'
import type { WorkbookContext } from './workbook-context'

export type SummaryParts = {
  transitions: readonly TransitionCells[]
  onBalance: { liability: LiabilityCells; rightOfUse: RightOfUseCells } | null
  evenCost: EvenCostCells | null
  /** Cell of what the asset keeps at the end; null for nothing. */
  keptValue: string | null
}

/** What the system says beside what the workbook computes, and the checks that must hold. */
export function summarySheet(context: WorkbookContext, parts: SummaryParts): SheetBuilder {
  const { texts, measurement } = context
  const sheet = context.start('summary')
  sheet.addHeader([
    texts['column.figure'],
    texts['column.inSystem'],
    texts['column.inWorkbook'],
    texts['column.difference'],
  ])
  const rows = scheduleRows(
    measurement,
    context.blocks.flatMap(({ periods }) => periods),
  )
  const total = (figure: (row: ScheduleRow) => Minor) => rows.reduce((sum, row) => sum + figure(row), 0n)
  const last = rows.at(-1)
  const first = sheet.nextRow()
  const write = figureWriter(context, sheet)
  const { onBalance, evenCost } = parts
  if (onBalance) {
    const { liability, rightOfUse } = onBalance
    const [start] = parts.transitions
    write('figure.liabilityAtStart', startOf(context, 'liability'), start!.change.liability)
    write('figure.rightOfUseAtStart', startOf(context, 'rightOfUse'), start!.change.rightOfUse)
    write(
      'figure.totalPayments',
      total(({ liability }) => liability.payment),
      liability.totalPayments,
    )
    write(
      'figure.totalInterest',
      total(({ liability }) => liability.interest),
      liability.totalInterest,
    )
    write(
      'figure.totalDepreciation',
      total(({ rightOfUse }) => rightOfUse.depreciation),
      rightOfUse.totalDepreciation,
    )
    write('figure.liabilityAtEnd', last?.liability.closing ?? 0n, liability.lastClosing)
    write('figure.rightOfUseAtEnd', last?.rightOfUse.closing ?? 0n, rightOfUse.lastClosing)
  }
  if (evenCost) {
    write(
      'figure.totalPayments',
      total(({ prepaid }) => prepaid.payment),
      evenCost.totalPayments,
    )
    write(
      'figure.totalExpense',
      total(({ prepaid }) => prepaid.expense),
      evenCost.totalExpense,
    )
  }
  const differences = `${cellName(first, 4)}:${cellName(sheet.nextRow() - 1, 4)}`
  sheet.add([])
  const check = (label: string, formula: string) =>
    sheet.add([text(label), { value: true, formula, format: 'check' } satisfies PlannedCell])
  check(texts['check.sameAsSystem'], `SUMSQ(${differences})=0`)
  if (onBalance) {
    const { liability, rightOfUse } = onBalance
    const { totalInterest, totalPayments, totalChanges, lastClosing } = liability
    const rest = `${totalInterest}-${totalPayments}+${totalChanges}`
    check(texts['check.liabilityEndsAtZero'], `${lastClosing}=0`)
    check(texts['check.interestIsPaymentsLessChanges'], `ROUND(${rest},${context.digits})=0`)
    check(texts['check.rightOfUseEndsAtKept'], `${rightOfUse.lastClosing}=${parts.keptValue ?? '0'}`)
  }
  if (evenCost) check(texts['check.prepaidEndsAtZero'], `${evenCost.lastClosing}=0`)
  return sheet
}

/** What was recognised or taken over at the start, as it is booked. */
const startOf = ({ measurement }: WorkbookContext, balance: 'liability' | 'rightOfUse'): Minor =>
  measurement.transitions[0]!.steps.reduce((sum, step) => sum + roundedStep(step)[balance], 0n)

function figureWriter({ texts, currency, digits }: WorkbookContext, sheet: SheetBuilder) {
  return (figure: `figure.${string}` & keyof typeof texts, inSystem: Minor, formula: string) => {
    const row = sheet.nextRow()
    const value = amountOf(inSystem, currency)
    sheet.add([
      text(texts[figure] as string),
      number('amount', value),
      number('amount', value, formula),
      number('amount', 0, `ROUND(${cellName(row, 2)}-${cellName(row, 3)},${digits})`),
    ])
  }
}

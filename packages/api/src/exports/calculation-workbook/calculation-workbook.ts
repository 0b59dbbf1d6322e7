import type { Period } from '@mina/domain/agreements'
import type { Measurement } from '@mina/domain/measurement'
import { writeWorkbook } from '../write-workbook'
import { blocksOf, defaultPeriods } from './blocks'
import { evenCostSheet } from './even-cost-sheet'
import { eventsSheet } from './events-sheet'
import { inputsSheet } from './inputs-sheet'
import { liabilitySheet } from './liability-sheet'
import { paymentsSheet } from './payments-sheet'
import { provisionSheet } from './provision-sheet'
import { rightOfUseSheet } from './right-of-use-sheet'
import { summarySheet } from './summary-sheet'
import type { WorkbookTexts } from './texts'
import { workbookContext } from './workbook-context'

export type CalculationWorkbookOptions = {
  createdAt: Date
  /** Lines on top of every sheet: company, agreement, profile, convention, calculation version, who pulled it and when. */
  meta: readonly string[]
  /** Rows of the schedules, in order and without gaps from the first balance to the last. Absent: payment intervals. */
  periods?: readonly Period[]
  /** Where an input came from, by field path: `discountRate.annualRate`, `payments.0.amount`, `events.1.factor`. */
  sources?: Readonly<Record<string, string>>
}

/**
 * One agreement under one profile as a workbook of live formulas: inputs, payments, events, schedules, summary. A
 * spreadsheet that computes it comes to the engine's figures to the minor unit; they stand beside the formulas for
 * viewers that do not compute.
 *
 * Exact balances are computed in floating point, right to about 15 digits, and rounded half-even by formula: for
 * amounts below 10^10 a figure differs from the engine's only where the exact value is within 10^-6 of half a minor
 * unit.
 * @throws DomainError 'input.invalid' { reason: 'too_long' } for a text that no cell can hold
 */
export async function calculationWorkbook(
  measurement: Measurement,
  texts: WorkbookTexts,
  { createdAt, meta, periods = defaultPeriods(measurement), sources = {} }: CalculationWorkbookOptions,
): Promise<Uint8Array> {
  const context = workbookContext(measurement, blocksOf(measurement, periods), texts, meta, sources)
  const { sheet: inputs, inputs: inputCells } = inputsSheet(context)
  const { sheet: payments, payments: paymentCells } = paymentsSheet(context, inputCells)
  const provision = provisionSheet(context, inputCells)
  const { sheet: events, transitions } = eventsSheet(context, inputCells, paymentCells, provision)
  const isEven = measurement.treatment === 'straight_line'
  const liability = isEven ? null : liabilitySheet(context, inputCells, paymentCells, transitions)
  const rightOfUse = liability && rightOfUseSheet(context, inputCells, paymentCells, transitions, liability)
  const evenCost = isEven ? evenCostSheet(context, inputCells, paymentCells, transitions) : null
  const summary = summarySheet(context, {
    transitions,
    onBalance: liability && rightOfUse && { liability, rightOfUse },
    evenCost,
    keptValue: inputCells.blocks.at(-1)!.keptValue,
  })
  const sheets = [
    summary,
    inputs,
    payments,
    events,
    ...[liability, rightOfUse, evenCost, provision].flatMap((part) => (part ? [part.sheet] : [])),
  ]
  return writeWorkbook(
    sheets.map((sheet) => sheet.finish()),
    { createdAt, title: texts['sheet.summary'], names: context.names },
  )
}

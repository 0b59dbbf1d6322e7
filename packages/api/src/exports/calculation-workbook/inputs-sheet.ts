import { addDays } from '@mina/domain'
import type { PaymentLine } from '@mina/domain/agreements'
import { cellName } from '../write-workbook'
import { type Block, monthsBetween, paidAtStart } from './blocks'
import { eventCells, restorationCells } from './event-inputs'
import { amountOf, majorOf } from './numbers'
import { type CellOrNot, date, number, type PlannedCell, type SheetBuilder, text } from './sheet-builder'
import { monthCells, timeBetween } from './time-cells'
import type { WorkbookContext } from './workbook-context'

/** Names of the cells that a block's formulas refer to. */
export type BlockInputs = {
  rate: string
  interval: string
  countedFrom: string
  spreadFrom: string
  spreadTo: string
  /** Day from which the months of the spread are counted, and how much of it lies before the block. */
  spreadCountedFrom: string
  timeBefore: string
  wholeTime: string
  /** Value that an object to be owned keeps; null where there is none. */
  keptValue: string | null
  /** Amount of a payment line, by its place in the block's terms. */
  lines: ReadonlyMap<number, string>
  restoration: { amount: string; usedOn: string; rate: string; countedFrom: string; growth: string } | null
  /** What only some events have: share kept, recoverable amount, penalty or price. */
  remainingShare: string | null
  recoverableAmount: string | null
  cash: string | null
}
export type Inputs = {
  incentivesReceived: string
  initialDirectCosts: string
  openingLiability: string
  openingRightOfUse: string
  blocks: readonly BlockInputs[]
}

/** Everything that the formulas start from, one value a row with where it came from; nothing below is typed in twice. */
export function inputsSheet(context: WorkbookContext): { sheet: SheetBuilder; inputs: Inputs } {
  const { texts, measurement, currency } = context
  const sheet = context.start('inputs')
  sheet.addHeader([texts['column.item'], texts['column.value'], texts['column.source']])
  const write = itemWriter(context, sheet)
  const { terms } = measurement.stretches[0]!
  write('Currency', texts['item.currency'], text(currency), 'currency')
  write('Commencement', texts['item.commencementDate'], date(terms.commencementDate), 'commencementDate')
  write('End_date', texts['item.endDate'], date(terms.endDate), 'endDate')
  const { incentivesReceived = 0n, initialDirectCosts = 0n } = terms.initialCosts ?? {}
  const amount = (value: bigint) => number('amount', amountOf(value, currency))
  const opening = measurement.transitions[0]!
  const inputs = {
    incentivesReceived: write(
      'Incentives',
      texts['item.incentivesReceived'],
      amount(incentivesReceived),
      'initialCosts.incentivesReceived',
    ),
    initialDirectCosts: write(
      'Direct_costs',
      texts['item.initialDirectCosts'],
      amount(initialDirectCosts),
      'initialCosts.initialDirectCosts',
    ),
    ...openingCells(context, write, opening.kind === 'opening_balances'),
    blocks: context.blocks.reduce<BlockInputs[]>((done, block) => {
      done.push(blockInputs(context, sheet, write, block, done.at(-1)))
      return done
    }, []),
  }
  sheet.add([])
  sheet.add([text(texts['note.rounding'], 'note')])
  sheet.add([text(texts['note.live'], 'note')])
  return { sheet, inputs }
}

export type Write = (
  name: string,
  label: string,
  cell: PlannedCell,
  field: string,
  more?: CellOrNot[],
) => string

function itemWriter({ names, sources, texts }: WorkbookContext, sheet: SheetBuilder): Write {
  return (name, label, cell, field, more = []) => {
    const source = cell.formula !== undefined ? texts['source.computed'] : sources[field]
    const fallback = field.startsWith('events.') ? texts['source.event'] : texts['source.terms']
    const row = sheet.add([text(label), cell, text(source ?? fallback), ...more])
    names.push({ name, range: sheet.reference(row, 2) })
    return name
  }
}

/** Balances taken over stand as they were given; without them the cells are not there. */
function openingCells({ measurement, texts }: WorkbookContext, write: Write, isTakenOver: boolean) {
  if (!isTakenOver) return { openingLiability: '0', openingRightOfUse: '0' }
  const { liability, rightOfUse } = measurement.transitions[0]!.after
  const given = (value: bigint) => number('exact', majorOf(value, measurement.life.terms.currency))
  return {
    openingLiability: write(
      'Opening_liability',
      texts['item.openingLiability'],
      given(liability),
      'openingBalances.liability',
    ),
    openingRightOfUse: write(
      'Opening_right_of_use',
      texts['item.openingRightOfUse'],
      given(rightOfUse),
      'openingBalances.rightOfUse',
    ),
  }
}

function blockInputs(
  context: WorkbookContext,
  sheet: SheetBuilder,
  write: Write,
  block: Block,
  before: BlockInputs | undefined,
): BlockInputs {
  const { texts, measurement } = context
  const { number: n, transition, stretch, growth } = block
  const { eventIndex } = transition
  const path = (field: string) => (eventIndex === null ? field : `events.${eventIndex}.${field}`)
  const heading = `${texts['item.block']} ${n}: ${texts.transitions[transition.kind]} ${stretch.start.date}`
  sheet.add([])
  sheet.add([text(heading, 'bold')])
  const kept = block.isGrowthKept ? before : undefined
  const rate = write(
    `Rate_${n}`,
    texts['item.annualRate'],
    number('rate', Number(growth.rate.annualRate), kept?.rate),
    path('discountRate.annualRate'),
  )
  const convention = text(texts.conventions[growth.rate.convention])
  write(`Convention_${n}`, texts['item.convention'], convention, path('discountRate.convention'))
  const interval = write(
    `Interval_${n}`,
    texts['item.intervalMonths'],
    number('integer', growth.intervalMonths, kept?.interval),
    path('payments'),
  )
  const countedFrom = write(
    `Counted_from_${n}`,
    texts['item.countedFrom'],
    date(growth.countedFrom, kept?.countedFrom),
    path('date'),
  )
  const event = eventIndex === null ? null : measurement.life.events[eventIndex]!
  return {
    rate,
    interval,
    countedFrom,
    ...spreadCells(context, sheet, write, block),
    lines: block.arePaymentsKept ? (before?.lines ?? new Map()) : lineCells(context, write, block),
    restoration: restorationCells(context, sheet, write, block),
    ...eventCells(context, write, event, n, path),
  }
}

function spreadCells(context: WorkbookContext, sheet: SheetBuilder, write: Write, block: Block) {
  const { texts, currency } = context
  const { number: n, stretch } = block
  const { spread, terms } = stretch
  const { from, to, by, countedFrom } = spread
  const field = 'usefulLife.months'
  const spreadFrom = write(`Spread_from_${n}`, texts['item.spreadFrom'], date(from), field)
  const spreadTo = write(`Spread_to_${n}`, texts['item.spreadTo'], date(to), field)
  const label = texts['item.spreadCountedFrom']
  const spreadCountedFrom = write(`Spread_counted_from_${n}`, label, date(countedFrom), 'commencementDate')
  /** A length of time: days from one cell to another, or months counted from the day above, less those before. */
  const length = (name: string, item: string, value: number, dayCell: string, day: string, less: string) => {
    if (by === 'days') return write(name, item, number('integer', value, `${dayCell}-${less}`), field)
    const row = sheet.nextRow()
    const [months, days, monthLength] = [4, 5, 6].map((column) => cellName(row, column)) as [
      string,
      string,
      string,
    ]
    const formula = `${months}+${days}/${monthLength}-${less}`
    const helpers = monthCells(countedFrom, day, spreadCountedFrom, dayCell, months)
    return write(name, item, number('number', value, formula), field, helpers)
  }
  const timeBefore =
    by === 'days'
      ? spreadFrom
      : length(
          `Time_before_${n}`,
          texts['item.timeBefore'],
          monthsBetween(countedFrom, from),
          spreadFrom,
          from,
          '0',
        )
  const end = addDays(to, 1)
  const whole = timeBetween(spread, from, end)
  const wholeTime = length(
    `Whole_time_${n}`,
    texts['item.wholeTime'],
    whole,
    `(${spreadTo}+1)`,
    end,
    timeBefore,
  )
  const kept = stretch.mode === 'even' ? terms.usefulLife?.residualValue : undefined
  const keptValue = kept
    ? write(
        `Kept_value_${n}`,
        texts['item.keptValue'],
        number('amount', amountOf(kept, currency)),
        'usefulLife.residualValue',
      )
    : null
  return { spreadFrom, spreadTo, spreadCountedFrom, timeBefore, wholeTime, keptValue }
}

/** The fee of every line that the block pays. */
function lineCells(context: WorkbookContext, write: Write, block: Block): Map<number, string> {
  const { texts, currency, measurement } = context
  const { number: n, stretch, transition } = block
  const earlier = block.number === 1 ? paidAtStart(measurement) : []
  const paid = new Set([...earlier, ...stretch.stream.payments].map((payment) => payment.line))
  const cells = new Map<number, string>()
  for (const [index, line] of stretch.terms.payments.entries()) {
    if (!paid.has(index)) continue
    const path =
      transition.eventIndex === null ? `payments.${index}.amount` : `events.${transition.eventIndex}`
    const label = `${texts['item.paymentLine']} ${index + 1}: ${texts.payments[line.kind]} ${daysOf(line)}`
    const fee = number('amount', amountOf(line.amount, currency))
    cells.set(index, write(`Line_${n}_${index + 1}`, label, fee, path))
  }
  return cells
}

const daysOf = ({ firstDate, lastDate }: PaymentLine) => `${firstDate} – ${lastDate}`

import { addDays } from '@mina/domain'
import type { AgreementEvent, PaymentLine } from '@mina/domain/agreements'
import { cellName } from '../write-workbook'
import { type Block, monthsBetween } from './blocks'
import { amountOf, majorOf } from './numbers'
import { type CellOrNot, date, number, type PlannedCell, type SheetBuilder, text } from './sheet-builder'
import { monthCells, wholeTimeOf } from './time-cells'
import type { WorkbookContext } from './workbook-context'

/** Names of the cells that a block's formulas refer to. */
export type BlockInputs = {
  rate: string
  interval: string
  countedFrom: string
  spreadFrom: string
  spreadTo: string
  wholeTime: string
  /** Amount of a payment line, by its place in the block's terms. */
  lines: ReadonlyMap<number, string>
  restoration: { amount: string; dueDate: string; rate: string; countedFrom: string; growth: string } | null
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
  sheet.add([text(texts['note.rounding'])])
  sheet.add([text(texts['note.live'])])
  return { sheet, inputs }
}

type Write = (name: string, label: string, cell: PlannedCell, field: string, more?: CellOrNot[]) => string

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

function spreadCells({ texts }: WorkbookContext, sheet: SheetBuilder, write: Write, block: Block) {
  const { number: n, stretch } = block
  const { spread } = stretch
  const spreadFrom = write(
    `Spread_from_${n}`,
    texts['item.spreadFrom'],
    date(spread.from),
    'usefulLife.months',
  )
  const spreadTo = write(`Spread_to_${n}`, texts['item.spreadTo'], date(spread.to), 'usefulLife.months')
  const row = sheet.nextRow()
  const [months, days, length] = [4, 5, 6].map((column) => cellName(row, column)) as [string, string, string]
  const isByDays = spread.by === 'days'
  const label = `${texts['item.spreadFrom']} – ${texts['item.spreadTo']}`
  const formula = isByDays ? `${spreadTo}+1-${spreadFrom}` : `${months}+${days}/${length}`
  const helpers = isByDays
    ? []
    : monthCells(spread.from, addDays(spread.to, 1), spreadFrom, `(${spreadTo}+1)`, months)
  const whole = number('number', wholeTimeOf(spread), formula)
  return {
    spreadFrom,
    spreadTo,
    wholeTime: write(`Whole_time_${n}`, label, whole, 'usefulLife.months', helpers),
  }
}

/** The fee of every line that the block's payments take whole. */
function lineCells({ texts, currency }: WorkbookContext, write: Write, block: Block): Map<number, string> {
  const { number: n, stretch, transition } = block
  const cells = new Map<number, string>()
  for (const [index, line] of stretch.terms.payments.entries()) {
    if (!line.inLiability) continue
    const path =
      transition.eventIndex === null ? `payments.${index}.amount` : `events.${transition.eventIndex}`
    const label = `${texts['item.paymentLine']} ${index + 1}: ${texts.payments[line.kind]} ${daysOf(line)}`
    const fee = number('amount', amountOf(line.amount, currency))
    cells.set(index, write(`Line_${n}_${index + 1}`, label, fee, path))
  }
  return cells
}

const daysOf = ({ firstDate, lastDate }: PaymentLine) => `${firstDate} – ${lastDate}`

function restorationCells(
  { texts, currency }: WorkbookContext,
  sheet: SheetBuilder,
  write: Write,
  { number: n, restoration }: Block,
): BlockInputs['restoration'] {
  if (!restoration) return null
  const { amount, dueDate, annualRate, countedFrom } = restoration
  const field = 'initialCosts.restoration'
  const cells = {
    amount: write(
      `Restoration_${n}`,
      texts['item.restorationAmount'],
      number('amount', amountOf(amount, currency)),
      `${field}.amount`,
    ),
    dueDate: write(`Restoration_date_${n}`, texts['item.restorationDate'], date(dueDate), `${field}.dueDate`),
    rate: write(
      `Restoration_rate_${n}`,
      texts['item.restorationRate'],
      number('rate', Number(annualRate)),
      `${field}.annualRate`,
    ),
    countedFrom: write(
      `Restoration_from_${n}`,
      texts['item.restorationCountedFrom'],
      date(countedFrom),
      `${field}.dueDate`,
    ),
  }
  const row = sheet.nextRow()
  const [months, days, length] = [4, 5, 6].map((column) => cellName(row, column)) as [string, string, string]
  const growth = number(
    'factor',
    (1 + Number(annualRate)) ** (monthsBetween(countedFrom, dueDate) / 12),
    `(1+${cells.rate})^((${months}+${days}/${length})/12)`,
  )
  const helpers = monthCells(countedFrom, dueDate, cells.countedFrom, cells.dueDate, months)
  return {
    ...cells,
    growth: write(`Restoration_growth_${n}`, texts['column.growth'], growth, field, helpers),
  }
}

function eventCells(
  { texts, currency }: WorkbookContext,
  write: Write,
  event: AgreementEvent | null,
  n: number,
  path: (field: string) => string,
): Pick<BlockInputs, 'remainingShare' | 'recoverableAmount' | 'cash'> {
  const amount = (value: bigint) => number('amount', amountOf(value, currency))
  const none = { remainingShare: null, recoverableAmount: null, cash: null }
  switch (event?.kind) {
    case 'modification': {
      if (event.remainingShare === undefined) return none
      const share = number('number', Number(event.remainingShare))
      const label = texts['item.remainingShare']
      return { ...none, remainingShare: write(`Share_${n}`, label, share, path('remainingShare')) }
    }
    case 'impairment': {
      const label = texts['item.recoverableAmount']
      const cell = amount(event.recoverableAmount)
      return { ...none, recoverableAmount: write(`Recoverable_${n}`, label, cell, path('recoverableAmount')) }
    }
    case 'termination':
      return {
        ...none,
        cash: write(`Penalty_${n}`, texts['item.penalty'], amount(event.penalty), path('penalty')),
      }
    case 'buy_out':
      return { ...none, cash: write(`Price_${n}`, texts['item.price'], amount(event.price), path('price')) }
    default:
      return none
  }
}

import type { AgreementEvent } from '@mina/domain/agreements'
import { cellName } from '../write-workbook'
import { type Block, monthsBetween } from './blocks'
import type { BlockInputs, Write } from './inputs-sheet'
import { amountOf } from './numbers'
import { date, number, type SheetBuilder } from './sheet-builder'
import { monthCells } from './time-cells'
import type { WorkbookContext } from './workbook-context'

/** The expected restoration and its growth until the day after which it is no longer owed. */
export function restorationCells(
  { texts, currency }: WorkbookContext,
  sheet: SheetBuilder,
  write: Write,
  { number: n, restoration }: Block,
): BlockInputs['restoration'] {
  if (!restoration) return null
  const { amount, usedOn, annualRate, countedFrom } = restoration
  const field = 'initialCosts.restoration'
  const cells = {
    amount: write(
      `Restoration_${n}`,
      texts['item.restorationAmount'],
      number('amount', amountOf(amount, currency)),
      `${field}.amount`,
    ),
    usedOn: write(`Restoration_date_${n}`, texts['item.restorationDate'], date(usedOn), `${field}.dueDate`),
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
    (1 + Number(annualRate)) ** (monthsBetween(countedFrom, usedOn) / 12),
    `(1+${cells.rate})^((${months}+${days}/${length})/12)`,
  )
  const helpers = monthCells(countedFrom, usedOn, cells.countedFrom, cells.usedOn, months)
  return {
    ...cells,
    growth: write(`Restoration_growth_${n}`, texts['column.growth'], growth, field, helpers),
  }
}

/** What only some events have. */
export function eventCells(
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

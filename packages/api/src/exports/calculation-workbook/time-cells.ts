import { addDays, daysBetween, type LocalDate, monthSpan } from '@mina/domain'
import type { Stretch } from '@mina/domain/measurement'
import { cellName } from '../write-workbook'
import { type Block, monthsBetween } from './blocks'
import { daysFormula, growthFormulas, monthLengthFormula, monthsFormula } from './formulas'
import { timeOver } from './growth'
import type { BlockInputs } from './inputs-sheet'
import { numberOf } from './numbers'
import { type CellOrNot, number } from './sheet-builder'

/** Where a row's time columns stand: five from `column` on, for the day in `dateColumn`. */
export type TimePlace = { row: number; dateColumn: number; column: number }

/** Months, days, length of the month, years and growth from the day the block's growth is counted from. */
export function growthCells(
  block: Block,
  { rate, interval, countedFrom }: BlockInputs,
  day: LocalDate,
  { row, dateColumn, column }: TimePlace,
): CellOrNot[] {
  const [months, days, monthLength, years] = [0, 1, 2, 3].map((k) => cellName(row, column + k)) as [
    string,
    string,
    string,
    string,
  ]
  const date = cellName(row, dateColumn)
  const cells = { rate, interval, countedFrom, date, months, days, monthLength, years }
  const formulas = growthFormulas(block.growth.rate.convention, cells)
  const time = timeOver(block.growth, day)
  return [
    formulas.months === undefined ? null : number('integer', time.months ?? 0, formulas.months),
    number('integer', time.days, formulas.days),
    formulas.monthLength === undefined
      ? null
      : number('integer', lengthAfter(block.growth.countedFrom, day), formulas.monthLength),
    number('number', time.years, formulas.years),
    number('factor', numberOf(block.stretch.stream.growth(day)), formulas.growth),
  ]
}

/** Months, days, length of the month and the share of the spread time that has passed. */
export function shareCells(
  { spread }: Stretch,
  { spreadFrom, spreadTo, spreadCountedFrom, timeBefore, wholeTime }: BlockInputs,
  day: LocalDate,
  { row, dateColumn, column }: TimePlace,
): CellOrNot[] {
  const [months, days, monthLength] = [0, 1, 2].map((k) => cellName(row, column + k)) as [
    string,
    string,
    string,
  ]
  const date = cellName(row, dateColumn)
  const done = spread.by === 'days' ? days : `(${months}+${days}/${monthLength}-${timeBefore})`
  const share = number(
    'factor',
    shareOf(spread, day),
    `IF(${date}>${spreadTo},1,IF(${date}<=${spreadFrom},0,${done}/${wholeTime}))`,
  )
  if (spread.by === 'days') {
    return [null, number('integer', daysBetween(spread.from, day), `${date}-${spreadFrom}`), null, share]
  }
  return [...monthCells(spread.countedFrom, day, spreadCountedFrom, date, months), share]
}

/** Whole months, further days and the length of their month between two dates. */
export function monthCells(
  from: LocalDate,
  to: LocalDate,
  fromCell: string,
  toCell: string,
  monthsCell: string,
): [CellOrNot, CellOrNot, CellOrNot] {
  const span = monthSpan(from, to)
  return [
    number('integer', span.months, monthsFormula(fromCell, toCell)),
    number('integer', span.days, daysFormula(fromCell, toCell, monthsCell)),
    number('integer', lengthAfter(from, to), monthLengthFormula(fromCell, monthsCell)),
  ]
}

/** Length of the month after the last whole one, also where no days follow it. */
function lengthAfter(from: LocalDate, to: LocalDate): number {
  const span = monthSpan(from, to)
  if (span.days > 0) return span.monthLength
  return monthSpan(from, addDays(to, 1)).monthLength
}

/** Time between two days of the spread, in its own unit: days, or months counted from its `countedFrom`. */
export function timeBetween({ by, countedFrom }: Stretch['spread'], from: LocalDate, to: LocalDate): number {
  return by === 'days'
    ? daysBetween(from, to)
    : monthsBetween(countedFrom, to) - monthsBetween(countedFrom, from)
}

function shareOf(spread: Stretch['spread'], day: LocalDate): number {
  const { from, to } = spread
  if (day > to) return 1
  if (day <= from) return 0
  return timeBetween(spread, from, day) / timeBetween(spread, from, addDays(to, 1))
}

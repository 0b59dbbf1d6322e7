import { type Currency, minorDigits } from '@mina/domain'
import type { Measurement } from '@mina/domain/measurement'
import type { NamedRange } from 'hucre'
import { sheetNames } from '../sheet-names'
import type { Block } from './blocks'
import { halfEven } from './formulas'
import { type SheetBuilder, startSheet } from './sheet-builder'
import type { WorkbookTexts } from './texts'

/** What every sheet is written from. */
export type WorkbookContext = {
  measurement: Measurement
  blocks: readonly Block[]
  texts: WorkbookTexts
  /** Lines on top of every sheet. */
  meta: readonly string[]
  /** Where an input came from, by field path: `discountRate.annualRate`, `payments.0.amount`. */
  sources: Readonly<Record<string, string>>
  currency: Currency
  digits: number
  names: NamedRange[]
  start(sheet: SheetKey): SheetBuilder
  /** The cell rounded to the minor unit. */
  rounded(reference: string): string
}

const SHEET_KEYS = [
  'summary',
  'inputs',
  'payments',
  'provision',
  'events',
  'liability',
  'rightOfUse',
  'evenCost',
] as const
export type SheetKey = (typeof SHEET_KEYS)[number]

export function workbookContext(
  measurement: Measurement,
  blocks: readonly Block[],
  texts: WorkbookTexts,
  meta: readonly string[],
  sources: Readonly<Record<string, string>>,
): WorkbookContext {
  const { currency } = measurement.life.terms
  const digits = minorDigits(currency)
  const titles = SHEET_KEYS.map((key) => texts[`sheet.${key}`])
  const names = sheetNames(titles)
  return {
    measurement,
    blocks,
    texts,
    meta,
    sources,
    currency,
    digits,
    names: [],
    start: (key) =>
      startSheet(names[SHEET_KEYS.indexOf(key)]!, {
        currency,
        title: titles[SHEET_KEYS.indexOf(key)]!,
        meta,
      }),
    rounded: (reference) => halfEven(reference, digits),
  }
}

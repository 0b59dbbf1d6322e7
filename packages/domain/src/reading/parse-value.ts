import { fold } from './fold'
import type { Token } from './layout'
import { decimalOf, findAmounts, findPercentages, findWordedAmounts } from './parsers/amounts'
import { findBusinessIds } from './parsers/business-ids'
import { nameOf } from './parsers/companies'
import { findDates, findMonths } from './parsers/dates'
import { findDurations, plainCount } from './parsers/durations'
import { findIndices } from './parsers/indices'
import { findRates } from './parsers/rates'
import { currencyIn } from './rules/currency'
import { codeAt, objectIdOf } from './rules/identifiers'
import { periodIn } from './rules/money'
import { matches, type Run, runOfText, textOf } from './run'
import { DOCUMENT_LANGUAGES, type DocumentLanguage, type FieldId, type FieldValue } from './types'
import { lexiconFor } from './vocabulary'
import type { Lexicon } from './vocabulary/lexicon'

/** A value found in some words, and which of them it was read from. */
export type FieldParse = { value: FieldValue; tokens: Token[] }

type Parser = (run: Run, lexicon: Lexicon, languages: readonly DocumentLanguage[]) => FieldParse | null

const at = (
  run: Run,
  found: { from: number; to: number } | undefined,
  value: FieldValue | undefined,
): FieldParse | null =>
  found && value !== undefined ? { value, tokens: run.tokens.slice(found.from, found.to + 1) } : null

const whole = (run: Run, value: string): FieldParse | null =>
  value === '' ? null : { value, tokens: run.tokens }

const text: Parser = (run) => whole(run, nameOf(run.tokens))

const orgNo: Parser = (run, _lexicon, languages) => {
  const [best] = findBusinessIds(run, [...languages, 'en']).sort((a, b) => b.quality - a.quality)
  return at(run, best, best?.value.id)
}

const code: Parser = (run) => {
  const found = run.tokens
    .map((_, index) => codeAt(run.tokens, index))
    .find((candidate) => candidate !== null)
  return found ? { value: found.value, tokens: found.tokens } : whole(run, textOf(run.tokens))
}

const objectId: Parser = (run) => {
  const found = run.tokens
    .map((_, index) => codeAt(run.tokens, index))
    .find((candidate) => candidate !== null)
  return found ? { value: objectIdOf(found).value, tokens: found.tokens } : whole(run, textOf(run.tokens))
}

const date: Parser = (run, lexicon) => {
  const [found] = findDates(run, lexicon)
  return at(run, found, found?.value)
}

const months: Parser = (run, lexicon) => {
  const found = findDurations(run, lexicon).find(({ value }) => value.unit === 'month')
  if (found) return at(run, found, found.value.count)
  const count = plainCount(run, lexicon)
  return count === null ? null : { value: count, tokens: run.tokens }
}

const amount: Parser = (run, lexicon) => {
  const [found] = [...findAmounts(run), ...findWordedAmounts(run, lexicon.numbers)].sort(
    (a, b) => b.quality - a.quality || a.from - b.from,
  )
  return at(run, found, found?.value.value)
}

const margin: Parser = (run, lexicon) => {
  const [found] = findPercentages(run, lexicon.phrases.percent)
  if (found) return at(run, found, found.value)
  const value = run.tokens.length === 1 ? decimalOf(run.text.trim().replace(/^[+]/, '')) : null
  return value === null ? null : { value, tokens: run.tokens }
}

const period: Parser = (run, lexicon) => {
  const found = periodIn(run, { lexicon })
  return found ? at(run, found, found.value) : null
}

const timing: Parser = (run, lexicon) => {
  for (const value of ['advance', 'arrears'] as const) {
    const [found] = matches(run, lexicon.phrases[value])
    if (found) return at(run, found, value)
  }
  return null
}

const rate: Parser = (run, lexicon) => {
  const [found] = findRates(run, lexicon)
  return found ? at(run, found, found.value) : whole(run, textOf(run.tokens))
}

const index: Parser = (run) => {
  const [found] = findIndices(run)
  return found ? at(run, found, found.value) : whole(run, textOf(run.tokens))
}

const baseMonth: Parser = (run, lexicon) => {
  const [month] = findMonths(run, lexicon)
  if (month) return at(run, month, month.value)
  const [day] = findDates(run, lexicon)
  return at(run, day, day?.value.slice(0, 7))
}

const currency: Parser = (run, lexicon) => {
  const found = currencyIn(run, lexicon)
  return found ? at(run, found, found.code) : null
}

const PARSERS: Record<FieldId, Parser> = {
  lessorName: text,
  lesseeName: text,
  lessorOrgNo: orgNo,
  lesseeOrgNo: orgNo,
  contractNumber: code,
  objectDescription: text,
  objectId,
  startDate: date,
  endDate: date,
  signingDate: date,
  termMonths: months,
  noticeMonths: months,
  extensionMonths: months,
  fee: amount,
  firstIncreasedRent: amount,
  residualValue: amount,
  deposit: amount,
  feePeriod: period,
  paymentTiming: timing,
  interestBase: rate,
  interestMargin: margin,
  indexName: index,
  indexBaseMonth: baseMonth,
  currency,
}

/** The field's value in a run of words, or null when they do not hold one. */
export function fieldIn(field: FieldId, run: Run, languages: readonly DocumentLanguage[]): FieldParse | null {
  return run.tokens.length === 0 ? null : PARSERS[field](run, lexiconFor(languages), languages)
}

const EXACT: Partial<Record<FieldId, readonly string[]>> = {
  feePeriod: ['month', 'quarter', 'half-year', 'year'],
  paymentTiming: ['advance', 'arrears'],
}

/**
 * Reads what a person typed into a field: "36 mån", "1 mars 2024", "4 895,00 kr", "kvartal", "Stibor 3 mån".
 *
 * @param language the language to read it in; all eight when null
 * @returns the value as it is stored, or null when the text is no value of that field
 */
export function parseFieldValue(
  field: FieldId,
  text: string,
  language: DocumentLanguage | null,
): FieldValue | null {
  const trimmed = text.trim()
  if (EXACT[field]?.includes(trimmed)) return trimmed
  const languages = language ? [language] : DOCUMENT_LANGUAGES
  const lexicon = lexiconFor(languages)
  const run = runOfText(trimmed, (word) => lexicon.correct(fold(word)))
  const value = fieldIn(field, run, languages)?.value ?? null
  return AMOUNTS.has(field) && !usesEveryDigit(trimmed, String(value)) ? null : value
}

const AMOUNTS: ReadonlySet<FieldId> = new Set(['fee', 'firstIncreasedRent', 'residualValue', 'deposit'])

/**
 * Whether an amount was made of all the digits that were typed: "1e5" is not 1, nor "1,2,3,4" 1.2. Zeros at either end
 * come and go with öre and thousands. An amount in words has no digits to lose.
 */
function usesEveryDigit(text: string, value: string): boolean {
  const digits = (part: string) => part.replace(/\D/g, '').replace(/^0+|0+$/g, '')
  return !/\d/.test(text) || digits(text) === digits(value)
}

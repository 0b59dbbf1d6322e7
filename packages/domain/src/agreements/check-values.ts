import { isLocalDate, type LocalDate } from '../dates'
import { DomainError } from '../errors'
import { LARGEST_AMOUNT, type Minor } from '../money'
import { type Ratio, ratioFromDecimal } from './agreed-rise'

export const LONGEST_TERM_MONTHS = 99 * 12

/** Why a value cannot be. */
export type Problem =
  | 'unknown'
  | 'not_a_date'
  | 'before_start'
  | 'too_long'
  | 'negative'
  | 'not_positive'
  | 'too_large'
  | 'not_a_number'
  | 'not_a_rate'
  | 'not_a_share'
  | 'not_a_month'
  | 'none'
  | 'too_many'
  | 'outside_term'
  | 'overlaps'
  | 'not_whole'
  | 'not_in_order'
  | 'not_reachable'
  | 'contradicts'
  | 'other_side'
  | 'not_the_end'
  | 'purchase_option'
  | 'no_interval'
  | 'after_end'
  | 'missing'
  | 'more_than_one'

/** @throws DomainError 'schedule.invalid_input' { field, reason } unless it holds */
export function must(holds: boolean, field: string, reason: Problem): asserts holds {
  if (!holds) throw new DomainError('schedule.invalid_input', { field, reason })
}

export function checkAmount(amount: Minor, field: string) {
  must(amount >= 0n, field, 'negative')
  must(amount <= LARGEST_AMOUNT, field, 'too_large')
}

export function checkMonths(months: number, least: number, field: string, most = LONGEST_TERM_MONTHS) {
  must(Number.isInteger(months), field, 'not_whole')
  must(months >= least, field, 'negative')
  must(months <= most, field, 'too_long')
}

export function checkDate(date: LocalDate, field: string) {
  must(isLocalDate(date), field, 'not_a_date')
}

/** A yearly decimal above −1 and below 10. */
export function checkRate(rate: string, field: string) {
  must(/^-?\d(\.\d{1,30})?$/.test(rate), field, 'not_a_rate')
  const { numerator, denominator } = ratioFromDecimal(rate, field)
  must(numerator > -denominator, field, 'not_a_rate')
}

/** A decimal from 0 to 1. */
export function checkShare(share: string, field: string) {
  const { numerator, denominator } = decimalOf(share, field)
  must(numerator >= 0n && numerator <= denominator, field, 'not_a_share')
}

export function checkPositive(text: string, field: string) {
  must(decimalOf(text, field).numerator > 0n, field, 'not_positive')
}

export function checkNotNegative(text: string, field: string) {
  must(decimalOf(text, field).numerator >= 0n, field, 'negative')
}

export function decimalOf(text: string, field: string): Ratio {
  must(/^-?\d{1,30}(\.\d{1,60})?$/.test(text), field, 'not_a_number')
  return ratioFromDecimal(text, field)
}

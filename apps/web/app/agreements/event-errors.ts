import { m } from '@mina/i18n'

const TEXTS: Record<string, () => string> = {
  not_a_date: m.event_error_not_a_date,
  not_a_number: m.event_error_not_a_number,
  not_an_amount: m.event_error_not_an_amount,
  more_than_one: m.event_error_more_than_one,
  before_start: m.event_error_before_start,
  not_in_order: m.event_error_not_in_order,
  after_end: m.event_error_after_end,
  outside_term: m.event_error_outside_term,
  contradicts: m.event_error_contradicts,
  not_positive: m.event_error_not_positive,
  negative: m.event_error_not_positive,
  too_large: m.event_error_too_large,
  too_long: m.event_error_too_long,
  not_a_share: m.event_error_not_a_share,
  missing: m.event_error_missing,
  too_many_decimals: m.event_error_not_an_amount,
  out_of_range: m.event_error_too_large,
}

/** What is wrong with a value and how to mend it, by the reason that the domain gives. */
export const eventErrorText = (reason: string): string => (TEXTS[reason] ?? m.event_error_refused)()

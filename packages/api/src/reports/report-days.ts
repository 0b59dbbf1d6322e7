import { DomainError, type LocalDate, lastOfMonth } from '@mina/domain'

/** The days asked for, or the calendar year so far with the whole of this month. */
export function periodOf(
  { from, to }: { from?: LocalDate | undefined; to?: LocalDate | undefined },
  today: LocalDate,
): { from: LocalDate; to: LocalDate } {
  const last = to ?? (from && from > today ? lastOfMonth(from) : lastOfMonth(today))
  const period = { from: from ?? `${last.slice(0, 4)}-01-01`, to: last }
  if (period.from > period.to) throw new DomainError('input.invalid', { field: 'to', reason: 'before_start' })
  return period
}

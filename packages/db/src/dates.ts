/** A date column's value for a `YYYY-MM-DD` date: midnight UTC, which is how the driver reads and writes `date`. */
export function toDate(localDate: string): Date {
  const date = new Date(`${localDate}T00:00:00Z`)
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(localDate) ||
    Number.isNaN(date.getTime()) ||
    toLocalDate(date) !== localDate
  ) {
    throw new RangeError(`not a date: ${localDate}`)
  }
  return date
}

/** `YYYY-MM-DD` of a date column's value. */
export function toLocalDate(date: Date): string {
  return date.toISOString().slice(0, 10)
}

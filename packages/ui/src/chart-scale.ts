/** A day on the axis: whole days since 1970, so that months have their real length. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/** The picture in its own units, and where in it the lines run. */
export const CHART = { width: 720, height: 236 }
export const PLOT = { left: 44, right: 712, top: 20, bottom: 204 }

export const xOfDay = (day: number, from: string, to: string): number =>
  PLOT.left + ((day - dayNumber(from)) / (dayNumber(to) - dayNumber(from))) * (PLOT.right - PLOT.left)

/**
 * The day nearest to a place, as its index.
 * @param share of the picture's width, 0 at its left edge
 * @param dates in order, the first and last at the ends of the axis
 */
export function nearestDate(share: number, dates: readonly string[]): number {
  const [from, to] = [dates[0], dates.at(-1)]
  if (!from || !to || from === to) return 0
  const distance = (date: string) => Math.abs(xOfDay(dayNumber(date), from, to) - share * CHART.width)
  return dates.reduce((best, date, index) => (distance(date) < distance(dates[best]!) ? index : best), 0)
}

/** At most five round values from zero to past the largest. */
export function ticks(most: number): number[] {
  if (most <= 0) return [0, 1]
  const raw = most / 4
  const magnitude = 10 ** Math.floor(Math.log10(raw))
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((candidate) => candidate >= raw) ?? raw
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, index) =>
    Number((index * step).toPrecision(12)),
  )
}

/** The unit that keeps axis labels at three digits. */
export function magnitudeOf(most: number): 1 | 1_000 | 1_000_000 {
  if (most >= 2_000_000) return 1_000_000
  return most >= 10_000 ? 1_000 : 1
}

/** January firsts between two days, thinned to at most ten. */
export function yearMarks(from: string, to: string): { year: number; day: number }[] {
  const first = Number(from.slice(0, 4)) + (from.slice(5) === '01-01' ? 0 : 1)
  const last = Number(to.slice(0, 4))
  const every = Math.max(1, Math.ceil((last - first + 1) / 10))
  const marks: { year: number; day: number }[] = []
  for (let year = first; year <= last; year += every) marks.push({ year, day: dayNumber(`${year}-01-01`) })
  return marks
}

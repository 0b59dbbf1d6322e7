import { dayNumber } from './chart-scale'

export type PlacedLabel = { x: number; row: 0 | 1 | null }

/**
 * Finds room below a line for labels of the same width, in the order they come: in the first row, else in the second,
 * else none (the mark stands alone and says its name when it is pointed at).
 * @param taken where labels of the first row already stand
 */
export function placeLabels(xs: readonly number[], width: number, taken: readonly number[]): PlacedLabel[] {
  const rows: number[][] = [[...taken], []]
  return xs.map((x) => {
    const row = rows.findIndex((places) => places.every((place) => Math.abs(place - x) >= width))
    if (row === -1) return { x, row: null }
    rows[row]!.push(x)
    return { x, row: row as 0 | 1 }
  })
}

/** Days to places on a line from `left` to `right`. */
export function dayScale(dates: readonly string[], left: number, right: number): (date: string) => number {
  const days = dates.map(dayNumber)
  const [from, to] = [Math.min(...days), Math.max(...days)]
  return (date) => left + ((dayNumber(date) - from) / Math.max(1, to - from)) * (right - left)
}

// Advance widths of a common sans-serif face, thousandths of the text size, grouped by width.
const WIDTH_GROUPS: readonly [number, string][] = [
  [222, "ijl'"],
  [278, ' tfI.,:;/\\![]|'],
  [333, 'r()-`'],
  [389, '*'],
  [500, 'ckvsxyzJ'],
  [584, '+=<>~'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1015, '@'],
]
const DEFAULT_WIDTH = 556
const WIDTHS = new Map(
  WIDTH_GROUPS.flatMap(([width, glyphs]) => [...glyphs].map((glyph) => [glyph, width] as const)),
)

/**
 * Where each character of a printed run begins and ends, as fractions of the run's width.
 * A text layer gives one width for a whole run; words inside it are placed by typical letter widths.
 *
 * @returns edges, one more than there are characters: character i lies between edges[i] and edges[i + 1]
 */
export function characterEdges(run: string, isMonospaced: boolean): number[] {
  const widths = run.split('').map((character) => (isMonospaced ? 1 : widthOf(character)))
  const total = widths.reduce((sum, width) => sum + width, 0)
  const edges = [0]
  let position = 0
  for (const width of widths) {
    position += width
    edges.push(total === 0 ? 0 : position / total)
  }
  return edges
}

function widthOf(character: string): number {
  const base = character.normalize('NFD')[0] ?? character
  return WIDTHS.get(base) ?? DEFAULT_WIDTH
}

import type { Box, Word, WordSource } from '@mina/domain/reading'

// Share of the text size that stands above and below the baseline in common print faces.
const ABOVE_BASELINE = 0.8
const BELOW_BASELINE = 0.22

/** Word ids are unique in a document: the page number and the place on the page in one integer. */
export const wordId = (page: number, index: number) => page * 100_000 + index

/** What an engine knows about a word: lengths are fractions of the displayed page (x and width of its width, the rest of its height). */
export type PlacedText = {
  text: string
  confidence: number
  left: number
  right: number
  baseline: number
  size: number
}

/**
 * Turns placed text into a word. The box is built from baseline and size instead of the glyphs' own extent:
 * "av" and "detta" on one line then get the same top and bottom, which line finding depends on.
 */
export function placeWord(placed: PlacedText, page: number, index: number, source: WordSource): Word {
  const top = placed.baseline - ABOVE_BASELINE * placed.size
  const bottom = placed.baseline + BELOW_BASELINE * placed.size
  return {
    id: wordId(page, index),
    text: placed.text,
    confidence: clamp(placed.confidence),
    box: boxOf(page, placed.left, top, placed.right, bottom),
    size: clamp(placed.size),
    baseline: clamp(placed.baseline),
    source,
  }
}

/** A box from its edges, cut at the page's edges. */
export function boxOf(page: number, left: number, top: number, right: number, bottom: number): Box {
  const x = clamp(left)
  const y = clamp(top)
  return { page, x, y, w: Math.max(0, clamp(right) - x), h: Math.max(0, clamp(bottom) - y) }
}

const clamp = (fraction: number) => Math.min(1, Math.max(0, fraction))

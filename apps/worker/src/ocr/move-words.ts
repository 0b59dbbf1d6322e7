import type { Word } from '@mina/domain/reading'
import { type Projection, project } from './projection'
import { placeWord } from './word-box'

/**
 * Words of one page, placed on another picture of the same page.
 *
 * @param move takes a point of the words' page to the new picture, both as fractions
 */
export function moveWords(words: readonly Word[], move: Projection): Word[] {
  return words.map((word, index) => {
    const { page, x, w } = word.box
    const middle = { x: x + w / 2, y: word.baseline }
    const at = project(move, middle)
    const start = project(move, { ...middle, x })
    const end = project(move, { ...middle, x: x + w })
    const above = project(move, { ...middle, y: word.baseline - word.size })
    const halfWidth = Math.abs(end.x - start.x) / 2
    const placed = {
      text: word.text,
      confidence: word.confidence,
      left: at.x - halfWidth,
      right: at.x + halfWidth,
      baseline: at.y,
      size: Math.abs(at.y - above.y),
    }
    return placeWord(placed, page, index, word.source)
  })
}

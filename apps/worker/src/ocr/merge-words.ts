import type { Word } from '@mina/domain/reading'
import { wordId } from './word-box'

const SAME_PLACE = 0.3

/**
 * The words of a page that has a text layer and pictures: the text layer, which is exact, and what an engine read where
 * the text layer is silent.
 */
export function mergeWords(page: number, text: readonly Word[], recognised: readonly Word[]): Word[] {
  const added = recognised.filter((word) => !text.some((known) => overlap(word, known) > SAME_PLACE))
  return [...text, ...added.map((word, index) => ({ ...word, id: wordId(page, text.length + index) }))]
}

/** Share of the smaller box that lies in the other. */
function overlap({ box: a }: Word, { box: b }: Word): number {
  const width = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  const smaller = Math.min(a.w * a.h, b.w * b.h)
  return width <= 0 || height <= 0 || smaller === 0 ? 0 : (width * height) / smaller
}

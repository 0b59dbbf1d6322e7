import { mergeProposals, propose } from './candidates'
import { detectLanguages } from './language'
import { readLayout } from './layout'
import { fieldIn } from './parse-value'
import { runOf } from './run'
import type { Box, Candidate, FieldId, Page, Word } from './types'
import { lexiconFor } from './vocabulary'

/** True when most of the word lies inside the box. */
export function isInside(word: Word, box: Box): boolean {
  if (word.box.page !== box.page) return false
  const across = Math.min(word.box.x + word.box.w, box.x + box.w) - Math.max(word.box.x, box.x)
  const down = Math.min(word.box.y + word.box.h, box.y + box.h) - Math.max(word.box.y, box.y)
  return across > 0.5 * word.box.w && down > 0.4 * word.box.h
}

/**
 * Reads one field from the words inside a box that a person dragged over the page.
 *
 * @returns the value with the words it was read from, or null when the box holds no value of that field
 */
export function readBox(pages: readonly Page[], field: FieldId, box: Box): Candidate | null {
  const { languages } = detectLanguages(pages)
  const lexicon = lexiconFor(languages)
  const inside = pages
    .filter((page) => page.page === box.page)
    .map((page) => ({ ...page, words: page.words.filter((word) => isInside(word, box)) }))
  const tokens = readLayout(inside, lexicon.correct).lines.flatMap((line) => line.tokens)
  const found = fieldIn(field, runOf(tokens), languages)
  if (!found) return null
  return mergeProposals([propose(field, found.value, found.tokens, 'box', 0.99)])[0] ?? null
}

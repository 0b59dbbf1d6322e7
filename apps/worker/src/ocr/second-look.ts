import type { Word } from '@mina/domain/reading'
import type { Raster } from './raster'

/**
 * The models of one language misread signs that other models know: the Swedish one has no %, and makes words of codes.
 * Words that look like such mistakes are cut out, put on a small page of their own, and read by another model.
 */
export type Doubt = {
  /** Place of the word in the page's list. */
  index: number
  /** What is cut out begins with this word: a sign is read better with its number. */
  from: number
  reason: 'percent' | 'unsure'
}

/** What the other model reads for one doubt. */
export type Reread = { text: string; confidence: number }

const UNSURE = 0.75
const SURER_BY = 0.15
const SURE = 0.8
const MAX_DOUBTS = 40
const NUMBER = /^\d[\d.,]*$/
const MAY_BE_PERCENT = /^[0-9A-Za-z?]{1,3}$/
// Digits in threes continue the number before them: 31 275,50.
const THOUSANDS = /^\d{3}$/
const OUTSIDE_ENGLISH = /[^\p{ASCII}]/u
const GAP = 24
const MARGIN = 4

/** The words of a page that deserve a second look. */
export function doubtsOf(words: readonly Word[]): Doubt[] {
  const doubts: Doubt[] = []
  for (const [index, word] of words.entries()) {
    const previous = words[index - 1]
    if (previous && mayBePercent(previous, word)) doubts.push({ index, from: index - 1, reason: 'percent' })
    else if (word.confidence < UNSURE && !OUTSIDE_ENGLISH.test(word.text))
      doubts.push({ index, from: index, reason: 'unsure' })
  }
  return doubts.slice(0, MAX_DOUBTS)
}

function mayBePercent(previous: Word, word: Word): boolean {
  if (!NUMBER.test(previous.text) || !MAY_BE_PERCENT.test(word.text)) return false
  const gap = word.box.x - (previous.box.x + previous.box.w)
  const isNext =
    Math.abs(word.baseline - previous.baseline) < word.size / 2 && gap >= 0 && gap < word.size * 1.2
  return isNext && !(THOUSANDS.test(word.text) && /^\d{1,3}$/.test(previous.text))
}

/** The doubtful words under each other on white. `rows[i]` is where the middle of doubt i lies, in pixels from the top. */
export function doubtSheet(
  page: Raster,
  words: readonly Word[],
  doubts: readonly Doubt[],
): { sheet: Raster; rows: number[] } {
  const pieces = doubts.map(({ index, from }) => pieceOf(page, words[from]!, words[index]!))
  const width = Math.max(...pieces.map((piece) => piece.width)) + 2 * GAP
  const height = pieces.reduce((sum, piece) => sum + piece.height + GAP, GAP)
  const data = new Uint8Array(width * height).fill(255)
  const rows: number[] = []
  let top = GAP
  for (const piece of pieces) {
    for (let y = 0; y < piece.height; y++) {
      const start = (piece.top + y) * page.width + piece.left
      data.set(page.data.subarray(start, start + piece.width), (top + y) * width + GAP)
    }
    rows.push(top + piece.height / 2)
    top += piece.height + GAP
  }
  return { sheet: { data, width, height, channels: 1 }, rows }
}

function pieceOf({ width, height }: Raster, first: Word, last: Word) {
  const left = Math.max(0, Math.floor(first.box.x * width) - MARGIN)
  const right = Math.min(width, Math.ceil((last.box.x + last.box.w) * width) + MARGIN)
  const top = Math.max(0, Math.floor(last.box.y * height) - MARGIN)
  const bottom = Math.min(height, Math.ceil((last.box.y + last.box.h) * height) + MARGIN)
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}

/** The page's words with what the second look settled. `rereads[i]` belongs to doubt i; null when nothing was read. */
export function settle(
  words: readonly Word[],
  doubts: readonly Doubt[],
  rereads: readonly (Reread | null)[],
): Word[] {
  const settled = [...words]
  for (const [at, { index, from, reason }] of doubts.entries()) {
    const reread = rereads[at]
    const word = words[index]!
    if (!reread) continue
    if (reason === 'percent') {
      const isSameNumber = digits(reread.text) === digits(words[from]!.text)
      if (isSameNumber && reread.text.endsWith('%'))
        settled[index] = { ...word, text: '%', confidence: reread.confidence }
    } else if (
      reread.confidence >= SURE &&
      reread.confidence > word.confidence + SURER_BY &&
      isAlike(word.text, reread.text)
    ) {
      settled[index] = { ...word, text: reread.text, confidence: reread.confidence }
    }
  }
  return settled
}

const digits = (text: string) => text.replace(/\D/g, '')
const isAlike = (a: string, b: string) => Math.abs(a.length - b.length) <= 2

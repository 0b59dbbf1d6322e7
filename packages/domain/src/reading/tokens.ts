import { fold } from './fold'
import type { Page, Word } from './types'

/** A word prepared for reading. `folded` has the spelling corrected against the vocabulary. */
export type Token = {
  word: Word
  text: string
  folded: string
  page: number
  /** In fractions of the page width. */
  left: number
  right: number
  /** Baseline and text size as fractions of the page height. */
  base: number
  size: number
  /** Width of one em as a fraction of the page width. */
  em: number
  line: number
}

/** What an engine makes of table rules and bullets: strokes, brackets and marks that belong to no word. */
function withoutRules(text: string): string {
  const bare = text.replace(/^[|[\]{}«»¦~^°]+|[|[\]{}«»¦~^°]+$/g, '')
  return /^(?:[Il]|[^\p{L}\d&+%/€£$–-]*)$/u.test(bare) ? '' : bare
}

/** Dot leaders as an engine reads them: "sooooesss", letters of round shapes that it does not believe in itself. */
const isMisreadLeader = (word: Word): boolean =>
  word.source !== 'text' && word.confidence < 0.36 && /^[soeanrmöi]{3,}$/i.test(word.text)

/** The page's words as tokens, from left to right. */
export function tokensOf(page: Page, correct: (word: string) => string): Token[] {
  const tokens: Token[] = []
  for (const word of page.words) {
    const text = (
      word.source === 'text' ? word.text : isMisreadLeader(word) ? '....' : withoutRules(word.text)
    ).replace('№', 'Nr.')
    const parts = text.split(/\s+/).filter((part) => part !== '')
    const total = parts.reduce((sum, part) => sum + part.length + 1, 0) - 1
    let offset = 0
    for (const part of parts) {
      const left = word.box.x + (word.box.w * offset) / Math.max(total, 1)
      const right = left + (word.box.w * part.length) / Math.max(total, 1)
      offset += part.length + 1
      const size = word.size > 0 ? word.size : word.box.h || 0.01
      tokens.push({
        word,
        text: part,
        folded: word.source === 'text' ? fold(part) : correctInside(fold(part), correct),
        page: page.page,
        left,
        right,
        base: word.baseline,
        size,
        em: size * page.aspect,
        line: -1,
      })
    }
  }
  return tokens.sort((a, b) => a.left - b.left || a.base - b.base || a.word.id - b.word.id)
}

const LEADER = /^(?:[.·•…_=~-]{3,}:?|\.{1,3}:)$/

/** Takes dot leaders and rules out of a line; the word before them is then followed by its value, as after a colon. */
export function withoutLeaders(tokens: Token[]): Token[] {
  const out: Token[] = []
  for (const token of tokens) {
    const previous = out.at(-1)
    if (LEADER.test(token.text)) {
      if (previous && /^[.·…]/.test(token.text) && !previous.text.endsWith(':')) previous.text += ':'
      continue
    }
    const trailing = /^(.*[^.·…])[.·…]{4,}:?$/.exec(token.text)
    if (trailing?.[1]) token.text = `${trailing[1]}:`
    out.push(token)
  }
  return out
}

/** Corrects the letters of a word and leaves its punctuation where it is. */
function correctInside(folded: string, correct: (word: string) => string): string {
  const match = /^([^a-z0-9]*)([a-z]+)([^a-z0-9]*)$/.exec(folded)
  return match ? match[1] + correct(match[2] ?? '') + match[3] : folded
}

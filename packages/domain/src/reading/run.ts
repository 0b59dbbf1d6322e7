import { foldedKey } from './fold'
import type { Token } from './layout'

/** Tokens in reading order with their text as one line, and the way back from a position to the token. */
export type Run = {
  tokens: Token[]
  text: string
  folded: string
  textStarts: number[]
  foldedStarts: number[]
}

/** Something recognised in a run: tokens `from`–`to`, the last one included. */
export type Found<T> = { from: number; to: number; value: T; quality: number }

export function runOf(tokens: Token[]): Run {
  const textStarts: number[] = []
  const foldedStarts: number[] = []
  let text = ''
  let folded = ''
  for (const token of tokens) {
    textStarts.push(text.length)
    foldedStarts.push(folded.length)
    text += `${token.text} `
    folded += `${token.folded} `
  }
  return { tokens, text, folded, textStarts, foldedStarts }
}

/** The index of the token that covers the position. */
export function tokenAt(starts: number[], position: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}

export type Match = { from: number; to: number; groups: string[]; text: string; start: number; end: number }

/** Matches of a global expression with their tokens, over the folded or the printed text. */
export function matches(run: Run, expression: RegExp, side: 'folded' | 'text' = 'folded'): Match[] {
  const subject = side === 'folded' ? run.folded : run.text
  const starts = side === 'folded' ? run.foldedStarts : run.textStarts
  const out: Match[] = []
  for (const match of subject.matchAll(expression)) {
    const text = match[0].trimEnd()
    if (text === '') continue
    const start = match.index + (match[0].length - match[0].trimStart().length)
    const end = match.index + text.length
    out.push({
      from: tokenAt(starts, start),
      to: tokenAt(starts, end - 1),
      text,
      start,
      end,
      groups: match.slice(1).map((group) => group ?? ''),
    })
  }
  return out
}

/** Printed text of some tokens, one space between them. */
export const textOf = (tokens: Token[]): string => tokens.map((token) => token.text).join(' ')

export const keyOf = (tokens: Token[]): string => tokens.map((token) => foldedKey(token.folded)).join('')

/** A run made of plain text, for values that a person typed. */
export function runOfText(text: string, folder: (word: string) => string): Run {
  const words = text.split(/\s+/).filter((word) => word !== '')
  return runOf(
    words.map((word, index) => ({
      word: {
        id: index,
        text: word,
        confidence: 1,
        box: { page: 1, x: 0, y: 0, w: 0, h: 0 },
        size: 0.01,
        baseline: 0,
        source: 'text',
      },
      text: word,
      folded: folder(word),
      page: 1,
      left: index * 0.05,
      right: index * 0.05 + 0.045,
      base: 0,
      size: 0.01,
      em: 0.01,
      line: 0,
    })),
  )
}

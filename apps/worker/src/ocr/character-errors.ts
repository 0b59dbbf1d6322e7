import type { Word } from '@mina/domain/reading'

export type CharacterErrors = {
  /** Edits per printed character. White space and reading order do not count. */
  rate: number
  /** Share of the printed words that were read exactly. */
  wordRecall: number
  /** Words with errors: as printed, as read (empty: missed or invented). For the log. */
  wrong: { printed: string; read: string }[]
}

/**
 * Compares what was read with what is printed. Words are paired one to one, exact ones first, then the nearest by
 * edit distance; what finds no partner counts with all its letters.
 */
export function characterErrors(printed: readonly Word[], read: readonly Word[]): CharacterErrors {
  const expected = printed.map((word) => word.text)
  const total = expected.join('').length
  const left = [...read.map((word) => word.text)]
  const unread = expected.filter((text) => {
    const index = left.indexOf(text)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
  const wrong: CharacterErrors['wrong'] = []
  let edits = 0
  for (const text of unread) {
    const nearest = left
      .map((candidate, index) => ({ candidate, index, distance: editDistance(text, candidate) }))
      .sort((a, b) => a.distance - b.distance)[0]
    const isPair = nearest !== undefined && nearest.distance <= Math.ceil(text.length / 2)
    edits += isPair ? nearest.distance : text.length
    wrong.push({ printed: text, read: isPair ? nearest.candidate : '' })
    if (isPair) left.splice(nearest.index, 1)
  }
  for (const text of left) {
    edits += text.length
    wrong.push({ printed: '', read: text })
  }
  return { rate: edits / total, wordRecall: 1 - unread.length / expected.length, wrong }
}

/** Levenshtein distance. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}

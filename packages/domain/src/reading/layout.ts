import { type Token, tokensOf, withoutLeaders } from './tokens'
import type { Page } from './types'

export type { Token } from './tokens'

/** Words that stand next to each other on one line without a gap: a cell of a form, or a line of prose. */
export type Segment = {
  tokens: Token[]
  page: number
  line: number
  left: number
  right: number
  base: number
  size: number
}

/** Segments of neighbouring lines that read as one text. */
export type Passage = { tokens: Token[]; segments: Segment[] }

export type Line = {
  page: number
  index: number
  base: number
  size: number
  tokens: Token[]
  segments: Segment[]
}

export type Layout = { lines: Line[]; segments: Segment[]; passages: Passage[] }

/** Gap in em from which words belong to different cells, and from which prose is torn apart. */
const CELL_GAP_EM = 1.15
const PROSE_GAP_EM = 2.3

/** Longer runs of words are cut: what belongs together in a contract is nearer, and work stays in proportion to length. */
const LONGEST_SEGMENT = 60
const LONGEST_PASSAGE = 400

/** Clusters by baseline, from left to right, so that a slightly skewed line stays one line. */
function linesOf(tokens: Token[]): Token[][] {
  const step = 0.004
  const open = new Map<number, { tokens: Token[]; last: Token }[]>()
  const all: { tokens: Token[]; last: Token }[] = []
  for (const token of tokens) {
    const bucket = Math.floor(token.base / step)
    const reach = Math.ceil((0.5 * token.size) / step)
    let best: { tokens: Token[]; last: Token } | null = null
    let bestDistance = Number.POSITIVE_INFINITY
    for (let b = bucket - reach; b <= bucket + reach; b++) {
      for (const line of open.get(b) ?? []) {
        const distance = Math.abs(line.last.base - token.base)
        const overlaps = token.left < line.last.right - 0.5 * token.em
        if (overlaps || distance > 0.45 * Math.min(token.size, line.last.size)) continue
        if (distance < bestDistance) [best, bestDistance] = [line, distance]
      }
    }
    if (best) {
      const previous = Math.floor(best.last.base / step)
      best.tokens.push(token)
      best.last = token
      if (previous !== bucket) {
        open.set(
          previous,
          (open.get(previous) ?? []).filter((line) => line !== best),
        )
        open.set(bucket, [...(open.get(bucket) ?? []), best])
      }
    } else {
      const line = { tokens: [token], last: token }
      all.push(line)
      open.set(bucket, [...(open.get(bucket) ?? []), line])
    }
  }
  return all.map((line) => line.tokens)
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)
}

/** "A2", "4", "1.": the number of a row, set apart from what the row says. */
function isRowNumber(first: Token, next: Token, gap: number): boolean {
  const capital = /^\p{Lu}/u.test(next.text)
  const numbered = /^(?:§|\d{1,2}[.):]|\(?[a-h]\))$/.test(first.text)
  return (
    capital &&
    ((numbered && gap > 0.2 * next.em) || (/^[A-Z]?\d{1,2}$/.test(first.text) && gap > 0.62 * next.em))
  )
}

function splitAtGaps(tokens: Token[], gapEm: number): Segment[] {
  const out: Segment[] = []
  let current: Token[] = []
  const close = () => {
    const [first, last] = [current[0], current.at(-1)]
    if (first && last) {
      out.push({
        tokens: current,
        page: first.page,
        line: first.line,
        left: first.left,
        right: last.right,
        base: mean(current.map((t) => t.base)),
        size: mean(current.map((t) => t.size)),
      })
    }
    current = []
  }
  for (const token of tokens) {
    const last = current.at(-1)
    const gap = last ? token.left - last.right : 0
    if (current.length >= LONGEST_SEGMENT || (last && gap > gapEm * Math.max(last.em, token.em))) close()
    else if (
      last &&
      gapEm === CELL_GAP_EM &&
      current.length === 1 &&
      last === tokens[0] &&
      isRowNumber(last, token, gap)
    )
      close()
    current.push(token)
  }
  close()
  return out
}

/** True when `below` continues the text of `above`: same column, next line, same size. */
function continues(above: Segment, below: Segment): boolean {
  const distance = below.base - above.base
  const size = Math.max(above.size, below.size)
  if (distance <= 0.5 * size || distance > 1.9 * size) return false
  if (Math.min(above.size, below.size) < 0.78 * size) return false
  const em = above.tokens[0]?.em ?? 0.01
  const indent = above.left - below.left
  return indent > -1.3 * em && indent < 4.5 * em && below.left < above.right
}

/**
 * Tears cells of a table that stand closer than a cell gap where the line above begins a column: a narrow gap
 * inside a cell, right under the beginning of a heading's later cell.
 */
function splitUnderHeadings(lines: Line[]): void {
  for (const [index, line] of lines.entries()) {
    const heads = lines
      .slice(Math.max(0, index - 2), index)
      .filter(
        (above) =>
          above.page === line.page && above.segments.length >= 3 && line.base - above.base < 3.2 * line.size,
      )
      .flatMap((above) => above.segments.slice(1))
    if (heads.length === 0) continue
    line.segments = line.segments.flatMap((segment) => {
      const parts: Token[][] = [[]]
      for (const token of segment.tokens) {
        const last = parts.at(-1)?.at(-1)
        const gap = last ? token.left - last.right : 0
        const isColumn =
          gap > 0.55 * token.em && heads.some((head) => Math.abs(head.left - token.left) < 0.35 * token.em)
        if (isColumn) parts.push([])
        parts.at(-1)?.push(token)
      }
      return parts.length === 1
        ? [segment]
        : parts.flatMap((tokens) => splitAtGaps(tokens, Number.POSITIVE_INFINITY))
    })
  }
}

/** Pieces of a line that read on below: torn at wide gaps, and at narrower ones where a column begins on a line nearby. */
function piecesOf(line: Line, lines: Line[]): Segment[] {
  const at = line.index - (lines[0]?.index ?? 0)
  const nearby = [lines[at - 1], lines[at + 1]].filter(
    (other) => other !== undefined && Math.abs(other.base - line.base) < 2.2 * line.size,
  )
  const columns = nearby.flatMap((other) => other?.segments.map((segment) => segment.left) ?? [])
  const pieces: Token[][] = []
  for (const segment of line.segments) {
    const [first] = segment.tokens
    const last = pieces.at(-1)?.at(-1)
    if (!first) continue
    const gap = last ? (first.left - last.right) / Math.max(first.em, last.em) : Number.POSITIVE_INFINITY
    const isColumn = gap > CELL_GAP_EM && columns.some((left) => Math.abs(left - first.left) < 0.5 * first.em)
    if (gap > PROSE_GAP_EM || isColumn) pieces.push([...segment.tokens])
    else pieces.at(-1)?.push(...segment.tokens)
  }
  return pieces.flatMap((tokens) => splitAtGaps(tokens, Number.POSITIVE_INFINITY))
}

function passagesOf(lines: Line[]): Passage[] {
  const passages: Passage[] = []
  let open: { passage: Passage; last: Segment }[] = []
  for (const line of lines) {
    const next: typeof open = []
    for (const segment of piecesOf(line, lines)) {
      const match = open.find(
        (entry) => entry.passage.tokens.length < LONGEST_PASSAGE && continues(entry.last, segment),
      )
      if (match) {
        match.passage.tokens.push(...segment.tokens)
        match.passage.segments.push(segment)
        open = open.filter((entry) => entry !== match)
        next.push({ passage: match.passage, last: segment })
      } else {
        const passage = { tokens: [...segment.tokens], segments: [segment] }
        passages.push(passage)
        next.push({ passage, last: segment })
      }
    }
    const stale = open.filter(
      (entry) => entry.last.page === line.page && line.base - entry.last.base < 2 * entry.last.size,
    )
    open = [...next, ...stale].slice(0, 40)
  }
  return passages
}

/** Lines, cells and passages of the pages, in reading order; the order of the words given does not matter. */
export function readLayout(pages: readonly Page[], correct: (word: string) => string): Layout {
  const lines: Line[] = []
  for (const page of [...pages].sort((a, b) => a.page - b.page)) {
    const onPage = linesOf(tokensOf(page, correct))
      .map(withoutLeaders)
      .filter((tokens) => tokens.length > 0)
      .map((tokens) => ({ tokens, base: mean(tokens.map((t) => t.base)) }))
      .sort((a, b) => a.base - b.base || (a.tokens[0]?.left ?? 0) - (b.tokens[0]?.left ?? 0))
    for (const { tokens, base } of onPage) {
      for (const token of tokens) token.line = lines.length
      lines.push({
        page: page.page,
        index: lines.length,
        base,
        size: mean(tokens.map((t) => t.size)),
        tokens,
        segments: splitAtGaps(tokens, CELL_GAP_EM),
      })
    }
  }
  splitUnderHeadings(lines)
  const segments = lines.flatMap((line) => line.segments)
  const passages: Passage[] = []
  const pageNumbers = [...new Set(lines.map((line) => line.page))]
  for (const page of pageNumbers) passages.push(...passagesOf(lines.filter((line) => line.page === page)))
  return { lines, segments, passages }
}

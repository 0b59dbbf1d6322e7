import type { Word } from '@mina/domain/reading'
import type { Point } from './projection'
import { placeWord } from './word-box'

/** The part of Textract's blocks that reading uses. Places are fractions of the page. */
export type TextractBlock = {
  BlockType?: string | undefined
  Id?: string | undefined
  Page?: number | undefined
  Text?: string | undefined
  Confidence?: number | undefined
  /** The polygon follows the writing: top left of the first letter, then clockwise as one reads. */
  Geometry?: { Polygon?: { X?: number | undefined; Y?: number | undefined }[] | undefined } | undefined
  Relationships?: { Type?: string | undefined; Ids?: string[] | undefined }[] | undefined
}

// How far the lowest ink of a line lies below its baseline, and how much larger the text size is than the ink's height:
// from the proportions of common print faces. Without a letter like g or p the lowest ink is the baseline itself.
const DESCENDER_SHARE = 0.21
const SIZE_WITH_DESCENDERS = 1.05
const SIZE_WITHOUT_DESCENDERS = 1.33
const HAS_DESCENDER = /[gjpqyçğşţų,;()[\]{}|Q@/§]/

/**
 * Textract's words in our terms, by page; a page that was read is there also without a word. Pages whose writing does
 * not run from left to right are left out.
 * Textract gives a word the outline of its ink; size and baseline come from the whole line, so that "av" and "detta"
 * agree.
 */
export function toWords(blocks: readonly TextractBlock[]): Map<number, Word[]> {
  const byId = new Map(blocks.map((block) => [block.Id, block]))
  const pages = new Map<number, Word[]>()
  const turned = new Map<number, number>()
  for (const block of blocks) {
    // A document of one page leaves the number out.
    const page = block.Page ?? 1
    const words = pages.get(page) ?? []
    if (block.BlockType === 'PAGE' || block.BlockType === 'LINE') pages.set(page, words)
    const line = block.BlockType === 'LINE' ? measureLine(block) : null
    if (!line) continue
    turned.set(page, (turned.get(page) ?? 0) + (line.isUpright ? -1 : 1))
    for (const word of childrenOf(block, byId)) words.push(...place(word, line, page, words.length))
  }
  for (const [page, balance] of turned) if (balance > 0) pages.delete(page)
  return pages
}

function childrenOf(block: TextractBlock, byId: Map<string | undefined, TextractBlock>): TextractBlock[] {
  const ids =
    block.Relationships?.filter(({ Type }) => Type === 'CHILD').flatMap(({ Ids }) => Ids ?? []) ?? []
  return ids.flatMap((id) => byId.get(id) ?? []).filter(({ BlockType }) => BlockType === 'WORD')
}

type MeasuredLine = { isUpright: boolean; size: number; baselineAt: (x: number) => number }

function place(word: TextractBlock, line: MeasuredLine, page: number, index: number): Word[] {
  const text = word.Text?.normalize('NFC').trim()
  const corners = cornersOf(word)
  if (!text || !corners) return []
  const xs = corners.map(({ x }) => x)
  const left = Math.min(...xs)
  const right = Math.max(...xs)
  const confidence = (word.Confidence ?? 0) / 100
  const baseline = line.baselineAt((left + right) / 2)
  return [placeWord({ text, confidence, left, right, baseline, size: line.size }, page, index, 'textract')]
}

function measureLine(block: TextractBlock): MeasuredLine | null {
  const corners = cornersOf(block)
  if (!corners) return null
  const [topLeft, topRight, bottomRight, bottomLeft] = corners
  const isUpright = topRight.x - topLeft.x > Math.abs(topRight.y - topLeft.y) && bottomLeft.y > topLeft.y
  const height = (bottomLeft.y - topLeft.y + bottomRight.y - topRight.y) / 2
  const hasDescender = HAS_DESCENDER.test(block.Text ?? '')
  const size = height * (hasDescender ? SIZE_WITH_DESCENDERS : SIZE_WITHOUT_DESCENDERS)
  const rise = hasDescender ? DESCENDER_SHARE * size : 0
  const width = bottomRight.x - bottomLeft.x
  const slope = width > 0 ? (bottomRight.y - bottomLeft.y) / width : 0
  return { isUpright, size, baselineAt: (x) => bottomLeft.y + slope * (x - bottomLeft.x) - rise }
}

function cornersOf({ Geometry }: TextractBlock): [Point, Point, Point, Point] | null {
  const points = Geometry?.Polygon?.flatMap(({ X, Y }) =>
    X === undefined || Y === undefined ? [] : { x: X, y: Y },
  )
  return points?.length === 4 ? (points as [Point, Point, Point, Point]) : null
}

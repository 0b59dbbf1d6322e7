import type { Word } from '@mina/domain/reading'
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api'
import { characterEdges } from './glyph-widths'
import { type PDFPageProxy, Util } from './pdf-document'
import { type PlacedText, placeWord } from './word-box'

/** A PDF viewer's projection from page units to displayed points, top left origin. */
type Viewport = { width: number; height: number; transform: number[] }

/** A piece of a run without white space inside, in displayed points. `touches*`: no white space there in the run. */
type Piece = {
  text: string
  start: Point
  end: Point
  size: number
  touchesPrevious: boolean
  touchesNext: boolean
}
type Point = { x: number; y: number }

// A gap below this share of the text size is kerning, not a space: runs break inside words at ligatures and kerns.
const GLUE_GAP = 0.08
const GLUE_OVERLAP = 0.35

/** The words of one PDF page's text layer, in the order the document draws them. */
export async function readTextWords(page: PDFPageProxy): Promise<Word[]> {
  const content = await page.getTextContent()
  const viewport = page.getViewport({ scale: 1 })
  return textLayerWords(content, viewport, page.pageNumber)
}

/** Pure part of `readTextWords`: runs of glyphs to words with boxes on the displayed page. */
export function textLayerWords(content: TextContent, viewport: Viewport, pageNumber: number): Word[] {
  const pieces: Piece[] = []
  let mayContinue = false
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue
    for (const piece of piecesOf(item, content, viewport)) {
      const last = pieces.at(-1)
      if (last && mayContinue && continues(last, piece)) {
        pieces[pieces.length - 1] = {
          ...last,
          text: last.text + piece.text,
          end: piece.end,
          touchesNext: piece.touchesNext,
        }
      } else {
        pieces.push(piece)
      }
      mayContinue = true
    }
    if (item.hasEOL || item.str.trim() === '') mayContinue = false
  }
  const placed = pieces.flatMap((piece) => toPlacedText(piece, viewport))
  return placed.map((text, index) => placeWord(text, pageNumber, index, 'text'))
}

function piecesOf(item: TextItem, content: TextContent, viewport: Viewport): Piece[] {
  const [a, b, c, d, e, f] = Util.transform(viewport.transform, item.transform) as number[]
  const size = Math.hypot(c!, d!)
  const advance = Math.hypot(a!, b!)
  if (size === 0 || advance === 0) return []
  const scale = Math.sqrt(
    Math.abs(
      viewport.transform[0]! * viewport.transform[3]! - viewport.transform[1]! * viewport.transform[2]!,
    ),
  )
  const direction = { x: a! / advance, y: b! / advance }
  const length = item.width * scale
  const edges = characterEdges(item.str, content.styles[item.fontName]?.fontFamily === 'monospace')
  const at = (edge: number): Point => ({
    x: e! + direction.x * length * edge,
    y: f! + direction.y * length * edge,
  })

  return [...item.str.matchAll(/\S+/g)].map((match) => {
    const from = match.index
    const to = from + match[0].length
    return {
      text: match[0],
      start: at(edges[from]!),
      end: at(edges[to]!),
      size,
      touchesPrevious: from === 0,
      touchesNext: to === item.str.length,
    }
  })
}

function continues(previous: Piece, next: Piece): boolean {
  if (!previous.touchesNext || !next.touchesPrevious) return false
  const size = Math.max(previous.size, next.size)
  if (Math.min(previous.size, next.size) < 0.7 * size) return false
  const length = Math.hypot(previous.end.x - previous.start.x, previous.end.y - previous.start.y)
  if (length === 0) return false
  const direction = {
    x: (previous.end.x - previous.start.x) / length,
    y: (previous.end.y - previous.start.y) / length,
  }
  const step = { x: next.start.x - previous.end.x, y: next.start.y - previous.end.y }
  const along = step.x * direction.x + step.y * direction.y
  const across = Math.abs(step.y * direction.x - step.x * direction.y)
  return across < 0.2 * size && along < GLUE_GAP * size && along > -GLUE_OVERLAP * size
}

function toPlacedText(piece: Piece, viewport: Viewport): PlacedText[] {
  const text = piece.text.normalize('NFC').replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
  if (text === '') return []
  const { start, end } = piece
  const left = Math.min(start.x, end.x)
  const right = Math.max(start.x, end.x)
  // Text running up or down a margin has its height across the page; its baseline is where it starts lowest.
  const isUpright = right - left >= Math.abs(end.y - start.y)
  const baseline = Math.max(start.y, end.y)
  const height = isUpright ? piece.size : Math.abs(end.y - start.y)
  const half = isUpright ? 0 : piece.size / 2
  const placed = {
    text,
    confidence: 1,
    left: (left - half) / viewport.width,
    right: (right + half) / viewport.width,
    baseline: baseline / viewport.height,
    size: height / viewport.height,
  }
  const isOnPage =
    placed.right > 0 && placed.left < 1 && placed.baseline > 0 && placed.baseline - placed.size < 1
  return isOnPage ? [placed] : []
}

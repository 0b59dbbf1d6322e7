import type { Word } from '@mina/domain/reading'
import { OPS, type PDFPageProxy, Util } from './pdf-document'

/**
 * How a page must be read: `text` has a usable text layer, `scan` needs OCR,
 * `mixed` has a text layer and pictures large enough to carry text of their own.
 */
export type PageKind = 'text' | 'scan' | 'mixed'

/** What a page draws, as far as it decides how to read it. */
export type PageInk = {
  /** Share of the page that pictures cover, 0–1; overlapping pictures count twice, at most 1. */
  imageCoverage: number
  /** Share of the text-showing operators that draw nothing (text rendering mode 3): a scanner's own OCR layer. */
  invisibleText: number
}

const ENOUGH_CHARACTERS = 50
const FULL_PAGE_IMAGE = 0.8
const NOTABLE_IMAGE = 0.2
const BROKEN_TEXT = 0.1
const INVISIBLE_MODE = 3

/** Decides how to read a page from its text layer and its ink. Source of the limits: docs/decisions/0010. */
export function classifyPage(words: readonly Word[], ink: PageInk): PageKind {
  const text = words.map((word) => word.text).join('')
  if (text.length === 0) return 'scan'
  if (ink.invisibleText > 0.5) return 'scan'
  if (brokenShare(text) > BROKEN_TEXT) return 'scan'
  if (text.length < ENOUGH_CHARACTERS && ink.imageCoverage >= NOTABLE_IMAGE) return 'scan'
  // A picture behind a full page of visible text is letter paper; with little text it is the page itself.
  if (ink.imageCoverage >= FULL_PAGE_IMAGE && text.length < 10 * ENOUGH_CHARACTERS) return 'mixed'
  return ink.imageCoverage >= NOTABLE_IMAGE && ink.imageCoverage < FULL_PAGE_IMAGE ? 'mixed' : 'text'
}

/** Share of characters that no language prints: what a font without a usable character map leaves behind. */
function brokenShare(text: string): number {
  const broken = text.match(/[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0
  return broken / text.length
}

/** Walks the page's drawing operators once. Decodes pictures on the way, so call it only for pages that have text. */
export async function inkOf(page: PDFPageProxy): Promise<PageInk> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const [left, bottom, right, top] = page.view as [number, number, number, number]
  const pageArea = (right - left) * (top - bottom)
  let matrix = [1, 0, 0, 1, 0, 0]
  let mode = 0
  const stack: { matrix: number[]; mode: number }[] = []
  let imageArea = 0
  let shown = 0
  let invisible = 0
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as unknown[] | null
    switch (operator) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        stack.push({ matrix, mode })
        if (operator === OPS.paintFormXObjectBegin && Array.isArray(args?.[0]) && args[0].length === 6) {
          matrix = Util.transform(matrix, args[0] as number[])
        }
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd: {
        const saved = stack.pop()
        if (saved) ({ matrix, mode } = saved)
        break
      }
      case OPS.transform:
        matrix = Util.transform(matrix, args as number[])
        break
      case OPS.setTextRenderingMode:
        mode = args?.[0] as number
        break
      case OPS.showText:
        shown++
        if (mode === INVISIBLE_MODE) invisible++
        break
      case OPS.paintImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintInlineImageXObject:
        imageArea += Math.abs(matrix[0]! * matrix[3]! - matrix[1]! * matrix[2]!)
        break
    }
  }
  return {
    imageCoverage: pageArea > 0 ? Math.min(1, imageArea / pageArea) : 0,
    invisibleText: shown > 0 ? invisible / shown : 0,
  }
}

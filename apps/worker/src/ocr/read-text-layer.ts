import type { Word } from '@mina/domain/reading'
import { classifyPage, inkOf, type PageKind } from './classify'
import { withPdf } from './pdf-document'
import { readTextWords } from './text-layer'

/** One PDF page before any OCR. `words` is empty for a scan: a scanner's own hidden layer is not trusted. */
export type TextLayerPage = { page: number; kind: PageKind; aspect: number; words: Word[] }

/** Reads the text layer of every page and says which pages need OCR. */
export function readTextLayer(bytes: Uint8Array): Promise<TextLayerPage[]> {
  return withPdf(bytes, async (document) => {
    const pages: TextLayerPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const viewport = page.getViewport({ scale: 1 })
      const words = await readTextWords(page)
      const kind = words.length === 0 ? 'scan' : classifyPage(words, await inkOf(page))
      pages.push({
        page: number,
        kind,
        aspect: viewport.height / viewport.width,
        words: kind === 'scan' ? [] : words,
      })
      page.cleanup()
    }
    return pages
  })
}

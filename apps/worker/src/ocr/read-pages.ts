import { availableParallelism } from 'node:os'
import type { DocumentLanguage, Page, Word } from '@mina/domain/reading'
import { type DocumentProcesses, documentProcesses } from './document-process/document-processes'
import { mergeWords } from './merge-words'
import { moveWords } from './move-words'
import type { PageOcrEngine } from './ocr-engine'
import { DISPLAY_WIDTH, type PageImage, plainImage, straightenedImage } from './page-image'
import { type PreparedPage, preparePage } from './prepare'
import { invert } from './projection'
import { toGrey } from './raster'
import { readScan } from './read-scan'
import type { TextLayerPage } from './read-text-layer'
import { type DocumentMediaType, openPageSource, type PageSource } from './source-image'

export type ReadPagesOptions = {
  mediaType: DocumentMediaType
  languages: readonly DocumentLanguage[]
  engine: PageOcrEngine
}
export type ReadPagesResult = { pages: Page[]; images: PageImage[]; engine: string; cpuSeconds: number }
export type PageReading = { page: Page; image: PageImage }

// A page on its way takes about 60 MB: no more of them than the cores can work on.
const PAGES_AT_ONCE = availableParallelism()

/** Every page of a document as words and a picture, without a database: for the command line and for measuring. */
export async function readPages(bytes: Uint8Array, options: ReadPagesOptions): Promise<ReadPagesResult> {
  const before = cpuSeconds()
  const outlines = await outlinePages(bytes, options.mediaType)
  const source = await openPageSource(bytes, options.mediaType)
  try {
    const readings = await inOrder(outlines, PAGES_AT_ONCE, (outline) => readPage(source, outline, options))
    return {
      pages: readings.map(({ page }) => page),
      images: readings.map(({ image }) => image),
      engine: options.engine.version,
      cpuSeconds: cpuSeconds() - before,
    }
  } finally {
    source.close()
  }
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6 + documentProcesses.cpuSeconds()
}

/**
 * What can be said of every page without OCR: its text layer, and whether that is enough.
 * @throws DomainError 'document.damaged' · 'document.unreadable' (it took too long or too much memory)
 */
export const outlinePages = (
  bytes: Uint8Array,
  mediaType: DocumentMediaType,
  processes: DocumentProcesses = documentProcesses,
): Promise<TextLayerPage[]> => processes.run('outline', { bytes, mediaType })

/** Reads one page by the way its outline asks for. */
export async function readPage(
  source: PageSource,
  outline: TextLayerPage,
  { engine, languages }: Pick<ReadPagesOptions, 'engine' | 'languages'>,
): Promise<PageReading> {
  const { page: number, kind, aspect } = outline
  if (kind === 'scan') {
    const { prepared, words } = await readScan(engine, number, await source.forReading(number), languages)
    return straightReading(number, prepared, words)
  }
  const image = await plainImage(number, await source.forDisplay(number, DISPLAY_WIDTH))
  if (kind === 'text') return { page: { page: number, aspect, words: outline.words }, image }

  // Not straightened: the text layer is level, and both must fit the same picture.
  const { raster } = await source.forReading(number)
  const { words } = await engine.recognise(number, await toGrey(raster), languages)
  return { page: { page: number, aspect, words: mergeWords(number, outline.words, words) }, image }
}

/** A scanned page whose words another engine read on the page as it stands in the file. */
export async function placeWords(
  source: PageSource,
  number: number,
  words: readonly Word[],
): Promise<PageReading> {
  const prepared = await preparePage(await source.forReading(number))
  return straightReading(number, prepared, moveWords(words, invert(prepared.toOriginal)))
}

async function straightReading(number: number, prepared: PreparedPage, words: Word[]): Promise<PageReading> {
  const { width, height } = prepared.colour
  return {
    page: { page: number, aspect: height / width, words },
    image: await straightenedImage(number, prepared),
  }
}

/** Runs at most `limit` at a time; results stand in the order of the items. */
async function inOrder<Item, Result>(
  items: readonly Item[],
  limit: number,
  run: (item: Item) => Promise<Result>,
) {
  const results: Result[] = []
  let next = 0
  const lane = async () => {
    while (next < items.length) {
      const index = next++
      results[index] = await run(items[index]!)
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane))
  return results
}

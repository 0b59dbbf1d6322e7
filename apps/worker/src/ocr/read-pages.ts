import type { DocumentLanguage, Page, Word } from '@mina/domain/reading'
import type { PageOcrEngine } from './ocr-engine'
import { type PageImage, plainImage, straightenedImage } from './page-image'
import { readScan } from './read-scan'
import { readTextLayer, type TextLayerPage } from './read-text-layer'
import { type DocumentMediaType, openPageSource, type PageSource } from './source-image'

export type ReadPagesOptions = {
  mediaType: DocumentMediaType
  languages: readonly DocumentLanguage[]
  engine: PageOcrEngine
}
export type ReadPagesResult = { pages: Page[]; images: PageImage[]; engine: string; cpuSeconds: number }
export type PageReading = { page: Page; image: PageImage }

/** Every page of a document as words and a picture, in this process: for the command line and for measuring. */
export async function readPages(bytes: Uint8Array, options: ReadPagesOptions): Promise<ReadPagesResult> {
  const before = process.cpuUsage()
  const outlines = await outlinePages(bytes, options.mediaType)
  const source = await openPageSource(bytes, options.mediaType)
  try {
    const readings = await Promise.all(outlines.map((outline) => readPage(source, outline, options)))
    const { user, system } = process.cpuUsage(before)
    return {
      pages: readings.map(({ page }) => page),
      images: readings.map(({ image }) => image),
      engine: options.engine.version,
      cpuSeconds: (user + system) / 1e6,
    }
  } finally {
    source.close()
  }
}

/** What can be said of every page without OCR: its text layer, and whether that is enough. */
export async function outlinePages(
  bytes: Uint8Array,
  mediaType: DocumentMediaType,
): Promise<TextLayerPage[]> {
  if (mediaType === 'application/pdf') return readTextLayer(bytes)
  const source = await openPageSource(bytes, mediaType)
  return Array.from({ length: source.pageCount }, (_, index) => ({
    page: index + 1,
    kind: 'scan',
    aspect: 1,
    words: [],
  }))
}

/** Reads one page by the way its outline asks for. */
export async function readPage(
  source: PageSource,
  outline: TextLayerPage,
  { engine, languages }: Pick<ReadPagesOptions, 'engine' | 'languages'>,
): Promise<PageReading> {
  const number = outline.page
  if (outline.kind === 'scan') {
    const { prepared, words } = await readScan(engine, number, await source.forReading(number), languages)
    const { width, height } = prepared.colour
    return {
      page: { page: number, aspect: height / width, words },
      image: await straightenedImage(number, prepared),
    }
  }
  return {
    page: { page: number, aspect: outline.aspect, words: outline.words },
    image: await plainImage(number, await source.forDisplay(number, 1600)),
  }
}

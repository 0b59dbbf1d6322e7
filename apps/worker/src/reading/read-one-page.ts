import { type ReadingJob, savePageWords } from '@mina/api/documents'
import type { Word } from '@mina/domain/reading'
import { type PageReading, readPage } from '../ocr/read-pages'
import { type DocumentMediaType, openPageSource } from '../ocr/source-image'
import type { ReadingDeps } from './deps'
import { loadOutline } from './outlines'

/**
 * Reads one page and keeps its words and its picture.
 * @returns how many words, so that the step's record stays small
 */
export async function readOnePage(
  deps: ReadingDeps,
  job: ReadingJob,
  page: number,
): Promise<{ words: number }> {
  const source = await openPageSource(
    await deps.store.get(job.storageKey),
    job.mediaType as DocumentMediaType,
  )
  try {
    const outline = await loadOutline(deps, job, page)
    const reading = await readPage(source, outline, { engine: deps.pageEngine, languages: job.languages })
    await keepPage(deps, job, reading, outline.kind === 'scan' ? deps.pageEngine.version : 'text layer')
    return { words: reading.page.words.length }
  } finally {
    source.close()
  }
}

/** Stores what was read; reading the page again replaces it. */
export async function keepPage(
  deps: ReadingDeps,
  job: ReadingJob,
  { page, image }: PageReading,
  engine: string,
): Promise<void> {
  const { bytes, width, height } = image
  const words = page.words.map((word) => ({ ...word, text: withoutControlCharacters(word.text) }))
  await savePageWords(deps, job, {
    page: { ...page, words },
    engine,
    confidence: meanConfidence(words),
    image: { bytes, width, height },
  })
}

/** OCR returns NUL and its like for smudges; PostgreSQL's text takes none of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const withoutControlCharacters = (text: string) => text.replace(/[\u0000-\u001f\u007f]/g, '')

function meanConfidence(words: readonly Word[]): number {
  if (words.length === 0) return 0
  return words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length
}

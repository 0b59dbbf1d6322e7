import type { DocumentLanguage, Word } from '@mina/domain/reading'
import type { PageOcrEngine } from './ocr-engine'
import { type PreparedPage, preparePage } from './prepare'
import type { SourceImage } from './source-image'

export type ScanReading = { prepared: PreparedPage; words: Word[]; confidence: number }

const NOT_UPRIGHT = 0.65
const FEW_WORDS = 5
// A clean page in the model's own language is read with 0.94 or more, in another language with 0.91 or less.
const OTHER_LANGUAGE = 0.925

/**
 * Straightens and reads one scanned page. A page that reads badly is tried once more the other way up; one that reads
 * poorly, in the other languages that were given. The surest reading counts.
 */
export async function readScan(
  engine: PageOcrEngine,
  page: number,
  source: SourceImage,
  languages: readonly DocumentLanguage[],
): Promise<ScanReading> {
  const [first, ...others] = languagePairs(languages)
  const read = async (prepared: PreparedPage, pair: DocumentLanguage[]): Promise<ScanReading> => ({
    prepared,
    ...(await engine.recognise(page, prepared.grey, pair)),
  })
  let best = await read(await preparePage(source), first!)
  if (best.confidence < NOT_UPRIGHT || best.words.length < FEW_WORDS) {
    const turn = await engine.uprightTurn(best.prepared.grey)
    if (turn !== 0) best = surer(best, await read(await preparePage(source, turn), first!))
  }
  for (const pair of others) {
    if (best.confidence >= OTHER_LANGUAGE || best.words.length < FEW_WORDS) break
    best = surer(best, await read(best.prepared, pair))
  }
  return best
}

const surer = (a: ScanReading, b: ScanReading) => (b.confidence > a.confidence ? b : a)

/** One language at a time, each with English beside it when that was given too. */
function languagePairs(languages: readonly DocumentLanguage[]): DocumentLanguage[][] {
  const own = languages.filter((language) => language !== 'en')
  if (own.length === 0) return [[...languages]]
  return own.map((language) => (languages.includes('en') ? [language, 'en'] : [language]))
}

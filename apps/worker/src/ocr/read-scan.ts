import type { DocumentLanguage, Word } from '@mina/domain/reading'
import type { PageOcrEngine } from './ocr-engine'
import { type PreparedPage, preparePage } from './prepare'
import type { SourceImage } from './source-image'

export type ScanReading = { prepared: PreparedPage; words: Word[]; confidence: number }

const DOUBTFUL = 0.65
const FEW_WORDS = 5

/** Straightens and reads one scanned page. A page that reads badly is tried once more the other way up. */
export async function readScan(
  engine: PageOcrEngine,
  page: number,
  source: SourceImage,
  languages: readonly DocumentLanguage[],
): Promise<ScanReading> {
  const prepared = await preparePage(source)
  const first = { prepared, ...(await engine.recognise(page, prepared.grey, languages)) }
  if (first.confidence >= DOUBTFUL && first.words.length >= FEW_WORDS) return first

  const turn = await engine.uprightTurn(prepared.grey)
  if (turn === 0) return first
  const turned = await preparePage(source, turn)
  const second = { prepared: turned, ...(await engine.recognise(page, turned.grey, languages)) }
  return second.confidence > first.confidence ? second : first
}

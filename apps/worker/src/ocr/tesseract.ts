import { availableParallelism } from 'node:os'
import type { Word } from '@mina/domain/reading'
import {
  type Line,
  OEM,
  PSM,
  type Page as TesseractPage,
  type Word as TesseractWord,
  type Worker,
} from 'tesseract.js'
import { type ModelPair, modelsFor, unpackModels } from './models'
import type { PageOcrEngine, PageWords } from './ocr-engine'
import { fromRaster, type Raster, READING_DPI } from './raster'
import { doubtSheet, doubtsOf, type Reread, settle } from './second-look'
import { placeWord } from './word-box'
import { createWorkerPool } from './worker-pool'

const PAGE_TIMEOUT_MS = 60_000
const SURE_OF_TURN = 1
// Out of 100.
const LEAST_FOR_A_LETTER = 35
const LEAST_FOR_A_STROKE = 70
const OUTPUT = { text: false, blocks: true } as const

export type TesseractConfig = {
  /** Folder for the unpacked models; made when missing. */
  modelDir: string
  /** Pages read at the same time; each takes about 220 MB. Default: one less than the cores. */
  workers?: number | undefined
  pageTimeoutMs?: number | undefined
}

/** Tesseract in WebAssembly: no native program, no network, models from npm. */
export async function createTesseract(config: TesseractConfig): Promise<PageOcrEngine> {
  const models = await unpackModels(config.modelDir)
  const pool = createWorkerPool({
    size: config.workers ?? Math.max(1, availableParallelism() - 1),
    models,
    timeoutMs: config.pageTimeoutMs ?? PAGE_TIMEOUT_MS,
  })
  return {
    id: 'tesseract',
    version: 'tesseract.js 7.0.0, best_int 4.0.0',
    sendsDataTo: null,
    async recognise(page, grey, languages) {
      const models = modelsFor(languages)
      return pool.run(models[0], (worker) => readTwice(worker, page, grey, models))
    },
    async uprightTurn(grey) {
      const image = await encode(grey)
      const { data } = await pool.run('orientation', (worker) => worker.detect(image))
      if ((data.orientation_confidence ?? 0) < SURE_OF_TURN) return 0
      const turn = data.orientation_degrees
      return turn === 90 || turn === 180 || turn === 270 ? turn : 0
    },
    close: () => pool.close(),
  }
}

const encode = (grey: Raster) =>
  fromRaster(grey)
    .toColourspace('b-w')
    .withMetadata({ density: READING_DPI })
    .png({ compressionLevel: 1 })
    .toBuffer()

/**
 * Reads a page with the first model, then the doubtful words with the second. Both models at once would read every
 * word with either, and the English one takes å, ä and ö for a and o.
 */
async function readTwice(
  worker: Worker,
  page: number,
  grey: Raster,
  [first, second]: ModelPair,
): Promise<PageWords> {
  const { data } = await worker.recognize(await encode(grey), {}, OUTPUT)
  const { words, confidence } = toPageWords(data, page, grey)
  const doubts = second === undefined ? [] : doubtsOf(words)
  if (second === undefined || doubts.length === 0) return { words, confidence }

  const { sheet, rows } = doubtSheet(grey, words, doubts)
  await worker.reinitialize(second, OEM.LSTM_ONLY)
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK })
  const again = await worker.recognize(await encode(sheet), {}, OUTPUT)
  await worker.reinitialize(first, OEM.LSTM_ONLY)
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO })
  return { words: settle(words, doubts, rereadsAt(again.data, rows)), confidence }
}

/** The lines of the sheet of doubts, each at the row it was put in. */
function rereadsAt({ blocks }: TesseractPage, rows: readonly number[]): (Reread | null)[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
  return rows.map((row) => {
    const line = lines.find(({ bbox }) => bbox.y0 <= row && row <= bbox.y1)
    if (!line) return null
    return {
      text: line.words.map((word) => word.text.normalize('NFC').trim()).join(''),
      confidence: Math.min(...line.words.map((word) => word.confidence)) / 100,
    }
  })
}

/**
 * The engine's page in our words. Rules and frames that were taken for letters are left out. The engine also reads
 * writing that runs up or down, but such words are of no use in lines: the page then counts as not read.
 */
export function toPageWords(
  page: TesseractPage,
  pageNumber: number,
  grey: { width: number; height: number },
) {
  const words: Word[] = []
  let confidence = 0
  let sideways = 0
  for (const block of page.blocks ?? []) {
    for (const paragraph of block.paragraphs) {
      for (const line of paragraph.lines) {
        for (const word of line.words) {
          const text = printedText(word, line, words.at(-1)?.text ?? '')
          if (text === '') continue
          words.push(place(text, word, line, pageNumber, words.length, grey))
          confidence += word.confidence / 100
          if (text.length >= 3) sideways += isTall(word) ? 1 : -1
        }
      }
    }
  }
  return { words, confidence: words.length === 0 || sideways > 0 ? 0 : confidence / words.length }
}

const isTall = ({ bbox }: TesseractWord) => bbox.y1 - bbox.y0 > bbox.x1 - bbox.x0

/**
 * The word's text, or nothing for what is no word: a table's rule read as a stroke, smudges read as a letter or two. A
 * lone stroke as tall as the text, clearly seen, is a capital I.
 */
function printedText(word: TesseractWord, line: Line, previous: string): string {
  const text = word.text.normalize('NFC').trim()
  if (/^[|¦_]{2,}$|^_$/.test(text)) return ''
  // After a number it may be a % that this model does not know.
  if (text.length <= 2 && word.confidence < LEAST_FOR_A_LETTER && !/\d$/.test(previous)) return ''
  if (!/^[|¦Il]$/.test(text)) return text
  const isRule = word.confidence < LEAST_FOR_A_STROKE || word.bbox.y1 - word.bbox.y0 > textSize(line)
  if (isRule) return ''
  return /[|¦]/.test(text) ? 'I' : text
}

function place(
  text: string,
  word: TesseractWord,
  line: Line,
  page: number,
  index: number,
  { width, height }: { width: number; height: number },
): Word {
  const { x0, y0, x1, y1 } = line.baseline
  const middle = (word.bbox.x0 + word.bbox.x1) / 2
  const baseline = x1 === x0 ? y0 : y0 + ((y1 - y0) * (middle - x0)) / (x1 - x0)
  return placeWord(
    {
      text,
      confidence: word.confidence / 100,
      left: word.bbox.x0 / width,
      right: word.bbox.x1 / width,
      baseline: baseline / height,
      size: textSize(line) / height,
    },
    page,
    index,
    'tesseract',
  )
}

/** The row height the engine measured, unless it disagrees wildly with the line's own box. */
function textSize(line: Line): number {
  const boxHeight = line.bbox.y1 - line.bbox.y0
  const { rowHeight } = line.rowAttributes
  return rowHeight > boxHeight / 2 && rowHeight < boxHeight * 2 ? rowHeight : boxHeight
}

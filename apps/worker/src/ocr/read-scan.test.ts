import type { DocumentLanguage } from '@mina/domain/reading'
import { describe, expect, test } from 'vitest'
import type { PageOcrEngine } from './ocr-engine'
import { readScan } from './read-scan'
import { placeWord } from './word-box'

const PAGE = {
  raster: { data: new Uint8Array(300 * 400 * 3).fill(255), width: 300, height: 400, channels: 3 },
  dpi: 100,
} as const
const WORDS = Array.from({ length: 8 }, (_, index) =>
  placeWord(
    { text: `ord${index}`, confidence: 0.9, left: 0.1, right: 0.2, baseline: 0.5, size: 0.02 },
    1,
    index,
    'tesseract',
  ),
)

/** An engine that is as sure as it is told, by language, upright and turned, and remembers what it was asked. */
function engineThatIs(
  sure: Partial<Record<DocumentLanguage, [upright: number, turned?: number]>>,
  turn: 0 | 90 = 0,
) {
  const asked: string[] = []
  const engine: PageOcrEngine = {
    id: 'tesseract',
    version: 'scripted',
    sendsDataTo: null,
    recognise: async (_, grey, languages) => {
      asked.push(`${languages.join('+')}${grey.width > grey.height ? ' turned' : ''}`)
      const [upright, turned = upright] = sure[languages[0]!] ?? [0]
      return { words: WORDS, confidence: grey.width > grey.height ? turned : upright }
    },
    uprightTurn: async () => turn,
    close: async () => undefined,
  }
  return { engine, asked }
}

describe('a scanned page', () => {
  test('that reads well is read once', async () => {
    const { engine, asked } = engineThatIs({ sv: [0.95] })
    await readScan(engine, 1, PAGE, ['sv', 'fi', 'en'])
    expect(asked).toEqual(['sv+en'])
  })

  test('that lies on its side is turned and read again', async () => {
    const { engine, asked } = engineThatIs({ sv: [0, 0.95] }, 90)
    const { prepared, confidence } = await readScan(engine, 1, PAGE, ['sv'])
    expect(asked).toEqual(['sv', 'sv turned'])
    expect(confidence).toBe(0.95)
    expect(prepared.quality.turnedDegrees).toBe(90)
  })

  test('that is no better turned stays as it is', async () => {
    const { engine } = engineThatIs({ sv: [0.5, 0.3] }, 90)
    expect((await readScan(engine, 1, PAGE, ['sv'])).prepared.quality.turnedDegrees).toBe(0)
  })

  test('in another language is read in the one that is surest', async () => {
    const { engine, asked } = engineThatIs({ sv: [0.87], fi: [0.9], lv: [0.95], et: [0.99] })
    expect((await readScan(engine, 1, PAGE, ['sv', 'fi', 'lv', 'et'])).confidence).toBe(0.95)
    expect(asked).toEqual(['sv', 'fi', 'lv'])
  })

  test('in English only, or without a language, is asked for as it was given', async () => {
    const { engine, asked } = engineThatIs({ en: [0.95] })
    await readScan(engine, 1, PAGE, ['en'])
    await readScan(engine, 1, PAGE, [])
    expect(asked).toEqual(['en', ''])
  })
})

import { readFile } from 'node:fs/promises'
import type { Word } from '@mina/domain/reading'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { characterErrors } from './character-errors'
import { type PageReading, placeWords, readPage } from './read-pages'
import { readTextLayer } from './read-text-layer'
import { type DocumentMediaType, openPageSource } from './source-image'
import { createTesseract } from './tesseract'
import { createTextract } from './textract'
import { pageBlocks, startReplayServer } from './textract-replay-server'

const fixture = (path: string) => readFile(new URL(`../../fixtures/documents/${path}`, import.meta.url))
const SCAN = 'scans/B-it.s200d.pdf'
const PHOTO = 'photos/D-machine.p1.jpg'

type Reader = {
  source: Word['source']
  readScan(): Promise<PageReading>
  readPhoto(): Promise<PageReading>
  close(): Promise<void>
}

async function tesseractReader(): Promise<Reader> {
  const engine = await createTesseract({ modelDir: '.data/ocr-models', workers: 1 })
  const read = async (path: string, mediaType: DocumentMediaType) => {
    const source = await openPageSource(await fixture(path), mediaType)
    try {
      const outline = { page: 1, kind: 'scan', aspect: 1, words: [] } as const
      return await readPage(source, { ...outline, words: [] }, { engine, languages: ['sv', 'en'] })
    } finally {
      source.close()
    }
  }
  return {
    source: 'tesseract',
    readScan: () => read(SCAN, 'application/pdf'),
    readPhoto: () => read(PHOTO, 'image/jpeg'),
    close: () => engine.close(),
  }
}

/** The service is replayed: it gives the lines of the digital document, as ink boxes on an upright page. */
async function textractReader(): Promise<Reader> {
  const server = await startReplayServer(3952)
  const engine = createTextract({
    region: 'eu-central-1',
    endpoint: server.endpoint,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  const read = async (name: string) => {
    const bytes = await fixture(`pdf/${name}.pdf`)
    const blocks = pageBlocks(1, inkLines((await readTextLayer(bytes))[0]!.words))
    server.reply('StartDocumentTextDetection', { json: { JobId: name } })
    server.reply('GetDocumentTextDetection', { json: { JobStatus: 'SUCCEEDED', Blocks: blocks } })
    const jobId = await engine.start({ bucket: 'documents', key: name, sha256: name })
    const words = (await engine.fetch(jobId)).get(1)!
    const source = await openPageSource(bytes, 'application/pdf')
    try {
      return await placeWords(source, 1, words)
    } finally {
      source.close()
    }
  }
  return {
    source: 'textract',
    readScan: () => read('B-it'),
    readPhoto: () => read('D-machine'),
    close: async () => {
      await engine.close()
      await server.close()
    },
  }
}

/** Every word a line of its own, from the top of its capitals to the bottom of its lowest letter. */
const inkLines = (words: readonly Word[]) =>
  words.map(({ text, box, baseline, size }) => {
    const top = baseline - 0.73 * size
    const bottom = /[gjpqy,;()]/.test(text) ? baseline + 0.21 * size : baseline
    return { text, left: box.x, top, width: box.w, height: bottom - top }
  })

describe.each([
  { name: 'tesseract', create: tesseractReader },
  { name: 'textract', create: textractReader },
])('the $name engine', ({ create }) => {
  let reader: Reader
  let scan: PageReading
  let photo: PageReading
  let printed: { scan: Word[]; photo: Word[] }
  beforeAll(async () => {
    reader = await create()
    scan = await reader.readScan()
    photo = await reader.readPhoto()
    const words = async (name: string) => (await readTextLayer(await fixture(`pdf/${name}.pdf`)))[0]!.words
    printed = { scan: await words('B-it'), photo: await words('D-machine') }
  }, 120_000)
  afterAll(() => reader.close())

  test('gives boxes as fractions of the page, ids of its own and a confidence for every word', () => {
    for (const { page } of [scan, photo]) {
      expect(new Set(page.words.map(({ id }) => id)).size).toBe(page.words.length)
      for (const { text, confidence, box, size, baseline, source } of page.words) {
        expect(text).toMatch(/^\S+$/)
        expect(source).toBe(reader.source)
        expect(box.page).toBe(1)
        for (const side of [box.x, box.y, box.x + box.w, box.y + box.h, confidence])
          expect(side).toBeGreaterThanOrEqual(0)
        expect(Math.max(box.x + box.w, box.y + box.h, confidence)).toBeLessThanOrEqual(1)
        expect(Math.min(box.w, box.h, size)).toBeGreaterThan(0)
        expect(baseline).toBeGreaterThan(box.y)
        expect(baseline).toBeLessThan(box.y + box.h)
      }
    }
  })

  test('reads what is printed', () => {
    const errors = {
      scan: characterErrors(printed.scan, scan.page.words),
      photo: characterErrors(printed.photo, photo.page.words),
    }
    expect(errors.scan.rate, JSON.stringify(errors.scan.wrong)).toBeLessThanOrEqual(0.007)
    expect(errors.photo.rate, JSON.stringify(errors.photo.wrong)).toBeLessThanOrEqual(0.01)
  })

  test('puts the words of a line on one line, and its text in the size it is printed in', () => {
    const on = (words: readonly Word[], text: string) => words.find((word) => word.text === text)!
    for (const words of [scan.page.words, printed.scan]) {
      expect(on(words, 'Leasegivare:').baseline).toBeCloseTo(on(words, 'Ekbacken').baseline, 2)
    }
    const sizes = (words: readonly Word[]) => on(words, 'AVTAL').size / on(words, 'Ekbacken').size
    expect(sizes(scan.page.words) / sizes(printed.scan)).toBeGreaterThan(0.8)
    expect(sizes(scan.page.words) / sizes(printed.scan)).toBeLessThan(1.25)
  })

  test('comes with the picture that the boxes fit: the ink is where the words are', async () => {
    expect(scan.image.mediaType).toBe('image/webp')
    expect(scan.image.width).toBe(1600)
    expect(scan.image.height / scan.image.width).toBeCloseTo(scan.page.aspect, 2)
    expect(await inkShare(scan.image.bytes, scan.page.words)).toBeGreaterThan(0.95)
    expect(await inkShare(photo.image.bytes, photo.page.words)).toBeGreaterThan(0.95)
  })
})

/** Share of the words whose box holds something dark. */
async function inkShare(image: Buffer, words: readonly Word[]): Promise<number> {
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(image).greyscale().raw().toBuffer({ resolveWithObject: true })
  const hasInk = ({ box }: Word) => {
    const row = Math.round((box.y + box.h * 0.6) * info.height)
    const from = Math.round(box.x * info.width)
    const to = Math.round((box.x + box.w) * info.width)
    const line = data.subarray(row * info.width + from, row * info.width + to)
    return Math.min(...line) < 0.75 * Math.max(...line)
  }
  return words.filter(hasInk).length / words.length
}

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { modelsFor, unpackModels } from './models'
import { OcrUnavailable } from './ocr-engine'
import { toRaster } from './raster'
import { createTesseract, toPageWords } from './tesseract'
import { createWorkerPool } from './worker-pool'

const MODEL_DIR = '.data/ocr-models'

const printed = (text: string) =>
  toRaster(
    sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="700" height="160"><rect width="700" height="160" fill="white"/>
         <text x="30" y="90" font-size="40" font-family="DejaVu Sans, Arial, sans-serif">${text}</text></svg>`,
      ),
    )
      .greyscale()
      .toColourspace('b-w'),
  )

describe('the models', () => {
  let dir: string
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'models-'))
  })
  afterAll(() => rm(dir, { recursive: true }))

  test('are unpacked once and whole, also by several at the same time', async () => {
    const [folders] = await Promise.all([unpackModels(dir), unpackModels(dir)])
    expect((await readdir(folders.reading)).sort()).toEqual(
      ['dan', 'eng', 'est', 'fin', 'lav', 'lit', 'nor', 'swe'].map((model) => `${model}.traineddata`),
    )
    expect(await readdir(folders.orientation)).toEqual(['osd.traineddata'])
  })

  test('one reads and English looks again; Swedish unless another is chosen', () => {
    expect(modelsFor([])).toEqual(['swe', 'eng'])
    expect(modelsFor(['en', 'lv'])).toEqual(['lav', 'eng'])
    expect(modelsFor(['nb', 'sv'])).toEqual(['nor', 'eng'])
    expect(modelsFor(['en'])).toEqual(['eng'])
  })
})

describe('workers', () => {
  test('a page that takes too long is given up, and the next one gets a fresh worker', async () => {
    const pool = createWorkerPool({ size: 1, models: await unpackModels(MODEL_DIR), timeoutMs: 300 })
    await expect(pool.run('swe', () => new Promise(() => undefined))).rejects.toThrow(OcrUnavailable)
    expect(await pool.run('swe', async (worker) => typeof worker.recognize)).toBe('function')
    await pool.close()
    await expect(pool.run('swe', async () => 1)).rejects.toThrow(OcrUnavailable)
  })

  test('a missing model or a picture that is none ends neither the process nor the pool', async () => {
    const models = await unpackModels(MODEL_DIR)
    const pool = createWorkerPool({ size: 1, models, timeoutMs: 20_000 })
    await expect(pool.run('xyz', async () => 1)).rejects.toThrow(OcrUnavailable)
    const noPicture = Buffer.from('no picture')
    await expect(pool.run('swe', (worker) => worker.recognize(noPicture))).rejects.toThrow(OcrUnavailable)
    expect(await pool.run('swe', async () => 1)).toBe(1)
    await pool.close()
  })

  test('no more at a time than were asked for; the others wait in order', async () => {
    const pool = createWorkerPool({ size: 2, models: await unpackModels(MODEL_DIR), timeoutMs: 20_000 })
    const order: number[] = []
    let running = 0
    let most = 0
    let bothRun = (): void => undefined
    const both = new Promise<void>((resolve) => {
      bothRun = resolve
    })
    await Promise.all(
      [1, 2, 3, 4, 5].map((number) =>
        pool.run('eng', async () => {
          most = Math.max(most, ++running)
          order.push(number)
          if (running === 2) bothRun()
          await both
          running--
        }),
      ),
    )
    expect(most).toBe(2)
    expect(order.slice(2)).toEqual([3, 4, 5])
    await pool.close()
  })
})

describe('reading', () => {
  test('a line in Swedish, in Latvian, and which way is up', async () => {
    const engine = await createTesseract({ modelDir: MODEL_DIR, workers: 1 })
    const read = async (text: string, languages: Parameters<typeof engine.recognise>[2]) =>
      (await engine.recognise(1, await printed(text), languages)).words.map((word) => word.text).join(' ')
    expect(await read('Årshyra på förfallodagen', ['sv'])).toBe('Årshyra på förfallodagen')
    expect(await read('Nomas līgums par ēku', ['lv'])).toBe('Nomas līgums par ēku')
    expect(await engine.uprightTurn(await printed(''))).toBe(0)
    await engine.close()
  })

  test('rules, frames and empty tokens are no words; a lone stroke among letters is the word I', () => {
    const bbox = (x0: number, y0: number, x1: number, y1: number) => ({ x0, y0, x1, y1 })
    const word = (text: string, x: number, height: number) =>
      ({ text, confidence: 90, bbox: bbox(x, 100 - height, x + 30, 100) }) as never
    const line = {
      bbox: bbox(0, 70, 400, 105),
      baseline: { x0: 0, y0: 100, x1: 400, y1: 100 },
      rowAttributes: { rowHeight: 30, ascenders: 8, descenders: 6 },
      words: [
        word('|', 0, 30),
        word('annat', 40, 30),
        word('|', 90, 90),
        word('___', 130, 4),
        word(' ', 170, 10),
        word('=', 200, 10),
        { ...(word('N', 240, 30) as object), confidence: 12 } as never,
      ],
    }
    const page = { blocks: [{ paragraphs: [{ lines: [line] }] }] }
    const { words, confidence } = toPageWords(page as never, 2, { width: 400, height: 1000 })
    expect(words.map(({ text, id }) => [text, id])).toEqual([
      ['I', 200_000],
      ['annat', 200_001],
      ['=', 200_002],
    ])
    expect(words[1]).toMatchObject({ baseline: 0.1, size: 0.03 })
    expect(confidence).toBeCloseTo(0.9, 10)
  })
})

test('a folder that cannot hold models says so', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'models-'))
  await writeFile(join(dir, 'file'), '')
  await expect(createTesseract({ modelDir: join(dir, 'file') })).rejects.toThrow()
  await rm(dir, { recursive: true })
})

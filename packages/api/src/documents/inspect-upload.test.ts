import { createHash } from 'node:crypto'
import { DomainError } from '@mina/domain'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { BOMBS, HIDDEN_ACTIONS, PACKED_PLACE } from './hidden-actions'
import * as files from './hostile-files'
import { inspectUpload, MAX_UPLOAD_BYTES } from './inspect-upload'
import { inspect } from './inspect-worker'
import { scanPdf } from './scan-pdf'

async function refusal(bytes: Uint8Array, limits?: Parameters<typeof inspectUpload>[1]) {
  const error = await inspectUpload(bytes, limits).then(
    (inspected) => new Error(`accepted: ${JSON.stringify(inspected)}`),
    (reason: unknown) => reason,
  )
  if (!(error instanceof DomainError)) throw error
  return [error.code, error.details] as const
}
const code = async (bytes: Uint8Array) => (await refusal(bytes))[0]
const picture = () => sharp({ create: { width: 60, height: 80, channels: 3, background: 'white' } })

describe('what may become a document', () => {
  test.each(Object.entries(files.HARMLESS_PDFS))('a PDF with %s', async (_, bytes) => {
    expect(await inspectUpload(bytes)).toEqual({
      mediaType: 'application/pdf',
      pages: 1,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
    })
  })

  test('pictures, by what they are', async () => {
    expect(await inspectUpload(await picture().jpeg().toBuffer())).toMatchObject({
      mediaType: 'image/jpeg',
      pages: 1,
    })
    expect(await inspectUpload(await picture().png().toBuffer())).toMatchObject({
      mediaType: 'image/png',
      pages: 1,
    })
    expect(await inspectUpload(files.tiff(3))).toMatchObject({ mediaType: 'image/tiff', pages: 3 })
  })

  test('as many pages as the limit', async () => {
    expect(await inspectUpload(files.pdf({ count: 200 }))).toMatchObject({ pages: 200 })
    expect(await inspectUpload(files.tiff(200))).toMatchObject({ pages: 200 })
  })
})

test('a place to open at may stand among packed objects', () => {
  expect(scanPdf(PACKED_PLACE).active).toBe(null)
})

describe('what is refused', () => {
  // Taken apart here instead of in a thread each: the thread has its own tests below.
  const inspectPdf = (bytes: Uint8Array) =>
    inspect({ bytes, mediaType: 'application/pdf', maxPages: 200, maxPixels: 100_000_000 })

  test.each(Object.entries(files.ACTIVE_PDFS))('a PDF with %s', async (_, bytes) => {
    expect(await inspectPdf(bytes)).toMatchObject({ refused: 'document.active_content' })
  })

  test.each(Object.entries(HIDDEN_ACTIONS))('a PDF with %s', async (_, bytes) => {
    expect(await inspectPdf(bytes)).toMatchObject({ refused: 'document.active_content' })
  })

  test.each(Object.entries(BOMBS))('a PDF with %s', async (_, bytes) => {
    expect(await inspectPdf(bytes)).toMatchObject({ refused: 'document.damaged' })
  })

  test.each(Object.entries(files.DAMAGED_PDFS))('a PDF with %s', async (_, bytes) => {
    expect(await inspectPdf(bytes)).toMatchObject({ refused: 'document.damaged' })
  })

  test('says what it found', async () => {
    expect(await refusal(files.ACTIVE_PDFS['an attached file']!)).toEqual([
      'document.active_content',
      { found: 'EmbeddedFiles' },
    ])
  })

  test.each(Object.entries(files.WRONG_TYPES))('%s', async (_, bytes) => {
    expect(await code(bytes)).toBe('document.wrong_type')
  })

  test('an empty file, a file that is too large', async () => {
    expect(await code(new Uint8Array())).toBe('document.empty')
    const large = new Uint8Array(MAX_UPLOAD_BYTES + 1)
    expect(await refusal(large)).toEqual(['document.too_large', { bytes: large.length, limitMegabytes: 50 }])
  })

  test('a protected PDF', async () => {
    expect(await code(files.ENCRYPTED_PDF)).toBe('document.encrypted')
  })

  test('too many pages', async () => {
    expect(await refusal(files.LONG_PDF)).toEqual(['document.too_many_pages', { pages: 10_000, limit: 200 }])
    expect(await refusal(files.tiff(201))).toEqual(['document.too_many_pages', { pages: 201, limit: 200 }])
  })

  test('too many pixels, before any of them is decoded', async () => {
    expect(await refusal(files.emptyPng(65_500, 65_500))).toEqual([
      'document.too_many_pixels',
      { megapixels: 4291, limitMegapixels: 100 },
    ])
    expect(await code(files.tiff(1, 60_000, 60_000, true))).toBe('document.too_many_pixels')
    expect(await code(files.HUGE_PICTURE_PDF)).toBe('document.too_many_pixels')
  })

  test('pictures that are cut short', async () => {
    const noise = await sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: 'white',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
    const jpeg = await noise.clone().jpeg().toBuffer()
    const png = await noise.clone().png().toBuffer()
    expect(await code(jpeg.subarray(0, jpeg.length / 2))).toBe('document.damaged')
    expect(await code(png.subarray(0, png.length / 2))).toBe('document.damaged')
    expect(await code(files.tiff(2, 100, 100, true))).toBe('document.damaged')
    expect(await code(jpeg.subarray(0, 20))).toBe('document.damaged')
  })
})

describe('a file that takes too much', () => {
  test('time: the thread is ended and the server goes on', async () => {
    expect(await refusal(files.pdf(), { timeMs: 1 })).toEqual(['document.unreadable', { reason: 'time' }])
    expect(await inspectUpload(files.pdf())).toMatchObject({ pages: 1 })
  })

  test('memory: the same', async () => {
    expect(await refusal(files.LONG_PDF, { memoryMb: 4 })).toEqual([
      'document.unreadable',
      { reason: 'memory' },
    ])
    expect(await inspectUpload(files.pdf())).toMatchObject({ pages: 1 })
  })
})

test('two are inspected at a time, so the fifth waits until three are done', async () => {
  const ends: number[] = []
  const inspections = [0, 1, 2, 3, 4].map(async (index) => {
    const { pages } = await inspectUpload(files.pdf({ count: index + 1 }))
    ends.push(index)
    return pages
  })
  expect(await Promise.all(inspections)).toEqual([1, 2, 3, 4, 5])
  expect(ends.indexOf(4)).toBeGreaterThanOrEqual(3)
})

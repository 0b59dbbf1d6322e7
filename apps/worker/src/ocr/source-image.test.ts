import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { plainImage } from './page-image'
import { outlinePages } from './read-pages'
import { type DocumentMediaType, openPageSource } from './source-image'

const fixture = (path: string) => readFile(new URL(`../../fixtures/documents/${path}`, import.meta.url))
const page = (width: number, height: number, background = 'white') =>
  sharp({ create: { width, height, channels: 3, background } })

async function draw(bytes: Uint8Array, mediaType: DocumentMediaType, number = 1) {
  const source = await openPageSource(bytes, mediaType)
  try {
    const { raster, dpi } = await source.forReading(number)
    return {
      width: raster.width,
      height: raster.height,
      dpi: Math.round(dpi),
      pages: source.pageCount,
      raster,
    }
  } finally {
    source.close()
  }
}

describe('a page to read', () => {
  test('of a PDF has the resolution of its scan, at most 200', async () => {
    expect(await draw(await fixture('scans/A-bil.s300d.pdf'), 'application/pdf', 2)).toMatchObject({
      dpi: 200,
      pages: 2,
    })
    expect(await draw(await fixture('scans/A-bil.s200d.pdf'), 'application/pdf')).toMatchObject({ dpi: 200 })
    expect(await draw(await fixture('pdf/A-bil.pdf'), 'application/pdf')).toMatchObject({
      dpi: 200,
      width: 1653,
    })
  })

  test('of a photo stands as it was held', async () => {
    const { width, height } = await draw(await fixture('photos/A-bil.p1.jpg'), 'image/jpeg')
    expect([width, height]).toEqual([2250, 3000])
  })

  test('of a picture has the stated resolution when that makes a page, otherwise that of A4', async () => {
    const stated = await page(1240, 1754).withMetadata({ density: 150 }).png().toBuffer()
    expect(await draw(stated, 'image/png')).toMatchObject({ dpi: 150 })
    const screen = await page(1654, 2339).withMetadata({ density: 72 }).jpeg().toBuffer()
    expect(await draw(screen, 'image/jpeg')).toMatchObject({ dpi: 200 })
  })

  test('that is transparent lies on white paper', async () => {
    const glass = await sharp({
      create: { width: 60, height: 80, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer()
    const { raster } = await draw(glass, 'image/png')
    expect(raster.channels).toBe(3)
    expect(raster.data.every((value) => value === 255)).toBe(true)
  })

  test('of a TIFF with several pages is the one that was asked for', async () => {
    const pages = [
      await page(80, 120, 'white').png().toBuffer(),
      await page(80, 120, 'black').png().toBuffer(),
    ]
    const tiff = await sharp(pages, { join: { animated: true } })
      .tiff({ compression: 'lzw' })
      .toBuffer()
    const first = await draw(tiff, 'image/tiff', 1)
    expect(first).toMatchObject({ pages: 2, width: 80, height: 120 })
    expect(first.raster.data[0]).toBe(255)
    expect((await draw(tiff, 'image/tiff', 2)).raster.data[0]).toBe(0)
    expect((await outlinePages(tiff, 'image/tiff')).map(({ page, kind }) => [page, kind])).toEqual([
      [1, 'scan'],
      [2, 'scan'],
    ])
  })
})

test('the picture of a page for the screen, and a small one', async () => {
  const source = await openPageSource(await fixture('pdf/C-lokal.pdf'), 'application/pdf')
  const image = await plainImage(1, await source.forDisplay(1, 1600))
  source.close()
  expect([image.width, image.height]).toEqual([1600, 2264])
  expect(await sharp(image.thumbnail).metadata()).toMatchObject({ format: 'webp', width: 240 })
  expect(image.bytes.length).toBeLessThan(400_000)
})

import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { skewDegrees } from './deskew'
import { normaliseIllumination } from './illumination'
import { preparePage, type QuarterTurn } from './prepare'
import { chain, fromUnitSquare, invert, project, type Quad, rotation, scaling, warp } from './projection'
import { fromRaster, type Raster, toGrey, toRaster } from './raster'
import { findSheet } from './rectify'
import { openPageSource } from './source-image'

let sheet: Raster

beforeAll(async () => {
  const bytes = await readFile(new URL('../../fixtures/documents/pdf/C-lokal.pdf', import.meta.url))
  const source = await openPageSource(bytes, 'application/pdf')
  sheet = await toRaster(fromRaster((await source.forDisplay(1, 1000)).raster).removeAlpha())
  source.close()
})

/** The sheet turned by some degrees on a larger white page, as a scanner that was fed askew would give it. */
function askew(degrees: number): Raster {
  const { width, height } = sheet
  const size = { width: width + 120, height: height + 120 }
  const turn = rotation(degrees, { x: width / 2, y: height / 2 }, { x: size.width / 2, y: size.height / 2 })
  return warp(sheet, size.width, size.height, invert(turn))
}

const ON_TABLE: Quad = [
  { x: 180, y: 150 },
  { x: 1080, y: 110 },
  { x: 1150, y: 1480 },
  { x: 90, y: 1420 },
]

/** The sheet photographed from an angle, on a dark table. */
function photographed(): Raster {
  const toSheet = invert(chain(scaling(1 / sheet.width, 1 / sheet.height), fromUnitSquare(ON_TABLE)))
  const photo = warp(sheet, 1240, 1600, toSheet)
  const inside = warp({ ...sheet, data: new Uint8Array(sheet.data.length) }, 1240, 1600, toSheet)
  return { ...photo, data: photo.data.map((value, index) => (inside.data[index] === 255 ? 60 : value)) }
}

describe('skew', () => {
  test.each([-6, -2.5, 0, 0.4, 1.5, 8])('%d degrees are found within 0.1', async (degrees) => {
    expect(Math.abs((await skewDegrees(askew(degrees))) - degrees)).toBeLessThanOrEqual(0.1)
  })

  test('a blank page has none', async () => {
    expect(
      await skewDegrees({ data: new Uint8Array(900 * 900).fill(250), width: 900, height: 900, channels: 1 }),
    ).toBe(0)
  })
})

describe('the sheet in a photo', () => {
  test('its corners are found within 6 pixels', async () => {
    const found = await findSheet(photographed())
    found!.forEach(({ x, y }, index) => {
      expect(Math.hypot(x - ON_TABLE[index]!.x, y - ON_TABLE[index]!.y)).toBeLessThan(6)
    })
  })

  test('a scan is no photo, whatever is printed on it', async () => {
    expect(await findSheet(askew(3))).toBeNull()
    const header = sheet.data.map((value, index) => (index < sheet.width * 3 * 150 ? 20 : value))
    expect(await findSheet({ ...sheet, data: header })).toBeNull()
  })
})

describe('a prepared page', () => {
  test('a photo becomes the sheet, and its points lead back into the photo', async () => {
    const page = await preparePage({ raster: photographed(), dpi: 150 })
    expect(page.quality.isRectified).toBe(true)
    expect(page.grey.height / page.grey.width).toBeCloseTo(Math.SQRT2, 1)
    const corner = project(page.toOriginal, { x: 1, y: 1 })
    expect(corner.x * 1240).toBeCloseTo(ON_TABLE[2].x, -1)
    expect(corner.y * 1600).toBeCloseTo(ON_TABLE[2].y, -1)
  })

  test('a scan is levelled, and a point of it is the same ink as in the file', async () => {
    const original = askew(4)
    const page = await preparePage({ raster: original, dpi: 120 })
    expect(Math.abs(await skewDegrees(page.grey))).toBeLessThanOrEqual(0.1)
    const back = warp(
      page.colour,
      original.width,
      original.height,
      pixelMap(page.toOriginal, page.colour, original),
    )
    expect(meanDifference(back, original)).toBeLessThan(SAME_INK)
  })

  test.each([90, 180, 270] as QuarterTurn[])(
    'a page that must be turned by %d leads back too',
    async (turn) => {
      const original = await toRaster(fromRaster(askew(1)).rotate(360 - turn))
      const page = await preparePage({ raster: original, dpi: 120 }, turn)
      const back = warp(
        page.colour,
        original.width,
        original.height,
        pixelMap(page.toOriginal, page.colour, original),
      )
      expect(meanDifference(back, original)).toBeLessThan(SAME_INK)
      expect(page.quality.turnedDegrees).toBe(turn)
    },
  )
})

// Blurred by drawing twice; a page that is off by one pixel differs by 12.
const SAME_INK = 9

/** From pixels of the original to pixels of the prepared page. */
const pixelMap = (toOriginal: Parameters<typeof invert>[0], page: Raster, original: Raster) =>
  invert(
    chain(
      chain(scaling(1 / page.width, 1 / page.height), toOriginal),
      scaling(original.width, original.height),
    ),
  )

function meanDifference(a: Raster, b: Raster): number {
  expect(a.data.length).toBe(b.data.length)
  return a.data.reduce((sum, value, index) => sum + Math.abs(value - b.data[index]!), 0) / a.data.length
}

test('shadow over a page is gone, ink stays', async () => {
  const grey = await toGrey(sheet)
  const shaded = {
    ...grey,
    data: grey.data.map((value, index) => value * (1 - (0.6 * (index % grey.width)) / grey.width)),
  }
  const { data } = normaliseIllumination(shaded)
  const share = (test: (value: number) => boolean) => data.filter(test).length / data.length
  expect(share((value) => value > 240)).toBeGreaterThan(0.9)
  expect(share((value) => value < 100)).toBeCloseTo(
    grey.data.filter((value) => value < 100).length / data.length,
    2,
  )
})

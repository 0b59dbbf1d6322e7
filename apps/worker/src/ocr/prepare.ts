import { skewDegrees } from './deskew'
import { normaliseIllumination } from './illumination'
import {
  chain,
  fromUnitSquare,
  IDENTITY,
  type Projection,
  type Quad,
  rotation,
  scaling,
  warp,
} from './projection'
import { fromRaster, type Raster, READING_DPI, toGrey, toRaster } from './raster'
import { findSheet } from './rectify'
import type { SourceImage } from './source-image'

export type QuarterTurn = 0 | 90 | 180 | 270

/**
 * A page made straight: upright, lines level, the sheet filling the picture. `grey` is for reading, `colour` for people;
 * both have the same geometry, so a word's box fits either.
 */
export type PreparedPage = {
  grey: Raster
  colour: Raster
  dpi: number
  /** Takes a point of the straightened page to the page as it came, both as fractions of their own width and height. */
  toOriginal: Projection
  quality: { skewDegrees: number; isRectified: boolean; turnedDegrees: QuarterTurn }
}

const A4_RATIO = Math.SQRT2
const A4_TOLERANCE = 0.15
const A4_WIDTH = Math.round(8.27 * READING_DPI)
const LEVEL_ENOUGH_DEGREES = 0.1

/**
 * Straightens one page: turns it upright, cuts the sheet out of a photo and undoes the perspective, levels the lines,
 * evens out the light.
 *
 * @param turn how far the page must be turned clockwise to stand upright
 */
export async function preparePage(source: SourceImage, turn: QuarterTurn = 0): Promise<PreparedPage> {
  const upright = turn === 0 ? source.raster : await toRaster(fromRaster(source.raster).rotate(turn))
  const sheet = await findSheet(upright)
  const flat = sheet ? flatten(upright, sheet) : await shrink(upright, source.dpi)
  const skew = await skewDegrees(flat.raster)
  const level = Math.abs(skew) < LEVEL_ENOUGH_DEGREES ? flat : levelled(upright, flat, skew)
  const colour = level.raster
  return {
    grey: normaliseIllumination(await toGrey(colour)),
    colour,
    dpi: sheet ? READING_DPI : Math.min(source.dpi, READING_DPI),
    toOriginal: chain(fractions(level.toUpright, colour, upright), undoTurn(turn)),
    quality: { skewDegrees: skew, isRectified: sheet !== null, turnedDegrees: turn },
  }
}

/** `toUpright` takes pixels of `raster` to pixels of the upright page it was made from. */
type Straightened = { raster: Raster; toUpright: Projection }

function flatten(upright: Raster, sheet: Quad): Straightened {
  const { width, height } = sheetSize(sheet)
  const toUpright = chain(scaling(1 / width, 1 / height), fromUnitSquare(sheet))
  return { raster: warp(upright, width, height, toUpright), toUpright }
}

function sheetSize([p0, p1, p2, p3]: Quad): { width: number; height: number } {
  const across = Math.max(Math.hypot(p1.x - p0.x, p1.y - p0.y), Math.hypot(p2.x - p3.x, p2.y - p3.y))
  const down = Math.max(Math.hypot(p3.x - p0.x, p3.y - p0.y), Math.hypot(p2.x - p1.x, p2.y - p1.y))
  const ratio = Math.max(across, down) / Math.min(across, down)
  const isA4 = Math.abs(ratio - A4_RATIO) / A4_RATIO < A4_TOLERANCE
  const shorter = A4_WIDTH
  const longer = Math.round(shorter * (isA4 ? A4_RATIO : Math.min(ratio, 2 * A4_RATIO)))
  return down >= across ? { width: shorter, height: longer } : { width: longer, height: shorter }
}

async function shrink(upright: Raster, dpi: number): Promise<Straightened> {
  const scale = READING_DPI / dpi
  if (scale > 0.97) return { raster: upright, toUpright: IDENTITY }
  const raster = await toRaster(fromRaster(upright).resize({ width: Math.round(upright.width * scale) }))
  return { raster, toUpright: scaling(upright.width / raster.width, upright.height / raster.height) }
}

/** Levels the lines on a canvas large enough to lose no corner. Drawn from the upright page, so pixels are blended once. */
function levelled(upright: Raster, flat: Straightened, skew: number): Straightened {
  const { width, height } = flat.raster
  const sin = Math.abs(Math.sin((skew * Math.PI) / 180))
  const cos = Math.cos((skew * Math.PI) / 180)
  const size = {
    width: Math.round(width * cos + height * sin),
    height: Math.round(height * cos + width * sin),
  }
  const turn = rotation(skew, { x: size.width / 2, y: size.height / 2 }, { x: width / 2, y: height / 2 })
  const shrinks = flat.toUpright[0] > 1.3 && flat.toUpright[6] === 0
  // Bilinear lookup drops pixels when it shrinks: then the already shrunken page is the better source.
  const raster = shrinks
    ? warp(flat.raster, size.width, size.height, turn)
    : warp(upright, size.width, size.height, chain(turn, flat.toUpright))
  return { raster, toUpright: chain(turn, flat.toUpright) }
}

/** The same projection between fractions of the two pictures instead of their pixels. */
const fractions = (toUpright: Projection, from: Raster, to: Raster): Projection =>
  chain(chain(scaling(from.width, from.height), toUpright), scaling(1 / to.width, 1 / to.height))

function undoTurn(turn: QuarterTurn): Projection {
  switch (turn) {
    case 0:
      return IDENTITY
    case 90:
      return [0, 1, 0, -1, 0, 1, 0, 0, 1]
    case 180:
      return [-1, 0, 1, 0, -1, 1, 0, 0, 1]
    case 270:
      return [0, -1, 1, 1, 0, 0, 0, 0, 1]
  }
}

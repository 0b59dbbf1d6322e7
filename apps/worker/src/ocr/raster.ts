import sharp, { type Sharp } from 'sharp'

/** Uncompressed pixels, rows from the top, channels interleaved: 1 grey, 3 RGB, 4 RGBA. */
export type Raster = { data: Uint8Array; width: number; height: number; channels: 1 | 3 | 4 }

/** Tesseract's models read print of 10–12 points best at this resolution; finer costs more and reads worse. */
export const READING_DPI = 200

// Pages are read side by side in several workers: one thread each is faster than all of them fighting for the cores.
sharp.concurrency(1)
sharp.cache(false)

export function fromRaster(raster: Raster): Sharp {
  const { width, height, channels } = raster
  return sharp(raster.data, { raw: { width, height, channels } })
}

export async function toRaster(image: Sharp): Promise<Raster> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels as Raster['channels'] }
}

export const toGrey = (raster: Raster): Promise<Raster> =>
  raster.channels === 1 ? Promise.resolve(raster) : toRaster(fromRaster(raster).removeAlpha().greyscale())

/** A grey copy at most `width` pixels wide, for measuring the page rather than reading it. */
export const toSmallGrey = (raster: Raster, width: number): Promise<Raster> =>
  toRaster(fromRaster(raster).removeAlpha().greyscale().resize({ width, withoutEnlargement: true }))

/** The grey level that best separates dark from light (Otsu: largest variance between the two groups). */
export function otsuThreshold(grey: Raster): number {
  const histogram = new Uint32Array(256)
  for (const value of grey.data) histogram[value]!++
  const total = grey.data.length
  let sum = 0
  for (let level = 0; level < 256; level++) sum += level * histogram[level]!
  let darkCount = 0
  let darkSum = 0
  let best = 127
  let bestVariance = -1
  for (let level = 0; level < 256; level++) {
    darkCount += histogram[level]!
    if (darkCount === 0 || darkCount === total) continue
    darkSum += level * histogram[level]!
    const difference = darkSum / darkCount - (sum - darkSum) / (total - darkCount)
    const variance = darkCount * (total - darkCount) * difference * difference
    if (variance > bestVariance) {
      bestVariance = variance
      best = level
    }
  }
  return best
}

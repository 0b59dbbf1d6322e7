import type { PreparedPage } from './prepare'
import type { Projection } from './projection'
import { IDENTITY } from './projection'
import { fromRaster, type Raster } from './raster'
import type { SourceImage } from './source-image'

export const DISPLAY_WIDTH = 1600
const THUMBNAIL_WIDTH = 240

/** The picture of a page that people see; the boxes of the page's words are fractions of it. WebP. */
export type PageImage = {
  page: number
  width: number
  height: number
  bytes: Buffer
  thumbnail: Buffer
  mediaType: 'image/webp'
  /** Takes a point of this picture to the page in the uploaded file, both as fractions. */
  toOriginal: Projection
  quality: PreparedPage['quality']
}

/** The picture of a straightened page. */
export const straightenedImage = (page: number, prepared: PreparedPage): Promise<PageImage> =>
  encode(page, prepared.colour, prepared.toOriginal, prepared.quality)

/** The picture of a page that is shown as it came: pages with a text layer. */
export const plainImage = (page: number, source: SourceImage): Promise<PageImage> =>
  encode(page, source.raster, IDENTITY, { skewDegrees: 0, isRectified: false, turnedDegrees: 0 })

async function encode(
  page: number,
  raster: Raster,
  toOriginal: Projection,
  quality: PreparedPage['quality'],
): Promise<PageImage> {
  const image = fromRaster(raster).removeAlpha()
  const full = image
    .clone()
    .resize({ width: DISPLAY_WIDTH, withoutEnlargement: true })
    .webp({ quality: 72, effort: 1 })
    .toBuffer({ resolveWithObject: true })
  const thumbnail = image
    .clone()
    .resize({ width: THUMBNAIL_WIDTH })
    .webp({ quality: 60, effort: 1 })
    .toBuffer()
  const { data, info } = await full
  return {
    page,
    width: info.width,
    height: info.height,
    bytes: data,
    thumbnail: await thumbnail,
    mediaType: 'image/webp',
    toOriginal,
    quality,
  }
}

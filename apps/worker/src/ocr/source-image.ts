import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { fromRaster, type Raster, toRaster } from './raster'

/** One page as it is displayed before any straightening, in colour. */
export type SourceImage = { raster: Raster; dpi: number }

/** A document whose pages can be drawn. `close` frees the memory the document holds. */
export type PageSource = {
  readonly pageCount: number
  /** Draws page `number` (from 1) at the resolution OCR reads best, never finer than the scan itself. */
  forReading(number: number): Promise<SourceImage>
  /** Draws page `number` about `width` pixels wide, for the screen. */
  forDisplay(number: number, width: number): Promise<SourceImage>
  close(): void
}

export type ImageMediaType = 'image/jpeg' | 'image/png' | 'image/tiff'
export type DocumentMediaType = 'application/pdf' | ImageMediaType

/** Tesseract's models read print of 10–12 points best at this resolution; finer costs more and reads worse. */
export const READING_DPI = 200
const COARSEST_SCAN_DPI = 72
const COARSEST_READING_DPI = 150
const MAX_SIDE_PIXELS = 3400
const MAX_INPUT_PIXELS = 120_000_000
const POINTS_PER_INCH = 72
const A4_WIDTH_INCHES = 8.27

export function openPageSource(bytes: Uint8Array, mediaType: DocumentMediaType): Promise<PageSource> {
  return mediaType === 'application/pdf' ? openPdfSource(bytes) : openImageSource(bytes)
}

let library: Promise<PDFiumLibrary> | undefined

/** Runs one call of the renderer. After a failure its memory is not to be trusted: the next document gets a new one. */
async function withPdfium<T>(use: (pdfium: PDFiumLibrary) => Promise<T>): Promise<T> {
  library ??= PDFiumLibrary.init()
  try {
    return await use(await library)
  } catch (error) {
    library = undefined
    throw error
  }
}

async function openPdfSource(bytes: Uint8Array): Promise<PageSource> {
  const document = await withPdfium((pdfium) => pdfium.loadDocument(bytes))
  return {
    pageCount: document.getPageCount(),
    forReading: async (number) => draw(document, number, await readingDpi(document, number)),
    forDisplay: (number, width) => {
      const { originalWidth } = document.getPage(number - 1).getOriginalSize()
      return draw(document, number, (width / originalWidth) * POINTS_PER_INCH)
    },
    close: () => document.destroy(),
  }
}

async function draw(document: PDFiumDocument, number: number, dpi: number): Promise<SourceImage> {
  const page = document.getPage(number - 1)
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = Math.min(dpi / POINTS_PER_INCH, MAX_SIDE_PIXELS / Math.max(originalWidth, originalHeight))
  const width = Math.round(originalWidth * scale)
  const height = Math.round(originalHeight * scale)
  const { data } = await withPdfium(() =>
    page.render({ width, height, render: 'bitmap', renderFormFields: true }),
  )
  const drawn = fromRaster({ data, width, height, channels: 4 })
  return { raster: await toRaster(drawn.removeAlpha()), dpi: scale * POINTS_PER_INCH }
}

/** The resolution of the page's largest picture, between what a scanner delivers and what the models like. */
async function readingDpi(document: PDFiumDocument, number: number): Promise<number> {
  const page = document.getPage(number - 1)
  const widthInches = page.getOriginalSize().originalWidth / POINTS_PER_INCH
  let widest = 0
  for (const object of page.objects()) {
    if (object.type === 'image') widest = Math.max(widest, (await object.getImageDataRaw()).width)
  }
  const scanDpi = widest / widthInches
  if (scanDpi < COARSEST_SCAN_DPI) return READING_DPI
  return Math.min(READING_DPI, Math.max(COARSEST_READING_DPI, scanDpi))
}

/** JPEG, PNG and TIFF. Camera orientation (EXIF) is applied, transparency becomes white paper. */
async function openImageSource(bytes: Uint8Array): Promise<PageSource> {
  const metadata = await sharp(bytes, { limitInputPixels: MAX_INPUT_PIXELS }).metadata()
  const image = (number: number) =>
    sharp(bytes, { page: number - 1, limitInputPixels: MAX_INPUT_PIXELS })
      .autoOrient()
      .flatten({ background: 'white' })
      .toColourspace('srgb')
  const fitted = async (number: number, width: number): Promise<SourceImage> => {
    const raster = await toRaster(
      image(number).resize({ width, height: MAX_SIDE_PIXELS, fit: 'inside', withoutEnlargement: true }),
    )
    return { raster, dpi: imageDpi(metadata, raster) }
  }
  return {
    pageCount: metadata.pages ?? 1,
    forReading: (number) => fitted(number, MAX_SIDE_PIXELS),
    forDisplay: fitted,
    close: () => undefined,
  }
}

/** The stated density when it makes a page of believable size; otherwise as if the picture were a sheet of A4. */
function imageDpi(
  metadata: { width: number; height: number; density?: number | undefined },
  raster: Raster,
): number {
  const shorter = Math.min(metadata.width, metadata.height)
  const scale = Math.min(raster.width, raster.height) / shorter
  const inches = shorter / (metadata.density ?? 1)
  const isBelievable = inches >= 4 && inches <= 14
  return scale * (isBelievable ? metadata.density! : shorter / A4_WIDTH_INCHES)
}

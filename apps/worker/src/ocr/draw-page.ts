import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { fromRaster, type Raster, READING_DPI, toRaster } from './raster'

/** One page as it is displayed before any straightening, in colour. */
export type SourceImage = { raster: Raster; dpi: number }

export type ImageMediaType = 'image/jpeg' | 'image/png' | 'image/tiff'
export type DocumentMediaType = 'application/pdf' | ImageMediaType
export type DocumentFile = { bytes: Uint8Array; mediaType: DocumentMediaType }

/** Which page (from 1), and for whom: at the resolution OCR reads best, or about `width` pixels wide for the screen. */
export type Drawing = { page: number; width: number | 'for reading' }

const COARSEST_SCAN_DPI = 72
const COARSEST_READING_DPI = 150
const MAX_SIDE_PIXELS = 3400
const MAX_INPUT_PIXELS = 120_000_000
const POINTS_PER_INCH = 72
const A4_WIDTH_INCHES = 8.27

export async function countPages(file: DocumentFile): Promise<number> {
  if (file.mediaType === 'application/pdf') return withPdf(file.bytes, async (pdf) => pdf.getPageCount())
  return (await imageMetadata(file.bytes)).pages ?? 1
}

/** Draws one page. The decoders run without a limit on time or memory: call it where they can be ended. */
export function drawPage({ bytes, mediaType, page, width }: DocumentFile & Drawing): Promise<SourceImage> {
  if (mediaType !== 'application/pdf') return drawImage(bytes, page, width)
  return withPdf(bytes, async (pdf) => {
    const { originalWidth } = pdf.getPage(page - 1).getOriginalSize()
    const dpi =
      width === 'for reading' ? await readingDpi(pdf, page) : (width / originalWidth) * POINTS_PER_INCH
    return drawPdf(pdf, page, dpi)
  })
}

let library: Promise<PDFiumLibrary> | undefined

async function withPdf<T>(bytes: Uint8Array, use: (pdf: PDFiumDocument) => Promise<T>): Promise<T> {
  library ??= PDFiumLibrary.init()
  const pdf = await (await library).loadDocument(bytes)
  try {
    return await use(pdf)
  } finally {
    pdf.destroy()
  }
}

async function drawPdf(pdf: PDFiumDocument, number: number, dpi: number): Promise<SourceImage> {
  const page = pdf.getPage(number - 1)
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = Math.min(dpi / POINTS_PER_INCH, MAX_SIDE_PIXELS / Math.max(originalWidth, originalHeight))
  const width = Math.round(originalWidth * scale)
  const height = Math.round(originalHeight * scale)
  const { data } = await page.render({ width, height, render: 'bitmap', renderFormFields: true })
  const drawn = fromRaster({ data, width, height, channels: 4 })
  return { raster: await toRaster(drawn.removeAlpha()), dpi: scale * POINTS_PER_INCH }
}

/** The resolution of the page's largest picture, between what a scanner delivers and what the models like. */
async function readingDpi(pdf: PDFiumDocument, number: number): Promise<number> {
  const page = pdf.getPage(number - 1)
  const widthInches = page.getOriginalSize().originalWidth / POINTS_PER_INCH
  let widest = 0
  for (const object of page.objects()) {
    if (object.type === 'image') widest = Math.max(widest, (await object.getImageDataRaw()).width)
  }
  const scanDpi = widest / widthInches
  if (scanDpi < COARSEST_SCAN_DPI) return READING_DPI
  return Math.min(READING_DPI, Math.max(COARSEST_READING_DPI, scanDpi))
}

const imageMetadata = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: MAX_INPUT_PIXELS }).metadata()

/** JPEG, PNG and TIFF. Camera orientation (EXIF) is applied, transparency becomes white paper. */
async function drawImage(bytes: Uint8Array, page: number, width: Drawing['width']): Promise<SourceImage> {
  const metadata = await imageMetadata(bytes)
  const image = sharp(bytes, { page: page - 1, limitInputPixels: MAX_INPUT_PIXELS })
    .autoOrient()
    .flatten({ background: 'white' })
    .toColourspace('srgb')
  const raster = await toRaster(
    image.resize({
      width: width === 'for reading' ? MAX_SIDE_PIXELS : width,
      height: MAX_SIDE_PIXELS,
      fit: 'inside',
      withoutEnlargement: true,
    }),
  )
  return { raster, dpi: imageDpi(metadata, raster) }
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

import { DomainError } from '@mina/domain'
import type { InspectionTask } from './inspection'

/**
 * Reads an image's header, then draws every page very small: a picture that is cut short shows itself only when it is
 * decoded.
 *
 * @returns the number of pages
 * @throws DomainError 'document.damaged' · 'document.too_many_pages' · 'document.too_many_pixels'
 */
export async function inspectImage({ bytes, maxPages, maxPixels }: InspectionTask): Promise<number> {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  const damaged = (cause: unknown) => {
    throw new DomainError('document.damaged', {}, { cause })
  }
  // The size is checked here, with a code of our own, before anything is decoded.
  const options = { limitInputPixels: false, failOn: 'error', sequentialRead: true } as const
  const { width, height, pages = 1 } = await sharp(bytes, options).metadata().catch(damaged)
  if (pages > maxPages) throw new DomainError('document.too_many_pages', { pages, limit: maxPages })
  if (width * height > maxPixels) throw tooManyPixels(width * height, maxPixels)
  for (let page = 0; page < pages; page++) {
    // Pages of one TIFF may differ in size.
    const size =
      page === 0
        ? { width, height }
        : await sharp(bytes, { ...options, page })
            .metadata()
            .catch(damaged)
    if (size.width * size.height > maxPixels) throw tooManyPixels(size.width * size.height, maxPixels)
    await sharp(bytes, { ...options, page })
      .resize({ width: 32 })
      .raw()
      .toBuffer()
      .catch(damaged)
  }
  return pages
}

const tooManyPixels = (pixels: number, limit: number) =>
  new DomainError('document.too_many_pixels', {
    megapixels: Math.ceil(pixels / 1e6),
    limitMegapixels: Math.floor(limit / 1e6),
  })

import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { readPages } from './read-pages'
import type { DocumentMediaType } from './source-image'
import { createTesseract } from './tesseract'

const MEDIA_TYPES: Record<string, DocumentMediaType> = {
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
}

const file = process.argv[2]
const mediaType = file ? MEDIA_TYPES[extname(file).toLowerCase()] : undefined
if (!file || !mediaType) {
  console.error('Usage: words-cli FILE.(pdf|jpg|png|tif)')
  process.exit(2)
}
const engine = await createTesseract({ modelDir: '.data/ocr-models' })
try {
  const { pages, cpuSeconds } = await readPages(await readFile(file), { mediaType, languages: [], engine })
  console.error(`${pages.length} pages, ${cpuSeconds.toFixed(2)} CPU s`)
  console.log(JSON.stringify({ pages }))
} finally {
  await engine.close()
}

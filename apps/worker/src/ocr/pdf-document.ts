import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs'

export type { PDFDocumentProxy, PDFPageProxy }

const packageDir = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
// The minified half of the library takes 100 MB less to load.
GlobalWorkerOptions.workerSrc = pathToFileURL(join(packageDir, 'legacy/build/pdf.worker.min.mjs')).href

const assets = (folder: string) => join(packageDir, folder) + sep

/**
 * Opens a PDF for its text and structure, runs `use`, and closes it again.
 * The bytes are copied: pdf.js takes ownership of what it is given.
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: assets('cmaps'),
    standardFontDataUrl: assets('standard_fonts'),
    wasmUrl: assets('wasm'),
  })
  try {
    return await use(await task.promise)
  } finally {
    await task.destroy()
  }
}

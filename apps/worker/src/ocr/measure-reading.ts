// node --import tsx apps/worker/src/ocr/measure-reading.ts [PART OF A NAME]: how well and at what cost the scans and
// photos of fixtures/documents are read. What is printed is known from the text layer of the digital originals.
import { readdir, readFile } from 'node:fs/promises'
import { type CharacterErrors, characterErrors } from './character-errors'
import { readPages } from './read-pages'
import { readTextLayer } from './read-text-layer'
import { createTesseract } from './tesseract'

const DOCUMENTS = new URL('../../fixtures/documents/', import.meta.url)
const MODEL_DIR = '.data/ocr-models'
const percent = (share: number) => `${(100 * share).toFixed(2)} %`

type Measured = { file: string; page: number; kind: string; errors: CharacterErrors; cpuSeconds: number }

/** Reads every scan and photo whose name contains `part`. One after the other: CPU seconds are the whole process's. */
export async function measureReading(
  part: string,
  report: (measured: Measured) => void,
): Promise<Measured[]> {
  const engine = await createTesseract({ modelDir: MODEL_DIR, workers: 1 })
  const all: Measured[] = []
  try {
    for (const file of await filesOf(['scans', 'photos'])) {
      if (!file.includes(part)) continue
      const [, name, photoPage] = /\/([^.]+)\.(?:p(\d+))?/.exec(file)!
      const printed = await readTextLayer(await readFile(new URL(`pdf/${name}.pdf`, DOCUMENTS)))
      const mediaType = file.endsWith('.pdf') ? 'application/pdf' : 'image/jpeg'
      const read = await readPages(await readFile(new URL(file, DOCUMENTS)), {
        mediaType,
        languages: ['sv', 'en'],
        engine,
      })
      for (const { page, words } of read.pages) {
        const original = printed[Number(photoPage ?? page) - 1]!
        // Lines to write on are no text.
        const errors = characterErrors(
          original.words.filter(({ text }) => !/^_+$/.test(text)),
          words,
        )
        const kind = /\.(s\d+d?)\./.exec(file)?.[1] ?? 'photo'
        const measured = { file, page, kind, errors, cpuSeconds: read.cpuSeconds / read.pages.length }
        report(measured)
        all.push(measured)
      }
    }
  } finally {
    await engine.close()
  }
  return all
}

async function filesOf(folders: string[]): Promise<string[]> {
  const lists = folders.map(async (folder) =>
    (await readdir(new URL(folder, DOCUMENTS))).map((name) => `${folder}/${name}`),
  )
  return (await Promise.all(lists)).flat().sort()
}

function printPage({ file, page, errors, cpuSeconds }: Measured): void {
  const wrong = errors.wrong.slice(0, 8).map(({ printed, read }) => `${printed}→${read}`)
  console.log(`${file} p${page}  ${percent(errors.rate)}  ${cpuSeconds.toFixed(2)} CPU s  ${wrong.join(' ')}`)
}

function printMeans(all: readonly Measured[]): void {
  for (const kind of [...new Set(all.map((measured) => measured.kind))].sort()) {
    const pages = all.filter((measured) => measured.kind === kind)
    const mean = (value: (measured: Measured) => number) =>
      pages.reduce((sum, page) => sum + value(page), 0) / pages.length
    const words = percent(mean(({ errors }) => errors.wordRecall))
    const rate = percent(mean(({ errors }) => errors.rate))
    console.log(
      `${kind}: ${pages.length} pages, ${rate} of the characters wrong, ${words} of the words exact, ${mean((page) => page.cpuSeconds).toFixed(2)} CPU s a page`,
    )
  }
  console.log(`largest size of the process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
}

printMeans(await measureReading(process.argv[2] ?? '', printPage))

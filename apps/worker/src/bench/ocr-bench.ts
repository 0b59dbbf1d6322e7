// npm run bench -- ocr [FOLDER] [--kind pdf|scan|photo] [--errors]: how well and at what cost documents are read.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type DocumentLanguage, extract, type Page } from '@mina/domain/reading'
import { characterErrors } from '../ocr/character-errors'
import type { PageOcrEngine } from '../ocr/ocr-engine'
import { readPages } from '../ocr/read-pages'
import { createTesseract } from '../ocr/tesseract'
import { findDocuments, type Specimen } from './find-documents'
import { percent, printDocument, printFields, printSummary } from './print-scores'
import { type FieldScore, scoreFields, type Truth } from './score-fields'
import { treeMemoryBytes } from './tree-memory'

const FIXTURES = fileURLToPath(new URL('../../fixtures/documents', import.meta.url))
const KINDS = ['pdf', 'scan', 'photo'] as const
const LANGUAGES: Record<string, DocumentLanguage[]> = {
  dan: ['da', 'en'],
  nor: ['nb', 'en'],
  fin: ['fi', 'en'],
  est: ['et', 'en'],
  lav: ['lv', 'en'],
  lit: ['lt', 'en'],
}

type Measured = {
  specimen: Specimen
  scores: FieldScore[]
  cpuSeconds: number
  pages: number
  cer: number | null
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: 'string', multiple: true },
    errors: { type: 'boolean', default: false },
    data: { type: 'string', default: '.data' },
  },
})
const folder = positionals[0] ?? FIXTURES
const { truths, specimens } = findDocuments(folder)
const engine = await createTesseract({ modelDir: join(values.data, 'ocr-models') })
console.log(`${specimens.length} files of ${truths.size} documents in ${folder}`)

const measured: Measured[] = []
const printed = new Map<string, Page[]>()
let peakBytes = 0
const watch = setInterval(() => {
  peakBytes = Math.max(peakBytes, treeMemoryBytes())
}, 100)
for (const kind of KINDS.filter((name) => !values.kind || values.kind.includes(name))) {
  for (const specimen of specimens.filter((candidate) => candidate.kind === kind)) {
    const result = await measure(specimen, truths.get(specimen.id)!, engine)
    measured.push(result)
    printDocument(result.specimen.name, result.scores, result, values.errors)
  }
  const ofKind = measured.filter(({ specimen }) => specimen.kind === kind)
  if (ofKind.length > 0) printKind(kind, ofKind)
}
clearInterval(watch)
await engine.close()

const all = measured.flatMap(({ scores }) => scores)
printFields(all)
printSummary('overall', all)
console.log(`peak memory of all processes ${Math.round(peakBytes / 1024 / 1024)} MB`)
process.exit(0)

async function measure(
  specimen: Specimen,
  truth: Truth & { lang?: string },
  pageEngine: PageOcrEngine,
): Promise<Measured> {
  const languages = LANGUAGES[truth.lang ?? ''] ?? ['sv', 'en']
  const pages: Page[] = []
  let cpuSeconds = 0
  for (const file of specimen.files) {
    const mediaType = file.endsWith('.pdf') ? 'application/pdf' : 'image/jpeg'
    const read = await readPages(await readFile(file), { mediaType, languages, engine: pageEngine })
    pages.push(...read.pages.map((page) => renumber(page, pages.length)))
    cpuSeconds += read.cpuSeconds
  }
  const before = process.cpuUsage()
  const { readings } = extract({ pages })
  const { user, system } = process.cpuUsage(before)
  if (specimen.kind === 'pdf') printed.set(specimen.id, pages)
  return {
    specimen,
    scores: scoreFields(truth, readings),
    cpuSeconds: cpuSeconds + (user + system) / 1e6,
    pages: pages.length,
    cer: specimen.kind === 'pdf' ? null : errorRate(specimen.id, pages),
  }
}

/** Photos come one page a file: page 1 of the second file is page 2 of the document. */
function renumber(page: Page, before: number): Page {
  if (before === 0) return page
  const number = page.page + before
  const words = page.words.map((word) => ({
    ...word,
    id: word.id + before * 1_000_000,
    box: { ...word.box, page: number },
  }))
  return { ...page, page: number, words }
}

function errorRate(id: string, read: readonly Page[]): number | null {
  const original = printed.get(id)
  if (!original) return null
  const words = (pages: readonly Page[]) => pages.flatMap((page) => page.words)
  return characterErrors(words(original), words(read)).rate
}

function printKind(kind: string, results: readonly Measured[]) {
  printSummary(
    `all of kind ${kind}`,
    results.flatMap(({ scores }) => scores),
  )
  const pages = results.reduce((sum, result) => sum + result.pages, 0)
  const cpu = results.reduce((sum, result) => sum + result.cpuSeconds, 0)
  const rates = results.map(({ cer }) => cer).filter((cer) => cer !== null)
  const cer =
    rates.length === 0 ? '' : `, character error ${percent(rates.reduce((a, b) => a + b, 0) / rates.length)}`
  console.log(`  ${(cpu / pages).toFixed(2)} CPU s a page over ${pages} pages${cer}\n`)
}

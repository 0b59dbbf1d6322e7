import { readFile } from 'node:fs/promises'
import type { TextContent } from 'pdfjs-dist/types/src/display/api'
import { expect, test } from 'vitest'
import { readTextLayer } from './read-text-layer'
import { textLayerWords } from './text-layer'

const VIEW = { width: 600, height: 800, transform: [1, 0, 0, -1, 0, 800] }

/** Runs of glyphs as a PDF reader gives them: text, left edge and baseline from the bottom, width, size 10. */
function content(
  ...runs: [str: string, x: number, y: number, width: number, turned?: boolean][]
): TextContent {
  const items = runs.map(([str, x, y, width, turned]) => ({
    str,
    dir: 'ltr',
    width,
    height: 10,
    transform: turned ? [0, 10, -10, 0, x, y] : [10, 0, 0, 10, x, y],
    fontName: 'f1',
    hasEOL: false,
  }))
  const style = { ascent: 0.9, descent: -0.2, vertical: false, fontFamily: 'sans-serif' }
  return { items, styles: { f1: style }, lang: null }
}
const texts = (...runs: Parameters<typeof content>) =>
  textLayerWords(content(...runs), VIEW, 1).map(({ text }) => text)

test('a run is split at its spaces and placed by the width of its letters', () => {
  const [hyra, number] = textLayerWords(content(['Hyra 100', 60, 700, 44]), VIEW, 3)
  expect(hyra).toMatchObject({
    text: 'Hyra',
    confidence: 1,
    source: 'text',
    id: 300_000,
    box: { page: 3, x: 0.1 },
  })
  expect(number).toMatchObject({ text: '100', id: 300_001 })
  expect(hyra!.baseline).toBeCloseTo(100 / 800, 10)
  expect(hyra!.size).toBeCloseTo(10 / 800, 10)
  expect(number!.box.x).toBeGreaterThan(hyra!.box.x + hyra!.box.w)
  expect(number!.box.x + number!.box.w).toBeCloseTo(104 / 600, 10)
})

test('runs that touch are one word: ligatures come apart from their word', () => {
  expect(texts(['Ka', 60, 700, 11], ['ff', 71, 700, 6], ['ebönan', 77.2, 700, 33])).toEqual(['Kaffebönan'])
})

test('letters and their accents come together', () => {
  expect(texts(['ma\u030anad', 60, 700, 30])).toEqual(['månad'])
  expect(texts(['av\u00adtal', 60, 700, 30])).toEqual(['avtal'])
})

test.each([
  ['a gap', ['Avtal', 60, 700, 20], ['nr', 83, 700, 8]],
  ['another line', ['Avtal', 60, 700, 20], ['nr', 80, 690, 8]],
  ['a space that is its own run', ['Avtal', 60, 700, 20], [' ', 80, 700, 0.1], ['nr', 80, 700, 8]],
] as [string, ...Parameters<typeof content>][])('%s parts words', (_, ...runs) => {
  expect(texts(...runs)).toEqual(['Avtal', 'nr'])
})

test('writing up the margin keeps its height; writing outside the page is left out', () => {
  const [upwards] = textLayerWords(content(['Blankett 12', 30, 400, 55, true]), VIEW, 1)
  expect(upwards!.box.w).toBeLessThan(0.03)
  expect(upwards!.box.h).toBeGreaterThan(0.03)
  expect(texts(['hidden', 700, 400, 30])).toEqual([])
})

test('a digital lease: every word, on its line', async () => {
  const pages = await readTextLayer(
    await readFile(new URL('../../fixtures/documents/pdf/C-lokal.pdf', import.meta.url)),
  )
  expect(pages.map(({ page, kind }) => [page, kind])).toEqual([[1, 'text']])
  const { words, aspect } = pages[0]!
  expect(aspect).toBeCloseTo(Math.SQRT2, 2)
  const lessor = ['Fastighets', 'AB', 'Lindhagen', 'Södra'].map(
    (text) => words.find((word) => word.text === text)!,
  )
  expect(new Set(lessor.map(({ baseline }) => baseline.toFixed(4))).size).toBe(1)
  expect(words.map(({ text }) => text)).toContain('Kaffebönan')
})

test('a scanned file has no words and says so', async () => {
  const pages = await readTextLayer(
    await readFile(new URL('../../fixtures/documents/scans/A-bil.s200d.pdf', import.meta.url)),
  )
  expect(pages.map(({ kind, words }) => [kind, words.length])).toEqual([
    ['scan', 0],
    ['scan', 0],
  ])
})

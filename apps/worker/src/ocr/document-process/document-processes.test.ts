import { readFile } from 'node:fs/promises'
import { DomainError } from '@mina/domain'
import { afterAll, describe, expect, test } from 'vitest'
import type { DocumentMediaType } from '../draw-page'
import { outlinePages } from '../read-pages'
import { openPageSource } from '../source-image'
import { createDocumentProcesses } from './document-processes'
import { circularTiff, dashedLines, formsOfForms, repeatedText, widePage } from './stalling-files'

const TIME_MS = 2500
// What was started for it and the killing are not the document's time, and other tests run beside.
const AT_MOST_MS = 15_000

const processes = createDocumentProcesses({ outlineMs: TIME_MS, pageMs: TIME_MS })
const patient = createDocumentProcesses({ memoryMb: 450 })
afterAll(() => {
  processes.close()
  patient.close()
})

const lease = () => readFile(new URL('../../../fixtures/documents/pdf/C-lokal.pdf', import.meta.url))
const outline = (bytes: Uint8Array, mediaType: DocumentMediaType = 'application/pdf', within = processes) =>
  outlinePages(bytes, mediaType, within)
async function draw(bytes: Uint8Array, mediaType: DocumentMediaType = 'application/pdf', within = processes) {
  const source = await openPageSource(bytes, mediaType, within)
  return source.forReading(1)
}

async function refusal(work: Promise<unknown>) {
  const startedAt = performance.now()
  const error = await work.then(
    () => new Error('it was read'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof DomainError)) throw error
  expect(performance.now() - startedAt).toBeLessThan(AT_MOST_MS)
  return { code: error.code, ...error.details }
}

/** How long this process could do nothing else, at most. */
async function longestStall(work: Promise<unknown>): Promise<number> {
  let last = performance.now()
  let longest = 0
  const look = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 10)
  await work
  clearInterval(look)
  return longest
}

describe('a document that takes too much', { timeout: 30_000 }, () => {
  test('time: it is given up; another one is read meanwhile and the next one after it; this process never waits', async () => {
    const given = refusal(outline(repeatedText()))
    const meanwhile = Promise.all([outline(await lease()), draw(await lease())])
    expect(await longestStall(given)).toBeLessThan(TIME_MS / 2)
    const [pages, image] = await meanwhile
    expect(pages[0]!.words.length).toBeGreaterThan(100)
    expect(image.raster.width).toBe(1653)
    expect(await given).toEqual({ code: 'document.unreadable', reason: 'time' })
    expect((await outline(await lease()))[0]!.kind).toBe('text')
  })

  test('memory to be drawn, of a kind that no limit of V8 sees', async () => {
    expect(await refusal(draw(formsOfForms(), 'application/pdf', patient))).toEqual({
      code: 'document.unreadable',
      reason: 'memory',
      page: 1,
    })
    expect((await draw(await lease(), 'application/pdf', patient)).raster.width).toBe(1653)
  })

  test('both processes at once: who comes later waits, with all its time left', async () => {
    const outcomes = await Promise.all([
      refusal(draw(dashedLines())),
      refusal(outline(repeatedText())),
      outline(await lease()).then((pages) => pages.length),
    ])
    expect(outcomes).toEqual([
      { code: 'document.unreadable', reason: 'time', page: 1 },
      { code: 'document.unreadable', reason: 'time' },
      1,
    ])
  })
})

describe('a document that cannot be drawn', { timeout: 30_000 }, () => {
  test('a page one point high and a million wide', async () => {
    expect(await refusal(draw(widePage(), 'application/pdf', patient))).toMatchObject({
      code: 'document.damaged',
      page: 1,
    })
  })

  test('a TIFF whose directories stand in a circle', async () => {
    expect(await refusal(draw(circularTiff(), 'image/tiff', patient))).toMatchObject({
      code: 'document.damaged',
      page: 1,
    })
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from './extract'
import carLease from './fixtures/car-lease.json'
import { pagesOf } from './fixtures/fixture-pages'
import premisesLease from './fixtures/premises-lease.json'
import truckLease from './fixtures/truck-lease.json'
import type { ExtractResult, Page, Word } from './types'

const valuesOf = (result: ExtractResult) =>
  Object.fromEntries(result.readings.map(({ field, best, level }) => [field, [best?.value ?? null, level]]))

const word = (text: string, id: number, x: number, baseline: number): Word => ({
  id,
  text,
  confidence: 0.5,
  box: { page: 1, x, y: baseline - 0.01, w: 0.004 * text.length, h: 0.01 },
  size: 0.01,
  baseline,
  source: 'tesseract',
})

describe('order of words', () => {
  test.each([
    ['car lease', carLease],
    ['premises', premisesLease],
  ])('%s: any order gives the same readings', (_name, fixture) => {
    const pages = pagesOf(fixture)
    const expected = valuesOf(extract({ pages }))
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1_000_000)), (keys) => {
        const shuffled = pages.map((page) => ({
          ...page,
          words: page.words
            .map((entry) => [keys.next().value ?? 0, entry] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, entry]) => entry),
        }))
        expect(valuesOf(extract({ pages: [...shuffled].reverse() }))).toEqual(expected)
      }),
      { numRuns: 8 },
    )
  })

  test('the same input gives the same result, to the last score', () => {
    const pages = pagesOf(truckLease)
    expect(extract({ pages })).toEqual(extract({ pages }))
  })
})

describe('noise', () => {
  const noise = fc.constantFrom('|', '~', '«', '—', 'lorem', 'xqz', '::', ']', 'ipsum', '·', '_____')

  test('words of no meaning under the text change no value', () => {
    const pages = pagesOf(truckLease)
    const expected = Object.fromEntries(
      Object.entries(valuesOf(extract({ pages }))).map(([field, [value]]) => [field, value]),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(noise, fc.integer({ min: 5, max: 80 })), { minLength: 1, maxLength: 25 }),
        (marks) => {
          const words = marks.map(([text, x], index) =>
            word(text, 900_000 + index, x / 100, 0.95 + (index % 3) * 0.014),
          )
          const noisy = pages.map((page, index) =>
            index === 0 ? { ...page, words: [...page.words, ...words] } : page,
          )
          const read = Object.fromEntries(
            extract({ pages: noisy }).readings.map(({ field, best }) => [field, best?.value ?? null]),
          )
          expect(read).toEqual(expected)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('noise alone yields no certain value', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 120 }), (texts) => {
        const words = texts.map((text, index) =>
          word(text, index, (index % 9) / 10, 0.05 + Math.floor(index / 9) * 0.02),
        )
        const { readings } = extract({ pages: [{ page: 1, aspect: 1.4, words }] })
        expect(readings.filter(({ level }) => level === 'high')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

/** Pages full of what slows a careless expression down: long runs of digits, letters, spaces, marks and labels. */
function hostilePages(count: number, wordsPerPage: number, texts: readonly string[]): Page[] {
  return Array.from({ length: count }, (_, page) => ({
    page: page + 1,
    aspect: 1.4,
    words: Array.from({ length: wordsPerPage }, (_, index): Word => {
      const text = texts[(index * 7 + page) % texts.length] ?? ''
      const baseline = 0.03 + Math.floor(index / 12) * 0.0155
      return {
        ...word(text, page * 10_000 + index, 0.05 + (index % 12) * 0.075, baseline),
        box: { page: page + 1, x: 0.05 + (index % 12) * 0.075, y: baseline - 0.01, w: 0.07, h: 0.01 },
      }
    }),
  }))
}

describe('time', () => {
  const cpuSeconds = (work: () => void): number => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }
  const hostile = [
    '1'.repeat(60),
    '1 '.repeat(20).trim(),
    'a'.repeat(80),
    'uppsägning',
    'och',
    '12.',
    '000,',
    'AB',
    'Leasegivare:',
    '2024-',
    '-01-',
    'tusenhundra'.repeat(6),
    'kr',
    '(',
    ')',
    'månader',
    'tre',
    '556677-',
    '.'.repeat(40),
    'I',
    '%',
    'från',
    'till',
    'STIBOR',
    '+',
    'Nr',
    'hyra',
    '1,'.repeat(30),
    'Ö'.repeat(30),
    "'".repeat(20),
  ]

  test('200 pages are read in less than 2 s of processor time', () => {
    extract({ pages: pagesOf(carLease), languages: ['sv'] })
    const [form] = pagesOf(carLease)
    const pages = Array.from({ length: 200 }, (_, index) => ({
      page: index + 1,
      aspect: form?.aspect ?? 1.4,
      words: (form?.words ?? []).map((entry) => ({
        ...entry,
        id: entry.id + index * 10_000,
        box: { ...entry.box, page: index + 1 },
      })),
    }))
    const runs = [1, 2, 3].map(() => cpuSeconds(() => extract({ pages, languages: ['sv'] })))
    expect(Math.min(...runs)).toBeLessThan(2)
  })

  test('hostile words take time in proportion to their number', () => {
    extract({ pages: hostilePages(2, 720, hostile), languages: ['sv'] })
    const few = cpuSeconds(() => extract({ pages: hostilePages(10, 720, hostile), languages: ['sv'] }))
    const many = cpuSeconds(() => extract({ pages: hostilePages(40, 720, hostile), languages: ['sv'] }))
    expect(many).toBeLessThan(Math.max(8 * few, 2))
  })

  test('one line of six thousand words does not hang', () => {
    const words = Array.from({ length: 6000 }, (_, index) =>
      word(hostile[index % hostile.length] ?? '', index, index / 6000, 0.5),
    )
    expect(
      cpuSeconds(() => extract({ pages: [{ page: 1, aspect: 1.4, words }], languages: ['sv'] })),
    ).toBeLessThan(6)
  })
})

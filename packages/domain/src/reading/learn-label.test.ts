import { describe, expect, test } from 'vitest'
import { extract } from './extract'
import { pageOfLines, pagesOf } from './fixtures/fixture-pages'
import premisesLease from './fixtures/premises-lease.json'
import { learnLabel } from './learn-label'
import { readBox } from './read-box'
import type { Box, FieldId, Page } from './types'

/** The box around the given words, which stand next to each other on one line. */
function boxAround(page: Page, text: string): Box {
  const parts = text.split(' ')
  const start = page.words.findIndex((_, index) =>
    parts.every((part, offset) => page.words[index + offset]?.text === part),
  )
  const words = page.words.slice(start, start + parts.length)
  if (start < 0 || words.length === 0) throw new Error(`not on the page: ${text}`)
  const left = Math.min(...words.map(({ box }) => box.x))
  const right = Math.max(...words.map(({ box }) => box.x + box.w))
  const top = Math.min(...words.map(({ box }) => box.y))
  const bottom = Math.max(...words.map(({ box }) => box.y + box.h))
  return {
    page: page.page,
    x: left - 0.003,
    y: top - 0.003,
    w: right - left + 0.006,
    h: bottom - top + 0.006,
  }
}

const page = pageOfLines([
  [[8, 'Avtal om nyttjande av maskin']],
  [
    [8, 'Parkens beteckning'],
    [45, 'QX-77120-B'],
  ],
  [[8, 'Slantar var fjärde vecka: 4 200 kr']],
  [
    [8, 'Grejens namn'],
    [60, 'Sista vilodag'],
  ],
  [
    [8, 'Kompressor Vindur 40'],
    [60, '2027-05-31'],
  ],
])

describe('the label before a chosen value', () => {
  test.each<[FieldId, string, string, string]>([
    ['contractNumber', 'QX-77120-B', 'Parkens beteckning', 'right'],
    ['fee', '4 200 kr', 'Slantar var fjärde vecka', 'same'],
    ['objectDescription', 'Kompressor Vindur 40', 'Grejens namn', 'below'],
    ['endDate', '2027-05-31', 'Sista vilodag', 'below'],
  ])('%s', (field, value, label, placement) => {
    expect(learnLabel(page, field, boxAround(page, value))).toEqual({ field, label, placement })
  })

  test('is null where nothing is printed before the value', () => {
    const lonely = pageOfLines([[[40, 'QX-77120-B']]])
    expect(learnLabel(lonely, 'contractNumber', boxAround(lonely, 'QX-77120-B'))).toBeNull()
    expect(learnLabel(page, 'fee', { page: 1, x: 0.9, y: 0.9, w: 0.05, h: 0.05 })).toBeNull()
  })

  test('is read with certainty in the next document of the same lessor', () => {
    const next = pageOfLines([
      [[8, 'Avtal om nyttjande av maskin']],
      [
        [8, 'Parkens beteckning'],
        [45, 'QX-90001-C'],
      ],
      [
        [8, 'Grejens namn'],
        [60, 'Sista vilodag'],
      ],
      [
        [8, 'Kompressor Vindur 55'],
        [60, '2029-05-31'],
      ],
    ])
    const learned = (['contractNumber', 'objectDescription', 'endDate'] as const).flatMap((field) => {
      const value = {
        contractNumber: 'QX-77120-B',
        objectDescription: 'Kompressor Vindur 40',
        endDate: '2027-05-31',
      }[field]
      return learnLabel(page, field, boxAround(page, value)) ?? []
    })
    const level = (input: typeof learned) =>
      Object.fromEntries(
        extract({ pages: [next], languages: ['sv'], learned: input }).readings.map(
          ({ field, best, level }) => [field, [best?.value, level]],
        ),
      )
    expect(level([]).endDate).toEqual([undefined, 'missing'])
    expect(level(learned)).toMatchObject({
      contractNumber: ['QX-90001-C', 'high'],
      objectDescription: ['Kompressor Vindur 55', 'high'],
      endDate: ['2029-05-31', 'high'],
    })
  })
})

describe('a box dragged over the page', () => {
  const pages = pagesOf(premisesLease)
  const [first] = pages as [Page]

  test.each<[FieldId, string, string | number]>([
    ['lessorName', 'Fastighets AB Lindhagen Södra', 'Fastighets AB Lindhagen Södra'],
    ['lessorOrgNo', '556019-3376', '556019-3376'],
    ['startDate', '2023-10-01', '2023-10-01'],
    ['fee', 'Kronor 28 400 per månad', '28400'],
    ['feePeriod', 'Kronor 28 400 per månad', 'month'],
    ['noticeMonths', 'minst 9 månader före', 9],
    ['deposit', '85 200 kronor.', '85200'],
    ['indexBaseMonth', 'oktober månad 2022.', '2022-10'],
    ['currency', 'Kronor 28 400', 'SEK'],
  ])('%s from "%s"', (field, text, expected) => {
    const candidate = readBox(pages, field, boxAround(first, text))
    expect(candidate?.value).toBe(expected)
    expect(candidate?.rule).toBe('box')
  })

  test('is null when the words are no value of the field', () => {
    expect(readBox(pages, 'startDate', boxAround(first, 'Fastighets AB'))).toBeNull()
    expect(readBox(pages, 'fee', { page: 1, x: 0, y: 0, w: 0.01, h: 0.01 })).toBeNull()
  })
})

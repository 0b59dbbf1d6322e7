import { describe, expect, test } from 'vitest'
import { runIn } from '../fixtures/fixture-pages'
import type { DocumentLanguage } from '../types'
import { lexiconFor } from '../vocabulary'
import { findDates, findMonths, lastDay, monthsBetween } from './dates'

const datesIn = (language: DocumentLanguage, text: string) =>
  findDates(runIn(language, text), lexiconFor([language])).map(({ value }) => value)
const monthsIn = (language: DocumentLanguage, text: string) =>
  findMonths(runIn(language, text), lexiconFor([language])).map(({ value }) => value)

describe('full dates', () => {
  test.each<[DocumentLanguage, string, string]>([
    ['sv', 'från och med den 1 april 2024', '2024-04-01'],
    ['sv', '2024-02-29', '2024-02-29'],
    ['sv', 'Nyköping 30/1 2025', '2025-01-30'],
    ['sv', 'den 1:a mars 2024', '2024-03-01'],
    ['sv', '20240301', '2024-03-01'],
    ['en', 'the 3rd day of May 2023', '2023-05-03'],
    ['en', 'May 3, 2023', '2023-05-03'],
    ['en', '03/05/2023', '2023-05-03'],
    ['en', 'the twentieth day of January 2025', '2025-01-20'],
    ['en', 'on the first day of July 2024', '2024-07-01'],
    ['da', 'den 1. september 2025', '2025-09-01'],
    ['da', '01-09-2025', '2025-09-01'],
    ['nb', '24. januar 2025', '2025-01-24'],
    ['nb', '01.10.2024', '2024-10-01'],
    ['fi', '1. huhtikuuta 2025', '2025-04-01'],
    ['fi', '31.12.2027', '2027-12-31'],
    ['lt', '2024 m. lapkričio 18 d.', '2024-11-18'],
    ['lt', '2025.06.01', '2025-06-01'],
    ['lv', '2025. gada 14. februārī', '2025-02-14'],
    ['lv', '29.02.2028.', '2028-02-29'],
    ['et', '1. juulist 2025', '2025-07-01'],
    ['et', '21. mai 2025', '2025-05-21'],
  ])('%s: %s', (language, text, expected) => {
    expect(datesIn(language, text)).toEqual([expected])
  })

  test.each<[DocumentLanguage, string]>([
    ['sv', '2023-02-30'],
    ['sv', 'org.nr 556417-2038'],
    ['sv', '851 06 Sundsvall'],
    ['en', 'Regulation (EU) 2016/679'],
    ['sv', '12 345 kr 2024'],
  ])('%s: no date in %s', (language, text) => {
    expect(datesIn(language, text)).toEqual([])
  })

  test('two dates of a range stay two', () => {
    expect(datesIn('sv', '2025-08-01 – 2028-07-31')).toEqual(['2025-08-01', '2028-07-31'])
  })
})

describe('months without a day', () => {
  test.each<[DocumentLanguage, string, string]>([
    ['sv', 'indextalet för oktober månad 2022', '2022-10'],
    ['sv', 'oktoberindex 2022', '2022-10'],
    ['en', 'base month October 2024', '2024-10'],
    ['da', 'indekset for maj 2025', '2025-05'],
    ['nb', 'november 2024', '2024-11'],
    ['fi', 'lokakuu 2023', '2023-10'],
    ['sv', 'basmånad 2022-10', '2022-10'],
    ['en', '10/2022', '2022-10'],
  ])('%s: %s', (language, text, expected) => {
    expect(monthsIn(language, text)).toEqual([expected])
  })

  test('a full date is not a month', () => {
    expect(monthsIn('sv', 'den 1 oktober 2022')).toEqual([])
    expect(monthsIn('sv', '2022-10-01')).toEqual([])
  })
})

describe('terms', () => {
  test.each([
    ['2024-03-01', '2027-02-28', 36],
    ['2024-03-01', '2028-02-29', 48],
    ['2025-03-15', '2028-03-14', 36],
    ['2025-03-15', '2028-03-15', 36],
    ['2025-03-15', '2028-04-30', null],
  ])('%s to %s', (start, end, months) => {
    expect(monthsBetween(start, end)).toBe(months)
  })

  test.each([
    ['2024-09-16', 24, '2026-09-15'],
    ['2024-03-01', 48, '2028-02-29'],
    ['2024-01-31', 1, '2024-02-29'],
  ])('%s and %i months end on %s', (start, months, end) => {
    expect(lastDay(start, months)).toBe(end)
  })
})

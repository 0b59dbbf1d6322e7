import { describe, expect, test } from 'vitest'
import { runIn } from '../fixtures/fixture-pages'
import type { DocumentLanguage } from '../types'
import { lexiconFor } from '../vocabulary'
import { decimalOf, findAmounts, findPercentages, findWordedAmounts } from './amounts'

describe('printed numbers', () => {
  test.each([
    ['4 895,00', '4895'],
    ['31 275,50', '31275.5'],
    ['2,450,000.00', '2450000'],
    ['41.250,00', '41250'],
    ['1.234', '1234'],
    ['12,5', '12.5'],
    ["1'250.75", '1250.75'],
    ['0,05', '0.05'],
  ])('%s is %s', (printed, expected) => {
    expect(decimalOf(printed)).toBe(expected)
  })
})

describe('sums with a currency', () => {
  test.each<[DocumentLanguage, string, string, string | null]>([
    ['sv', '4 895,00 kr per månad', '4895', 'kr'],
    ['sv', 'Kronor 28 400 per månad', '28400', 'kronor'],
    ['sv', '415.000:-', '415000', null],
    ['sv', '12,5 tkr', '12500', 'tkr'],
    ['en', 'SEK 2,450,000.00', '2450000', 'sek'],
    ['en', '€689.90', '689.9', '€'],
    ['da', '64.500 kr. pr. kvartal', '64500', 'kr'],
    ['da', 'kr. 12.345,67', '12345.67', 'kr'],
    ['nb', 'kr 31 250 eks. mva.', '31250', 'kr'],
    ['nb', 'NOK 5 890', '5890', 'nok'],
    ['fi', '2 415,00 euroa (alv 0 %)', '2415', 'euroa'],
    ['fi', '389,50 €', '389.5', '€'],
    ['lt', '1 150,00 EUR per mėnesį', '1150', 'eur'],
    ['lv', '980,00 EUR mēnesī', '980', 'eur'],
    ['et', '1 440 eurot kuus', '1440', 'eurot'],
  ])('%s: %s', (language, text, value, mark) => {
    expect(findAmounts(runIn(language, text))[0]?.value).toMatchObject({ value, mark })
  })

  test('each sum keeps its own mark when marks stand in front', () => {
    expect(findAmounts(runIn('en', 'NOK 350 000 NOK 420 000')).map(({ value }) => value.value)).toEqual([
      '350000',
      '420000',
    ])
  })

  test.each(['36 månader', '2,35 %', '45 000 km', '142 m²', '30 dagar'])('no sum in %s', (text) => {
    expect(findAmounts(runIn('sv', text)).filter(({ quality }) => quality >= 0.9)).toEqual([])
  })
})

test.each([
  ['elvatusenåttahundra kronor i månaden', '11800'],
  ['en deposition på tjugotusen kronor', '20000'],
  ['etthundrasextiotusen femhundra kronor', '160500'],
])('a sum in words: %s', (text, value) => {
  const { numbers } = lexiconFor(['sv'])
  expect(findWordedAmounts(runIn('sv', text), numbers)[0]?.value.value).toBe(value)
})

test.each<[DocumentLanguage, string, string]>([
  ['sv', '2,35 %', '2.35'],
  ['sv', '1,75 procentenheter', '1.75'],
  ['en', '2.10 per cent per annum', '2.1'],
  ['en', '0.89 percentage points', '0.89'],
  ['nb', '3,15 prosentpoeng', '3.15'],
  ['fi', '1,95 prosenttiyksikköä', '1.95'],
  ['et', '2,70 %', '2.7'],
])('%s: a percentage in %s', (language, text, value) => {
  expect(findPercentages(runIn(language, text), lexiconFor([language]).phrases.percent)[0]?.value).toBe(value)
})

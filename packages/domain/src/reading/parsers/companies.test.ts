import { expect, test } from 'vitest'
import { runIn } from '../fixtures/fixture-pages'
import { findLabels } from '../labels'
import type { DocumentLanguage } from '../types'
import { lexiconFor } from '../vocabulary'
import { findCompanies } from './companies'

test.each<[DocumentLanguage, string, string[]]>([
  ['sv', 'Leasegivare: Ekbacken Kapital AB', ['Ekbacken Kapital AB']],
  ['sv', 'Fastighets AB Lindhagen Södra', ['Fastighets AB Lindhagen Södra']],
  ['sv', 'Kaffebönan i Västerås HB', ['Kaffebönan i Västerås HB']],
  ['sv', 'Åkerströms Plåt & Svets AB', ['Åkerströms Plåt & Svets AB']],
  [
    'sv',
    'mellan Nordvagn Leasing AB och Frakt & Flis i Sveg AB',
    ['Nordvagn Leasing AB', 'Frakt & Flis i Sveg AB'],
  ],
  ['sv', 'Bostadsrättsföreningen Ankaret 12', ['Bostadsrättsföreningen Ankaret 12']],
  [
    'en',
    'between Hallberg Industrial Finance AB, reg. no. 556887-4209, and',
    ['Hallberg Industrial Finance AB'],
  ],
  ['da', 'Vesterbro Leasing A/S', ['Vesterbro Leasing A/S']],
  ['nb', 'Lofoten Sjømat Pakkeri AS', ['Lofoten Sjømat Pakkeri AS']],
  ['fi', 'Tilitoimisto Karhunen & Kumpp. Ky', ['Tilitoimisto Karhunen & Kumpp. Ky']],
  ['lt', 'UAB Žalioji lentpjūvė', ['UAB Žalioji lentpjūvė']],
  ['lv', 'SIA Koka Lietas', ['SIA Koka Lietas']],
  ['et', 'Meretuul Kaubandus OÜ', ['Meretuul Kaubandus OÜ']],
  ['sv', 'Storgatan 14, 851 06 Sundsvall', []],
])('%s: %s', (language, text, expected) => {
  const run = runIn(language, text)
  expect(
    findCompanies(run, findLabels(run.tokens, lexiconFor([language]))).map(({ value }) => value),
  ).toEqual(expected)
})

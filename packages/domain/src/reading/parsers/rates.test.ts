import { expect, test } from 'vitest'
import { runIn } from '../fixtures/fixture-pages'
import type { DocumentLanguage } from '../types'
import { lexiconFor } from '../vocabulary'
import { findIndices } from './indices'
import { findRates } from './rates'

test.each<[DocumentLanguage, string, string]>([
  ['sv', 'STIBOR 3M', 'STIBOR 3M'],
  ['sv', 'STIBOR 90 dagar', 'STIBOR 3M'],
  ['sv', 'tre månaders STIBOR', 'STIBOR 3M'],
  ['sv', 'STIBOR för tre månader', 'STIBOR 3M'],
  ['en', 'STIBOR for three months', 'STIBOR 3M'],
  ['en', 'EURIBOR 6M, at present 3.70 per cent', 'EURIBOR 6M'],
  ['da', 'CIBOR 3M', 'CIBOR 3M'],
  ['nb', 'NIBOR 3 mnd', 'NIBOR 3M'],
  ['fi', '3 kuukauden Euribor', 'EURIBOR 3M'],
  ['lt', '3 mėn. EURIBOR', 'EURIBOR 3M'],
  ['lv', '3 mēnešu EURIBOR', 'EURIBOR 3M'],
  ['et', '6 kuu euribor', 'EURIBOR 6M'],
  ['sv', 'STIBOR', 'STIBOR'],
])('%s: %s', (language, text, expected) => {
  expect(findRates(runIn(language, text), lexiconFor([language])).map(({ value }) => value)).toEqual([
    expected,
  ])
})

test.each<[DocumentLanguage, string, string[]]>([
  ['sv', 'förändringarna i konsumentprisindex (KPI) med basår 1980', ['KPI', 'KPI']],
  ['sv', 'Konsumentprisindex tillämpas inte', []],
  ['da', 'Danmarks Statistiks nettoprisindeks', ['Nettoprisindeks']],
  ['et', 'vastavalt tarbijahinnaindeksile', ['THI']],
  ['lt', 'indeksuojamas pagal VKI', ['VKI']],
])('%s: index in %s', (language, text, expected) => {
  expect(findIndices(runIn(language, text)).map(({ value }) => value)).toEqual(expected)
})

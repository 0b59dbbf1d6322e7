import { expect, test } from 'vitest'
import { runIn } from '../fixtures/fixture-pages'
import type { DocumentLanguage } from '../types'
import { lexiconFor } from '../vocabulary'
import { findDurations, plainCount } from './durations'

test.each<[DocumentLanguage, string, number]>([
  ['sv', 'senast tre (3) månader före', 3],
  ['sv', 'förlängs avtalet med tolv (12) månader', 12],
  ['sv', '36-månaders löptid', 36],
  ['sv', 'förlängt med 3 år', 36],
  ['sv', 'sjuttiotvå månader', 72],
  ['sv', '1 år och 6 månader', 18],
  ['sv', 'förlängs med ett halvt år', 6],
  ['en', 'half a year at a time', 6],
  ['en', "not less than six (6) months' written notice", 6],
  ['en', 'thirty-six months', 36],
  ['en', 'a further year', 12],
  ['en', 'one quarter at a time', 3],
  ['da', 'seksogtredive måneder', 36],
  ['da', '6 mdr.', 6],
  ['nb', 'tolv måneder', 12],
  ['nb', '60 mnd.', 60],
  ['fi', 'kolme kuukautta ennen', 3],
  ['fi', '36 kk', 36],
  ['lt', '48 mėn.', 48],
  ['lt', 'dar 12 mėnesių', 12],
  ['lv', '2 mēnešus iepriekš', 2],
  ['et', 'vähemalt 3 kuud ette', 3],
  ['et', 'kaheksa kuud', 8],
])('%s: %s', (language, text, months) => {
  const [found] = findDurations(runIn(language, text), lexiconFor([language]))
  expect(found?.value).toMatchObject({ count: months, unit: 'month' })
})

test('days and weeks are kept apart from months', () => {
  const [found] = findDurations(runIn('sv', 'inom fjorton dagar'), lexiconFor(['sv']))
  expect(found?.value).toMatchObject({ count: 14, unit: 'day' })
})

test('a bare number counts only when nothing else stands there', () => {
  const lexicon = lexiconFor(['sv'])
  expect(plainCount(runIn('sv', '36'), lexicon)).toBe(36)
  expect(plainCount(runIn('sv', '36 kr'), lexicon)).toBeNull()
})

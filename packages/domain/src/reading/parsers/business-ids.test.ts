import { describe, expect, test } from 'vitest'
import { runIn } from '../fixtures/fixture-pages'
import type { DocumentLanguage } from '../types'
import { findBusinessIds, passesCheck } from './business-ids'

const idsIn = (language: DocumentLanguage, text: string) =>
  findBusinessIds(runIn(language, text), [language]).map(({ value }) => value.id)

describe('registration numbers', () => {
  test.each<[DocumentLanguage, string, string]>([
    ['sv', 'org.nr 556417-2038', '556417-2038'],
    ['sv', 'Org.nr 5564172038', '556417-2038'],
    ['sv', '16556417-2038', '556417-2038'],
    ['en', '(company registration number 559265-6325)', '559265-6325'],
    ['da', 'CVR-nr. 11925200', '11925200'],
    ['nb', 'Org.nr. 932 681 951', '932681951'],
    ['fi', 'Y-tunnus 1491923-7', '1491923-7'],
    ['lt', 'įmonės kodas 113072125', '113072125'],
    ['lv', 'reģ. Nr. 40152676744', '40152676744'],
    ['et', 'registrikood 16480449', '16480449'],
  ])('%s: %s', (language, text, expected) => {
    expect(idsIn(language, text)).toEqual([expected])
  })

  test('letters that look like digits are repaired when the check digit then holds', () => {
    expect(idsIn('sv', 'org.nr 5564l7-2O38')).toEqual(['556417-2038'])
    expect(idsIn('sv', 'org.nr 5564l7-2O39')).toEqual([])
  })

  test('a VAT number is told apart', () => {
    expect(findBusinessIds(runIn('sv', 'Momsreg.nr SE556417203801'), ['sv'])[0]?.value).toMatchObject({
      id: '556417-2038',
      isVat: true,
    })
  })

  test('phone, giro and postcode are no registration numbers', () => {
    expect(idsIn('sv', 'Tel 0920-55 01 72, bankgiro 5204-7719, 851 06 Sundsvall')).toEqual([])
  })
})

test.each([
  ['SE', '5567037485', true],
  ['SE', '5567037486', false],
  ['DK', '13585628', true],
  ['NO', '988077917', true],
  ['FI', '20774740', true],
  ['LT', '305228886', true],
  ['LV', '40003521600', true],
  ['EE', '17127851', true],
  ['EE', '17127852', false],
])('check digit of %s %s: %s', (country, digits, valid) => {
  expect(passesCheck(country, digits)).toBe(valid)
})

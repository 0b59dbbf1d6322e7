import { expect, test } from 'vitest'
import { chooseLocale, toLocale } from './locales'

test('regional tags and both written Norwegians find their language', () => {
  expect(['sv-SE', 'EN-us', 'no', 'nn-NO', 'et'].map(toLocale)).toEqual(['sv', 'en', 'nb', 'nb', 'et'])
  expect(['de', '', null, undefined, '../sv'].map(toLocale)).toEqual([null, null, null, null, null])
})

test('a choice beats the cookie, the cookie beats the browser', () => {
  expect(chooseLocale({ preference: 'lt', cookie: 'fi', acceptLanguage: 'en' })).toBe('lt')
  expect(chooseLocale({ cookie: 'fi', acceptLanguage: 'en' })).toBe('fi')
  expect(chooseLocale({ cookie: 'xx', acceptLanguage: 'de, en;q=0.4, lv;q=0.8' })).toBe('lv')
  expect(chooseLocale({ acceptLanguage: 'de, en;q=0' })).toBe('sv')
  expect(chooseLocale({})).toBe('sv')
})

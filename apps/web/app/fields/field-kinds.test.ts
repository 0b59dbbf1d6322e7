import { FIELD_IDS } from '@mina/domain/reading'
import { overwriteGetLocale } from '@mina/i18n'
import { beforeEach, expect, test } from 'vitest'
import { FIELD_GROUPS, fieldChoices, fieldInputText, fieldText, REVIEW_ORDER } from './field-kinds'

beforeEach(() => overwriteGetLocale(() => 'sv'))

test('every field is reviewed once, in one group', () => {
  expect([...REVIEW_ORDER].sort()).toEqual([...FIELD_IDS].sort())
  expect(FIELD_GROUPS.every(({ fields }) => fields.length > 0)).toBe(true)
})

test('values stand in their fields as a Swede writes them', () => {
  expect(fieldInputText('fee', '31275.5').replaceAll('\u00a0', ' ')).toBe('31 275,50')
  expect(fieldInputText('interestMargin', '2.35')).toBe('2,35')
  expect(fieldInputText('startDate', '2026-12-01')).toBe('2026-12-01')
  expect(fieldInputText('deposit', null)).toBe('')
})

test('values in sentences carry their unit, in the noun form of the number', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  expect(plain(fieldText('noticeMonths', 1))).toBe('1 månad')
  expect(plain(fieldText('noticeMonths', 3))).toBe('3 månader')
  expect(plain(fieldText('fee', '7549', 'SEK'))).toBe('7 549 kr')
  expect(plain(fieldText('fee', '7549.50', 'EUR'))).toBe('7 549,50 EUR')
  expect(fieldText('indexBaseMonth', '2021-10')).toBe('oktober 2021')
  expect(fieldText('feePeriod', 'quarter')).toBe('Kvartal')
  expect(fieldText('deposit', null)).toBe('–')
})

test('fixed answers are offered where a field has them', () => {
  expect(fieldChoices('paymentTiming')?.map(({ value }) => value)).toEqual(['advance', 'arrears'])
  expect(fieldChoices('lessorName')).toBeNull()
})

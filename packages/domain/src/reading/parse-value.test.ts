import { describe, expect, test } from 'vitest'
import { parseFieldValue } from './parse-value'
import type { DocumentLanguage, FieldId } from './types'

describe('what people type', () => {
  test.each<[FieldId, string, DocumentLanguage | null, string | number]>([
    ['termMonths', '36 mån', 'sv', 36],
    ['termMonths', '36', 'sv', 36],
    ['termMonths', '3 år', 'sv', 36],
    ['startDate', '1 mars 2024', 'sv', '2024-03-01'],
    ['startDate', '2024-03-01', null, '2024-03-01'],
    ['endDate', '31. joulukuuta 2027', 'fi', '2027-12-31'],
    ['fee', '4 895,00 kr', 'sv', '4895'],
    ['fee', '1,185.50', 'en', '1185.5'],
    ['feePeriod', 'kvartal', 'sv', 'quarter'],
    ['feePeriod', 'half-year', null, 'half-year'],
    ['feePeriod', 'per måned', 'nb', 'month'],
    ['paymentTiming', 'i efterskott', 'sv', 'arrears'],
    ['paymentTiming', 'advance', null, 'advance'],
    ['interestBase', 'Stibor 3 mån', 'sv', 'STIBOR 3M'],
    ['interestMargin', '2,35 %', 'sv', '2.35'],
    ['interestMargin', '2,35', 'sv', '2.35'],
    ['indexName', 'konsumentprisindex', 'sv', 'KPI'],
    ['indexBaseMonth', 'oktober 2022', 'sv', '2022-10'],
    ['lessorOrgNo', '5564172038', 'sv', '556417-2038'],
    ['lessorName', ' Norrviken Billeasing AB ', 'sv', 'Norrviken Billeasing AB'],
    ['objectId', 'KRF 47D', 'sv', 'KRF47D'],
    ['currency', 'kr', 'sv', 'SEK'],
    ['currency', 'kr', 'da', 'DKK'],
    ['currency', 'EUR', null, 'EUR'],
  ])('%s: %s', (field, text, language, expected) => {
    expect(parseFieldValue(field, text, language)).toBe(expected)
  })

  test.each<[FieldId, string]>([
    ['startDate', 'snart'],
    ['startDate', '2023-02-30'],
    ['fee', 'gratis'],
    ['termMonths', 'tills vidare'],
    ['feePeriod', 'ibland'],
    ['lessorOrgNo', '12345'],
    ['lessorName', '  '],
    ['currency', 'snäckor'],
  ])('%s: "%s" is no value', (field, text) => {
    expect(parseFieldValue(field, text, 'sv')).toBeNull()
  })
})

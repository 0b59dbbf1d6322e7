import { FIELD_IDS, type FieldId, type FieldReading, type FieldValue } from '@mina/domain/reading'
import { describe, expect, test } from 'vitest'
import { scoreFields, summarize, type Truth } from './score-fields'

const truth = (fields: Partial<Truth['fields']>, accept?: Truth['accept']): Truth => ({
  id: 'T',
  fields: { ...(Object.fromEntries(FIELD_IDS.map((field) => [field, null])) as Truth['fields']), ...fields },
  ...(accept && { accept }),
})
const reading = (field: FieldId, value: FieldValue, level: FieldReading['level'] = 'high'): FieldReading => ({
  field,
  best: { value, raw: String(value), score: 0.9, boxes: [], wordIds: [], rule: 'test' },
  alternatives: [],
  level,
})

describe('scoring a document', () => {
  test('tells right, wrong, missed and invented apart', () => {
    const scores = scoreFields(truth({ fee: 4895, currency: 'SEK', startDate: '2024-03-01' }), [
      reading('fee', '4895'),
      reading('currency', 'EUR', 'low'),
      reading('deposit', '100', 'medium'),
    ])
    const verdict = (field: FieldId) => scores.find((score) => score.field === field)?.verdict
    expect([
      verdict('fee'),
      verdict('currency'),
      verdict('startDate'),
      verdict('deposit'),
      verdict('indexName'),
    ]).toEqual(['right', 'wrong', 'missed', 'invented', 'right'])
    expect(summarize(scores)).toEqual({
      accuracy: 1 / 3,
      stated: 3,
      right: 1,
      wrong: 1,
      missed: 1,
      invented: 1,
      highPrecision: 1,
      high: 1,
    })
  })

  test('takes another answer that the truth names', () => {
    const [score] = scoreFields(truth({ endDate: null }, { endDate: ['2027-02-28'] }), [
      reading('endDate', '2027-02-28'),
    ]).filter(({ field }) => field === 'endDate')
    expect(score?.verdict).toBe('right')
  })

  test('a value marked high that is wrong lowers the precision of high', () => {
    const scores = scoreFields(truth({ fee: 100, termMonths: 36 }), [
      reading('fee', '101'),
      reading('termMonths', 36),
    ])
    expect(summarize(scores)).toMatchObject({ highPrecision: 0.5, high: 2 })
  })
})

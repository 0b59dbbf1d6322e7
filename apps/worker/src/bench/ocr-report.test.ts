import type { Candidate, ConfidenceLevel, FieldId, FieldReading, FieldValue } from '@mina/domain/reading'
import { describe, expect, test } from 'vitest'
import { characterError, formatReport, reportOf, scoreDocument, summarize } from './ocr-report'

function reading(field: FieldId, value: FieldValue | null, level: ConfidenceLevel): FieldReading {
  const best: Candidate | null =
    value === null ? null : { value, raw: String(value), score: 0.9, boxes: [], wordIds: [], rule: 'test' }
  return { field, best, alternatives: [], level }
}

const lease = {
  document: 'car-lease',
  truth: {
    fields: {
      fee: '4895.5',
      lessorName: 'Norrviken AB',
      deposit: null,
      residualValue: null,
      endDate: '2027-02-28',
      termMonths: 36,
    },
    accept: { endDate: ['2027-03-01'] },
  },
  readings: [
    reading('fee', '4895.50', 'high'),
    reading('lessorName', 'Norrviken HB', 'medium'),
    reading('deposit', '100', 'low'),
    reading('residualValue', null, 'missing'),
    reading('endDate', '2027-03-01', 'high'),
  ],
}

test('each field has one outcome', () => {
  expect(Object.fromEntries(scoreDocument(lease).map(({ field, outcome }) => [field, outcome]))).toEqual({
    fee: 'right',
    lessorName: 'wrong',
    deposit: 'invented',
    residualValue: 'empty',
    endDate: 'right',
    termMonths: 'missed',
  })
})

test('a summary counts shares of what is present and of what is shown as certain', () => {
  expect(summarize(scoreDocument(lease))).toEqual({
    present: 4,
    right: 2,
    wrong: 1,
    missed: 1,
    absent: 2,
    invented: 1,
    accuracy: 0.5,
    high: 2,
    highRight: 2,
    highPrecision: 1,
  })
})

test('nothing measured is no share, not a perfect one', () => {
  expect(summarize([])).toMatchObject({ accuracy: null, highPrecision: null })
})

test('a report sums up per document and per field, and lists the faults', () => {
  const report = reportOf([lease, { ...lease, document: 'copy' }])
  expect(report.total.right).toBe(4)
  expect(report.byDocument.get('copy')?.right).toBe(2)
  expect(report.byField.get('fee')).toMatchObject({ present: 2, right: 2 })
  expect(report.faults.map(({ document, field }) => `${document} ${field}`)).toEqual([
    'car-lease lessorName',
    'car-lease termMonths',
    'car-lease deposit',
    'copy lessorName',
    'copy termMonths',
    'copy deposit',
  ])
  const lines = formatReport(report)
  expect(lines.find((line) => line.startsWith('all documents'))).toMatch(/4\/8 +50\.0 % +2 +2 +100\.0 %/)
  expect(lines).toContain('  copy termMonths: missed, expected 36, read nothing (missing)')
})

describe('character error', () => {
  test.each([
    ['månader', 'manader', 1 / 7],
    ['abc', 'abc', 0],
    ['a  b\nc', 'a b c', 0],
    ['abcd', 'abd', 0.25],
    ['', 'x', 1],
    ['', '', 0],
  ])('"%s" read as "%s"', (expected, read, share) => {
    expect(characterError(expected, read)).toBeCloseTo(share, 10)
  })
})

import { expect, test } from 'vitest'
import { dayScale, placeLabels } from './timeline-marks'

test('labels that would touch go to the second row, and those without room to none', () => {
  expect(placeLabels([100, 150, 160, 300], 90, [0]).map(({ row }) => row)).toEqual([0, 1, null, 0])
})

test('keeps clear of labels that already stand', () => {
  expect(placeLabels([30], 90, [0])).toEqual([{ x: 30, row: 1 }])
})

test('the first day is at the left, the last at the right, the middle between', () => {
  const x = dayScale(['2026-01-01', '2026-01-11'], 10, 110)
  expect([x('2026-01-01'), x('2026-01-06'), x('2026-01-11')]).toEqual([10, 60, 110])
})

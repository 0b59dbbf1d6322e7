import { expect, test } from 'vitest'
import { boxBetween, isTooSmall, nudge, turned } from './page-geometry'

test('a drag in any direction, also past the edge, gives a box on the paper', () => {
  const box = boxBetween({ x: 0.5, y: 0.75 }, { x: -0.2, y: 0.5 })
  expect(box).toEqual({ x: 0, y: 0.5, w: 0.5, h: 0.25 })
  expect(isTooSmall(box)).toBe(false)
  expect(isTooSmall(boxBetween({ x: 0.5, y: 0.5 }, { x: 0.501, y: 0.501 }))).toBe(true)
})

test('a page on its side is as wide as it was high', () => {
  expect(turned(1000, 1414, 0)).toEqual({ width: 1000, height: 1414, transform: undefined })
  expect(turned(1000, 1414, 90)).toMatchObject({
    width: 1414,
    height: 1000,
    transform: 'translate(1414 0) rotate(90)',
  })
  expect(turned(1000, 1414, 180)).toMatchObject({
    width: 1000,
    transform: 'translate(1000 1414) rotate(180)',
  })
})

test('arrows move a box, Shift and arrows size it, other keys are left alone', () => {
  const box = { x: 0.98, y: 0, w: 0.02, h: 0.02 }
  expect(nudge(box, 'ArrowRight', false)).toEqual(box)
  expect(nudge(box, 'ArrowDown', false)?.y).toBeCloseTo(0.01)
  expect(nudge(box, 'ArrowDown', true)?.h).toBeCloseTo(0.03)
  expect(nudge(box, 'ArrowUp', true)?.h).toBeCloseTo(0.01)
  expect(nudge(box, 'a', false)).toBeNull()
})

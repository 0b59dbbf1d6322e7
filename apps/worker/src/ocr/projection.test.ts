import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chain, fromUnitSquare, invert, type Point, project, type Quad, rotation, warp } from './projection'

const QUAD: Quad = [
  { x: 120, y: 80 },
  { x: 900, y: 140 },
  { x: 860, y: 1300 },
  { x: 60, y: 1200 },
]

test('the corners of the unit square land on the corners of the quad', () => {
  const map = fromUnitSquare(QUAD)
  const corners: Point[] = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ]
  corners.forEach((corner, index) => {
    expect(project(map, corner).x).toBeCloseTo(QUAD[index]!.x, 8)
    expect(project(map, corner).y).toBeCloseTo(QUAD[index]!.y, 8)
  })
})

test('there and back again is where we were', () => {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true })
  const map = chain(fromUnitSquare(QUAD), rotation(7, { x: 400, y: 400 }, { x: 10, y: 20 }))
  fc.assert(
    fc.property(fraction, fraction, (x, y) => {
      const back = project(invert(map), project(map, { x, y }))
      expect(back.x).toBeCloseTo(x, 6)
      expect(back.y).toBeCloseTo(y, 6)
    }),
  )
})

test('a quarter turn clockwise: what was at the top is at the right', () => {
  const turn = rotation(90, { x: 5, y: 5 }, { x: 5, y: 5 })
  const top = project(turn, { x: 5, y: 0 })
  expect(top.x).toBeCloseTo(10, 8)
  expect(top.y).toBeCloseTo(5, 8)
})

test('drawing by half pixels blends neighbours; outside is white', () => {
  const source = {
    data: new Uint8Array([0, 100, 200, 0, 100, 200]),
    width: 3,
    height: 2,
    channels: 1,
  } as const
  const shifted = warp(source, 3, 1, [1, 0, 0.5, 0, 1, 0, 0, 0, 1])
  expect([...shifted.data]).toEqual([50, 150, 255])
})

import type { Raster } from './raster'

/** A plane projection as a 3×3 matrix, row by row. It takes (x, y, 1) to a point, up to a common divisor. */
export type Projection = readonly [number, number, number, number, number, number, number, number, number]
export type Point = { x: number; y: number }
/** Four corners: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point]

export const IDENTITY: Projection = [1, 0, 0, 0, 1, 0, 0, 0, 1]
export const scaling = (x: number, y: number): Projection => [x, 0, 0, 0, y, 0, 0, 0, 1]

/** Rotation of image points by `degrees` around `center`, clockwise on screen, moved so that `center` lands on `target`. */
export function rotation(degrees: number, center: Point, target: Point): Projection {
  const cos = Math.cos((degrees * Math.PI) / 180)
  const sin = Math.sin((degrees * Math.PI) / 180)
  return [
    cos,
    -sin,
    target.x - cos * center.x + sin * center.y,
    sin,
    cos,
    target.y - sin * center.x - cos * center.y,
    0,
    0,
    1,
  ]
}

/** First `first`, then `second`. */
export function chain(first: Projection, second: Projection): Projection {
  const product: number[] = []
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 3; column++) {
      let sum = 0
      for (let k = 0; k < 3; k++) sum += second[row * 3 + k]! * first[k * 3 + column]!
      product.push(sum)
    }
  }
  return product as unknown as Projection
}

export function invert(m: Projection): Projection {
  const [a, b, c, d, e, f, g, h, i] = m
  const cofactors = [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ]
  const determinant = a * cofactors[0]! + b * cofactors[3]! + c * cofactors[6]!
  return cofactors.map((value) => value / determinant) as unknown as Projection
}

export function project(m: Projection, { x, y }: Point): Point {
  const w = m[6] * x + m[7] * y + m[8]
  return { x: (m[0] * x + m[1] * y + m[2]) / w, y: (m[3] * x + m[4] * y + m[5]) / w }
}

/** The projection that takes the unit square's corners to `quad`. Source: P. Heckbert, Fundamentals of Texture Mapping, 1989. */
export function fromUnitSquare(quad: Quad): Projection {
  const [p0, p1, p2, p3] = quad
  const dx1 = p1.x - p2.x
  const dx2 = p3.x - p2.x
  const dx3 = p0.x - p1.x + p2.x - p3.x
  const dy1 = p1.y - p2.y
  const dy2 = p3.y - p2.y
  const dy3 = p0.y - p1.y + p2.y - p3.y
  const divisor = dx1 * dy2 - dx2 * dy1
  const g = (dx3 * dy2 - dx2 * dy3) / divisor
  const h = (dx1 * dy3 - dx3 * dy1) / divisor
  return [
    p1.x - p0.x + g * p1.x,
    p3.x - p0.x + h * p3.x,
    p0.x,
    p1.y - p0.y + g * p1.y,
    p3.y - p0.y + h * p3.y,
    p0.y,
    g,
    h,
    1,
  ]
}

/**
 * Draws a new image of the given size, looking every pixel up in `source` (bilinear).
 *
 * @param toSource takes a pixel position of the new image to one of `source`; what falls outside is white
 */
export function warp(source: Raster, width: number, height: number, toSource: Projection): Raster {
  const { data, channels } = source
  const out = new Uint8Array(width * height * channels).fill(255)
  const [a, b, c, d, e, f, g, h, i] = toSource
  const maxX = source.width - 1
  const maxY = source.height - 1
  const stride = source.width * channels
  let target = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++, target += channels) {
      const w = g * x + h * y + i
      const sx = (a * x + b * y + c) / w
      const sy = (d * x + e * y + f) / w
      if (!(sx >= 0 && sy >= 0 && sx < maxX && sy < maxY)) continue
      const left = sx | 0
      const top = sy | 0
      const fx = sx - left
      const fy = sy - top
      const at = top * stride + left * channels
      for (let channel = 0; channel < channels; channel++) {
        const first = at + channel
        const upper = data[first]! + (data[first + channels]! - data[first]!) * fx
        const below = first + stride
        const lower = data[below]! + (data[below + channels]! - data[below]!) * fx
        out[target + channel] = upper + (lower - upper) * fy + 0.5
      }
    }
  }
  return { data: out, width, height, channels }
}

import type { Point, Quad } from './projection'
import { otsuThreshold, type Raster, toSmallGrey } from './raster'

const MEASURE_WIDTH = 600
const MIN_PAGE_SHARE = 0.25
const MIN_CONTRAST = 25
const LINE_TOLERANCE = 2
const MIN_INLIERS = 0.5
const BORDER = 4
const MIN_SIDES_INSIDE = 3

/** A line as a·x + b·y = c with a² + b² = 1. */
type Line = { a: number; b: number; c: number }

/**
 * The corners of the sheet of paper in a photo, in pixels of `image`; null when the paper fills the picture or no
 * clear sheet is seen. The sheet is the largest bright area; each side is the line most of its outline agrees with.
 */
export async function findSheet(image: Raster): Promise<Quad | null> {
  const grey = await toSmallGrey(image, MEASURE_WIDTH)
  const sheet = largestBrightArea(grey)
  if (!sheet) return null
  const sides = outline(sheet, grey.width, grey.height).map((points) => fitLine(points))
  const [top, right, bottom, left] = sides
  if (!top || !right || !bottom || !left) return null
  const corners = [cross(top, left), cross(top, right), cross(bottom, right), cross(bottom, left)]
  const [p0, p1, p2, p3] = corners
  if (!p0 || !p1 || !p2 || !p3) return null
  const quad: Quad = [p0, p1, p2, p3]
  if (!isPlausible(quad, grey)) return null
  const scale = image.width / grey.width
  return quad.map(({ x, y }) => ({ x: x * scale, y: y * scale })) as unknown as Quad
}

/** The mask of the largest connected bright area, or null when it is small or hardly brighter than the rest. */
function largestBrightArea(grey: Raster): Uint8Array | null {
  const { data, width, height } = grey
  const limit = otsuThreshold(grey)
  const label = new Int32Array(data.length)
  const queue = new Int32Array(data.length)
  let best = { id: 0, size: 0 }
  let id = 0
  for (let start = 0; start < data.length; start++) {
    if (data[start]! <= limit || label[start] !== 0) continue
    id++
    let head = 0
    let tail = 0
    queue[tail++] = start
    label[start] = id
    while (head < tail) {
      const at = queue[head++]!
      const x = at % width
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= data.length || label[next] !== 0 || data[next]! <= limit) continue
        label[next] = id
        queue[tail++] = next
      }
    }
    if (tail > best.size) best = { id, size: tail }
  }
  if (best.size < MIN_PAGE_SHARE * width * height) return null
  const mask = Uint8Array.from(label, (value) => (value === best.id ? 1 : 0))
  return surroundContrast(data, mask) >= MIN_CONTRAST ? mask : null
}

function surroundContrast(data: Uint8Array, mask: Uint8Array): number {
  let inside = 0
  let outside = 0
  let count = 0
  for (const [index, value] of data.entries()) {
    if (mask[index]) {
      inside += value
      count++
    } else {
      outside += value
    }
  }
  const rest = data.length - count
  return rest === 0 ? 0 : inside / count - outside / rest
}

/** First and last sheet pixel of each row and column: points along the top, right, bottom and left side. */
function outline(mask: Uint8Array, width: number, height: number): [Point[], Point[], Point[], Point[]] {
  const top: Point[] = []
  const right: Point[] = []
  const bottom: Point[] = []
  const left: Point[] = []
  for (let x = 0; x < width; x++) {
    let first = 0
    while (first < height && !mask[first * width + x]) first++
    if (first === height) continue
    let last = height - 1
    while (!mask[last * width + x]) last--
    top.push({ x, y: first })
    bottom.push({ x, y: last })
  }
  for (let y = 0; y < height; y++) {
    let first = 0
    while (first < width && !mask[y * width + first]) first++
    if (first === width) continue
    let last = width - 1
    while (!mask[y * width + last]) last--
    left.push({ x: first, y })
    right.push({ x: last, y })
  }
  return [top, right, bottom, left]
}

/** The line through two of the points that most points lie on (RANSAC with fixed pairs), then least squares over those. */
function fitLine(points: Point[]): Line | null {
  let best: Point[] = []
  const steps = 40
  for (let i = 0; i < steps; i++) {
    for (let j = i + Math.ceil(steps / 8); j < steps; j++) {
      const p = points[Math.floor((i * points.length) / steps)]
      const q = points[Math.floor((j * points.length) / steps)]
      const line = p && q ? through(p, q) : null
      if (!line) continue
      const near = points.filter(({ x, y }) => Math.abs(line.a * x + line.b * y - line.c) <= LINE_TOLERANCE)
      if (near.length > best.length) best = near
    }
  }
  return best.length >= MIN_INLIERS * points.length && best.length > 10 ? leastSquares(best) : null
}

function through(p: Point, q: Point): Line | null {
  const length = Math.hypot(q.x - p.x, q.y - p.y)
  if (length === 0) return null
  const a = (q.y - p.y) / length
  const b = (p.x - q.x) / length
  return { a, b, c: a * p.x + b * p.y }
}

function leastSquares(points: Point[]): Line {
  const mx = points.reduce((sum, { x }) => sum + x, 0) / points.length
  const my = points.reduce((sum, { y }) => sum + y, 0) / points.length
  let sxx = 0
  let sxy = 0
  let syy = 0
  for (const { x, y } of points) {
    sxx += (x - mx) ** 2
    sxy += (x - mx) * (y - my)
    syy += (y - my) ** 2
  }
  const angle = 0.5 * Math.atan2(2 * sxy, sxx - syy)
  const a = -Math.sin(angle)
  const b = Math.cos(angle)
  return { a, b, c: a * mx + b * my }
}

function cross(first: Line, second: Line): Point | null {
  const determinant = first.a * second.b - second.a * first.b
  if (Math.abs(determinant) < 0.3) return null
  return {
    x: (first.c * second.b - second.c * first.b) / determinant,
    y: (first.a * second.c - second.a * first.c) / determinant,
  }
}

function isPlausible(quad: Quad, { width, height }: Raster): boolean {
  const slack = 0.03 * width
  const isInside = quad.every(
    ({ x, y }) => x >= -slack && y >= -slack && x <= width + slack && y <= height + slack,
  )
  const isLarge = area(quad) >= MIN_PAGE_SHARE * width * height
  return isInside && isLarge && isConvex(quad) && sidesInside(quad, width, height) >= MIN_SIDES_INSIDE
}

/** How many sides of the sheet lie inside the picture. A dark heading or frame of a scan shows one or two. */
function sidesInside([p0, p1, p2, p3]: Quad, width: number, height: number): number {
  const middles = [
    (p0.y + p1.y) / 2,
    width - 1 - (p1.x + p2.x) / 2,
    height - 1 - (p2.y + p3.y) / 2,
    (p3.x + p0.x) / 2,
  ]
  return middles.filter((distance) => distance > BORDER).length
}

const turn = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - q.y) - (q.y - p.y) * (r.x - q.x)
const isConvex = ([a, b, c, d]: Quad) =>
  [turn(a, b, c), turn(b, c, d), turn(c, d, a), turn(d, a, b)].every((t) => t > 0)
const area = ([a, b, c, d]: Quad) => (turn(a, b, c) + turn(a, c, d)) / 2

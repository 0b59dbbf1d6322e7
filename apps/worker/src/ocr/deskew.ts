import { otsuThreshold, type Raster, toSmallGrey } from './raster'

const MEASURE_WIDTH = 1000
const MAX_DEGREES = 10
const MIN_EDGES = 200
// A page of text is at least this much sharper in profile at its own angle than elsewhere; a photo or a blank is not.
const CLEAR_PEAK = 1.3

/**
 * How far a page's text lines lean, in degrees, positive when they run downwards to the right.
 * 0 when the page shows no lines to measure. Right within 0.1 degrees.
 */
export async function skewDegrees(image: Raster): Promise<number> {
  const grey = await toSmallGrey(image, MEASURE_WIDTH)
  const edges = upperEdges(grey)
  if (edges.x.length < MIN_EDGES) return 0
  const coarse = scan(edges, grey.height, -MAX_DEGREES, MAX_DEGREES, 0.25)
  const scores = [...coarse.scores].sort((a, b) => a - b)
  const median = scores[Math.floor(scores.length / 2)]!
  if (coarse.best.score < CLEAR_PEAK * median) return 0
  return scan(edges, grey.height, coarse.best.degrees - 0.3, coarse.best.degrees + 0.3, 0.05).best.degrees
}

type Edges = { x: Float32Array; y: Float32Array }

/** Places where white turns into ink from above: they line up along the top of each text line. */
function upperEdges(grey: Raster): Edges {
  const limit = otsuThreshold(grey)
  const { data, width, height } = grey
  const xs: number[] = []
  const ys: number[] = []
  for (let y = 1; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      if (data[at]! <= limit && data[at - width]! > limit) {
        xs.push(x - width / 2)
        ys.push(y)
      }
    }
  }
  return { x: Float32Array.from(xs), y: Float32Array.from(ys) }
}

/** Projects the edges along each angle; the true angle piles them into the fewest rows (largest sum of squares). */
function scan(edges: Edges, height: number, from: number, to: number, step: number) {
  const margin = Math.ceil(MEASURE_WIDTH * Math.tan(((MAX_DEGREES + 1) * Math.PI) / 180))
  const rows = new Float64Array(height + 2 * margin)
  const scores: number[] = []
  let best = { degrees: 0, score: -1 }
  for (let degrees = from; degrees <= to + step / 2; degrees += step) {
    rows.fill(0)
    const slope = Math.tan((degrees * Math.PI) / 180)
    for (let index = 0; index < edges.x.length; index++) {
      const row = Math.round(edges.y[index]! - edges.x[index]! * slope) + margin
      rows[row] = rows[row]! + 1
    }
    let score = 0
    for (const count of rows) score += count * count
    scores.push(score)
    if (score > best.score) best = { degrees, score }
  }
  return { best, scores }
}

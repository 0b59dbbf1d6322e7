import type { Raster } from './raster'

const BLOCK = 32
const PAPER_PERCENTILE = 0.9
// Above white on purpose: paper noise is cut off, or a blank area is read as letters.
const PAPER_LEVEL = 300

/**
 * Evens out the light on a grey page, in place of the paper's own brightness: each pixel is divided by the brightness
 * of the paper around it.
 */
export function normaliseIllumination(grey: Raster): Raster {
  const paper = paperBrightness(grey)
  const { data, width, height } = grey
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    const row = Math.max(0, (y + 0.5) / BLOCK - 0.5)
    const top = Math.min(row | 0, paper.rows - 1)
    const bottom = Math.min(top + 1, paper.rows - 1)
    const fy = row - top
    for (let x = 0; x < width; x++) {
      const column = Math.max(0, (x + 0.5) / BLOCK - 0.5)
      const left = Math.min(column | 0, paper.columns - 1)
      const right = Math.min(left + 1, paper.columns - 1)
      const fx = column - left
      const upper = mix(
        paper.levels[top * paper.columns + left]!,
        paper.levels[top * paper.columns + right]!,
        fx,
      )
      const lower = mix(
        paper.levels[bottom * paper.columns + left]!,
        paper.levels[bottom * paper.columns + right]!,
        fx,
      )
      const at = y * width + x
      out[at] = Math.min(255, (data[at]! * PAPER_LEVEL) / mix(upper, lower, fy))
    }
  }
  return { data: out, width, height, channels: 1 }
}

const mix = (from: number, to: number, share: number) => from + (to - from) * share

type Paper = { levels: Float32Array; columns: number; rows: number }

function paperBrightness({ data, width, height }: Raster): Paper {
  const columns = Math.ceil(width / BLOCK)
  const rows = Math.ceil(height / BLOCK)
  const raw = new Float32Array(columns * rows)
  const histogram = new Uint32Array(256)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      histogram.fill(0)
      let count = 0
      for (let y = row * BLOCK; y < Math.min(height, (row + 1) * BLOCK); y++) {
        for (let x = column * BLOCK; x < Math.min(width, (column + 1) * BLOCK); x++, count++)
          histogram[data[y * width + x]!]!++
      }
      let level = 255
      for (
        let above = histogram[255]!;
        level > 0 && above < count * (1 - PAPER_PERCENTILE);
        above += histogram[level]!
      )
        level--
      raw[row * columns + column] = level
    }
  }
  // Pictures and dark table heads are not shadow: paper is never taken to be darker than half the page's median.
  const floor = Math.max(1, [...raw].sort((a, b) => a - b)[raw.length >> 1]! / 2)
  for (const [index, level] of raw.entries()) raw[index] = Math.max(level, floor)
  return { levels: smooth(raw, columns, rows), columns, rows }
}

/** Mean of each block and its neighbours. */
function smooth(levels: Float32Array, columns: number, rows: number): Float32Array {
  return levels.map((_, index) => {
    const column = index % columns
    const row = (index - column) / columns
    let sum = 0
    let count = 0
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++, count++)
        sum += levels[y * columns + x]!
    }
    return sum / count
  })
}

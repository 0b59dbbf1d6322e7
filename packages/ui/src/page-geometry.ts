/** A rectangle on a page as fractions of its sides, origin top left. */
export type PageBox = { x: number; y: number; w: number; h: number }
export type Rotation = 0 | 90 | 180 | 270
export type Point = { x: number; y: number }

/** What the viewer shows of a page that has been turned: its outer size and how to turn the content into it. */
export function turned(width: number, height: number, rotation: Rotation) {
  const isSideways = rotation === 90 || rotation === 270
  const outer = isSideways ? { width: height, height: width } : { width, height }
  const shift = { 0: '0 0', 90: `${height} 0`, 180: `${width} ${height}`, 270: `0 ${width}` }[rotation]
  return { ...outer, transform: rotation === 0 ? undefined : `translate(${shift}) rotate(${rotation})` }
}

/** The rectangle between two points of the page, kept on the paper. */
export function boxBetween(from: Point, to: Point): PageBox {
  const [left, right] = [clamp(Math.min(from.x, to.x)), clamp(Math.max(from.x, to.x))]
  const [top, bottom] = [clamp(Math.min(from.y, to.y)), clamp(Math.max(from.y, to.y))]
  return { x: left, y: top, w: right - left, h: bottom - top }
}

/** A drag shorter than this is a press with an unsteady hand. */
export const isTooSmall = ({ w, h }: PageBox): boolean => w < 0.006 || h < 0.004

const STEP = 0.01

/** One press of an arrow key on a box that is being placed: moves it, or with Shift its lower right corner. */
export function nudge(box: PageBox, key: string, isResizing: boolean): PageBox | null {
  const delta = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[
    key
  ]
  if (!delta) return null
  const [dx = 0, dy = 0] = delta
  if (isResizing) {
    return { ...box, w: within(box.w + dx, STEP, 1 - box.x), h: within(box.h + dy, STEP, 1 - box.y) }
  }
  return { ...box, x: within(box.x + dx, 0, 1 - box.w), y: within(box.y + dy, 0, 1 - box.h) }
}

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))
const clamp = (value: number) => within(value, 0, 1)

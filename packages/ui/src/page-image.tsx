import { type PointerEvent, useRef, useState } from 'react'
import { boxBetween, isTooSmall, type PageBox, type Point, type Rotation, turned } from './page-geometry'

export type BoxLook = 'high' | 'medium' | 'low' | 'active' | 'alt'
export type ShownBox = { key: string; box: PageBox; look: BoxLook; title: string; onChoose?: () => void }

type PageImageProps = {
  src: string
  /** Of the picture, in its own units. */
  width: number
  height: number
  label: string
  boxes: readonly ShownBox[]
  rotation?: Rotation
  /** 1 is as wide as the room there is. */
  zoom?: number
  /** A box that is being placed by keyboard. */
  placing?: PageBox | null
  /** Called with the rectangle drawn over the page. Without it the page cannot be drawn on. */
  onMark?: (box: PageBox) => void
  /** A finger draws too, instead of scrolling. */
  isMarking?: boolean
}

/**
 * A page with what was read on it. One SVG in the picture's units: boxes stay in place at any zoom, and nothing needs
 * an inline style.
 */
export function PageImage(props: PageImageProps) {
  const { src, width, height, label, boxes, rotation = 0, zoom = 1, placing, isMarking } = props
  const page = turned(width, height, rotation)
  const drawing = useDrawing(props)
  const pending = drawing.box ?? placing ?? null
  return (
    <div className={`pv-paper scheme-light ${isMarking ? 'is-marking' : ''}`}>
      <svg
        width={`${Math.round(zoom * 100)}%`}
        viewBox={`0 0 ${page.width} ${page.height}`}
        role="img"
        aria-label={label}
        className="pv-svg"
        {...drawing.handlers}
      >
        <g transform={page.transform} ref={drawing.sheet}>
          <rect width={width} height={height} fill="#fff" />
          <image href={src} width={width} height={height} preserveAspectRatio="none" />
          {boxes.map((shown) => (
            <BoxMark key={shown.key} shown={shown} width={width} height={height} />
          ))}
          {pending ? <rect {...inUnits(pending, width, height)} className="bx bx-active" /> : null}
        </g>
      </svg>
    </div>
  )
}

function BoxMark({ shown, width, height }: { shown: ShownBox; width: number; height: number }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for pointers; the keys J and K choose the same box
    <rect
      {...inUnits(shown.box, width, height, 0.0035)}
      className={`bx bx-${shown.look}`}
      rx={width * 0.003}
      onClick={shown.onChoose}
      data-box={shown.key}
    >
      <title>{shown.title}</title>
    </rect>
  )
}

function inUnits({ x, y, w, h }: PageBox, width: number, height: number, air = 0) {
  const pad = air * width
  return { x: x * width - pad, y: y * height - pad, width: w * width + 2 * pad, height: h * height + 2 * pad }
}

function useDrawing({ width, height, onMark, isMarking }: PageImageProps) {
  const sheet = useRef<SVGGElement>(null)
  const start = useRef<Point | null>(null)
  const [box, setBox] = useState<PageBox | null>(null)

  const toPage = (event: PointerEvent): Point | null => {
    const matrix = sheet.current?.getScreenCTM()
    if (!matrix) return null
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
    return { x: point.x / width, y: point.y / height }
  }
  const handlers = onMark && {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      // A finger scrolls unless marking was asked for.
      if (event.button !== 0 || (event.pointerType !== 'mouse' && !isMarking)) return
      start.current = toPage(event)
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      const to = start.current && toPage(event)
      if (!start.current || !to) return
      const drawn = boxBetween(start.current, to)
      if (isTooSmall(drawn)) return
      // Captured only once it is a drag, so that a press still reaches the box under it.
      event.currentTarget.setPointerCapture(event.pointerId)
      event.preventDefault()
      setBox(drawn)
    },
    onPointerUp: () => {
      start.current = null
      if (box) onMark(box)
      setBox(null)
    },
    onPointerCancel: () => {
      start.current = null
      setBox(null)
    },
  }
  return { sheet, box, handlers }
}

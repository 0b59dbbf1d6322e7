import { nudge, type PageBox } from '@mina/ui'
import { type KeyboardEvent, useState } from 'react'

const MIDDLE: PageBox = { x: 0.35, y: 0.45, w: 0.25, h: 0.025 }

/** Marking a place on the page: by drawing, or with the arrow keys and Enter. */
export function useMarking(read: (box: PageBox) => void) {
  const [placing, setPlacing] = useState<PageBox | null>(null)
  const stop = () => setPlacing(null)
  const onKey = (event: KeyboardEvent) => {
    if (!placing) return
    const moved = nudge(placing, event.key, event.shiftKey)
    if (moved) setPlacing(moved)
    else if (event.key === 'Escape') stop()
    else if (event.key === 'Enter') {
      read(placing)
      stop()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return {
    marking: placing ? { placing, onKey } : null,
    /** @param near where the field was read, so that the box starts close to what is meant */
    start: (near: PageBox | undefined) => setPlacing(near ?? MIDDLE),
    stop,
  }
}

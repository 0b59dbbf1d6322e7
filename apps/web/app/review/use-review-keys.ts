import { useEffect, useRef } from 'react'

export type ReviewKeys = {
  next: () => void
  previous: () => void
  nextUncertain: () => void
  accept: () => void
  choose: (index: number) => void
  notThere: () => void
  mark: () => void
  edit: () => void
  undo: () => void
  zoom: (direction: 1 | -1 | 0) => void
  rotate: () => void
  help: () => void
}

const isControl = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, select, textarea, dialog, [contenteditable]') !== null
const isPressable = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('button, a, summary') !== null

/**
 * The keys of the review, listened to on the whole page while nothing is being typed. A field handles Enter and Esc
 * itself.
 */
export function useReviewKeys(keys: ReviewKeys, isActive: boolean) {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    if (!isActive) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isControl(event.target)) return
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() !== 'z') return
      if (event.key === 'Enter' && isPressable(event.target)) return
      const act = actOf(event.key, current.current)
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isActive])
}

function actOf(key: string, keys: ReviewKeys): (() => void) | null {
  if (/^[1-9]$/.test(key)) return () => keys.choose(Number(key) - 1)
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'j':
    case 'ArrowDown':
      return keys.next
    case 'k':
    case 'ArrowUp':
      return keys.previous
    case 'n':
      return keys.nextUncertain
    case 'Enter':
      return keys.accept
    case 'x':
      return keys.notThere
    case 'm':
      return keys.mark
    case 'e':
      return keys.edit
    case 'u':
    case 'z':
      return keys.undo
    case '+':
    case '=':
      return () => keys.zoom(1)
    case '-':
      return () => keys.zoom(-1)
    case '0':
      return () => keys.zoom(0)
    case 'r':
      return keys.rotate
    case '?':
      return keys.help
    default:
      return null
  }
}

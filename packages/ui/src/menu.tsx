import { type ReactNode, useEffect, useRef } from 'react'

type MenuProps = {
  label: string
  button: ReactNode
  children: ReactNode
  align?: 'start' | 'end'
  className?: string
}

/**
 * A button that opens a list of acts or places. Built on `details`, so that it opens without script; with script,
 * Esc and a press elsewhere close it.
 */
export function Menu({
  label,
  button,
  children,
  align = 'start',
  className = 'btn btn-ghost btn-sm',
}: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const element = details.current
    if (!element) return
    const close = (event: Event) => {
      const isInside = event.target instanceof Node && element.contains(event.target)
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape' || !element.open) return
        element.open = false
        element.querySelector('summary')?.focus()
      } else if (!isInside) element.open = false
    }
    // A link inside leads to another state of the same page, where the menu would still stand open.
    const choose = (event: Event) => {
      if (!(event.target instanceof Element) || !event.target.closest('a')) return
      element.open = false
      element.querySelector('summary')?.focus()
    }
    element.addEventListener('click', choose)
    document.addEventListener('pointerdown', close)
    document.addEventListener('keydown', close)
    return () => {
      element.removeEventListener('click', choose)
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('keydown', close)
    }
  }, [])
  return (
    <details ref={details} className="menu">
      <summary className={className}>
        <span className="sr-only">{label}</span>
        <span className="contents" aria-hidden="true">
          {button}
        </span>
      </summary>
      <div className={`float menu-list ${align === 'end' ? 'right-0' : 'left-0'}`}>{children}</div>
    </details>
  )
}

import type { ReactNode } from 'react'

type ScrollAreaProps = { label: string; children: ReactNode; className?: string }

/** A picture wider than a phone: scrolls sideways, with the keyboard too. */
export function ScrollArea({ label, children, className = '' }: ScrollAreaProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls of a form
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={`overflow-x-auto ${className}`} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}

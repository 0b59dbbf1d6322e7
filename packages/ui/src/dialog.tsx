import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'

type DialogProps = {
  isOpen: boolean
  onClose: () => void
  title: string
  closeLabel: string
  children: ReactNode
  isWide?: boolean
  /** At the side on a wide screen, so that what it is about stays in sight. */
  place?: 'middle' | 'side'
}

/**
 * A question or act over the page. The browser's own modal dialog: it keeps Tab inside, closes on Esc and gives
 * focus back, without a line of script for it.
 */
export function Dialog({ isOpen, onClose, title, closeLabel, children, isWide, place }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (isOpen && !element.open) element.showModal()
    if (!isOpen && element.open) element.close()
  }, [isOpen])
  return (
    <dialog
      ref={dialog}
      className={`dialog ${isWide ? 'dialog-wide' : ''} ${place === 'side' ? 'dialog-side' : ''}`}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      {isOpen ? (
        <>
          <div className={`flex items-start gap-3 pt-5 pb-1 ${place === 'side' ? 'px-4.5' : 'px-6'}`}>
            <h2 id={titleId} className="min-w-0 flex-1 text-section">
              {title}
            </h2>
            <button
              type="button"
              className="btn btn-ghost btn-sm btn-icon"
              aria-label={closeLabel}
              onClick={onClose}
            >
              <X className="i" aria-hidden="true" />
            </button>
          </div>
          <div className="px-6 pb-6">{children}</div>
        </>
      ) : null}
    </dialog>
  )
}

import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

export type ToastMessage = { id: number; text: string; undo?: { label: string; run: () => void } }
type ToastsProps = { toasts: readonly ToastMessage[]; onDismiss: (id: number) => void; closeLabel: string }

const SHOWN_MS = 10_000

/** What was done, with a way back for ten seconds. At most three; history keeps the way back for ever. */
export function Toasts({ toasts, onDismiss, closeLabel }: ToastsProps) {
  return (
    <div className="toasts no-print" role="status" aria-live="polite">
      {toasts.slice(-3).map((toast) => (
        <Toast key={toast.id} toast={toast} onDismiss={onDismiss} closeLabel={closeLabel} />
      ))}
    </div>
  )
}

function Toast({ toast, onDismiss, closeLabel }: Omit<ToastsProps, 'toasts'> & { toast: ToastMessage }) {
  const [isHeld, setHeld] = useState(false)
  const dismiss = useRef(onDismiss)
  dismiss.current = onDismiss
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => dismiss.current(toast.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isHeld, toast.id])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls of a form
    <div
      role="group"
      aria-label={toast.text}
      className="float flex items-center gap-2 py-2 pr-2 pl-4 text-small"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="min-w-0 flex-1">{toast.text}</span>
      {toast.undo ? (
        <button type="button" className="btn btn-sm" onClick={toast.undo.run}>
          {toast.undo.label}
        </button>
      ) : null}
      <button
        type="button"
        className="btn btn-ghost btn-sm btn-icon"
        aria-label={closeLabel}
        onClick={() => onDismiss(toast.id)}
      >
        <X className="i" aria-hidden="true" />
      </button>
    </div>
  )
}

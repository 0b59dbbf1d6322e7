import { Camera, Upload } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

type FileDropProps = {
  title: string
  /** Types and limits, said before the try. */
  limits: string
  dropHere: string
  chooseLabel: string
  photoLabel: string
  name: string
  /** As in the `accept` attribute. */
  accept: string
  onFiles: (files: File[]) => void
}

/** Files by drop anywhere on the page, by choice, by paste, by camera. Inside a form it works without script. */
export function FileDrop({
  title,
  limits,
  dropHere,
  chooseLabel,
  photoLabel,
  name,
  accept,
  onFiles,
}: FileDropProps) {
  const chooser = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const isOver = usePageDrop(onFiles)
  const take = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]
    input.value = ''
    if (files.length > 0) onFiles(files)
  }
  return (
    <div className={`file-drop ${isOver ? 'is-over' : ''}`}>
      <span className="hidden size-12 flex-none place-items-center rounded-full bg-accent-soft text-accent-text sm:grid">
        <Upload className="i i-lg" aria-hidden="true" />
      </span>
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold">{isOver ? dropHere : title}</p>
        <p className="text-small text-muted">{limits}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <label className="btn btn-primary has-focus-ring">
          {chooseLabel}
          <input
            ref={chooser}
            className="sr-only"
            type="file"
            name={name}
            accept={accept}
            multiple
            onChange={() => chooser.current && take(chooser.current)}
          />
        </label>
        <label className="btn has-focus-ring">
          <Camera className="i" aria-hidden="true" />
          {photoLabel}
          <input
            ref={camera}
            className="sr-only"
            type="file"
            name={name}
            accept="image/*"
            capture="environment"
            onChange={() => camera.current && take(camera.current)}
          />
        </label>
      </div>
    </div>
  )
}

/** Takes files dropped or pasted anywhere on the page; tells whether some are being held over it. */
function usePageDrop(onFiles: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  const receive = useRef(onFiles)
  receive.current = onFiles
  useEffect(() => {
    const take = (event: Event, transfer: DataTransfer | null) => {
      const files = [...(transfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      receive.current(files)
    }
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      take(event, event.dataTransfer)
    }
    const paste = (event: ClipboardEvent) => take(event, event.clipboardData)
    const listeners = { dragover: over, dragleave: leave, drop, paste }
    for (const [type, listener] of Object.entries(listeners))
      document.addEventListener(type, listener as EventListener)
    return () => {
      for (const [type, listener] of Object.entries(listeners)) {
        document.removeEventListener(type, listener as EventListener)
      }
    }
  }, [])
  return isOver
}

import { useCallback, useRef, useState } from 'react'
import { type SendOutcome, sendFile } from './send-file'

export type BatchFile = {
  key: number
  file: File
  /** Fraction away, 0–1. */
  sent: number
  outcome: SendOutcome | null
}

const AT_ONCE = 2

/** The files of this visit: sent two at a time, each with how it went. */
export function useUploadBatch() {
  const [files, setFiles] = useState<BatchFile[]>([])
  const queue = useRef<BatchFile[]>([])
  const active = useRef(0)
  const count = useRef(0)

  const change = useCallback(
    (key: number, what: Partial<BatchFile>) =>
      setFiles((before) => before.map((one) => (one.key === key ? { ...one, ...what } : one))),
    [],
  )
  const work = useCallback(() => {
    while (active.current < AT_ONCE && queue.current.length > 0) {
      const next = queue.current.shift()
      if (!next) return
      active.current += 1
      void sendFile(next.file, (sent) => change(next.key, { sent })).then((outcome) => {
        active.current -= 1
        change(next.key, { outcome, sent: 1 })
        work()
      })
    }
  }, [change])
  const add = useCallback(
    (added: File[]) => {
      const fresh = added.map((file) => ({ key: ++count.current, file, sent: 0, outcome: null }))
      queue.current.push(...fresh)
      setFiles((before) => [...before, ...fresh])
      work()
    },
    [work],
  )
  const again = useCallback(
    ({ key, file }: BatchFile) => {
      setFiles((before) => before.filter((one) => one.key !== key))
      add([file])
    },
    [add],
  )
  return { files, add, again }
}

import { useRevalidator } from '@remix-run/react'
import { useEffect, useMemo, useRef } from 'react'
import { trpc } from '~/trpc/trpc'
import { isUnderWay, type Progress, progressFromRow } from './progress-text'

type Row = Parameters<typeof progressFromRow>[0]
const ASK_EVERY_MS = 1000

/**
 * How far documents have come, asked for every second while one of them is being read. `onReady` is called once for
 * each that becomes ready; the page around, with its counts, is loaded anew then.
 */
export function useProgress(rows: readonly Row[], onReady?: (id: string) => void): Map<string, Progress> {
  const ids = rows.map(({ id }) => id)
  const { data } = trpc.documents.progress.useQuery(
    { ids },
    {
      enabled: ids.length > 0,
      placeholderData: (before) => before,
      refetchInterval: ({ state }) =>
        state.data?.some(isUnderWay) || state.data === undefined ? ASK_EVERY_MS : false,
    },
  )
  const { revalidate } = useRevalidator()
  // As the page was loaded: a document may be read before the first answer.
  const before = useRef(new Map(rows.map((row) => [row.id, isUnderWay(progressFromRow(row))])))
  const report = useRef(onReady)
  report.current = onReady
  useEffect(() => {
    let hasChanged = false
    for (const progress of data ?? []) {
      const wasUnderWay = before.current.get(progress.id)
      before.current.set(progress.id, isUnderWay(progress))
      if (!wasUnderWay || isUnderWay(progress)) continue
      hasChanged = true
      if (progress.step === 'done') report.current?.(progress.id)
    }
    if (hasChanged) revalidate()
  }, [data, revalidate])
  return useMemo(() => {
    const known = new Map((data ?? []).map((progress) => [progress.id, progress]))
    return new Map(rows.map((row) => [row.id, known.get(row.id) ?? progressFromRow(row)]))
  }, [data, rows])
}

import type { FieldId } from '@mina/domain/reading'
import { useCallback, useRef, useState } from 'react'
import type { Problem } from '~/errors/error-text'
import { problemOfCall, trpc } from '~/trpc/trpc'
import type { FieldEdit, Review } from './review-data'

export type SaveState = 'saving' | 'saved' | Problem

/**
 * The review as the person sees it: each edit shows at once and is saved at once, one after the other, because each
 * save counts the revision up. A save that fails says so at its field; what the server has is fetched again then.
 */
export function useReview(initial: Review, personName: string) {
  const { id: documentId } = initial.document
  const utils = trpc.useUtils()
  const { data: review = initial } = trpc.review.get.useQuery(
    { documentId },
    { initialData: initial, refetchOnMount: false, refetchOnWindowFocus: false },
  )
  const [saves, setSaves] = useState<Partial<Record<FieldId, SaveState>>>({})
  const queue = useRef<Promise<void>>(Promise.resolve())
  const setField = trpc.review.setField.useMutation()
  const undoEdit = trpc.review.undo.useMutation()

  const mark = useCallback(
    (field: FieldId, state: SaveState) => setSaves((before) => ({ ...before, [field]: state })),
    [],
  )

  const save = useCallback(
    (edit: FieldEdit) => {
      mark(edit.field, 'saving')
      utils.review.get.setData({ documentId }, (before) => before && withEdit(before, edit, personName))
      const turn = queue.current.then(async () => {
        try {
          const current = utils.review.get.getData({ documentId }) ?? initial
          const fresh = await setField.mutateAsync({
            reviewId: current.reviewId,
            revision: current.revision,
            ...edit,
          })
          utils.review.get.setData({ documentId }, fresh)
          mark(edit.field, 'saved')
          return true
        } catch (error) {
          mark(edit.field, problemOfCall(error))
          await utils.review.get.invalidate({ documentId })
          return false
        }
      })
      queue.current = turn.then(() => {})
      return turn
    },
    [documentId, initial, mark, personName, setField, utils],
  )

  const undo = useCallback(() => {
    queue.current = queue.current.then(async () => {
      const current = utils.review.get.getData({ documentId }) ?? initial
      try {
        const fresh = await undoEdit.mutateAsync({ reviewId: current.reviewId, revision: current.revision })
        utils.review.get.setData({ documentId }, fresh)
        setSaves({})
      } catch {
        // Someone else was faster: the fresh review shows what stands, and a second press takes that back.
        await utils.review.get.invalidate({ documentId })
      }
    })
    return queue.current
  }, [documentId, initial, undoEdit, utils])

  /** What stands in a rectangle of the page, as a value of the field; null when it cannot be one. */
  const readBox = useCallback(
    (field: FieldId, box: { page: number; x: number; y: number; w: number; h: number }) =>
      utils.client.review.readBox.query({ reviewId: initial.reviewId, field, box }),
    [initial.reviewId, utils],
  )
  return { review, saves, save, undo, readBox }
}

/** The edit as it will stand once saved. Typed text waits for the server, which reads it. */
export function withEdit(
  review: Review,
  { field, value, source, boxes }: FieldEdit,
  personName: string,
): Review {
  return {
    ...review,
    fields: review.fields.map((one) =>
      one.field === field
        ? {
            ...one,
            value: source === 'typed' ? one.value : value,
            boxes: source === 'accepted' ? one.boxes : (boxes ?? []),
            source,
            isUncertain: false,
            editedByName: personName,
          }
        : one,
    ),
  }
}

import { memberProcedure, router } from '../trpc'
import { acceptReview } from './accept-review.service'
import { editField, undoEdit } from './edit-field.service'
import { previewReview } from './preview-review.service'
import {
  acceptInput,
  getReviewInput,
  previewInput,
  readBoxInput,
  setFieldInput,
  undoInput,
} from './review.schema'
import { getReview, readReviewBox } from './review.service'

export const reviewRouter = router({
  get: memberProcedure.input(getReviewInput).query(({ ctx, input }) => getReview(ctx.deps, ctx.actor, input)),
  setField: memberProcedure
    .input(setFieldInput)
    .mutation(({ ctx, input }) => editField(ctx.deps, ctx.actor, input)),
  readBox: memberProcedure
    .input(readBoxInput)
    .query(({ ctx, input }) => readReviewBox(ctx.deps, ctx.actor, input)),
  undo: memberProcedure.input(undoInput).mutation(({ ctx, input }) => undoEdit(ctx.deps, ctx.actor, input)),
  preview: memberProcedure
    .input(previewInput)
    .query(({ ctx, input }) => previewReview(ctx.deps, ctx.actor, input)),
  accept: memberProcedure
    .input(acceptInput)
    .mutation(({ ctx, input }) => acceptReview(ctx.deps, ctx.actor, input)),
})

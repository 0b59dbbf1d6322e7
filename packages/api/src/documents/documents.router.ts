import { memberProcedure, router } from '../trpc'
import { documentInput, listDocumentsInput, progressInput } from './documents.schema'
import { documentProgress, getDocument, listDocuments, readingRegion } from './documents.service'
import { removeDocument, retryDocument } from './retry-document.service'

export const documentsRouter = router({
  list: memberProcedure
    .input(listDocumentsInput)
    .query(({ ctx, input }) => listDocuments(ctx.deps, ctx.actor, input)),
  get: memberProcedure
    .input(documentInput)
    .query(({ ctx, input }) => getDocument(ctx.deps, ctx.actor, input)),
  progress: memberProcedure
    .input(progressInput)
    .query(({ ctx, input }) => documentProgress(ctx.deps, ctx.actor, input)),
  readingRegion: memberProcedure.query(({ ctx }) => readingRegion(ctx.deps, ctx.actor)),
  retry: memberProcedure
    .input(documentInput)
    .mutation(({ ctx, input }) => retryDocument(ctx.deps, ctx.actor, input)),
  remove: memberProcedure
    .input(documentInput)
    .mutation(({ ctx, input }) => removeDocument(ctx.deps, ctx.actor, input)),
})

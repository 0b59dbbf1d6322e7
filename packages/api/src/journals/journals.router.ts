import { memberProcedure, router } from '../trpc'
import { closePeriod } from './close-period.service'
import { closedPeriods } from './closed-periods.service'
import { closeInput, periodsInput, previewInput } from './journals.schema'
import { previewJournal } from './preview-journal.service'

export const journalsRouter = router({
  preview: memberProcedure
    .input(previewInput)
    .query(({ ctx, input }) => previewJournal(ctx.deps, ctx.actor, input)),
  close: memberProcedure
    .input(closeInput)
    .mutation(({ ctx, input }) => closePeriod(ctx.deps, ctx.actor, input)),
  periods: memberProcedure
    .input(periodsInput)
    .query(({ ctx, input }) => closedPeriods(ctx.deps, ctx.actor, input)),
})

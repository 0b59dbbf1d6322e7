import { memberProcedure, router } from '../trpc'
import { counts, startPage } from './overview.service'

export const overviewRouter = router({
  start: memberProcedure.query(({ ctx }) => startPage(ctx.deps, ctx.actor)),
  counts: memberProcedure.query(({ ctx }) => counts(ctx.deps, ctx.actor)),
})

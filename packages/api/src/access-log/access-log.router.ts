import { memberProcedure, router } from '../trpc'
import { listAccessLogInput } from './access-log.schema'
import { listAccessLog } from './access-log.service'
import { verifyAccessLog } from './verify-chain.service'

export const accessLogRouter = router({
  list: memberProcedure
    .input(listAccessLogInput)
    .query(({ ctx, input }) => listAccessLog(ctx.deps, ctx.actor, input)),
  verify: memberProcedure.query(({ ctx }) => verifyAccessLog(ctx.deps, ctx.actor)),
})

import { memberProcedure, router } from '../trpc'
import { selfCheck } from './self-check.service'

export const selfCheckRouter = router({
  run: memberProcedure.query(({ ctx }) => selfCheck(ctx.actor)),
})

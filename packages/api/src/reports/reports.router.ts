import { memberProcedure, router } from '../trpc'
import { contractList } from './contract-list.service'
import { deadlineCalendar } from './deadline-calendar.service'
import { maturity } from './maturity.service'
import { monthlyCalculation } from './monthly-calculation.service'
import {
  contractListInput,
  deadlineCalendarInput,
  maturityInput,
  monthlyCalculationInput,
  rollForwardInput,
} from './reports.schema'
import { rollForward } from './roll-forward.service'

export const reportsRouter = router({
  contractList: memberProcedure
    .input(contractListInput)
    .query(({ ctx, input }) => contractList(ctx.deps, ctx.actor, input)),
  deadlineCalendar: memberProcedure
    .input(deadlineCalendarInput)
    .query(({ ctx, input }) => deadlineCalendar(ctx.deps, ctx.actor, input)),
  rollForward: memberProcedure
    .input(rollForwardInput)
    .query(({ ctx, input }) => rollForward(ctx.deps, ctx.actor, input)),
  monthlyCalculation: memberProcedure
    .input(monthlyCalculationInput)
    .query(({ ctx, input }) => monthlyCalculation(ctx.deps, ctx.actor, input)),
  maturity: memberProcedure
    .input(maturityInput)
    .query(({ ctx, input }) => maturity(ctx.deps, ctx.actor, input)),
})

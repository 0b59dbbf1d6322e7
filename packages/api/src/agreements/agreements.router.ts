import { memberProcedure, router } from '../trpc'
import { agreementInput, explainLiabilityInput, historyInput, listAgreementsInput } from './agreements.schema'
import { agreementHistory, getAgreement } from './agreements.service'
import { listAgreements } from './list-agreements.service'
import { agreementSchedule, explainLiability } from './schedule.service'

export const agreementsRouter = router({
  list: memberProcedure
    .input(listAgreementsInput)
    .query(({ ctx, input }) => listAgreements(ctx.deps, ctx.actor, input)),
  get: memberProcedure
    .input(agreementInput)
    .query(({ ctx, input }) => getAgreement(ctx.deps, ctx.actor, input)),
  schedule: memberProcedure
    .input(agreementInput)
    .query(({ ctx, input }) => agreementSchedule(ctx.deps, ctx.actor, input)),
  explainLiability: memberProcedure
    .input(explainLiabilityInput)
    .query(({ ctx, input }) => explainLiability(ctx.deps, ctx.actor, input)),
  history: memberProcedure
    .input(historyInput)
    .query(({ ctx, input }) => agreementHistory(ctx.deps, ctx.actor, input)),
})

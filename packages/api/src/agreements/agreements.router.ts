import { memberProcedure, router } from '../trpc'
import { addEvent, undoEvent } from './add-event.service'
import { agreementFigures } from './agreement-figures.service'
import { agreementInput, explainLiabilityInput, historyInput, listAgreementsInput } from './agreements.schema'
import { agreementHistory, getAgreement } from './agreements.service'
import { explainFigure } from './explain-figure.service'
import {
  addEventInput,
  explainFigureInput,
  figuresInput,
  scheduleInput,
  timelineInput,
  tryEventInput,
  undoEventInput,
} from './life.schema'
import { listAgreements } from './list-agreements.service'
import { agreementSchedule, explainLiability } from './schedule.service'
import { agreementTimeline } from './timeline.service'
import { tryEvent } from './try-event.service'

export const agreementsRouter = router({
  list: memberProcedure
    .input(listAgreementsInput)
    .query(({ ctx, input }) => listAgreements(ctx.deps, ctx.actor, input)),
  get: memberProcedure
    .input(agreementInput)
    .query(({ ctx, input }) => getAgreement(ctx.deps, ctx.actor, input)),
  schedule: memberProcedure
    .input(scheduleInput)
    .query(({ ctx, input }) => agreementSchedule(ctx.deps, ctx.actor, input)),
  explainLiability: memberProcedure
    .input(explainLiabilityInput)
    .query(({ ctx, input }) => explainLiability(ctx.deps, ctx.actor, input)),
  explainFigure: memberProcedure
    .input(explainFigureInput)
    .query(({ ctx, input }) => explainFigure(ctx.deps, ctx.actor, input)),
  figures: memberProcedure
    .input(figuresInput)
    .query(({ ctx, input }) => agreementFigures(ctx.deps, ctx.actor, input)),
  timeline: memberProcedure
    .input(timelineInput)
    .query(({ ctx, input }) => agreementTimeline(ctx.deps, ctx.actor, input)),
  tryEvent: memberProcedure
    .input(tryEventInput)
    .query(({ ctx, input }) => tryEvent(ctx.deps, ctx.actor, input)),
  addEvent: memberProcedure
    .input(addEventInput)
    .mutation(({ ctx, input }) => addEvent(ctx.deps, ctx.actor, input)),
  undoEvent: memberProcedure
    .input(undoEventInput)
    .mutation(({ ctx, input }) => undoEvent(ctx.deps, ctx.actor, input)),
  history: memberProcedure
    .input(historyInput)
    .query(({ ctx, input }) => agreementHistory(ctx.deps, ctx.actor, input)),
})

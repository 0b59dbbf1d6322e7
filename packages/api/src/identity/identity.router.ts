import { memberProcedure, router } from '../trpc'
import { setPreferencesInput, switchOrganizationInput } from './identity.schema'
import { me, setPreferences, switchOrganization } from './identity.service'

export const identityRouter = router({
  me: memberProcedure.query(({ ctx }) => me(ctx.deps, ctx.session)),
  setPreferences: memberProcedure
    .input(setPreferencesInput)
    .mutation(({ ctx, input }) => setPreferences(ctx.deps, ctx.actor, input)),
  switchOrganization: memberProcedure
    .input(switchOrganizationInput)
    .mutation(({ ctx, input }) => switchOrganization(ctx.deps, ctx.session, input)),
})

import { memberProcedure, router } from '../trpc'
import { accountMapping, saveAccountMapping } from './account-mapping.service'
import {
  borrowingRateInput,
  companyInput,
  exchangeRateInput,
  findBorrowingRateInput,
  indexValueInput,
  removeInput,
  saveAccountsInput,
  saveSettingsInput,
} from './accounting.schema'
import { accountingSettings, saveAccountingSettings } from './accounting-settings.service'
import {
  addBorrowingRate,
  borrowingRates,
  findBorrowingRate,
  removeBorrowingRate,
} from './borrowing-rates.service'
import {
  exchangeRates,
  indexValues,
  removeExchangeRate,
  removeIndexValue,
  saveExchangeRate,
  saveIndexValue,
} from './typed-rates.service'

export const accountingRouter = router({
  settings: memberProcedure
    .input(companyInput)
    .query(({ ctx, input }) => accountingSettings(ctx.deps, ctx.actor, input)),
  saveSettings: memberProcedure
    .input(saveSettingsInput)
    .mutation(({ ctx, input }) => saveAccountingSettings(ctx.deps, ctx.actor, input)),
  accounts: memberProcedure
    .input(companyInput)
    .query(({ ctx, input }) => accountMapping(ctx.deps, ctx.actor, input)),
  saveAccounts: memberProcedure
    .input(saveAccountsInput)
    .mutation(({ ctx, input }) => saveAccountMapping(ctx.deps, ctx.actor, input)),
  borrowingRates: memberProcedure.query(({ ctx }) => borrowingRates(ctx.deps, ctx.actor)),
  findBorrowingRate: memberProcedure
    .input(findBorrowingRateInput)
    .query(({ ctx, input }) => findBorrowingRate(ctx.deps, ctx.actor, input)),
  addBorrowingRate: memberProcedure
    .input(borrowingRateInput)
    .mutation(({ ctx, input }) => addBorrowingRate(ctx.deps, ctx.actor, input)),
  removeBorrowingRate: memberProcedure
    .input(removeInput)
    .mutation(({ ctx, input }) => removeBorrowingRate(ctx.deps, ctx.actor, input)),
  exchangeRates: memberProcedure.query(({ ctx }) => exchangeRates(ctx.deps, ctx.actor)),
  saveExchangeRate: memberProcedure
    .input(exchangeRateInput)
    .mutation(({ ctx, input }) => saveExchangeRate(ctx.deps, ctx.actor, input)),
  removeExchangeRate: memberProcedure
    .input(removeInput)
    .mutation(({ ctx, input }) => removeExchangeRate(ctx.deps, ctx.actor, input)),
  indexValues: memberProcedure.query(({ ctx }) => indexValues(ctx.deps, ctx.actor)),
  saveIndexValue: memberProcedure
    .input(indexValueInput)
    .mutation(({ ctx, input }) => saveIndexValue(ctx.deps, ctx.actor, input)),
  removeIndexValue: memberProcedure
    .input(removeInput)
    .mutation(({ ctx, input }) => removeIndexValue(ctx.deps, ctx.actor, input)),
})

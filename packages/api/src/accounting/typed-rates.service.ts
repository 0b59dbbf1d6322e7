import { asTenant, toDate, toLocalDate } from '@mina/db'
import { type Actor, DomainError } from '@mina/domain'
import { record } from '../access-log/record'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import type {
  ExchangeRateInput,
  ExchangeRateView,
  IndexValueInput,
  IndexValueView,
  RemoveInput,
} from './accounting.schema'
import { lockSettings } from './accounting-settings.service'

/** Exchange rates that were entered by hand, the newest first. */
export async function exchangeRates({ db }: ApiDeps, actor: Actor): Promise<ExchangeRateView[]> {
  authorize(actor, 'agreement.read')
  const rows = await asTenant(db, actor, (tx) =>
    tx.exchangeRate.findMany({
      where: { organizationId: actor.organizationId },
      orderBy: [{ date: 'desc' }, { base: 'asc' }, { quote: 'asc' }, { type: 'asc' }],
    }),
  )
  return rows.map(({ id, base, quote, type, date, rate, source, recordedAt }) => ({
    ...({ id, base, quote, type, rate, source, recordedAt } as ExchangeRateView),
    date: toLocalDate(date),
  }))
}

/** Enters a rate, or another value for the same day. */
export async function saveExchangeRate(
  deps: ApiDeps,
  actor: Actor,
  { date, ...input }: ExchangeRateInput,
): Promise<{ id: string }> {
  authorize(actor, 'accounting.edit')
  const { organizationId, userId } = actor
  const { base, quote, type, rate, source } = input
  if (base === quote) throw new DomainError('input.invalid', { field: 'quote', reason: 'same_currency' })
  if (Number(rate) <= 0) throw new DomainError('input.invalid', { field: 'rate', reason: 'not_positive' })
  return asTenant(deps.db, actor, async (tx) => {
    const key = { organizationId, base, quote, type, date: toDate(date) }
    const entered = { rate, source, recordedAt: deps.now(), recordedBy: userId }
    const { id } = await tx.exchangeRate.upsert({
      where: { organizationId_base_quote_type_date: key },
      create: { ...key, ...entered },
      update: entered,
      select: { id: true },
    })
    await record(tx, actor, {
      action: 'accounting.exchange_rate_saved',
      subjectType: 'exchange_rate',
      subjectId: id,
      details: { base, quote, type, date, rate },
    })
    return { id }
  })
}

/** @throws DomainError 'accounting.not_found' also for another organization's */
export async function removeExchangeRate({ db }: ApiDeps, actor: Actor, { id }: RemoveInput) {
  authorize(actor, 'accounting.edit')
  return asTenant(db, actor, async (tx) => {
    await lockSettings(tx, actor.organizationId)
    const row = await tx.exchangeRate.findFirst({ where: { id, organizationId: actor.organizationId } })
    if (!row) throw new DomainError('accounting.not_found', { id })
    await tx.exchangeRate.delete({ where: { id } })
    const { base, quote, type, date, rate } = row
    await record(tx, actor, {
      action: 'accounting.exchange_rate_removed',
      subjectType: 'exchange_rate',
      subjectId: id,
      details: { base, quote, type, date: toLocalDate(date), rate },
    })
    return { id }
  })
}

/** Index values that were entered by hand, by series, the newest first. */
export async function indexValues({ db }: ApiDeps, actor: Actor): Promise<IndexValueView[]> {
  authorize(actor, 'agreement.read')
  return asTenant(db, actor, (tx) =>
    tx.indexValue.findMany({
      where: { organizationId: actor.organizationId },
      orderBy: [{ series: 'asc' }, { month: 'desc' }],
      select: { id: true, series: true, month: true, value: true, source: true, recordedAt: true },
    }),
  )
}

/** Enters a value, or another one for the same month. */
export async function saveIndexValue(
  deps: ApiDeps,
  actor: Actor,
  { series, month, value, source }: IndexValueInput,
): Promise<{ id: string }> {
  authorize(actor, 'accounting.edit')
  const { organizationId, userId } = actor
  if (Number(value) <= 0) throw new DomainError('input.invalid', { field: 'value', reason: 'not_positive' })
  return asTenant(deps.db, actor, async (tx) => {
    const key = { organizationId, series, month }
    const entered = { value, source, recordedAt: deps.now(), recordedBy: userId }
    const { id } = await tx.indexValue.upsert({
      where: { organizationId_series_month: key },
      create: { ...key, ...entered },
      update: entered,
      select: { id: true },
    })
    await record(tx, actor, {
      action: 'accounting.index_value_saved',
      subjectType: 'index_value',
      subjectId: id,
      details: { series, month, value },
    })
    return { id }
  })
}

/** @throws DomainError 'accounting.not_found' also for another organization's */
export async function removeIndexValue({ db }: ApiDeps, actor: Actor, { id }: RemoveInput) {
  authorize(actor, 'accounting.edit')
  return asTenant(db, actor, async (tx) => {
    await lockSettings(tx, actor.organizationId)
    const row = await tx.indexValue.findFirst({ where: { id, organizationId: actor.organizationId } })
    if (!row) throw new DomainError('accounting.not_found', { id })
    await tx.indexValue.delete({ where: { id } })
    const { series, month, value } = row
    await record(tx, actor, {
      action: 'accounting.index_value_removed',
      subjectType: 'index_value',
      subjectId: id,
      details: { series, month, value },
    })
    return { id }
  })
}

import { isCurrency } from '@mina/domain'
import { RATE_CONVENTIONS } from '@mina/domain/agreements'
import { CURRENT_METHODS } from '@mina/domain/disclosures'
import { PROFILES } from '@mina/domain/profiles'
import type { AppLoadContext } from '@remix-run/node'
import { KINDS } from '~/agreements/kinds'
import { typedDate, typedDecimal, typedPercent } from '~/agreements/typed-values'
import { orProblem } from '~/server/api.server'
import { ACCOUNT_KEYS } from './account-rows.server'
import type { Intent, Outcome } from './outcome'

type Api = AppLoadContext['api']
type Act = (api: Api, form: FormData) => Promise<Outcome>

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim()
const companyOf = (form: FormData) => text(form, 'companyId') || null
const wrong = (intent: Intent, field: string, reason: string): Outcome => ({
  intent,
  ok: false,
  field,
  reason,
})

/** Runs the call and tells what became of it, naming the field of an expected refusal. */
async function done(
  intent: Intent,
  work: () => Promise<unknown>,
  again?: Record<string, string>,
): Promise<Outcome> {
  const result = await orProblem(work)
  if (result.ok) return { intent, ok: true, ...(again && { again }) }
  const { code, details } = result.problem
  const field = String(details.field ?? '').replace(/^borrowingRates(\.\d+)?\.?/, '')
  return { intent, ok: false, field, reason: String(details.reason ?? code) }
}

const saveSettings: Act = async (api, form) => {
  const bands = text(form, 'maturityBandYears')
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number)
  const isRising = bands.every((years, at) => Number.isInteger(years) && years > (bands[at - 1] ?? 0))
  if (bands.length === 0 || bands.length > 12 || !isRising) {
    return wrong('settings', 'maturityBandYears', 'bands')
  }
  const deferredTaxRate = typedPercent(text(form, 'deferredTaxRate'))
  if (deferredTaxRate === null) return wrong('settings', 'deferredTaxRate', 'not_a_number')
  const locked = text(form, 'lockedThrough')
  const lockedThrough = locked === '' ? null : typedDate(locked)
  if (locked !== '' && lockedThrough === null) return wrong('settings', 'lockedThrough', 'not_a_date')
  const chosen = form.getAll('profiles')
  const functionalCurrency = text(form, 'functionalCurrency')
  const convention = RATE_CONVENTIONS.find((known) => known === text(form, 'convention'))
  const currentMethod = CURRENT_METHODS.find((known) => known === text(form, 'currentMethod'))
  if (!convention || !currentMethod || !isCurrency(functionalCurrency)) {
    return wrong('settings', 'convention', 'unknown')
  }
  return done('settings', () =>
    api.accounting.saveSettings({
      companyId: companyOf(form),
      revision: Number(form.get('revision')),
      profiles: PROFILES.filter((profile) => chosen.includes(profile)),
      convention,
      depreciation: text(form, 'depreciation') === 'days' ? 'days' : 'months',
      maturityBandYears: bands,
      currentMethod,
      lockedThrough,
      deferredTaxRate,
      functionalCurrency,
    }),
  )
}

const saveAccounts: Act = async (api, form) => {
  const companyId = companyOf(form)
  // What a company says the same as the organization it does not say itself.
  const inherited = companyId ? (await api.accounting.accounts({ companyId: null })).accounts : {}
  const accounts: Record<string, string> = {}
  for (const key of ACCOUNT_KEYS) {
    const account = text(form, key)
    if (account === '' || account === inherited[key]) continue
    if (!/^\d{4,8}$/.test(account)) return wrong('accounts', key, 'not_an_account')
    accounts[key] = account
  }
  return done('accounts', () => api.accounting.saveAccounts({ companyId, accounts }))
}

const addRate: Act = async (api, form) => {
  const currency = text(form, 'currency')
  const validFrom = typedDate(text(form, 'validFrom'))
  if (!validFrom) return wrong('rate', 'validFrom', 'not_a_date')
  const annualRate = typedPercent(text(form, 'annualRate'))
  if (annualRate === null || !annualRate.startsWith('0')) return wrong('rate', 'annualRate', 'not_a_number')
  const [fromMonths, toMonths] = [Number(text(form, 'fromMonths')), Number(text(form, 'toMonths'))]
  if (!Number.isInteger(fromMonths) || fromMonths < 1) return wrong('rate', 'fromMonths', 'not_a_number')
  if (!Number.isInteger(toMonths) || toMonths < fromMonths) return wrong('rate', 'toMonths', 'not_a_number')
  const source = text(form, 'source')
  if (source === '') return wrong('rate', 'source', 'missing')
  if (!isCurrency(currency)) return wrong('rate', 'currency', 'unknown')
  return done('rate', () =>
    api.accounting.addBorrowingRate({
      companyId: companyOf(form),
      currency,
      kind: KINDS.find((kind) => kind === text(form, 'kind')) ?? null,
      fromMonths,
      toMonths,
      validFrom,
      annualRate,
      source,
    }),
  )
}

const saveIndex: Act = async (api, form) => {
  const [series, month, source] = [text(form, 'series'), text(form, 'month'), text(form, 'source')]
  if (series === '') return wrong('index', 'series', 'missing')
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return wrong('index', 'month', 'month')
  const value = typedDecimal(text(form, 'value'))
  if (value === null) return wrong('index', 'value', 'not_a_number')
  if (source === '') return wrong('index', 'source', 'missing')
  return done('index', () => api.accounting.saveIndexValue({ series, month, value, source }))
}

const TYPES = ['closing', 'average', 'spot'] as const
const saveExchange: Act = async (api, form) => {
  const [base, quote, source] = [text(form, 'base'), text(form, 'quote'), text(form, 'source')]
  const date = typedDate(text(form, 'date'))
  if (!date) return wrong('exchange', 'date', 'not_a_date')
  const rate = typedDecimal(text(form, 'rate'))
  if (rate === null) return wrong('exchange', 'rate', 'not_a_number')
  if (source === '') return wrong('exchange', 'source', 'missing')
  if (!isCurrency(base) || !isCurrency(quote) || base === quote) return wrong('exchange', 'quote', 'unknown')
  const type = TYPES.find((known) => known === text(form, 'type')) ?? 'closing'
  return done('exchange', () => api.accounting.saveExchangeRate({ base, quote, type, date, rate, source }))
}

/** What was removed comes back with the answer, so that one press enters it again. */
const again = (form: FormData, intent: Intent): Record<string, string> => ({
  ...Object.fromEntries([...form].map(([name, value]) => [name, String(value)])),
  intent,
})

const ACTS: Record<string, Act> = {
  settings: saveSettings,
  accounts: saveAccounts,
  rate: addRate,
  index: saveIndex,
  exchange: saveExchange,
  'rate-removed': (api, form) =>
    done(
      'rate-removed',
      () => api.accounting.removeBorrowingRate({ id: text(form, 'id') }),
      again(form, 'rate'),
    ),
  'index-removed': (api, form) =>
    done(
      'index-removed',
      () => api.accounting.removeIndexValue({ id: text(form, 'id') }),
      again(form, 'index'),
    ),
  'exchange-removed': (api, form) =>
    done(
      'exchange-removed',
      () => api.accounting.removeExchangeRate({ id: text(form, 'id') }),
      again(form, 'exchange'),
    ),
}

/** One press of the settings page. Null for what no form of it sends. */
export async function act(api: Api, form: FormData): Promise<Outcome | null> {
  return (await ACTS[text(form, 'intent')]?.(api, form)) ?? null
}

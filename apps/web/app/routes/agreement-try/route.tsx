import { m } from '@mina/i18n'
import { dayOfInstant, formatAmount, formatDate } from '@mina/i18n/format'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useOutletContext, useSearchParams } from '@remix-run/react'
import { ArrowLeft } from 'lucide-react'
import { keepWhileExplaining } from '~/agreements/figure-address'
import { profileOf, profileQuery } from '~/agreements/profiles'
import { draftEvent, refusedField, type TrialErrors, type TrialValues } from '~/agreements/trial-event'
import { isDiscountedAnew, type TrialKind, trialFields, trialKindOf } from '~/agreements/trial-kinds'
import { fractionToPercent } from '~/review/rate-text'
import type { AgreementPageData } from '~/routes/agreement/route'
import { apiOf, orErrorPage, orProblem } from '~/server/api.server'
import { suggestedRate } from './suggested-rate.server'
import { TrialDesk } from './trial-desk'

/** The trial that the address describes; a page without script is the same page. */
export async function loader(args: LoaderFunctionArgs) {
  const api = apiOf(args)
  const id = args.params.id ?? ''
  const query = new URL(args.request.url).searchParams
  const kind = trialKindOf(query)
  const { agreement } = await orErrorPage(api.agreements.get({ id }))
  const { lockedThrough } = await orErrorPage(api.accounting.settings({ companyId: agreement.companyId }))
  const typed = valuesFrom(kind, query)
  const table = isDiscountedAnew(kind) ? await suggestedRate(api, agreement, typed) : null
  const isFresh = Object.keys(typed).length === 0
  const percent = formatAmount(fractionToPercent(table?.annualRate ?? agreement.annualRate), 'as-needed')
  const values: TrialValues = isFresh
    ? { date: formatDate(firstDayToTry(agreement)), ...(isDiscountedAnew(kind) && { rate: percent }) }
    : typed
  const tried = await tryOut(api, id, kind, values, agreement.convention)
  return { kind, values, table, lockedThrough, isConfirming: query.has('confirm'), isFresh, ...tried }
}
export type TrialData = Awaited<ReturnType<typeof loader>>

async function tryOut(
  api: ReturnType<typeof apiOf>,
  id: string,
  kind: TrialKind,
  values: TrialValues,
  convention: string,
) {
  const drafted = draftEvent(kind, values, convention)
  if (drafted.state !== 'ready')
    return { tried: null, errors: drafted.state === 'wrong' ? drafted.errors : {} }
  const result = await orProblem(() => api.agreements.tryEvent({ id, event: drafted.event }))
  if (result.ok) return { tried: result.value, errors: {} }
  const { field, reason } = result.problem.details
  const errors: TrialErrors = { [refusedField(kind, field)]: String(reason ?? 'refused') }
  return { tried: null, errors }
}

function valuesFrom(kind: TrialKind, query: URLSearchParams | FormData): TrialValues {
  return Object.fromEntries(
    trialFields(kind).flatMap((field) => {
      const value = query.get(field)
      return typeof value === 'string' ? [[field, value.slice(0, 40)]] : []
    }),
  )
}

/** Today, within the term. */
function firstDayToTry({ startDate, endDate }: { startDate: string; endDate: string }): string {
  const today = dayOfInstant(new Date())
  return today < startDate ? startDate : today > endDate ? endDate : today
}

/** Keeps what was tried: the event becomes part of the agreement's life. */
export async function action(args: ActionFunctionArgs) {
  const api = apiOf(args)
  const id = args.params.id ?? ''
  const query = new URL(args.request.url).searchParams
  const form = await args.request.formData()
  const kind = trialKindOf(new URLSearchParams({ kind: String(form.get('kind')) }))
  const { agreement } = await orErrorPage(api.agreements.get({ id }))
  const drafted = draftEvent(kind, valuesFrom(kind, form), agreement.convention)
  if (drafted.state !== 'ready') return data({ code: 'input.invalid', details: {} }, { status: 422 })
  const note = String(form.get('note') ?? '').slice(0, 500)
  const version = Number(form.get('version'))
  const result = await orProblem(() =>
    api.agreements.addEvent({ id, version, event: drafted.event, ...(note && { note }) }),
  )
  if (!result.ok) return data(result.problem, { status: result.status })
  const kept = new URLSearchParams({ profile: profileOf(query), added: String(result.value.version) })
  throw redirect(`/agreements/${id}/events?${kept}`)
}

export const shouldRevalidate = keepWhileExplaining

export default function AgreementTry() {
  const trial = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const page = useOutletContext<AgreementPageData>()
  const [query] = useSearchParams()
  return (
    <>
      <Link
        to={`../events${profileQuery(profileOf(query))}`}
        className="link mb-3 inline-flex items-center gap-1 text-small"
      >
        <ArrowLeft className="i i-sm" aria-hidden="true" />
        {m.event_all()}
      </Link>
      <TrialDesk key={`${trial.kind} ${query}`} trial={trial} page={page} refused={refused ?? null} />
    </>
  )
}

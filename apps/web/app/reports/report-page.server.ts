import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { apiOf, orErrorPage, orProblem } from '~/server/api.server'
import { type ReportQuery, readReportQuery } from './report-query'

type Api = AppLoadContext['api']

/** What every report takes. */
export const selectionOf = ({ profile, knownAt, companyId, kind, currency }: ReportQuery) => ({
  profile,
  knownAt,
  companyId,
  kind,
  currency,
})

/**
 * A report with what its page needs beside it. A period that ends before it begins leaves the report out and is told
 * where the days are chosen.
 */
export async function loadReport<Report>(
  args: LoaderFunctionArgs,
  run: (api: Api, query: ReportQuery) => Promise<Report>,
) {
  const api = apiOf(args)
  const search = new URL(args.request.url).searchParams
  const query = readReportQuery(search)
  const { facets, total } = await orErrorPage(api.agreements.list({ pageSize: 50 }))
  const outcome = await orProblem(() => run(api, query))
  const isPeriodWrong = !outcome.ok && outcome.problem.code === 'input.invalid'
  if (!outcome.ok && !isPeriodWrong) throw data(outcome.problem, { status: outcome.status })
  return {
    query,
    report: outcome.ok ? outcome.value : null,
    /** What the export could not do, told where it was asked for. */
    isTooLarge: search.get('problem') === 'too_large',
    companies: facets.companies.map(({ id, name }) => ({ id, name })),
    currencies: facets.currencies.map(({ value }) => value),
    agreementsInAll: total,
    pulledAt: new Date(),
  }
}

type Loaded = Awaited<ReturnType<typeof loadReport>>
/** What the frame around a report shows of it. */
export type ReportPageData = Omit<Loaded, 'report'>

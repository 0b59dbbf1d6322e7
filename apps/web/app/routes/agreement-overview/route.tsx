import { m } from '@mina/i18n'
import { dayOfInstant, formatCount } from '@mina/i18n/format'
import { Panel, ScrollArea } from '@mina/ui'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useOutletContext } from '@remix-run/react'
import { ExplainLiability } from '~/agreements/explain-liability'
import { PaymentTable } from '~/agreements/payment-table'
import type { AgreementPageData } from '~/routes/agreement/route'
import { apiOf, problemOf } from '~/server/api.server'
import { BalanceChart } from './balance-chart'
import { LifeLine } from './life-line'
import { NoFigures } from './no-figures'

const ROWS_SHOWN = 8

const DAY = /^\d{4}-\d\d-\d\d$/

/** The explanation of the liability today, or on the day asked for; null where the terms make no schedule. */
export async function loader(args: LoaderFunctionArgs) {
  const api = apiOf(args)
  const id = args.params.id ?? ''
  const asked = new URL(args.request.url).searchParams.get('explain') ?? ''
  const asOf = DAY.test(asked) ? asked : dayOfInstant(new Date())
  try {
    return { explanation: await api.agreements.explainLiability({ id, asOf }) }
  } catch (error) {
    if (!problemOf(error)) throw error
    return { explanation: null }
  }
}

export default function AgreementOverview() {
  const { explanation } = useLoaderData<typeof loader>()
  const { details, schedule, problem } = useOutletContext<AgreementPageData>()
  if (!schedule) return <NoFigures problem={problem} />
  const { paymentPlan, atToday, currency } = schedule
  const firstLeft = paymentPlan.findIndex(({ dueOn }) => dueOn >= atToday.date)
  const left = firstLeft === -1 ? 0 : paymentPlan.length - firstLeft
  // The window ends at the coming payments and keeps a few that have passed, so that one sees where one stands.
  const from = Math.max(
    0,
    Math.min(firstLeft === -1 ? paymentPlan.length : firstLeft - 2, paymentPlan.length - ROWS_SHOWN),
  )
  return (
    <>
      <Panel id="timeline" title={m.agreement_timeline_title()} className="mb-5">
        <ScrollArea label={m.agreement_timeline_title()} className="px-4.5 pb-3">
          <LifeLine details={details} today={atToday.date} />
        </ScrollArea>
      </Panel>
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="grid min-w-0 grid-cols-1 gap-5">
          <BalanceChart schedule={schedule} />
          <Panel
            id="plan"
            title={m.agreement_plan_title()}
            note={m.agreement_plan_lead({ left: formatCount(left), total: formatCount(paymentPlan.length) })}
            actions={
              <Link to="plan" className="link text-small">
                {m.agreement_plan_all({ count: formatCount(paymentPlan.length) })}
              </Link>
            }
          >
            <ScrollArea label={m.agreement_plan_title()}>
              <PaymentTable
                rows={paymentPlan.slice(from, from + ROWS_SHOWN)}
                currency={currency}
                today={atToday.date}
              />
            </ScrollArea>
          </Panel>
        </div>
        {explanation ? <ExplainLiability explanation={explanation} convention={schedule.convention} /> : null}
      </div>
    </>
  )
}

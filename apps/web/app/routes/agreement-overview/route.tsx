import { m } from '@mina/i18n'
import { formatCount } from '@mina/i18n/format'
import { buttonClass, Panel, ScrollArea } from '@mina/ui'
import { Link, useOutletContext } from '@remix-run/react'
import { PaymentTable } from '~/agreements/payment-table'
import { ProfileSwitch } from '~/agreements/profile-switch'
import { profileQuery } from '~/agreements/profiles'
import type { AgreementPageData } from '~/routes/agreement/route'
import { ExplainedPage } from '~/routes/agreement-figures/explained-page'
import { BalanceChart } from './balance-chart'
import { EvenCost } from './even-cost'
import { LifeLine } from './life-line'
import { NoFigures } from './no-figures'

const ROWS_SHOWN = 8

export default function AgreementOverview() {
  const { details, schedule, life, problem, profile } = useOutletContext<AgreementPageData>()
  if (!schedule || !life) return <NoFigures problem={problem} />
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
      <Panel
        id="timeline"
        title={m.agreement_timeline_title()}
        className="mb-5"
        actions={
          <>
            <Link to={`events${profileQuery(profile)}`} className="link text-small">
              {m.event_all()}
            </Link>
            <Link to="events/try" className={buttonClass({ size: 'small' })}>
              {m.event_try()}
            </Link>
          </>
        }
      >
        <ScrollArea label={m.agreement_timeline_title()} className="px-4.5 pb-3">
          <LifeLine details={details} schedule={schedule} life={life} />
        </ScrollArea>
      </Panel>
      <div className="mb-5">
        <ProfileSwitch />
      </div>
      <ExplainedPage>
        <div className="grid min-w-0 grid-cols-1 gap-5">
          {schedule.treatment === 'straight_line' ? (
            <EvenCost schedule={schedule} />
          ) : (
            <BalanceChart schedule={schedule} />
          )}
          <Panel
            id="plan"
            title={m.agreement_plan_title()}
            note={m.agreement_plan_lead({ left: formatCount(left), total: formatCount(paymentPlan.length) })}
            actions={
              <Link to={`plan${profileQuery(profile)}`} className="link text-small">
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
      </ExplainedPage>
    </>
  )
}

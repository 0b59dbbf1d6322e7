import { m } from '@mina/i18n'
import { formatCount } from '@mina/i18n/format'
import { Panel, ScrollArea } from '@mina/ui'
import { useOutletContext } from '@remix-run/react'
import { PaymentTable } from '~/agreements/payment-table'
import type { AgreementPageData } from '~/routes/agreement/route'
import { NoFigures } from '~/routes/agreement-overview/no-figures'

export default function AgreementPlan() {
  const { schedule, problem } = useOutletContext<AgreementPageData>()
  if (!schedule) return <NoFigures problem={problem} />
  const { paymentPlan, atToday, currency, totals } = schedule
  const left = paymentPlan.filter(({ dueOn }) => dueOn >= atToday.date).length
  return (
    <Panel
      id="plan"
      title={m.agreement_plan_title()}
      note={m.agreement_plan_lead({ left: formatCount(left), total: formatCount(paymentPlan.length) })}
    >
      <ScrollArea label={m.agreement_plan_title()}>
        <PaymentTable rows={paymentPlan} currency={currency} today={atToday.date} sum={totals.payments} />
      </ScrollArea>
    </Panel>
  )
}

import { m } from '@mina/i18n'
import { formatCount } from '@mina/i18n/format'
import { Panel, ScrollArea } from '@mina/ui'
import { useOutletContext } from '@remix-run/react'
import { Figure } from '~/agreements/explaining'
import { PaymentTable } from '~/agreements/payment-table'
import type { AgreementPageData } from '~/routes/agreement/route'
import { ExplainedPage } from '~/routes/agreement-figures/explained-page'
import { NoFigures } from '~/routes/agreement-overview/no-figures'

/** Paid with the fee, but for something else: no figure of the lease is made of it. */
const BESIDE_THE_LEASE = new Set(['service', 'insurance', 'administration', 'property_tax'])

export default function AgreementPlan() {
  const { schedule, problem } = useOutletContext<AgreementPageData>()
  if (!schedule) return <NoFigures problem={problem} />
  const { paymentPlan, atToday, currency, totals } = schedule
  const left = paymentPlan.filter(({ dueOn }) => dueOn >= atToday.date).length
  return (
    <ExplainedPage>
      <Panel
        id="plan"
        title={m.agreement_plan_title()}
        note={m.agreement_plan_lead({ left: formatCount(left), total: formatCount(paymentPlan.length) })}
      >
        <ScrollArea label={m.agreement_plan_title()}>
          <PaymentTable
            rows={paymentPlan}
            currency={currency}
            today={atToday.date}
            sum={totals.payments}
            renderAmount={({ dueOn, kind }, shown) =>
              dueOn > schedule.commencementDate && !BESIDE_THE_LEASE.has(kind) ? (
                <Figure figure={{ figure: 'payments', from: dueOn, to: dueOn }}>{shown}</Figure>
              ) : (
                shown
              )
            }
          />
        </ScrollArea>
      </Panel>
    </ExplainedPage>
  )
}

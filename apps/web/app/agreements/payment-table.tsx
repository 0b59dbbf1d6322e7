import type { PaymentKind } from '@mina/domain/agreements'
import { m } from '@mina/i18n'
import { currencyUnit, formatAmount, formatDate } from '@mina/i18n/format'
import { Badge } from '@mina/ui'
import type { ReactNode } from 'react'

const KINDS: Record<PaymentKind, () => string> = {
  rent: m.agreement_plan_kind_rent,
  initial: m.agreement_plan_kind_initial,
  first_increased: m.agreement_plan_kind_first_increased,
  property_tax: m.agreement_plan_kind_property_tax,
  service: m.agreement_plan_kind_service,
  insurance: m.agreement_plan_kind_insurance,
  administration: m.agreement_plan_kind_administration,
  purchase_option: m.agreement_plan_kind_purchase_option,
  termination_penalty: m.agreement_plan_kind_termination_penalty,
  residual: m.agreement_plan_kind_residual,
}
const kindText = (kind: string): string => KINDS[kind as PaymentKind]?.() ?? kind

type PaymentRow = { dueOn: string; kind: string; amount: string }
type PaymentTableProps = {
  rows: readonly PaymentRow[]
  currency: string
  today?: string
  sum?: string
  /** Around an amount to pay, for pages where it explains itself. */
  renderAmount?: (row: PaymentRow, shown: string) => ReactNode
}

/** Payments in the order they fall due, with öre: these are amounts to pay. */
export function PaymentTable({ rows, currency, today, sum, renderAmount }: PaymentTableProps) {
  const next = today === undefined ? undefined : rows.find(({ dueOn }) => dueOn >= today)?.dueOn
  return (
    <table className="tbl tbl-dense">
      <thead>
        <tr>
          <th scope="col">{m.agreement_plan_due()}</th>
          <th scope="col" className="max-sm:hidden">
            {m.agreement_plan_kind()}
          </th>
          <th scope="col" className="num">
            {m.agreement_plan_amount()} <span className="unit">{currencyUnit(currency)}</span>
          </th>
          {today === undefined ? null : <th scope="col">{m.agreement_plan_state()}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ dueOn, kind, amount }) => (
          <tr key={`${dueOn} ${kind}`}>
            <td className="num date max-sm:!h-11">
              {formatDate(dueOn)}
              <p className="text-caption text-subtle leading-4 sm:hidden">{kindText(kind)}</p>
            </td>
            <td className="max-sm:hidden">{kindText(kind)}</td>
            <td className="num">
              {renderAmount
                ? renderAmount({ dueOn, kind, amount }, formatAmount(amount, 2))
                : formatAmount(amount, 2)}
            </td>
            {today === undefined ? null : (
              <td>
                <PaymentState dueOn={dueOn} today={today} next={next} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
      {sum === undefined ? null : (
        <tfoot>
          <tr>
            <td>{m.agreement_plan_sum()}</td>
            <td className="max-sm:hidden" />
            <td className="num">{formatAmount(sum, 2)}</td>
            {today === undefined ? null : <td />}
          </tr>
        </tfoot>
      )}
    </table>
  )
}

/** By date alone: whether something was paid is not known here, and is not claimed. */
function PaymentState({ dueOn, today, next }: { dueOn: string; today: string; next: string | undefined }) {
  if (dueOn < today) return <Badge>{m.agreement_plan_state_past()}</Badge>
  if (dueOn === next) {
    return (
      <Badge tone="accent" mark="ring">
        {m.agreement_plan_state_next()}
      </Badge>
    )
  }
  return <span className="text-caption text-subtle">{m.agreement_plan_state_future()}</span>
}

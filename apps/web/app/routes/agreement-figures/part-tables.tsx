import { m } from '@mina/i18n'
import { currencyUnit, formatAmount, formatDate } from '@mina/i18n/format'
import type { ReactNode } from 'react'
import type { Explanation } from '~/agreements/agreement-data'
import { Figure } from '~/agreements/explaining'
import { partName } from '~/agreements/explanation-texts'
import { isZero, negated } from '~/agreements/sums'

const FIRST_ROWS = 8
const HEADS = 'tbl tbl-dense [&_th]:whitespace-normal [&_th]:py-1 [&_th]:align-bottom [&_th]:leading-4'

/** Every payment that is left, what it is worth that day, and their sum; the first ones at once. */
export function PresentValueTable({ explanation }: { explanation: Explanation }) {
  const [first, rest] = [explanation.parts.slice(0, FIRST_ROWS), explanation.parts.slice(FIRST_ROWS)]
  return (
    <div className="overflow-x-auto">
      <PresentValues rows={first} explanation={explanation} isSumShown={rest.length === 0} />
      {rest.length === 0 ? null : (
        <details>
          <summary className="link cursor-pointer px-4.5 py-2 text-small">
            {m.agreement_explain_more({ count: rest.length })}
          </summary>
          <PresentValues rows={rest} explanation={explanation} isSumShown />
        </details>
      )}
    </div>
  )
}

type ValuesProps = { rows: Explanation['parts']; explanation: Explanation; isSumShown: boolean }

function PresentValues({ rows, explanation, isSumShown }: ValuesProps) {
  const unit = <span className="unit">{currencyUnit(explanation.currency)}</span>
  return (
    <table className={HEADS}>
      <thead>
        <tr>
          <th scope="col">{m.agreement_explain_due()}</th>
          <th scope="col" className="num">
            {m.agreement_explain_payment()} {unit}
          </th>
          <th scope="col" className="num">
            {m.agreement_explain_factor()}
          </th>
          <th scope="col" className="num">
            {m.agreement_explain_value()} {unit}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ date = '', kind, payment = '0', decimal = '', amount = '0' }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several lines may fall due on one day
          <tr key={`${date} ${kind} ${index}`}>
            <td className="num date">{formatDate(date)}</td>
            <td className="num">{formatAmount(payment, 2)}</td>
            <td className="num text-muted">{formatAmount(decimal.slice(0, 8), 'as-needed')}</td>
            <td className="num">{formatAmount(amount, 2)}</td>
          </tr>
        ))}
      </tbody>
      {isSumShown ? (
        <tfoot>
          <tr>
            <td colSpan={3}>{m.agreement_explain_sum()}</td>
            <td className="num">{formatAmount(explanation.amount, 2)}</td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  )
}

/** What is added and taken away. A part that is a figure itself is opened in its turn; parts of nothing are left out. */
export function PartTable({ explanation }: { explanation: Explanation }) {
  const parts = explanation.parts.filter(
    ({ name, amount }) => name === 'opening' || name === 'closing' || !isZero(amount ?? '1'),
  )
  return (
    <div className="overflow-x-auto">
      <table className={HEADS}>
        <thead>
          <tr>
            <th scope="col">{m.figure_column_part()}</th>
            <th scope="col" className="num">
              {m.figure_column_amount()} <span className="unit">{currencyUnit(explanation.currency)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice, and the order never changes
            <tr key={`${part.name} ${index}`}>
              <td className="whitespace-normal">
                {partName(part)}
                {part.date && part.amount ? (
                  <span className="num text-subtle"> {formatDate(part.date)}</span>
                ) : null}
              </td>
              <td className="num">
                <PartValue part={part} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{m.agreement_explain_sum()}</td>
            <td className="num">{formatAmount(explanation.amount, 2)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** The amount as it enters the sum: what is subtracted has its minus. */
function PartValue({ part }: { part: Explanation['parts'][number] }): ReactNode {
  const { amount, sign, date, decimal, figure } = part
  if (amount === undefined) return date ? formatDate(date) : formatAmount(decimal ?? '0', 'as-needed')
  const text = formatAmount(sign === '−' ? negated(amount) : amount, 2)
  return figure ? (
    <Figure figure={figure} isDeeper>
      {text}
    </Figure>
  ) : (
    text
  )
}

import { m } from '@mina/i18n'
import { currencyUnit, formatAmount, formatDate, formatPercent } from '@mina/i18n/format'
import type { Explanation } from './agreement-data'

const FIRST_ROWS = 8

const FORMULAS: Record<string, (input: { rate: string }) => string> = {
  effective: m.agreement_explain_formula_effective,
  nominal: m.agreement_explain_formula_nominal,
  act365: m.agreement_explain_formula_act365,
}

type ExplainProps = { explanation: Explanation; convention: string }

/** Why the liability is this number, beside what it is about. */
export function ExplainLiability(props: ExplainProps) {
  return (
    <section className="float min-w-0 overflow-hidden pt-4" aria-labelledby="explain-title" id="explain">
      <h2 id="explain-title" className="px-4.5 text-caption text-subtle">
        {m.agreement_explain_title({ date: formatDate(props.explanation.asOf) })}
      </h2>
      <Explained {...props} />
    </section>
  )
}

/** Every payment that is left, what it is worth that day, and their sum. */
export function Explained({ explanation, convention }: ExplainProps) {
  const { amount, currency, annualRate, rows } = explanation
  const rate = formatPercent(annualRate)
  const [first, rest] = [rows.slice(0, FIRST_ROWS), rows.slice(FIRST_ROWS)]
  return (
    <>
      <div className="px-4.5 pb-2">
        <p className="flex items-baseline gap-1.5">
          <span className="num text-figure">{formatAmount(amount, 2)}</span>
          <span className="text-small text-subtle">{currencyUnit(currency)}</span>
        </p>
        <p className="mt-1 text-muted text-small">{m.agreement_explain_lead({ count: rows.length, rate })}</p>
      </div>
      {rows.length === 0 ? null : (
        <div className="overflow-x-auto">
          <ExplainTable rows={first} explanation={explanation} isSumShown={rest.length === 0} />
          {rest.length === 0 ? null : (
            <details>
              <summary className="link cursor-pointer px-4.5 py-2 text-small">
                {m.agreement_explain_more({ count: rest.length })}
              </summary>
              <ExplainTable rows={rest} explanation={explanation} isSumShown />
            </details>
          )}
        </div>
      )}
      <dl className="grid grid-cols-[5rem_1fr] gap-x-3 gap-y-1.5 border-line border-t px-4.5 py-3.5 text-small">
        <dt className="text-muted">{m.agreement_explain_formula()}</dt>
        <dd>{(FORMULAS[convention] ?? m.agreement_explain_formula_effective)({ rate })}</dd>
        <dt className="text-muted">{m.agreement_explain_rate()}</dt>
        <dd>
          <span className="num">{rate}</span>, {m.agreement_fact_rate_hint()}
        </dd>
      </dl>
    </>
  )
}

type ExplainTableProps = { rows: Explanation['rows']; explanation: Explanation; isSumShown: boolean }

function ExplainTable({ rows, explanation, isSumShown }: ExplainTableProps) {
  const unit = <span className="unit">{currencyUnit(explanation.currency)}</span>
  return (
    <table className="tbl tbl-dense [&_th]:whitespace-normal [&_th]:py-1 [&_th]:align-bottom [&_th]:leading-4">
      <thead>
        <tr>
          <th scope="col">{m.agreement_explain_due()}</th>
          <th scope="col" className="num">
            {m.agreement_explain_payment()} {unit}
          </th>
          <th scope="col" className="num max-sm:hidden">
            {m.agreement_explain_factor()}
          </th>
          <th scope="col" className="num">
            {m.agreement_explain_value()} {unit}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ dueOn, payment, factor, presentValue }) => (
          <tr key={dueOn}>
            <td className="num date">{formatDate(dueOn)}</td>
            <td className="num">{formatAmount(payment, 2)}</td>
            <td className="num text-muted max-sm:hidden">{formatAmount(factor.slice(0, 8), 'as-needed')}</td>
            <td className="num">{formatAmount(presentValue, 2)}</td>
          </tr>
        ))}
      </tbody>
      {isSumShown ? (
        <tfoot>
          <tr>
            <td colSpan={2}>{m.agreement_explain_sum()}</td>
            <td className="max-sm:hidden" />
            <td className="num">{formatAmount(explanation.total, 2)}</td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  )
}

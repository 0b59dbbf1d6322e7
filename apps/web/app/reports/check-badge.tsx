import { m } from '@mina/i18n'
import { formatCount, formatMoney } from '@mina/i18n/format'
import { Menu } from '@mina/ui'
import { Check as CheckMark, TriangleAlert } from 'lucide-react'
import type { Check, CheckName } from './report-checks'

const NAMES: Record<CheckName, () => string> = {
  movements: m.reports_checks_movements,
  agreements: m.reports_checks_agreements,
  totals: m.reports_checks_totals,
  bands: m.reports_checks_bands,
  discounting: m.reports_checks_discounting,
  split: m.reports_checks_split,
  chain: m.reports_checks_chain,
  difference: m.reports_checks_difference,
  sums: m.reports_checks_sums,
}

const isZero = ({ deviation }: Check) => /^[0.]+$/.test(deviation)

/** Whether the figures of the report agree with each other, by how much not, and what was held against what. */
export function CheckBadge({ checks }: { checks: readonly Check[] }) {
  const [first] = checks
  if (!first) return null
  const off = checks.filter((check) => !isZero(check))
  const worst = off.reduce((a, b) => (Number(b.deviation) > Number(a.deviation) ? b : a), off[0] ?? first)
  const amount = formatMoney(worst.deviation, worst.currency, 2)
  const isRight = off.length === 0
  const text = isRight ? m.reports_checks_ok({ amount }) : m.reports_checks_off({ amount })
  const Mark = isRight ? CheckMark : TriangleAlert
  return (
    <Menu
      label={text}
      align="end"
      className={`badge ${isRight ? 'badge-positive' : 'badge-negative'} min-h-6 cursor-pointer`}
      button={
        <>
          <Mark className="i i-sm" aria-hidden="true" />
          {text}
        </>
      }
    >
      <ul className="grid w-[22rem] max-w-full gap-1.5 px-2 py-1.5 text-small">
        {checks.map((check) => (
          <li key={check.name} className="flex items-start gap-2">
            {isZero(check) ? (
              <CheckMark className="i i-sm mt-[3px] text-positive-text" aria-hidden="true" />
            ) : (
              <TriangleAlert className="i i-sm mt-[3px] text-negative-text" aria-hidden="true" />
            )}
            <span className="min-w-0 flex-1 text-pretty">{NAMES[check.name]()}</span>
            <span className="num text-subtle">
              {isZero(check) ? formatCount(check.compared) : formatMoney(check.deviation, check.currency, 2)}
            </span>
          </li>
        ))}
      </ul>
    </Menu>
  )
}

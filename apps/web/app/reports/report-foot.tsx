import type { ReportMeta } from '@mina/api/reports'
import { m } from '@mina/i18n'
import { formatInstant, formatList, formatPercent } from '@mina/i18n/format'

const CONVENTIONS: Record<string, () => string> = {
  effective: m.reports_convention_effective,
  nominal: m.reports_convention_nominal,
  act365: m.reports_convention_act365,
  actact: m.reports_convention_actact,
  '30e360': m.reports_convention_30e360,
}
const CURRENT_METHODS: Record<string, () => string> = {
  instalments: m.reports_current_instalments,
  present_value: m.reports_current_present_value,
}

/** What belongs to a report beside its conventions: how the current part is found, the tax it reckons with. */
export type FootFacts = { current?: boolean; tax?: boolean }
type Pulled = { by: string; at: Date }

/** How the figures were made, by whom and when: enough to make them again. One sentence each. */
export function footSentences(meta: ReportMeta, pulled: Pulled, facts: FootFacts = {}): string[] {
  const { conventions, currentMethods, taxRates, calculationVersion, knownAt } = meta
  const named = (names: Record<string, () => string>, code: string) => names[code]?.() ?? code
  return [
    m.reports_foot_pulled({ version: calculationVersion, at: formatInstant(pulled.at), name: pulled.by }),
    m.reports_foot_known({ at: formatInstant(knownAt) }),
    ...(conventions.length > 0
      ? [
          m.reports_foot_conventions({
            list: formatList(conventions.map(({ convention }) => named(CONVENTIONS, convention))),
          }),
        ]
      : []),
    ...(facts.current && currentMethods.length > 0
      ? [
          m.reports_foot_current({
            method: formatList(currentMethods.map((method) => named(CURRENT_METHODS, method))),
          }),
        ]
      : []),
    ...(facts.tax && taxRates.length > 0
      ? [m.reports_foot_tax({ rates: formatList(taxRates.map((rate) => formatPercent(rate))) })]
      : []),
  ]
}

export function ReportFoot({ meta, pulled, facts }: { meta: ReportMeta; pulled: Pulled; facts: FootFacts }) {
  return (
    <p className="num mt-4 max-w-[110ch] whitespace-normal text-caption text-subtle">
      {footSentences(meta, pulled, facts).join(' ')}
    </p>
  )
}

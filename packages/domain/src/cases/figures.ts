import { BALANCE_FIGURES } from './balance-figures'
import { EVENT_FIGURES } from './event-figures'
import type { Figure } from './figure'
import { FLOW_FIGURES } from './flow-figures'
import { JOURNAL_FIGURES } from './journal-figures'
import { OTHER_SIDE_FIGURES } from './other-side-figures'
import { RATE_FIGURES } from './rate-figures'

/** The headings of the table in docs/cases.md, and what stands under each. */
export const FIGURE_GROUPS: readonly { title: string; figures: readonly Figure[] }[] = [
  { title: 'Balances', figures: BALANCE_FIGURES },
  { title: 'Flows', figures: FLOW_FIGURES },
  { title: 'Events', figures: EVENT_FIGURES },
  { title: 'Rates and values', figures: RATE_FIGURES },
  { title: 'Lessor, sale and leaseback', figures: OTHER_SIDE_FIGURES },
  { title: 'Journals', figures: JOURNAL_FIGURES },
]

/** Every figure that a case can expect, by name. */
export const FIGURES: ReadonlyMap<string, Figure> = new Map(
  FIGURE_GROUPS.flatMap(({ figures }) => figures).map((figure) => [figure.name, figure]),
)

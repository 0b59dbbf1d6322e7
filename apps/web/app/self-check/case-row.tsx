import { m } from '@mina/i18n'
import { formatAmount, formatCount, formatDate } from '@mina/i18n/format'
import { Badge, ScrollArea } from '@mina/ui'
import { ChevronRight, ExternalLink } from 'lucide-react'
import { profileName } from '~/reports/profile-names'
import type { Outputs } from '~/shell/shell-data'

type Case = Outputs['selfCheck']['run']['cases'][number]
type Figure = Case['figures'][number]

const isDefect = ({ passed, note }: Figure) => !passed && note !== null
/** Whether all that does not agree is the source's fault, with the reason beside each figure. */
export const isDefective = ({ passed, figures }: Case) =>
  !passed && figures.every((figure) => figure.passed || isDefect(figure))

/** One published case: whether it agrees, where it is from, and on a press every figure beside what was computed. */
export function CaseRow({ row, isOpen }: { row: Case; isOpen: boolean }) {
  const { id, title, source, passed, figures } = row
  return (
    <details open={isOpen} className="case">
      <summary className="flex cursor-pointer items-start gap-3 px-4.5 py-3 hover:bg-hover">
        <ChevronRight className="i case-mark mt-1 text-subtle" aria-hidden="true" />
        <span className="min-w-0 flex-1">
          <span className="block text-pretty font-semibold" lang="en">
            {title}
          </span>
          <span className="block text-caption text-subtle">
            <span className="font-mono">{id}</span> · <span lang="en">{source.title}</span>
          </span>
        </span>
        <span className="num hidden text-end text-caption text-subtle sm:block">
          {m.self_check_figures()} {formatCount(figures.length)}
        </span>
        <span className="flex flex-wrap justify-end gap-1.5">
          {isDefective(row) ? (
            <Badge tone="warning" mark="none">
              {m.self_check_defective()}
            </Badge>
          ) : null}
          {passed ? (
            <Badge tone="positive">{m.self_check_passed()}</Badge>
          ) : (
            <Badge tone="negative">{m.self_check_failed()}</Badge>
          )}
        </span>
      </summary>
      <Facts row={row} />
      <Figures figures={figures} label={title} />
    </details>
  )
}

function Facts({ row }: { row: Case }) {
  const { source, convention, note } = row
  return (
    <dl className="grid grid-cols-1 gap-x-4 gap-y-1 pt-1 pr-4.5 pb-3 pl-11.5 text-small sm:grid-cols-[9rem_1fr]">
      {source.url ? (
        <Fact name={m.self_check_source()}>
          <a href={source.url} rel="noreferrer" target="_blank" className="link wrap-anywhere">
            {new URL(source.url).hostname}
            <span className="sr-only">. {m.self_check_source_external({ title: source.title })}</span>
            <ExternalLink className="i i-sm ml-1 inline" aria-hidden="true" />
          </a>
        </Fact>
      ) : null}
      {convention ? (
        <Fact name={m.self_check_convention()}>
          <span lang="en">{convention}</span>
        </Fact>
      ) : null}
      {note ? (
        <Fact name={m.self_check_note()}>
          <span lang="en">{note}</span>
        </Fact>
      ) : null}
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <>
    <dt className="text-subtle">{name}</dt>
    <dd className="min-w-0 max-w-[80ch] text-pretty">{children}</dd>
  </>
)

const Figures = ({ figures, label }: { figures: readonly Figure[]; label: string }) => (
  <ScrollArea label={label} className="border-line border-t">
    <table className="tbl tbl-dense tbl-pinned tbl-names">
      <thead>
        <tr>
          <th scope="col">{m.self_check_figure()}</th>
          <th scope="col" className="num">
            {m.self_check_expected()}
          </th>
          <th scope="col" className="num">
            {m.self_check_computed()}
          </th>
          <th scope="col" className="num">
            {m.self_check_difference()}
          </th>
          <th scope="col" className="num">
            {m.self_check_tolerance()}
          </th>
          <th scope="col">{m.agreements_column_status()}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a case may ask for the same figure twice, and its order is fixed
          <FigureRow key={index} figure={figure} />
        ))}
      </tbody>
    </table>
  </ScrollArea>
)

function FigureRow({ figure }: { figure: Figure }) {
  const { expected, computed, difference, tolerance, passed, reason, note, unit } = figure
  const number = (text: string) => `${formatAmount(text, 'as-needed')}${unit === 'percent' ? ' %' : ''}`
  return (
    <tr>
      <th scope="row">
        <span className="wrap-anywhere font-mono text-caption">{figure.figure}</span>
        <span className="block text-caption text-subtle leading-4">{whereOf(figure)}</span>
      </th>
      <td className="num">{number(expected)}</td>
      <td className="num">{computed === null ? <span className="dash">–</span> : number(computed)}</td>
      <td className="num">{difference === null ? <span className="dash">–</span> : number(difference)}</td>
      <td className="num">{tolerance === null ? m.self_check_exact() : number(tolerance)}</td>
      <td className="min-w-64 py-1! whitespace-normal">
        {passed ? (
          <Badge tone="positive">{m.self_check_passed()}</Badge>
        ) : (
          <Badge tone="negative">{m.self_check_failed()}</Badge>
        )}
        {isDefect(figure) ? (
          <p className="mt-1 text-caption text-muted">{m.self_check_defective_text()}</p>
        ) : null}
        {(note ?? reason) ? (
          <p className="text-caption text-muted" lang="en">
            {note ?? reason}
          </p>
        ) : null}
      </td>
    </tr>
  )
}

/** Of which agreement, by which rules, at what time: `as signed · IFRS 16 · 2001-12-31`. */
function whereOf({ agreement, profile, at, account, currency }: Figure): string {
  return [agreement, profileName(profile), timeOf(at), account, currency].filter(Boolean).join(' · ')
}

function timeOf(at: Figure['at']): string | null {
  if (!at) return null
  if ('date' in at) return [formatDate(at.date), at.moment].filter(Boolean).join(' ')
  if ('from' in at) return `${formatDate(at.from)} – ${formatDate(at.to)}`
  return `#${at.event + 1}`
}

import { m } from '@mina/i18n'
import { currencyUnit } from '@mina/i18n/format'
import { ScrollArea } from '@mina/ui'
import { Fragment } from 'react'
import { kindName } from '~/agreements/agreement-names'
import { Amount, isNothing } from './amount'
import { CellLink } from './cell-link'
import {
  ALL_KINDS,
  type ClassGroup,
  type Figures,
  figureOf,
  filledSections,
  type Line,
  type Section,
} from './class-figures'

type ClassTableProps = { group: ClassGroup; sections: readonly Section[]; isExact: boolean; label: string }

export const className = (kind: string): string => (kind === ALL_KINDS ? m.reports_total() : kindName(kind))

/** Classes of assets as columns, movements or bands as lines; every amount opens the agreements behind it. */
export function ClassTable({ group, sections, isExact, label }: ClassTableProps) {
  const columns = [...group.classes, { kind: ALL_KINDS, figures: group.total }]
  const filled = filledSections(group, sections)
  return (
    <ScrollArea label={label} className="panel">
      <table className="tbl tbl-dense tbl-pinned">
        {filled.map((section, index) => (
          <Fragment key={section.title}>
            {index === 0 ? (
              <thead>
                <Heads section={section} columns={columns} currency={group.currency} />
              </thead>
            ) : null}
            <tbody>
              {index === 0 ? null : (
                <Heads section={section} columns={columns} currency={group.currency} isLater />
              )}
              {section.lines.map((line) => (
                <tr key={line.key} className={line.isSum ? 'sum' : ''}>
                  <th scope="row">{line.label}</th>
                  {columns.map(({ kind, figures }) => (
                    <td key={kind} className={`num ${kind === ALL_KINDS ? 'font-semibold' : ''}`}>
                      <CellValue
                        line={line}
                        figures={figures}
                        isExact={isExact}
                        kind={kind}
                        currency={group.currency}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Fragment>
        ))}
      </table>
    </ScrollArea>
  )
}

type HeadsProps = { section: Section; columns: { kind: string }[]; currency: string; isLater?: boolean }

const Heads = ({ section, columns, currency, isLater }: HeadsProps) => (
  <tr className={isLater ? 'later-head' : ''}>
    <th scope="col">
      {section.title} <span className="unit">{currencyUnit(currency)}</span>
    </th>
    {columns.map(({ kind }) => (
      <th key={kind} scope="col" className="num">
        {className(kind)}
      </th>
    ))}
  </tr>
)

type CellValueProps = { line: Line; figures: Figures; isExact: boolean; kind: string; currency: string }

function CellValue({ line, figures, isExact, kind, currency }: CellValueProps) {
  const value = figures[line.key] ?? '0'
  if (isNothing(value)) return <span className="dash">–</span>
  if (line.text) return <>{line.text(value)}</>
  return (
    <CellLink
      cell={{ key: line.key, kind, currency }}
      label={m.reports_cell_open({ line: line.label, class: className(kind) })}
    >
      <Amount amount={figureOf(figures, line)} isExact={isExact} />
    </CellLink>
  )
}

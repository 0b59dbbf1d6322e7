import { m } from '@mina/i18n'
import { formatInstant } from '@mina/i18n/format'
import { Link } from '@remix-run/react'
import type { Outputs } from '~/shell/shell-data'
import { actingRole, actionName, subjectName } from './log-names'

export type LogRow = Outputs['accessLog']['list']['rows'][number]

/** Entries of the access log, as they stand in it. */
export function LogTable({ rows, isNumberShown }: { rows: readonly LogRow[]; isNumberShown?: boolean }) {
  if (rows.length === 0) return <p className="px-4.5 py-6 text-muted">{m.access_log_none()}</p>
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th scope="col">{m.access_log_column_when()}</th>
          <th scope="col">{m.access_log_column_who()}</th>
          <th scope="col">{m.access_log_column_action()}</th>
          <th scope="col">{m.access_log_column_subject()}</th>
          <th scope="col" className="max-md:hidden">
            {m.access_log_details()}
          </th>
          {isNumberShown ? (
            <th scope="col" className="num max-md:hidden">
              {m.access_log_column_number()}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.seq}>
            <td className="num date">
              <time dateTime={row.at.toISOString()}>{formatInstant(row.at, 'table')}</time>
            </td>
            <td className="font-medium">
              {row.userName ?? m.app_system()}
              {row.userName ? (
                <p className="font-normal text-caption text-subtle leading-4">{actingRole(row.role)}</p>
              ) : null}
            </td>
            <td>{actionName(row.action)}</td>
            <td>
              <Subject row={row} />
            </td>
            <td className="max-w-xs text-muted max-md:hidden">
              <Details details={row.details} />
            </td>
            {isNumberShown ? <td className="num text-subtle max-md:hidden">{row.seq}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Subject({ row }: { row: LogRow }) {
  const name = subjectName(row.subjectType)
  if (row.subjectType === 'agreement') {
    return (
      <Link to={`/agreements/${row.subjectId}`} className="link">
        {name}
      </Link>
    )
  }
  if (row.subjectType === 'procedure') return <span className="font-mono text-caption">{row.subjectId}</span>
  return <>{name}</>
}

/** Codes and values as they were logged: the log is evidence, not prose. */
function Details({ details }: { details: LogRow['details'] }) {
  const entries = Object.entries(details).filter(([, value]) => value !== null && String(value).length <= 80)
  if (entries.length === 0) return <span className="dash">–</span>
  return (
    <span className="line-clamp-2 break-all font-mono text-caption">
      {entries.map(([name, value]) => `${name}: ${value}`).join(', ')}
    </span>
  )
}

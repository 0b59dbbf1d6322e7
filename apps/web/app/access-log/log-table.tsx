import { m } from '@mina/i18n'
import { formatInstant } from '@mina/i18n/format'
import { Link } from '@remix-run/react'
import { pageOf } from '~/reports/report-names'
import type { Outputs } from '~/shell/shell-data'
import { actingRole, actionName, subjectName } from './log-names'

export type LogRow = Outputs['accessLog']['list']['rows'][number]

/**
 * Entries of the access log, as they stand in it. The whole log also names the subject of each entry and its link of
 * the chain; beside a thing, the subject is that thing.
 */
export function LogTable({ rows, isWholeLog }: { rows: readonly LogRow[]; isWholeLog?: boolean }) {
  if (rows.length === 0) return <p className="px-4.5 py-6 text-muted">{m.access_log_none()}</p>
  return (
    <table className="tbl tbl-stack">
      <thead>
        <tr>
          <th scope="col">{m.access_log_column_when()}</th>
          <th scope="col">{m.access_log_column_who()}</th>
          <th scope="col">{m.access_log_column_action()}</th>
          {isWholeLog ? <th scope="col">{m.access_log_column_subject()}</th> : null}
          <th scope="col" className="max-md:hidden">
            {m.access_log_details()}
          </th>
          {isWholeLog ? (
            <th scope="col" className="num max-lg:hidden">
              {m.access_log_column_hash()}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.seq}>
            <td className="num date stack-right max-md:!text-end">
              <time dateTime={row.at.toISOString()}>{formatInstant(row.at, 'table')}</time>
            </td>
            <td className="stack-2 font-medium max-md:!ps-0">
              {row.userName ?? m.app_system()}
              {row.userName ? (
                <p className="font-normal text-caption text-subtle leading-4 max-md:hidden">
                  {actingRole(row.role)}
                </p>
              ) : null}
            </td>
            <td className="stack-1 max-md:font-semibold">{actionName(row.action)}</td>
            {isWholeLog ? (
              <td className="stack-3 max-md:!ps-0">
                <Subject row={row} />
              </td>
            ) : null}
            <td className="stack-hide max-w-xs text-muted">
              <Details details={row.details} />
            </td>
            {isWholeLog ? (
              <td className="num stack-hide text-subtle max-lg:hidden">
                {row.seq}
                <p className="font-mono text-caption leading-4" title={row.hash}>
                  {row.hash.slice(0, 8)}
                </p>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What kind of thing, and what it is called, with the way to it where it has a page. */
function Subject({ row }: { row: LogRow }) {
  const { subjectType, subjectId, userId } = row
  // What people do to themselves, signing in for example, has their name in the row already.
  const report = subjectType === 'report' ? pageOf(subjectId)?.title() : undefined
  const name = subjectId === userId ? null : (report ?? row.subjectName)
  if (subjectType === 'procedure') return <span className="font-mono text-caption">{subjectId}</span>
  const kind = subjectName(subjectType)
  if (!name) return <>{kind}</>
  const place = placeOf(subjectType, subjectId)
  return (
    <>
      {place ? (
        <Link to={place} className="link wrap-anywhere">
          {name}
        </Link>
      ) : (
        <span className="wrap-anywhere">{name}</span>
      )}
      <p className="text-caption text-subtle leading-4">{kind}</p>
    </>
  )
}

function placeOf(subjectType: string, subjectId: string): string | null {
  if (subjectType === 'agreement') return `/agreements/${subjectId}`
  if (subjectType === 'report') return pageOf(subjectId)?.path ?? null
  return subjectType === 'document' ? `/review/${subjectId}` : null
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

import { m } from '@mina/i18n'
import { formatDate, formatInstant } from '@mina/i18n/format'
import { buttonClass, Panel } from '@mina/ui'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useOutletContext } from '@remix-run/react'
import { LogTable } from '~/access-log/log-table'
import { eventKindName } from '~/agreements/event-texts'
import type { AgreementPageData } from '~/routes/agreement/route'
import { apiOf, orErrorPage } from '~/server/api.server'
import { loadWithMessages } from '~/shell/load-messages'

export async function loader(args: LoaderFunctionArgs) {
  const cursor = new URL(args.request.url).searchParams.get('before') ?? undefined
  return orErrorPage(apiOf(args).agreements.history({ id: args.params.id ?? '', cursor }))
}

export const clientLoader = loadWithMessages

const REASONS: Record<string, () => string> = {
  reviewed: m.agreement_history_reason_reviewed,
  imported: m.agreement_history_reason_imported,
  index: m.agreement_history_reason_index,
  extension: m.agreement_history_reason_extension,
  modification: m.agreement_history_reason_modification,
  correction: m.agreement_history_reason_correction,
  undone: m.event_undone_title,
}

/** What the agreement has said over time, and who did what with it. */
export default function AgreementHistory() {
  const log = useLoaderData<typeof loader>()
  const { details } = useOutletContext<AgreementPageData>()
  return (
    <div className="grid grid-cols-1 gap-5">
      <Panel id="versions" title={m.agreement_history_versions()} className="pb-3">
        <ol className="grid gap-3 px-4.5 text-small">
          {details.versions.map(({ version, validFrom, recordedAt, recordedByName, reason }) => (
            <li key={version}>
              <p className="font-semibold">
                {m.agreement_history_version({ version })}, {REASONS[reason]?.() ?? eventKindName(reason)}
              </p>
              <p className="text-muted">
                {m.agreement_history_valid_from({
                  date: formatDate(validFrom, 'medium'),
                  recorded: formatInstant(recordedAt),
                  name: recordedByName ?? m.app_system(),
                })}
              </p>
            </li>
          ))}
        </ol>
      </Panel>
      <Panel id="log" title={m.agreement_history_log()}>
        <div className="overflow-x-auto border-line border-t">
          <LogTable rows={log.rows} />
        </div>
      </Panel>
      {log.nextCursor ? (
        <Link
          to={`?before=${log.nextCursor}`}
          className={buttonClass({ size: 'small', className: 'justify-self-end' })}
        >
          {m.agreement_history_more()}
        </Link>
      ) : null}
    </div>
  )
}

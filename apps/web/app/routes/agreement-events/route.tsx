import { m } from '@mina/i18n'
import { formatDate, formatInstant } from '@mina/i18n/format'
import { Banner, buttonClass, Panel, ScrollArea } from '@mina/ui'
import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { Link, useActionData, useOutletContext, useSearchParams } from '@remix-run/react'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { eventKindName, eventsOf } from '~/agreements/event-texts'
import { keepWhileExplaining } from '~/agreements/figure-address'
import { ProfileSwitch } from '~/agreements/profile-switch'
import { profileOf, profileQuery } from '~/agreements/profiles'
import { problemText } from '~/errors/error-text'
import type { AgreementPageData } from '~/routes/agreement/route'
import { ExplainedPage } from '~/routes/agreement-figures/explained-page'
import { LifeLine } from '~/routes/agreement-overview/life-line'
import { NoFigures } from '~/routes/agreement-overview/no-figures'
import { apiOf, orProblem } from '~/server/api.server'
import { useCan } from '~/shell/use-shell'
import { EventEntry } from './event-entry'
import { TrialLinks } from './trial-links'

/** Takes the newest event back. What was recorded stays and says so. */
export async function action(args: ActionFunctionArgs) {
  const api = apiOf(args)
  const id = args.params.id ?? ''
  const version = Number((await args.request.formData()).get('version'))
  const result = await orProblem(() => api.agreements.undoEvent({ id, version }))
  if (!result.ok) return data(result.problem, { status: result.status })
  const profile = profileOf(new URL(args.request.url).searchParams)
  throw redirect(`/agreements/${id}/events?${new URLSearchParams({ profile, undone: '1' })}`)
}

export const shouldRevalidate = keepWhileExplaining

/** All that happened to the agreement, what each event did to the figures, and the way to try another. */
export default function AgreementEvents() {
  const { schedule, life, problem, details, profile } = useOutletContext<AgreementPageData>()
  const refused = useActionData<typeof action>()
  const [query] = useSearchParams()
  const canEdit = useCan('agreement.edit')
  if (!schedule || !life) return <NoFigures problem={problem} />
  const events = eventsOf(life)
  const added = events.find(({ version }) => String(version) === query.get('added'))
  return (
    <>
      {refused ? (
        <div className="mb-5">
          <Banner
            tone="negative"
            icon={<CircleAlert className="i i-lg" aria-hidden="true" />}
            title={problemText(refused)}
            isAlert
          />
        </div>
      ) : null}
      {added ? (
        <div className="mb-5">
          <Banner
            tone="positive"
            icon={<CircleCheck className="i i-lg" aria-hidden="true" />}
            title={m.event_added({
              event: eventKindName(added.kind),
              date: formatDate(added.date, 'medium'),
            })}
            actions={
              canEdit && added.undoable ? (
                <Link
                  to={`?${new URLSearchParams({ profile, undo: String(added.version) })}#v${added.version}`}
                  className={buttonClass()}
                >
                  {m.event_undo()}
                </Link>
              ) : null
            }
          />
        </div>
      ) : query.has('undone') ? (
        <div className="mb-5">
          <Banner
            tone="positive"
            icon={<CircleCheck className="i i-lg" aria-hidden="true" />}
            title={m.event_undone_done()}
          />
        </div>
      ) : null}
      <div className="mb-5">
        <ProfileSwitch />
      </div>
      <ExplainedPage>
        <div className="grid grid-cols-1 gap-5">
          <Panel id="line" title={m.agreement_timeline_title()}>
            <ScrollArea label={m.agreement_timeline_title()} className="px-4.5 pb-3">
              <LifeLine details={details} schedule={schedule} life={life} />
            </ScrollArea>
          </Panel>
          <TrialLinks schedule={schedule} query={profileQuery(profile)} />
          <Panel id="events" title={m.event_title()} note={m.event_count({ count: events.length })}>
            <ol className="border-line border-t">
              {life.entries.map((entry) => (
                <EventEntry
                  key={`${entry.type} ${entry.date} ${'index' in entry ? entry.index : ''}`}
                  entry={entry}
                  life={life}
                  schedule={schedule}
                  canEdit={canEdit}
                />
              ))}
            </ol>
          </Panel>
          {life.undone.length === 0 ? null : (
            <Panel id="undone" title={m.event_undone_title()} note={m.event_undone_lead()}>
              <ul className="border-line border-t px-4.5 py-3 text-small">
                {life.undone.map(({ version, kind, date, undoneAt, undoneByName }) => (
                  <li key={version} className="py-1">
                    <s className="text-muted">
                      {eventKindName(kind)} {formatDate(date)}
                    </s>
                    <span className="text-subtle">
                      {' '}
                      {m.event_undone_by({
                        name: undoneByName ?? m.app_system(),
                        when: formatInstant(undoneAt),
                      })}
                    </span>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
        </div>
      </ExplainedPage>
    </>
  )
}

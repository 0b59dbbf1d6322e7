import { m } from '@mina/i18n'
import { formatDate } from '@mina/i18n/format'
import { SourceTag } from '@mina/ui'
import { Link } from '@remix-run/react'
import { type Explanation, fieldOf, sourcePlace } from '~/agreements/agreement-data'
import { eventsOf, eventTitle } from '~/agreements/event-texts'
import { fieldOfPart } from '~/agreements/explanation-texts'
import { profileQuery } from '~/agreements/profiles'
import { fieldName } from '~/fields/field-kinds'
import type { AgreementPageData } from '~/routes/agreement/route'

type SourcesProps = { explanation: Explanation; page: AgreementPageData }

/** Where the inputs stand: fields of the document with their page, and the events that changed them. */
export function ExplanationSources({ explanation, page }: SourcesProps) {
  const { details, life, schedule, profile } = page
  const { id } = details.agreement
  const { parts } = explanation
  const fields = [...new Set(parts.map(fieldOfPart).filter((field) => field !== null))]
  const versions = new Set(parts.map(({ version }) => version))
  const events = life ? eventsOf(life).filter(({ version }) => versions.has(version)) : []
  if (fields.length === 0 && events.length === 0) return null
  return (
    <>
      <dt>{m.figure_source()}</dt>
      <dd className="grid gap-1">
        {fields.map((field) => {
          const { page: number } = fieldOf(details, field)
          return (
            <span key={field}>
              {fieldName(field)}{' '}
              {number === null ? (
                <span className="text-subtle">{m.figure_source_terms()}</span>
              ) : (
                <SourceTag
                  href={sourcePlace(id, number, field)}
                  label={m.app_page_show({ page: number })}
                  isOpen
                >
                  {m.app_page_short({ page: number })}
                </SourceTag>
              )}
            </span>
          )
        })}
        {events.map((event) => (
          <Link
            key={event.version}
            to={`/agreements/${id}/events${profileQuery(profile)}#v${event.version}`}
            className="link justify-self-start"
          >
            {eventTitle(event, schedule?.paymentPlan ?? [])} {formatDate(event.date)}
          </Link>
        ))}
      </dd>
    </>
  )
}

import type { FieldId } from '@mina/domain/reading'
import { m } from '@mina/i18n'
import { formatInstant } from '@mina/i18n/format'
import { buttonClass, PageImage, Panel, type ShownBox, SourceTag } from '@mina/ui'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useOutletContext, useSearchParams } from '@remix-run/react'
import { Download } from 'lucide-react'
import type { Agreement } from '~/agreements/agreement-data'
import { fieldName, fieldText } from '~/fields/field-kinds'
import type { AgreementPageData } from '~/routes/agreement/route'
import { apiOf, orErrorPage } from '~/server/api.server'

export async function loader(args: LoaderFunctionArgs) {
  const api = apiOf(args)
  const { documents } = await orErrorPage(api.agreements.get({ id: args.params.id ?? '' }))
  const wished = new URL(args.request.url).searchParams.get('document')
  const chosen = documents.find(({ id }) => id === wished) ?? documents[0]
  return { document: chosen ? await orErrorPage(api.documents.get({ id: chosen.id })) : null }
}

type Document = NonNullable<Awaited<ReturnType<typeof loader>>['document']>

/** The document beside what the agreement says: each value shows where it was read. */
export default function AgreementDocuments() {
  const { document } = useLoaderData<typeof loader>()
  const { details } = useOutletContext<AgreementPageData>()
  const [query] = useSearchParams()
  if (!document) return <p className="panel px-4.5 py-6 text-muted">{m.agreement_documents_none()}</p>
  const page = Math.min(Math.max(1, Number(query.get('page')) || 1), document.pageCount)
  const field = query.get('field')
  return (
    <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
      <DocumentPage document={document} details={details} page={page} field={field} />
      <div className="grid grid-cols-1 gap-5">
        <Values details={details} field={field} />
        <Files details={details} current={document.id} />
      </div>
    </div>
  )
}

type DocumentPageProps = { document: Document; details: Agreement; page: number; field: string | null }

function DocumentPage({ document, details, page, field }: DocumentPageProps) {
  const image = document.pages.find((one) => one.page === page)
  return (
    <Panel
      id="page"
      title={document.fileName}
      note={m.agreement_documents_page({ page, count: document.pageCount })}
      actions={
        <>
          {document.pages.length < 2
            ? null
            : document.pages.map((one) => (
                <Link
                  key={one.page}
                  to={`?${new URLSearchParams({ document: document.id, page: String(one.page) })}`}
                  className={buttonClass({ size: 'small' })}
                  aria-current={one.page === page ? 'page' : undefined}
                  preventScrollReset
                >
                  {one.page}
                </Link>
              ))}
          <a href={`/documents/${document.id}/original`} className={buttonClass({ size: 'small' })} download>
            <Download className="i" aria-hidden="true" />
            {m.agreement_documents_open()}
          </a>
        </>
      }
    >
      {image?.width && image.height ? (
        <div className="pv rounded-b-lg border-line border-t p-4">
          <div className="mx-auto max-w-[46rem]">
            <PageImage
              src={`/documents/${document.id}/pages/${page}.webp`}
              width={image.width}
              height={image.height}
              label={m.agreement_documents_page_alt({ page, fileName: document.fileName })}
              boxes={boxesOn(details, document.id, page, field)}
            />
          </div>
        </div>
      ) : null}
    </Panel>
  )
}

function boxesOn({ fields }: Agreement, documentId: string, page: number, chosen: string | null): ShownBox[] {
  return fields.flatMap(({ field, provenance }) =>
    provenance?.documentId === documentId
      ? provenance.boxes
          .filter((box) => box.page === page)
          .map((box, index) => ({
            key: `${field} ${index}`,
            box,
            look: field === chosen ? ('active' as const) : ('high' as const),
            title: fieldName(field),
          }))
      : [],
  )
}

function Values({ details, field: chosen }: { details: Agreement; field: string | null }) {
  const currency = details.agreement.currency
  return (
    <Panel id="values" title={m.agreement_documents_values()}>
      <dl className="rows border-line border-t text-small">
        {details.fields
          .filter(({ value }) => value !== null)
          .map(({ field, value, provenance }) => (
            <div
              key={field}
              className={`grid grid-cols-[8rem_minmax(0,1fr)_auto] gap-3 px-4.5 py-2 ${field === chosen ? 'bg-selected' : ''}`}
            >
              <dt className="text-muted">{fieldName(field as FieldId)}</dt>
              <dd className="wrap-anywhere font-medium">
                {fieldText(field as FieldId, value, currency)}
                {provenance?.reviewedByName ? (
                  <p className="font-normal text-caption text-subtle">
                    {m.agreement_source_reviewed({
                      name: provenance.reviewedByName,
                      date: formatInstant(provenance.reviewedAt, 'date'),
                    })}
                  </p>
                ) : null}
              </dd>
              <dd>
                {provenance?.page ? (
                  <SourceTag
                    href={`?${new URLSearchParams({ document: provenance.documentId ?? '', page: String(provenance.page), field })}`}
                    label={m.app_page_show({ page: provenance.page })}
                    isOpen={field === chosen}
                  >
                    {m.app_page_short({ page: provenance.page })}
                  </SourceTag>
                ) : null}
              </dd>
            </div>
          ))}
      </dl>
    </Panel>
  )
}

function Files({ details, current }: { details: Agreement; current: string }) {
  if (details.documents.length < 2) return null
  return (
    <Panel id="files" title={m.agreement_tab_documents()} className="pb-3">
      <ul className="grid gap-2 px-4.5 text-small">
        {details.documents.map(({ id, fileName, pageCount }) => (
          <li key={id}>
            <Link
              to={`?${new URLSearchParams({ document: id })}`}
              className="link"
              aria-current={id === current || undefined}
            >
              {fileName}
            </Link>
            <p className="text-caption text-subtle">{m.app_pages({ count: pageCount })}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

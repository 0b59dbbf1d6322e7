import { m } from '@mina/i18n'
import { formatInstant } from '@mina/i18n/format'
import { Banner, buttonClass } from '@mina/ui'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CircleCheck } from 'lucide-react'
import { noticeText } from '~/documents/notice-text'
import { ReviewDesk } from '~/review/review-desk'
import type { PageHandle } from '~/routes/app-layout/route'
import { apiOf, orErrorPage, problemOf } from '~/server/api.server'
import { pageTitle } from '~/shell/page-title'
import { useCan, useShell } from '~/shell/use-shell'
import { TrpcProvider } from '~/trpc/trpc-provider'
import { NotReadYet } from './not-read-yet'

export const handle: PageHandle = { isTwoPane: true }

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.review?.defaults.name ?? m.review_list_title())

export async function loader(args: LoaderFunctionArgs) {
  const api = apiOf(args)
  const documentId = args.params.documentId ?? ''
  const document = await orErrorPage(api.documents.get({ id: documentId }))
  const review = await api.review.get({ documentId }).catch((error) => {
    // A document that is still being read has its page: it shows how far it has come.
    if (problemOf(error)?.code === 'review.not_ready') return null
    throw error
  })
  return { document, review }
}

export default function ReviewPage() {
  const { document, review } = useLoaderData<typeof loader>()
  const { me } = useShell()
  const canReview = useCan('document.review')
  if (!review) {
    return (
      <TrpcProvider>
        <NotReadYet document={document} />
      </TrpcProvider>
    )
  }
  if (review.status === 'accepted') {
    return (
      <main id="main" className="page">
        <Banner
          tone="positive"
          icon={<CircleCheck className="i i-lg" aria-hidden="true" />}
          title={m.review_accepted_title()}
          actions={
            review.agreementId ? (
              <Link to={`/agreements/${review.agreementId}`} className={buttonClass()}>
                {m.review_accepted_open()}
              </Link>
            ) : null
          }
        >
          {document.fileName}
        </Banner>
      </main>
    )
  }
  const note = m.review_lead({
    fileName: document.fileName,
    date: formatInstant(document.uploadedAt),
    name: document.uploadedByName ?? m.app_system(),
  })
  return (
    <TrpcProvider>
      <ReviewDesk
        key={review.reviewId}
        initial={review}
        notices={document.notices.map(noticeText)}
        note={note}
        personName={me.user.name}
        isReadOnly={!canReview}
      />
    </TrpcProvider>
  )
}

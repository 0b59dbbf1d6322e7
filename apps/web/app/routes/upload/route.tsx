import { m } from '@mina/i18n'
import { Banner, PageHead } from '@mina/ui'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CircleAlert } from 'lucide-react'
import { problemText } from '~/errors/error-text'
import { apiOf, orErrorPage } from '~/server/api.server'
import { loadWithMessages } from '~/shell/load-messages'
import { pageTitle } from '~/shell/page-title'
import { useCan } from '~/shell/use-shell'
import { TrpcProvider } from '~/trpc/trpc-provider'
import { UploadDesk } from './upload-desk'
import { WhatHappens } from './what-happens'

export const meta: MetaFunction = () => pageTitle(m.upload_title())

export async function loader(args: LoaderFunctionArgs) {
  const { rows } = await orErrorPage(apiOf(args).documents.list({}))
  const query = new URL(args.request.url).searchParams
  return {
    rows: rows.slice(0, 20),
    refused: query.getAll('refused').slice(0, 20).map(toRefusal),
    problem: query.get('problem'),
  }
}

export const clientLoader = loadWithMessages

/** `code:file name`, as the upload without script sends it back. */
function toRefusal(text: string) {
  const at = text.indexOf(':')
  return { code: text.slice(0, at), fileName: text.slice(at + 1) }
}

export default function Upload() {
  const { rows, refused, problem } = useLoaderData<typeof loader>()
  const canUpload = useCan('document.upload')
  return (
    <main id="main" className="page">
      <PageHead title={<h1 className="text-title">{m.upload_title()}</h1>} lead={m.upload_lead()} />
      {problem ? <Refusal code={problem} /> : null}
      {refused.map(({ code, fileName }) => (
        <Refusal key={fileName} code={code} fileName={fileName} />
      ))}
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <TrpcProvider>
          <UploadDesk rows={rows} canUpload={canUpload} />
        </TrpcProvider>
        <WhatHappens />
      </div>
    </main>
  )
}

function Refusal({ code, fileName }: { code: string; fileName?: string }) {
  return (
    <div className="mb-3">
      <Banner
        tone="negative"
        icon={<CircleAlert className="i i-lg" aria-hidden="true" />}
        title={fileName ?? problemText({ code, details: {} })}
      >
        {fileName ? problemText({ code, details: {} }) : null}
      </Banner>
    </div>
  )
}

import { Readable } from 'node:stream'
import { createReadableStreamFromReadable, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { reportFileName, reportFileTexts } from '~/reports/report-file-texts'
import { pageOf } from '~/reports/report-names'
import { apiOf, orErrorPage, problemOf } from '~/server/api.server'

/** A report as a file. The access log knows of it before the first byte is sent. */
export async function loader(args: LoaderFunctionArgs) {
  apiOf(args)
  const search = new URL(args.request.url).searchParams
  const query = Object.fromEntries(search)
  const pull = () => args.context.reportFile(query, reportFileTexts(query.report ?? ''))
  const file = await orErrorPage(
    pull().catch((error: unknown) => {
      if (problemOf(error)?.details.reason === 'too_large') throw redirect(pageWithProblem(query))
      throw error
    }),
  )
  return new Response(createReadableStreamFromReadable(Readable.from(file.body)), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': attachment(file.fileName, reportFileName(query, file.fileName)),
      'Cache-Control': 'private, no-store',
    },
  })
}

/** Back to the report, which says why there is no file. */
function pageWithProblem({
  report = '',
  profile,
  from,
  to,
  companyId,
  kind,
  currency,
}: Record<string, string>) {
  const kept = Object.entries({ profile, from, to, company: companyId, kind, currency })
  const entries = kept.filter((entry): entry is [string, string] => Boolean(entry[1]))
  return `${pageOf(report)?.path ?? '/reports'}?${new URLSearchParams([...entries, ['problem', 'too_large']])}`
}

/** The name in the reader's language, and in plain letters for what cannot read it (RFC 6266). */
const attachment = (plain: string, name: string) =>
  `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escape)}`

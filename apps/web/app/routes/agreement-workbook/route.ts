import type { LoaderFunctionArgs } from '@remix-run/node'
import { apiOf, orErrorPage } from '~/server/api.server'
import { agreementWorkbookTexts } from '~/workbook/workbook-texts.server'

/** The calculation as a spreadsheet with live formulas. Pulling it is in the access log. */
export async function loader(args: LoaderFunctionArgs) {
  apiOf(args)
  const { context, params, request } = args
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const { profile, knownAt } = asked
  const query = { id: params.id ?? '', ...(profile && { profile }), ...(knownAt && { knownAt }) }
  const file = await orErrorPage(context.workbookFile(query, agreementWorkbookTexts(context.locale)))
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
    },
  })
}

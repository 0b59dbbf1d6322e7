import { Readable } from 'node:stream'
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { apiOf, orErrorPage } from '~/server/api.server'
import { journalFileTexts } from '../journal/journal-file-texts'

/** The journal as a file. The access log knows of it before the first byte is sent. */
export async function loader(args: LoaderFunctionArgs) {
  apiOf(args)
  const query = Object.fromEntries(new URL(args.request.url).searchParams)
  const file = await orErrorPage(args.context.journalFile(query, journalFileTexts()))
  const replaced = file.replaced.map(
    ({ character, replacement, count }) => `${character}=${replacement}*${count}`,
  )
  return new Response(createReadableStreamFromReadable(Readable.from(file.body)), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
      // Headers hold plain letters only.
      ...(replaced.length > 0 && { 'X-Replaced-Characters': replaced.map(encodeURIComponent).join(', ') }),
    },
  })
}

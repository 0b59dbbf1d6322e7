import type { AppRouter } from '@mina/api'
import { httpBatchLink, TRPCClientError } from '@trpc/client'
import { createTRPCReact } from '@trpc/react-query'
import type { Problem } from '../errors/error-text'
import { wire } from './wire'

/** The product's procedures from the browser, for the parts of a page that are alive. Pages themselves use loaders. */
export const trpc = createTRPCReact<AppRouter>()

export const makeTrpcClient = () =>
  trpc.createClient({
    links: [httpBatchLink({ url: '/api/trpc', transformer: wire, maxURLLength: 2000, maxItems: 20 })],
  })

/** What a failed call means to the reader. A call that never arrived has a code of its own. */
export function problemOfCall(error: unknown): Problem {
  if (!(error instanceof TRPCClientError)) return { code: 'unexpected', details: {} }
  const data = error.data as { domainCode?: string | null; details?: Problem['details'] } | null
  return { code: data?.domainCode ?? (data ? 'unexpected' : 'network'), details: data?.details ?? {} }
}

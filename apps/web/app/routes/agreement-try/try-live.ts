import type { AppRouter } from '@mina/api'
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client'
import type { Tried } from '~/agreements/agreement-data'
import type { TrialEvent } from '~/agreements/trial-event'
import { wire } from '~/trpc/wire'

const client = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: '/api/trpc', transformer: wire, maxURLLength: 2000 })],
})

export type LiveTrial = { tried: Tried } | { field: unknown; reason: string }

/** What the server says of an event while it is typed. A module of its own, loaded when somebody types. */
export async function tryLive(id: string, event: TrialEvent): Promise<LiveTrial> {
  try {
    return { tried: await client.agreements.tryEvent.query({ id, event }) }
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error
    const details = (error.data as { details?: Record<string, unknown> } | null)?.details
    return { field: details?.field, reason: String(details?.reason ?? 'refused') }
  }
}

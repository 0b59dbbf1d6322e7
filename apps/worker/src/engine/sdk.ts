import type { Inngest, InngestFunction } from 'inngest'
import { serve } from 'inngest/edge'
import { z } from 'zod'
import { type FunctionConfig, functionConfig } from './function-config'

/** In process nobody listens at this address; the SDK only takes the query and the host from it. */
const SERVE_URL = 'http://engine.internal/api/inngest'

/** The SDK's answer to one call. */
export interface Answer {
  status: number
  noRetry: boolean
  /** Seconds or a date, as the SDK wrote it. */
  retryAfter: string | null
  body: string
}

/** Calls the functions of one client in process, over the SDK's public `serve` handler. */
export interface Sdk {
  configs(): Promise<FunctionConfig[]>
  /** @param stepId the hashed id of a planned step, or `step`: find out what comes next */
  call(fnId: string, stepId: string, payload: string): Promise<Answer>
}

export function createSdk(client: Inngest.Any, functions: readonly InngestFunction.Any[]): Sdk {
  // Not streaming, whatever INNGEST_STREAMING says: an answer is read whole.
  const handler = serve({ client, functions: [...functions], streaming: false })
  const request = (method: string, query: string, body: string, headers: Record<string, string>) =>
    handler(
      new Request(`${SERVE_URL}${query}`, {
        method,
        body,
        // Without a host header the handler cannot build its own address and answers 500.
        headers: { host: 'engine.internal', 'content-type': 'application/json', ...headers },
      }),
    )

  return {
    async configs() {
      const response = await request('PUT', '', JSON.stringify({ url: SERVE_URL }), {
        'x-inngest-sync-kind': 'in_band',
      })
      const text = await response.text()
      if (response.status !== 200)
        throw new Error(`the functions cannot be listed: ${response.status} ${text}`)
      return z.object({ functions: z.array(functionConfig) }).parse(JSON.parse(text)).functions
    },

    async call(fnId, stepId, payload) {
      const query = `?fnId=${encodeURIComponent(fnId)}&stepId=${encodeURIComponent(stepId)}`
      const response = await request('POST', query, payload, {})
      return {
        status: response.status,
        noRetry: response.headers.get('x-inngest-no-retry') === 'true',
        retryAfter: response.headers.get('retry-after'),
        body: await response.text(),
      }
    },
  }
}

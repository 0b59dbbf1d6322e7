import { z } from 'zod'
import type { Expression } from './expressions'

const concurrencyOption = z.looseObject({
  limit: z.number(),
  key: z.string().optional(),
  scope: z.string().optional(),
})

/** One function as the SDK registers it (`functionConfigSchema` of inngest 4.24); unknown options stay, to be refused. */
export const functionConfig = z.looseObject({
  id: z.string(),
  triggers: z.array(
    z.looseObject({
      event: z.string().optional(),
      expression: z.string().optional(),
      cron: z.string().optional(),
    }),
  ),
  steps: z.record(
    z.string(),
    z.looseObject({ retries: z.looseObject({ attempts: z.number().optional() }).optional() }),
  ),
  idempotency: z.string().optional(),
  singleton: z.looseObject({ key: z.string().optional(), mode: z.enum(['skip', 'cancel']) }).optional(),
  cancel: z
    .array(z.looseObject({ event: z.string(), if: z.string().optional(), timeout: z.string().optional() }))
    .optional(),
  concurrency: z.union([z.number(), concurrencyOption, z.array(concurrencyOption)]).optional(),
})
export type FunctionConfig = z.infer<typeof functionConfig>

export interface CronTrigger {
  /** As written, `TZ=` prefix included: it names the row that remembers the last slot. */
  source: string
  pattern: string
  timeZone: string
}

/** What the engine needs to know about a function; made by `compileFunctions`, which refuses the rest. */
export interface DurableFunction {
  id: string
  /** The first call and the retries. */
  maxAttempts: number
  eventTriggers: readonly { event: string; condition: Expression | null }[]
  cronTriggers: readonly CronTrigger[]
  idempotency: Expression | null
  concurrency: { limit: number; key: Expression | null } | null
  singleton: { mode: 'skip' | 'cancel'; key: Expression | null } | null
  cancelOn: readonly { event: string; condition: Expression | null; timeoutMs: number | null }[]
}

export type Functions = ReadonlyMap<string, DurableFunction>

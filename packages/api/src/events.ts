import { z } from 'zod'

const documentEvent = z.object({ organizationId: z.guid(), documentId: z.guid() })

/** What happened, for the worker. Ids only: an event may be stored and shown outside the tenant's database. */
export const EVENTS = {
  'document/uploaded': documentEvent,
  'document/read': documentEvent,
  'document/failed': documentEvent.extend({ code: z.string() }),
} as const

export type EventName = keyof typeof EVENTS
export type EventData<Name extends EventName> = z.infer<(typeof EVENTS)[Name]>

export const documentUploaded = EVENTS['document/uploaded']
export const documentRead = EVENTS['document/read']
export const documentFailed = EVENTS['document/failed']

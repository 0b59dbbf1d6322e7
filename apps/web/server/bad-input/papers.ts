import { type DocumentKey, savePageWords, saveReading, startReading } from '@mina/api/documents'
import { pdf } from '@mina/api/hostile-files'
import { asTenant, type Database } from '@mina/db'
import { FIELD_IDS, type FieldId, type FieldReading, type FieldValue } from '@mina/domain/reading'
import { OWN_PAGE, type Person } from './person'
import type { Site } from './running-site'
import { type FilePart, multipart, send } from './send'

/** Ids of things that exist and belong to the cast's organization. */
export type Papers = {
  /** Read, waiting for its review. */
  documentId: string
  reviewId: string
  /** Reviewed: it became the agreement. */
  agreementId: string
  acceptedDocumentId: string
  /** One of the organization's companies, whose books they are. */
  companyId: string
}

const READ: Partial<Record<FieldId, FieldValue>> = {
  lessorName: 'Nordvik Finans AB',
  contractNumber: 'NF-20417',
  objectDescription: 'Personbil',
  startDate: '2026-01-01',
  endDate: '2028-12-31',
  termMonths: 36,
  fee: '4500',
  feePeriod: 'month',
  paymentTiming: 'advance',
  noticeMonths: 3,
  extensionMonths: 12,
  currency: 'SEK',
}

export const upload = (site: Site, person: Pick<Person, 'cookie'>, files: readonly FilePart[]) => {
  const { headers, body } = multipart(files)
  return send(site, {
    method: 'POST',
    path: '/api/documents',
    headers: { ...headers, ...OWN_PAGE, accept: 'application/json', cookie: person.cookie },
    body,
  })
}

export const mutate = (site: Site, person: Pick<Person, 'cookie'>, procedure: string, input: unknown) =>
  send(site, {
    method: 'POST',
    path: `/api/trpc/${procedure}`,
    headers: { ...OWN_PAGE, cookie: person.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ json: input }),
  })

export const query = (
  site: Site,
  person: Pick<Person, 'cookie'> | null,
  procedure: string,
  input?: unknown,
) =>
  send(site, {
    path: `/api/trpc/${procedure}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify({ json: input }))}`}`,
    headers: person ? { cookie: person.cookie } : {},
  })

let made = 0
/** A document of this person's organization that has been read, with values of the test's choice. */
export async function readDocument(
  db: Database,
  site: Site,
  person: Person,
  { values = READ, fileName = 'avtal.pdf' }: { values?: typeof READ; fileName?: string } = {},
): Promise<{ documentId: string; reviewId: string }> {
  const bytes = pdf({ trailer: `/Mark (${++made})` })
  const answer = await upload(site, person, [{ fileName, bytes }])
  const { files } = JSON.parse(answer.text) as { files: { documentId?: string }[] }
  const documentId = files[0]?.documentId
  if (!documentId) throw new Error(`not taken in: ${answer.text}`)

  const key: DocumentKey = { organizationId: person.actor.organizationId, documentId }
  const deps = {
    db,
    store: site.store,
    now: () => new Date(),
    today: () => new Date().toISOString().slice(0, 10),
  }
  await startReading(deps, key)
  await savePageWords(deps, key, {
    page: { page: 1, aspect: 1.41, words: [] },
    engine: 'tesseract 5',
    confidence: 0.98,
    image: { bytes: Buffer.from('RIFF\u0004\0\0\0WEBP'), width: 1000, height: 1410 },
  })
  const readings = FIELD_IDS.map((field): FieldReading => toReading(field, values[field]))
  const { reviewId } = await saveReading(deps, key, {
    result: { version: 'test-1', language: 'sv', readings },
    engine: 'tesseract 5',
  })
  if (!reviewId) throw new Error('there is no review to do')
  return { documentId, reviewId }
}

function toReading(field: FieldId, value: FieldValue | undefined): FieldReading {
  if (value === undefined) return { field, best: null, alternatives: [], level: 'missing' }
  const boxes = [{ page: 1, x: 0.4, y: 0.2, w: 0.2, h: 0.02 }]
  const best = { value, raw: String(value), score: 0.97, boxes, wordIds: [], rule: 'label-right' }
  return { field, best, alternatives: [], level: 'high' }
}

export const ACCEPT = { name: 'Bil', kind: 'vehicle', companyId: null, annualRate: '0.045' }

export async function papersOf(db: Database, site: Site, person: Person): Promise<Papers> {
  const waiting = await readDocument(db, site, person)
  const done = await readDocument(db, site, person)
  const accepted = await mutate(site, person, 'review.accept', {
    ...ACCEPT,
    reviewId: done.reviewId,
    revision: 0,
  })
  const agreementId = JSON.parse(accepted.text).result?.data?.json?.agreementId
  if (!agreementId) throw new Error(`not accepted: ${accepted.text}`)
  const { organizationId } = person.actor
  const company = await asTenant(db, person.actor, (tx) =>
    tx.company.create({ data: { organizationId, name: 'Nordvik Finans Drift AB' }, select: { id: true } }),
  )
  return { ...waiting, agreementId, acceptedDocumentId: done.documentId, companyId: company.id }
}

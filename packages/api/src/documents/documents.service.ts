import { asTenant, type Tx } from '@mina/db'
import { type Actor, DomainError } from '@mina/domain'
import { namesOf } from '../access-log/access-log.service'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import type {
  DocumentDetails,
  DocumentInput,
  DocumentList,
  DocumentProgress,
  DocumentRow,
  DocumentStatus,
  Failure,
  ListDocumentsInput,
  Notice,
  ProgressInput,
  ReadingRegion,
  ReadingStep,
} from './documents.schema'
import { UNCERTAIN_FIELDS } from './uncertain-fields.service'

const PAGE_SIZE = 50

/** The organization's documents, the newest first. */
export async function listDocuments(
  { db }: ApiDeps,
  actor: Actor,
  { status, cursor }: ListDocumentsInput,
): Promise<DocumentList> {
  authorize(actor, 'document.read')
  return asTenant(db, actor, async (tx) => {
    const found = await tx.document.findMany({
      where: { organizationId: actor.organizationId, status },
      orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
      take: PAGE_SIZE + 1,
      ...(cursor && { cursor: { id: cursor }, skip: 1 }),
    })
    const rows = await documentRows(tx, found.slice(0, PAGE_SIZE))
    return { rows, nextCursor: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null }
  })
}

/** @throws DomainError 'document.not_found' also for another organization's document */
export async function getDocument(
  { db }: ApiDeps,
  actor: Actor,
  { id }: DocumentInput,
): Promise<DocumentDetails> {
  authorize(actor, 'document.read')
  return asTenant(db, actor, async (tx) => {
    const document = await tx.document.findFirst({
      where: { id, organizationId: actor.organizationId },
      include: {
        pages: {
          select: { page: true, status: true, kind: true, width: true, height: true, engine: true },
          orderBy: { page: 'asc' },
        },
      },
    })
    if (!document) throw new DomainError('document.not_found', { id })
    const [row] = await documentRows(tx, [document])
    const { sha256, engine, languages, pages } = document
    return { ...row!, sha256, engine, languages, pages }
  })
}

/** How far each document has come. Ids of other organizations are left out, as if they did not exist. */
export async function documentProgress(
  { db }: ApiDeps,
  actor: Actor,
  { ids }: ProgressInput,
): Promise<DocumentProgress[]> {
  authorize(actor, 'document.read')
  return asTenant(db, actor, async (tx) => {
    const documents = await tx.document.findMany({
      where: { id: { in: ids }, organizationId: actor.organizationId },
      include: {
        pages: { select: { kind: true, status: true } },
        review: { select: { _count: { select: { fields: { where: UNCERTAIN_FIELDS } } } } },
      },
    })
    return documents.map((document) => {
      const { id, pageCount, pages, review } = document
      const status = document.status as DocumentStatus
      const pagesDone = pages.filter((page) => page.status === 'done').length
      const step = stepOf(status, pages, pagesDone)
      return {
        id,
        status,
        pagesDone,
        pageCount,
        step,
        toReview: review?._count.fields ?? null,
        failure: failureOf(document),
      }
    })
  })
}

/** Where pages are read, for people to know before they upload. */
export function readingRegion({ readingPlace }: ApiDeps, actor: Actor): ReadingRegion {
  authorize(actor, 'document.read')
  return { ...readingPlace, leavesTheMachine: readingPlace.region !== null }
}

function stepOf(status: DocumentStatus, pages: { kind: string | null }[], pagesDone: number): ReadingStep {
  if (status === 'uploaded') return 'waiting'
  if (status === 'failed') return 'failed'
  if (status !== 'reading') return 'done'
  if (pages.some(({ kind }) => kind === null)) return 'classify'
  return pagesDone < pages.length ? 'read' : 'extract'
}

type StoredDocument = {
  id: string
  fileName: string
  mediaType: string
  bytes: number
  pageCount: number
  status: string
  uploadedBy: string | null
  uploadedAt: Date
  agreementId: string | null
  failureCode: string | null
  failureDetails: unknown
  notices: unknown
}

/** Rows of documents with the names of who uploaded them. */
export async function documentRows(tx: Tx, documents: readonly StoredDocument[]): Promise<DocumentRow[]> {
  const names = await namesOf(
    tx,
    documents.map(({ uploadedBy }) => uploadedBy),
  )
  return documents.map((document) => {
    const { id, fileName, mediaType, bytes, pageCount, status, uploadedBy, uploadedAt, agreementId } =
      document
    return {
      id,
      fileName,
      mediaType,
      bytes,
      pageCount,
      status: status as DocumentStatus,
      uploadedByName: names.get(uploadedBy ?? '') ?? null,
      uploadedAt,
      agreementId,
      failure: failureOf(document),
      notices: document.notices as Notice[],
    }
  })
}

function failureOf({
  failureCode,
  failureDetails,
}: Pick<StoredDocument, 'failureCode' | 'failureDetails'>): Failure | null {
  if (!failureCode) return null
  return { code: failureCode, details: (failureDetails ?? {}) as Failure['details'] }
}

import { asTenant, Prisma, type Tx } from '@mina/db'
import { DomainError, type ErrorCode } from '@mina/domain'
import type { DocumentLanguage, Page } from '@mina/domain/reading'
import { record, systemActor } from '../access-log/record'
import type { ApiDeps } from '../deps'
import { announce } from '../outbox'
import { pageImageKey, pageWordsKey, readPageWords, storePageWords } from './document-files.service'
import type { DocumentStatus, Notice } from './documents.schema'

/** Which document, in which organization: what an event carries. */
export type DocumentKey = { organizationId: string; documentId: string }
type WorkerDeps = Pick<ApiDeps, 'db' | 'store' | 'now'>

export type PageKind = 'text' | 'scan' | 'mixed' | 'photo'
export type ReadingJob = DocumentKey & {
  fileName: string
  mediaType: string
  storageKey: string
  sha256: string
  pageCount: number
  languages: DocumentLanguage[]
}

/**
 * Marks a document as being read and says what to read. Safe to repeat; a review that has begun stays open.
 * @throws DomainError 'document.not_found'; 'review.already_accepted' when there is nothing left to read it for
 */
export async function startReading({ db }: WorkerDeps, key: DocumentKey): Promise<ReadingJob> {
  return asTenant(db, key, async (tx) => {
    const document = await lockDocument(tx, key)
    const { fileName, mediaType, storageKey, sha256, pageCount } = document
    if (document.status === 'accepted')
      throw new DomainError('review.already_accepted', { id: key.documentId })
    const status: DocumentStatus = document.status === 'review' ? 'review' : 'reading'
    await tx.document.update({
      where: { id: key.documentId },
      data: { status, failureCode: null, failureDetails: Prisma.DbNull },
    })
    return {
      ...key,
      fileName,
      mediaType,
      storageKey,
      sha256,
      pageCount,
      languages: document.languages as DocumentLanguage[],
    }
  })
}

/** What each page is, before any is read. */
export async function savePageKinds(
  { db }: WorkerDeps,
  key: DocumentKey,
  kinds: readonly { page: number; kind: PageKind }[],
): Promise<void> {
  await asTenant(db, key, async (tx) => {
    for (const { page, kind } of kinds) {
      await updatePage(tx, key, page, { kind })
    }
  })
}

export type ReadPage = {
  page: Page
  engine: string
  /** 0–1, the mean of the words. */
  confidence: number
  /** The picture that people see beside the form, WebP. */
  image: { bytes: Uint8Array; width: number; height: number }
}

/** Keeps one page's words and picture. Repeating it replaces them. */
export async function savePageWords(deps: WorkerDeps, key: DocumentKey, read: ReadPage): Promise<void> {
  const { page, engine, confidence, image } = read
  const wordsKey = pageWordsKey(key.organizationId, key.documentId, page.page)
  const imageKey = pageImageKey(key.organizationId, key.documentId, page.page)
  await storePageWords(deps, wordsKey, page)
  await deps.store.put(imageKey, image.bytes, 'image/webp')
  try {
    await asTenant(deps.db, key, (tx) =>
      updatePage(tx, key, page.page, {
        status: 'done',
        engine,
        confidence,
        wordsKey,
        imageKey,
        width: image.width,
        height: image.height,
      }),
    )
  } catch (error) {
    // The document was removed while it was read: its files go too.
    if (error instanceof DomainError)
      await Promise.all([wordsKey, imageKey].map((file) => deps.store.delete(file)))
    throw error
  }
}

/** The words of every page that has been read so far, in page order. */
export async function savedPages(
  deps: WorkerDeps,
  { organizationId, documentId }: DocumentKey,
): Promise<Page[]> {
  const pages = await asTenant(deps.db, { organizationId }, (tx) =>
    tx.documentPage.findMany({
      where: { documentId, organizationId },
      select: { page: true, wordsKey: true },
    }),
  )
  return readPageWords(deps, pages)
}

/** Ends a reading that cannot succeed; a person sees the code's text. A review that has begun stays open. */
export async function failReading(
  { db, now }: WorkerDeps,
  key: DocumentKey,
  failure: { code: ErrorCode; details?: Record<string, string | number> },
): Promise<void> {
  const { code, details = {} } = failure
  await asTenant(db, key, async (tx) => {
    const { status } = await lockDocument(tx, key)
    if (status === 'review' || status === 'accepted') return
    await tx.document.update({
      where: { id: key.documentId },
      data: { status: 'failed', failureCode: code, failureDetails: details },
    })
    await tx.documentPage.updateMany({
      where: { documentId: key.documentId, status: { not: 'done' } },
      data: { status: 'failed' },
    })
    await announce(tx, 'document/failed', { ...key, code }, now())
    await record(tx, systemActor(key.organizationId), {
      action: 'document.reading_failed',
      subjectType: 'document',
      subjectId: key.documentId,
      details: { code },
    })
  })
}

/** Adds something the reader must be told, once: for example that another engine had to step in. */
export async function addNotice({ db }: WorkerDeps, key: DocumentKey, notice: Notice): Promise<void> {
  await asTenant(db, key, async (tx) => {
    const { notices } = await lockDocument(tx, key)
    const known = notices as Notice[]
    if (known.some((other) => JSON.stringify(other) === JSON.stringify(notice))) return
    await tx.document.update({ where: { id: key.documentId }, data: { notices: [...known, notice] } })
  })
}

/** Holds the document for this transaction. */
export async function lockDocument(tx: Tx, { organizationId, documentId }: DocumentKey) {
  await tx.$queryRaw`SELECT 1 FROM "Document" WHERE "id" = ${documentId}::uuid FOR UPDATE`
  const document = await tx.document.findFirst({ where: { id: documentId, organizationId } })
  if (!document) throw new DomainError('document.not_found', { id: documentId })
  return document
}

async function updatePage(
  tx: Tx,
  { organizationId, documentId }: DocumentKey,
  page: number,
  data: Prisma.DocumentPageUpdateManyMutationInput,
): Promise<void> {
  const { count } = await tx.documentPage.updateMany({ where: { documentId, organizationId, page }, data })
  if (count === 0) throw new DomainError('document.not_found', { id: documentId, page })
}

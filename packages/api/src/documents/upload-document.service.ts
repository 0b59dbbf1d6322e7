import { randomUUID } from 'node:crypto'
import { asTenant, type Tx } from '@mina/db'
import { type Actor, DomainError } from '@mina/domain'
import { record } from '../access-log/record'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import { announce } from '../outbox'
import { originalKey } from './document-files.service'
import { type UploadDocumentInput, uploadDocumentInput } from './documents.schema'
import { inspectUpload } from './inspect-upload'

export type UploadedDocument = { documentId: string; alreadyKnown: boolean }

/**
 * Takes a file in: inspects it, stores it unchanged, and in one transaction writes its row and pages, the log entry
 * and the event that starts the reading. The same bytes again, also at the same moment, give the document that is
 * already there.
 * @throws DomainError 'document.*' for a file that cannot be an agreement
 */
export async function uploadDocument(
  deps: ApiDeps,
  actor: Actor,
  input: UploadDocumentInput,
): Promise<UploadedDocument> {
  authorize(actor, 'document.upload')
  const parsed = uploadDocumentInput.safeParse(input)
  if (!parsed.success)
    throw new DomainError('input.invalid', { field: String(parsed.error.issues[0]?.path[0]) })
  const inspected = await inspectUpload(input.bytes)
  const known = await asTenant(deps.db, actor, (tx) => findBySha256(tx, actor, inspected.sha256))
  if (known) return { documentId: known.id, alreadyKnown: true }

  const documentId = randomUUID()
  const storageKey = originalKey(actor.organizationId, documentId)
  await deps.store.put(storageKey, input.bytes, inspected.mediaType)
  const file = {
    ...inspected,
    ...parsed.data,
    fileName: plainFileName(parsed.data.fileName),
    documentId,
    storageKey,
  }
  const isNew = await asTenant(deps.db, actor, (tx) => addDocument(deps, tx, actor, file)).catch(
    async (error) => {
      await deps.store.delete(storageKey)
      throw error
    },
  )
  if (isNew) return { documentId, alreadyKnown: false }

  await deps.store.delete(storageKey)
  const first = await asTenant(deps.db, actor, (tx) => findBySha256(tx, actor, inspected.sha256))
  if (!first) throw new DomainError('document.not_found', { id: documentId })
  return { documentId: first.id, alreadyKnown: true }
}

type NewDocument = Awaited<ReturnType<typeof inspectUpload>> & {
  documentId: string
  storageKey: string
  fileName: string
  languages?: string[]
}

/** False when another upload of the same bytes was there first. */
async function addDocument({ now }: ApiDeps, tx: Tx, actor: Actor, file: NewDocument): Promise<boolean> {
  const { organizationId, userId } = actor
  const { documentId, storageKey, fileName, mediaType, bytes, sha256, pages } = file
  const added = await tx.document.createMany({
    data: [
      {
        id: documentId,
        organizationId,
        fileName,
        mediaType,
        bytes,
        sha256,
        storageKey,
        pageCount: pages,
        languages: file.languages ?? (await documentLanguages(tx, organizationId)),
        uploadedBy: userId,
        uploadedAt: now(),
      },
    ],
    skipDuplicates: true,
  })
  if (added.count === 0) return false
  await tx.documentPage.createMany({
    data: Array.from({ length: pages }, (_, index) => ({ organizationId, documentId, page: index + 1 })),
  })
  await announce(tx, 'document/uploaded', { organizationId, documentId }, now())
  await record(tx, actor, {
    action: 'document.uploaded',
    subjectType: 'document',
    subjectId: documentId,
    details: { sha256, mediaType, bytes, pages },
  })
  return true
}

async function documentLanguages(tx: Tx, organizationId: string): Promise<string[]> {
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { documentLanguages: true },
  })
  return organization.documentLanguages
}

const findBySha256 = (tx: Tx, { organizationId }: Actor, sha256: string) =>
  tx.document.findFirst({ where: { organizationId, sha256 }, select: { id: true } })

/** The last part of a path, without control and direction characters, short enough for every file system. */
function plainFileName(fileName: string): string {
  const last = fileName.split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .trim()
  // By characters, not halves of them: a cut emoji is stored as a question mark.
  const characters = [...plain]
  if (characters.length <= 200) return plain || 'document'
  return `${characters.slice(0, 180).join('')}…${characters.slice(-19).join('')}`
}

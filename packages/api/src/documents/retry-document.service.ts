import { asTenant, Prisma, type Tx } from '@mina/db'
import { type Actor, DomainError } from '@mina/domain'
import { record } from '../access-log/record'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import { announce } from '../outbox'
import { documentPrefix } from './document-files.service'
import type { DocumentInput } from './documents.schema'

/**
 * Reads a document again that could not be read. One that is being read, or has been, is left as it is.
 * @throws DomainError 'document.not_found'
 */
export async function retryDocument({ db, now }: ApiDeps, actor: Actor, { id }: DocumentInput) {
  authorize(actor, 'document.upload')
  return asTenant(db, actor, async (tx) => {
    const { status } = await lockDocument(tx, actor, id)
    if (status !== 'failed') return { id, status }
    await tx.document.update({
      where: { id },
      data: { status: 'uploaded', failureCode: null, failureDetails: Prisma.DbNull, notices: [] },
    })
    await tx.documentPage.updateMany({ where: { documentId: id }, data: { status: 'waiting' } })
    await announce(tx, 'document/uploaded', { organizationId: actor.organizationId, documentId: id }, now())
    await record(tx, actor, { action: 'document.retried', subjectType: 'document', subjectId: id })
    return { id, status: 'uploaded' }
  })
}

/**
 * Removes a document that never became an agreement, with its pages, readings and review.
 * @throws DomainError 'document.not_found'; 'review.already_accepted' when an agreement rests on it
 */
export async function removeDocument({ db, store }: ApiDeps, actor: Actor, { id }: DocumentInput) {
  authorize(actor, 'document.upload')
  const original = await asTenant(db, actor, async (tx) => {
    const { status, agreementId, storageKey, sha256 } = await lockDocument(tx, actor, id)
    if (status === 'accepted' || agreementId) throw new DomainError('review.already_accepted', { id })
    await tx.document.delete({ where: { id } })
    await record(tx, actor, {
      action: 'document.removed',
      subjectType: 'document',
      subjectId: id,
      details: { sha256 },
    })
    return storageKey
  })
  await store.delete(original)
  for await (const { key } of store.list(documentPrefix(actor.organizationId, id))) await store.delete(key)
  return { id }
}

async function lockDocument(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Document" WHERE "id" = ${id}::uuid FOR UPDATE`
  const document = await tx.document.findFirst({
    where: { id, organizationId: actor.organizationId },
    select: { status: true, agreementId: true, storageKey: true, sha256: true },
  })
  if (!document) throw new DomainError('document.not_found', { id })
  return document
}

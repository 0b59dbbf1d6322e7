import { asTenant } from '@mina/db'
import { type Actor, DomainError } from '@mina/domain'
import type { Page, Word } from '@mina/domain/reading'
import { record } from '../access-log/record'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'

type FileDeps = Pick<ApiDeps, 'store'>

/** Where a document's files lie. Everything of one document has one prefix, so that it can be removed whole. */
export const documentPrefix = (organizationId: string, documentId: string): string =>
  `${organizationId}/documents/${documentId}/`
export const originalKey = (organizationId: string, documentId: string): string =>
  `${documentPrefix(organizationId, documentId)}original`
export const pageImageKey = (organizationId: string, documentId: string, page: number): string =>
  `${documentPrefix(organizationId, documentId)}pages/${page}.webp`
export const pageWordsKey = (organizationId: string, documentId: string, page: number): string =>
  `${documentPrefix(organizationId, documentId)}pages/${page}.words.json`

/**
 * The file as it was uploaded, for download. Leaves an entry in the access log.
 * @throws DomainError 'document.not_found'
 */
export async function readOriginal({ db, store }: ApiDeps, actor: Actor, id: string) {
  authorize(actor, 'document.read')
  const document = await asTenant(db, actor, async (tx) => {
    const found = await tx.document.findFirst({
      where: { id, organizationId: actor.organizationId },
      select: { fileName: true, mediaType: true, storageKey: true },
    })
    if (!found) throw new DomainError('document.not_found', { id })
    await record(tx, actor, { action: 'document.downloaded', subjectType: 'document', subjectId: id })
    return found
  })
  const { fileName, mediaType, storageKey } = document
  return { fileName, mediaType, bytes: await store.get(storageKey) }
}

/**
 * The picture of one page, WebP, as it is shown beside the form.
 * @throws DomainError 'document.not_found' also when the page has no picture yet
 */
export async function readPageImage({ db, store }: ApiDeps, actor: Actor, id: string, page: number) {
  authorize(actor, 'document.read')
  const found = await asTenant(db, actor, (tx) =>
    tx.documentPage.findFirst({
      where: { documentId: id, page, organizationId: actor.organizationId },
      select: { imageKey: true },
    }),
  )
  if (!found?.imageKey) throw new DomainError('document.not_found', { id, page })
  return { mediaType: 'image/webp', bytes: await store.get(found.imageKey) }
}

/** Keeps the words of one page, as the engine saw them. */
export async function storePageWords({ store }: FileDeps, key: string, page: Page): Promise<void> {
  await store.put(key, new TextEncoder().encode(JSON.stringify(page)), 'application/json')
}

/** The words of pages that have been read, in page order. */
export async function readPageWords(
  { store }: FileDeps,
  pages: readonly { page: number; wordsKey: string | null }[],
): Promise<Page[]> {
  const keys = [...pages].sort((a, b) => a.page - b.page).flatMap(({ wordsKey }) => wordsKey ?? [])
  const files = await Promise.all(keys.map((key) => store.get(key)))
  return files.map((bytes) => toPage(JSON.parse(new TextDecoder().decode(bytes))))
}

/** We wrote the file ourselves; what is checked is that it is one of ours. */
function toPage(json: { page: number; aspect: number; words: Word[] }): Page {
  if (typeof json.page !== 'number' || !Array.isArray(json.words)) throw new Error('not a file of page words')
  return json
}

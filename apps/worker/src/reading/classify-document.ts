import {
  type DocumentKey,
  type PageKind,
  type ReadingJob,
  savePageKinds,
  startReading,
} from '@mina/api/documents'
import { outlinePages } from '../ocr/read-pages'
import type { DocumentMediaType } from '../ocr/source-image'
import type { ReadingDeps } from './deps'
import { storeOutline } from './outlines'

export type Classified = { job: ReadingJob; pages: { page: number; kind: PageKind }[] }

/** Decides for every page whether its text layer is enough or it must be looked at. Safe to repeat. */
export async function classifyDocument(deps: ReadingDeps, key: DocumentKey): Promise<Classified> {
  const job = await startReading(deps, key)
  const mediaType = job.mediaType as DocumentMediaType
  const outlines = await outlinePages(await deps.store.get(job.storageKey), mediaType)
  for (const outline of outlines) await storeOutline(deps, job, outline)
  const pages = outlines.map(
    ({ page, kind }) => ({ page, kind: mediaType === 'image/jpeg' ? 'photo' : kind }) as const,
  )
  await savePageKinds(deps, key, pages)
  return { job, pages }
}

/** Whether the page's words must come from an engine. */
export const needsOcr = ({ kind }: { kind: PageKind }): boolean => kind === 'scan' || kind === 'photo'

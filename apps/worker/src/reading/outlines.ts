import type { ReadingJob } from '@mina/api/documents'
import type { TextLayerPage } from '../ocr/read-text-layer'
import type { ReadingDeps } from './deps'

/** What is known of a page before OCR lies beside the page's other files until the page has been read. */
const outlineKey = ({ organizationId, documentId }: ReadingJob, page: number) =>
  `${organizationId}/documents/${documentId}/pages/${page}.outline.json`

export async function storeOutline(
  { store }: ReadingDeps,
  job: ReadingJob,
  outline: TextLayerPage,
): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(outline))
  await store.put(outlineKey(job, outline.page), bytes, 'application/json')
}

export async function loadOutline(
  { store }: ReadingDeps,
  job: ReadingJob,
  page: number,
): Promise<TextLayerPage> {
  return JSON.parse(new TextDecoder().decode(await store.get(outlineKey(job, page)))) as TextLayerPage
}

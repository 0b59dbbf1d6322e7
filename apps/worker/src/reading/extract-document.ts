import { type DocumentKey, learnedLabelsFor, lessorKeyOf, savedPages, saveReading } from '@mina/api/documents'
import { type ExtractResult, extract } from '@mina/domain/reading'
import type { ReadingDeps } from './deps'

/** Finds the fields in the stored words and opens the review; what people corrected for this lessor before is used. */
export async function extractDocument(deps: ReadingDeps, key: DocumentKey, engine: string) {
  const pages = await savedPages(deps, key)
  const first = extract({ pages })
  const learned = await learnedLabelsFor(deps, key.organizationId, lessorOf(first))
  const result = learned.length > 0 ? extract({ pages, learned }) : first
  const saved = await saveReading(deps, key, { result, engine })
  return { ...saved, version: result.version, learned: learned.length }
}

function lessorOf({ readings }: ExtractResult): string | null {
  const value = (field: string) => readings.find((reading) => reading.field === field)?.best?.value
  return lessorKeyOf(value('lessorOrgNo'), value('lessorName'))
}

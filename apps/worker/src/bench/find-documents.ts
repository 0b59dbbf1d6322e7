import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Truth } from './score-fields'

/** One way a document exists: the digital PDF, a scan of it, or photos of its pages. */
export type Specimen = { id: string; kind: 'pdf' | 'scan' | 'photo'; name: string; files: string[] }
export type Corpus = { truths: Map<string, Truth>; specimens: Specimen[] }

const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : [])

/**
 * Reads a folder of documents with truth: `truth/ID.json`, `pdf/ID.pdf`, `scans/ID.NAME.pdf`, `photos/ID.pN.jpg`.
 * Photos count only when every page of the document was photographed.
 * @throws Error when the folder holds no truth
 */
export function findDocuments(folder: string): Corpus {
  const truths = new Map<string, Truth>()
  for (const file of filesIn(join(folder, 'truth')).filter((name) => name.endsWith('.json'))) {
    const truth = JSON.parse(readFileSync(join(folder, 'truth', file), 'utf8')) as Truth
    truths.set(truth.id, truth)
  }
  if (truths.size === 0) throw new Error(`${folder} has no truth/*.json`)
  const specimens = [...truths.values()].flatMap((truth) => specimensOf(folder, truth))
  return { truths, specimens }
}

function specimensOf(folder: string, { id, ...truth }: Truth & { pages?: number }): Specimen[] {
  const of = (subfolder: string) =>
    filesIn(join(folder, subfolder)).filter((name) => name.startsWith(`${id}.`))
  const one =
    (kind: Specimen['kind'], subfolder: string) =>
    (name: string): Specimen => ({ id, kind, name, files: [join(folder, subfolder, name)] })
  const photos = of('photos')
  const isWhole = photos.length > 0 && photos.length === (truth.pages ?? photos.length)
  return [
    ...of('pdf').map(one('pdf', 'pdf')),
    ...of('scans').map(one('scan', 'scans')),
    ...(isWhole
      ? [
          {
            id,
            kind: 'photo' as const,
            name: `${id} photo`,
            files: photos.map((name) => join(folder, 'photos', name)),
          },
        ]
      : []),
  ]
}

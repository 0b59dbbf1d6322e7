import { asTenant } from '@mina/db'
import { make, type TestActor } from '@mina/db/factories'
import {
  type Box,
  type Candidate,
  type ExtractResult,
  FIELD_IDS,
  type FieldId,
  type FieldValue,
  type Word,
} from '@mina/domain/reading'
import type { ApiDeps } from './deps'
import { savePageWords, saveReading, startReading } from './documents'

/** A three-year lease of a car, as a reading found it: the fee is uncertain, with another candidate. */
export const READ: Partial<Record<FieldId, FieldValue>> = {
  lessorName: 'Nordvik Finans AB',
  lessorOrgNo: '556036-0793',
  lesseeName: 'Bageriet i Lund AB',
  contractNumber: 'NF-20417',
  objectDescription: 'Personbil Volvo EX40',
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

export const boxOn = (page: number, y: number): Box => ({ page, x: 0.4, y, w: 0.2, h: 0.02 })

/** A label at the left, its value at the right, on one line. */
export const LINES: [label: string, value: string][] = [
  ['Hyresgivare', 'Nordvik Finans AB'],
  ['Periodavgift', '4 500,00 kr'],
  ['Varav service', '450,00 kr'],
  ['Uppsägningstid', '6 månader'],
]

const wordsOf = (lines: [string, string][]): Word[] =>
  lines.flatMap(([label, value], line) => [
    ...wordsAt(label, 0.1, lineY(line)),
    ...wordsAt(value, 0.4, lineY(line)),
  ])
export const lineY = (line: number) => 0.1 + line * 0.05

let nextWordId = 1
function wordsAt(text: string, left: number, y: number): Word[] {
  let x = left
  return text.split(' ').map((part) => {
    const w = part.length * 0.012
    const box = { page: 1, x, y, w, h: 0.015 }
    x += w + 0.008
    return {
      id: nextWordId++,
      text: part,
      confidence: 1,
      box,
      size: 0.015,
      baseline: y + 0.013,
      source: 'text',
    }
  })
}

export function extracted(values: Partial<Record<FieldId, FieldValue>> = READ): ExtractResult {
  const readings = FIELD_IDS.map((field, index) => {
    const value = values[field]
    if (value === undefined) return { field, best: null, alternatives: [], level: 'missing' as const }
    const best = candidate(value, 0.1 + index * 0.02)
    if (field !== 'fee') return { field, best, alternatives: [], level: 'high' as const }
    return {
      field,
      best: { ...best, score: 0.6 },
      alternatives: [candidate('450', lineY(2))],
      level: 'low' as const,
    }
  })
  return { version: 'test-1', language: 'sv', readings }
}

const candidate = (value: FieldValue, y: number): Candidate => ({
  value,
  raw: String(value),
  score: 0.97,
  boxes: [boxOn(1, y)],
  wordIds: [1],
  rule: 'label-right',
})

/** A document that the worker has read, waiting for a person. */
export async function readDocument(
  deps: ApiDeps,
  actor: TestActor,
  values: Partial<Record<FieldId, FieldValue>> = READ,
): Promise<{ documentId: string; reviewId: string }> {
  const { organizationId } = actor
  const { id: documentId } = await make.document(deps.db, actor, { uploadedBy: actor.userId })
  const key = { organizationId, documentId }
  await asTenant(deps.db, actor, (tx) =>
    tx.documentPage.create({ data: { organizationId, documentId, page: 1 } }),
  )
  await startReading(deps, key)
  await savePageWords(deps, key, {
    page: { page: 1, aspect: 1.5, words: wordsOf(LINES) },
    engine: 'tesseract 5',
    confidence: 0.98,
    image: { bytes: new Uint8Array([1, 2, 3]), width: 1000, height: 1500 },
  })
  const { reviewId } = await saveReading(deps, key, { result: extracted(values), engine: 'tesseract 5' })
  return { documentId, reviewId: reviewId! }
}

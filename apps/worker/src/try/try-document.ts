import { readFile } from 'node:fs/promises'
import { inspectUpload } from '@mina/api/documents'
import { DomainError, type LocalDate } from '@mina/domain'
import {
  type DocumentLanguage,
  extract,
  type FieldId,
  type FieldReading,
  type FieldValue,
} from '@mina/domain/reading'
import type { PageOcrEngine } from '../ocr/ocr-engine'
import { readPages } from '../ocr/read-pages'
import { agreementOf, type TriedAgreement } from './agreement-of'

type TriedField = {
  value: FieldValue | null
  score: number
  level: string
  page: number | null
  box: object | null
}

export type TriedDocument = TriedAgreement & {
  fields: Record<FieldId, TriedField>
  engine: string
  cpuSeconds: number
}

const AMOUNTS: ReadonlySet<FieldId> = new Set([
  'fee',
  'firstIncreasedRent',
  'residualValue',
  'interestMargin',
  'deposit',
])

/**
 * Reads a file through the stages the service uses, without a database: inspect, words, fields, agreement, figures.
 * @throws DomainError 'document.*' when the file cannot be used
 */
export async function tryDocument(
  path: string,
  options: { engine: PageOcrEngine; languages: readonly DocumentLanguage[]; today: LocalDate },
): Promise<TriedDocument> {
  const bytes = await readDocument(path)
  const { mediaType } = await inspectUpload(bytes)
  const { pages, engine, cpuSeconds } = await readPages(bytes, { ...options, mediaType })
  const before = process.cpuUsage()
  const { readings } = extract({ pages })
  const { user, system } = process.cpuUsage(before)
  return {
    fields: Object.fromEntries(
      readings.map((reading) => [reading.field, describe(reading)]),
    ) as TriedDocument['fields'],
    ...agreementOf(
      Object.fromEntries(readings.map(({ field, best }) => [field, best?.value ?? null])),
      options.today,
    ),
    engine,
    cpuSeconds: Number((cpuSeconds + (user + system) / 1e6).toFixed(3)),
  }
}

function describe({ field, best, level }: FieldReading): TriedField {
  if (!best) return { value: null, score: 0, level, page: null, box: null }
  const box = best.boxes[0]
  return {
    value: AMOUNTS.has(field) ? Number(best.value) : best.value,
    score: Number(best.score.toFixed(3)),
    level,
    page: box?.page ?? null,
    box: box ? { x: box.x, y: box.y, w: box.w, h: box.h } : null,
  }
}

async function readDocument(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new DomainError('document.unreadable', {
      path,
      reason: (error as NodeJS.ErrnoException).code ?? 'unknown',
    })
  }
}

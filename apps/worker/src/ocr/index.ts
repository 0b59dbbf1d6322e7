import { join } from 'node:path'
import type { Config } from '@mina/api/config'
import type { DocumentOcrEngine, PageOcrEngine } from './ocr-engine'
import { createTesseract } from './tesseract'
import { createTextract } from './textract'

export {
  type DocumentOcrEngine,
  type OcrEngine,
  OcrRefused,
  OcrUnavailable,
  type PageOcrEngine,
} from './ocr-engine'

/** The engine on this machine: the default, and what steps in when the other one refuses. */
export const createPageEngine = ({
  dataDir,
  ocrWorkers,
}: Pick<Config, 'dataDir' | 'ocrWorkers'>): Promise<PageOcrEngine> =>
  createTesseract({ modelDir: join(dataDir, 'ocr-models'), workers: ocrWorkers ?? undefined })

/**
 * The engine that reads stored documents elsewhere, with the bucket it fetches them from; null unless it was chosen.
 * @throws Error when it is chosen and documents lie where it cannot fetch them
 */
export function createDocumentEngine(
  config: Pick<Config, 'ocr' | 'storage'>,
): { engine: DocumentOcrEngine; bucket: string } | null {
  if (config.ocr.engine === 'tesseract') return null
  const { region, endpoint, accessKeyId, secretAccessKey } = config.ocr
  if (config.storage.kind !== 's3') {
    throw new Error('OCR_ENGINE=textract fetches documents from S3: it needs STORAGE=s3 and S3_BUCKET')
  }
  // Textract answers InvalidS3ObjectException for a bucket elsewhere: better said at the start than at the first upload.
  if (!config.storage.endpoint && config.storage.region !== region) {
    throw new Error(
      `Textract reads buckets of its own region only: S3_REGION is ${config.storage.region}, TEXTRACT_REGION is ${region}`,
    )
  }
  return {
    engine: createTextract({ region, endpoint, credentials: { accessKeyId, secretAccessKey } }),
    bucket: config.storage.bucket,
  }
}

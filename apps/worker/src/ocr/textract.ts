import { createHash } from 'node:crypto'
import {
  type Block,
  GetDocumentTextDetectionCommand,
  type GetDocumentTextDetectionResponse,
  StartDocumentTextDetectionCommand,
  TextractClient,
} from '@aws-sdk/client-textract'
import { type DocumentOcrEngine, type OcrJobState, OcrRefused, OcrUnavailable } from './ocr-engine'
import { toWords } from './textract-transform'

export type TextractConfig = {
  region: string
  /** Left out: the SDK's usual sources (environment, instance role). */
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined
  /** Another address than Amazon's own. */
  endpoint?: string | undefined
  timeoutMs?: number | undefined
  attempts?: number | undefined
}

/** Changes whenever the same document should be read anew: Textract gives the old job for the same token. */
const TOKEN_VERSION = 'text-1'
const CONNECT_TIMEOUT_MS = 5_000
const ANSWER_TIMEOUT_MS = 30_000
const ATTEMPTS = 5
const BLOCKS_PER_ANSWER = 1000

// The provider says no for good. Everything else may pass: load, limits, network, an answer that is not one.
const PERMANENT = new Set([
  'AccessDeniedException',
  'BadDocumentException',
  'DocumentTooLargeException',
  'IdempotentParameterMismatchException',
  'InvalidJobIdException',
  'InvalidKMSKeyException',
  'InvalidParameterException',
  'InvalidS3ObjectException',
  'UnrecognizedClientException',
  'UnsupportedDocumentException',
  'ValidationException',
])

/**
 * Amazon Textract, text detection only: the one operation that is offered for Swedish, and the cheapest.
 * Documents are fetched from a bucket in Textract's own region; nothing is sent from here but their names.
 */
export function createTextract(config: TextractConfig): DocumentOcrEngine {
  const client = new TextractClient({
    region: config.region,
    ...(config.credentials && { credentials: config.credentials }),
    ...(config.endpoint && { endpoint: config.endpoint }),
    retryMode: 'standard',
    maxAttempts: config.attempts ?? ATTEMPTS,
    requestHandler: {
      connectionTimeout: CONNECT_TIMEOUT_MS,
      requestTimeout: config.timeoutMs ?? ANSWER_TIMEOUT_MS,
      throwOnRequestTimeout: true,
    },
  })

  const get = (jobId: string, input: { MaxResults: number; NextToken?: string | undefined }) =>
    sorted(() => client.send(new GetDocumentTextDetectionCommand({ JobId: jobId, ...input })))

  return {
    id: 'textract',
    version: 'Amazon Textract DetectDocumentText 1.0',
    sendsDataTo: { provider: 'Amazon Web Services', region: config.region },

    async start({ bucket, key, sha256 }) {
      const { JobId } = await sorted(() =>
        client.send(
          new StartDocumentTextDetectionCommand({
            DocumentLocation: { S3Object: { Bucket: bucket, Name: key } },
            ClientRequestToken: tokenOf(bucket, key, sha256),
          }),
        ),
      )
      if (!JobId) throw new OcrUnavailable('Textract started a job without a name')
      return JobId
    },

    async poll(jobId) {
      return toState(await get(jobId, { MaxResults: 1 }))
    },

    async fetch(jobId) {
      const blocks: Block[] = []
      let token: string | undefined
      do {
        const answer = await get(jobId, { MaxResults: BLOCKS_PER_ANSWER, NextToken: token })
        if (toState(answer).state === 'running') throw new OcrUnavailable('Textract is still reading')
        blocks.push(...(answer.Blocks ?? []))
        token = answer.NextToken
      } while (token)
      return toWords(blocks)
    },

    async close() {
      client.destroy()
    },
  }
}

/** The same file in the same place gives the same token, and so the same job. 64 characters at most. */
const tokenOf = (bucket: string, key: string, sha256: string) =>
  createHash('sha256').update([TOKEN_VERSION, bucket, key, sha256].join('\n')).digest('hex')

function toState({ JobStatus, StatusMessage, Warnings }: GetDocumentTextDetectionResponse): OcrJobState {
  switch (JobStatus) {
    case 'IN_PROGRESS':
      return { state: 'running' }
    case 'SUCCEEDED':
    case 'PARTIAL_SUCCESS':
      return {
        state: 'done',
        missingPages: [...new Set(Warnings?.flatMap(({ Pages }) => Pages ?? []))].sort((a, b) => a - b),
      }
    case 'FAILED':
      throw new OcrRefused(StatusMessage ?? 'FAILED')
    default:
      throw new OcrUnavailable(`Textract answered without a state of the job: ${String(JobStatus)}`)
  }
}

/** Sorts what can go wrong into "never" and "later". */
async function sorted<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : 'unknown'
    if (PERMANENT.has(name)) throw new OcrRefused(name, { cause })
    throw new OcrUnavailable(`Textract does not answer: ${name}`, { cause })
  }
}

import { pipeline, Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import {
  checkKey,
  ObjectDamaged,
  ObjectMissing,
  type ObjectStore,
  type StoredObject,
  sha256Of,
  verified,
  verifyingStream,
} from './object-store'

export type S3StoreConfig = {
  bucket: string
  region: string
  /** Another S3-compatible service; Amazon's own when left out. */
  endpoint?: string | undefined
  /** Left out: the SDK's usual sources (environment, instance role). */
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined
}

const CONNECT_TIMEOUT_MS = 5_000
const ANSWER_TIMEOUT_MS = 60_000

/** Objects in one bucket. The sha256 travels as a checksum that S3 verifies on arrival, and as metadata for reading. */
export function createS3Store({ bucket, region, endpoint, credentials }: S3StoreConfig): ObjectStore {
  const client = new S3Client({
    region,
    ...(credentials && { credentials }),
    // Other services seldom resolve bucket names as host names.
    ...(endpoint && { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    retryMode: 'standard',
    maxAttempts: 4,
    requestHandler: { connectionTimeout: CONNECT_TIMEOUT_MS, requestTimeout: ANSWER_TIMEOUT_MS },
  })

  async function fetchObject(key: string): Promise<StoredObject & { body: Readable }> {
    const answer = await client
      .send(new GetObjectCommand({ Bucket: bucket, Key: checkKey(key) }))
      .catch((cause) => {
        throw isMissing(cause) ? new ObjectMissing(key, { cause }) : cause
      })
    if (!(answer.Body instanceof Readable)) throw new Error(`The bucket answered without a body for ${key}`)
    return { ...describe(key, answer), body: answer.Body }
  }

  return {
    kind: 's3',
    bucket,

    async put(key, bytes, mediaType) {
      const sha256 = sha256Of(bytes)
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: checkKey(key),
          Body: bytes,
          ContentLength: bytes.length,
          ContentType: mediaType,
          ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
          Metadata: { sha256 },
        }),
      )
      return { key, bytes: bytes.length, sha256, mediaType }
    },

    async get(key) {
      const { body, ...object } = await fetchObject(key)
      const chunks: Buffer[] = []
      for await (const chunk of body) chunks.push(chunk as Buffer)
      return verified(object, Buffer.concat(chunks))
    },

    async open(key) {
      const { body, ...object } = await fetchObject(key)
      const check = verifyingStream(object)
      // The reader of `check` hears of every failure; there is no one else to tell.
      pipeline(body, check, () => undefined)
      return { ...object, stream: check }
    },

    async stat(key) {
      try {
        return describe(key, await client.send(new HeadObjectCommand({ Bucket: bucket, Key: checkKey(key) })))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },

    async *list(prefix) {
      let token: string | undefined
      do {
        const answer = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
        )
        for (const { Key, Size } of answer.Contents ?? []) {
          if (Key !== undefined) yield { key: Key, bytes: Size ?? 0 }
        }
        token = answer.IsTruncated ? answer.NextContinuationToken : undefined
      } while (token)
    },

    async delete(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: checkKey(key) }))
    },
  }
}

type Headers = { ContentLength?: number; ContentType?: string; Metadata?: Record<string, string> }

/** An object without our sha256 was not put here by us, or was changed by somebody else. */
function describe(key: string, { ContentLength, ContentType, Metadata }: Headers): StoredObject {
  const sha256 = Metadata?.sha256
  if (sha256 === undefined || ContentLength === undefined) throw new ObjectDamaged(key)
  return { key, bytes: ContentLength, sha256, mediaType: ContentType ?? 'application/octet-stream' }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && ['NoSuchKey', 'NotFound'].includes(error.name)

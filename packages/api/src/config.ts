import { z } from 'zod'

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const TEST_EID_HOSTS = /^https:\/\/([^/]*\.test\.bankid\.com|banksign-test\.azurewebsites\.net)(?=[:/]|$)/i
const line = z.string().trim().min(1)

const base = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(LEVELS).default('info'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: line.default('./.data'),
  AWS_REGION: line.default('eu-north-1'),
  OCR_WORKERS: z.coerce.number().int().min(1).max(64).optional(),
})

const database = z.discriminatedUnion('DATABASE', [
  z.object({ DATABASE: z.literal('embedded') }),
  z.object({
    DATABASE: z.literal('server'),
    DATABASE_URL: postgresUrl(),
    APP_DATABASE_URL: postgresUrl().optional(),
  }),
])

const storage = z.discriminatedUnion('STORAGE', [
  z.object({ STORAGE: z.literal('disk') }),
  z.object({
    STORAGE: z.literal('s3'),
    S3_BUCKET: line,
    S3_REGION: line.optional(),
    S3_ENDPOINT: z.url().optional(),
  }),
])

const ocr = z.discriminatedUnion('OCR_ENGINE', [
  z.object({ OCR_ENGINE: z.literal('tesseract') }),
  z.object({
    OCR_ENGINE: z.literal('textract'),
    TEXTRACT_REGION: line.default('eu-central-1'),
    TEXTRACT_ENDPOINT: z.url().optional(),
    AWS_ACCESS_KEY_ID: line,
    AWS_SECRET_ACCESS_KEY: line,
  }),
])

const inngest = z.discriminatedUnion('INNGEST', [
  z.object({ INNGEST: z.literal('embedded') }),
  z.object({
    INNGEST: z.literal('server'),
    INNGEST_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
    INNGEST_EVENT_KEY: line,
    INNGEST_SIGNING_KEY: line,
    WORKER_PORT: z.coerce.number().int().min(0).max(65_535).default(3900),
    WORKER_URL: z.url({ protocol: /^https?$/ }).optional(),
  }),
])

const eid = z.discriminatedUnion('EID_PROVIDER', [
  z.object({ EID_PROVIDER: z.literal('off') }),
  z.object({ EID_PROVIDER: z.literal('simulated') }),
  z.object({
    EID_PROVIDER: z.literal('bankid'),
    BANKID_BASE_URL: httpsUrl().default('https://appapi2.bankid.com/rp/v6.0'),
    BANKID_CA: line,
    BANKID_CERTIFICATE: line,
    BANKID_CERTIFICATE_KEY: line.optional(),
    BANKID_CERTIFICATE_PASSPHRASE: line.optional(),
  }),
  z.object({
    EID_PROVIDER: z.literal('banksignering'),
    BANKSIGNERING_BASE_URL: httpsUrl().default('https://api.banksignering.se/api'),
    BANKSIGNERING_USER: line,
    BANKSIGNERING_PASSWORD: line,
    BANKSIGNERING_COMPANY_GUID: line,
  }),
])

type Environment = Record<string, string | undefined>
export type DatabaseConfig = { kind: 'embedded' } | { kind: 'server'; url: string; appUrl?: string }
export type StorageConfig =
  | { kind: 'disk'; directory: string }
  | { kind: 's3'; bucket: string; region: string; endpoint?: string }
export type OcrConfig =
  | { engine: 'tesseract' }
  | { engine: 'textract'; region: string; endpoint?: string; accessKeyId: string; secretAccessKey: string }
export type InngestConfig =
  | { kind: 'embedded' }
  | {
      kind: 'server'
      /** Of a self-hosted server; null is Inngest Cloud. */
      baseUrl: string | null
      eventKey: string
      signingKey: string
      /** Where the worker serves `/api/inngest`, and the address under which the server reaches it. */
      workerPort: number
      workerUrl: string | null
    }

/** Files are named, not read: the provider reads them once, at start. */
export type EidConfig =
  | { provider: 'off' }
  | { provider: 'simulated' }
  | {
      provider: 'bankid'
      baseUrl: string
      /** PEM of the root that vouches for BankID's servers. */
      caFile: string
      /** A .p12 or .pfx, or PEM, which needs `keyFile`. */
      certificateFile: string
      keyFile: string | null
      passphrase: string | null
    }
  | { provider: 'banksignering'; baseUrl: string; user: string; password: string; companyGuid: string }

export type Config = {
  environment: 'development' | 'test' | 'production'
  logLevel: (typeof LEVELS)[number]
  port: number
  /** Where people reach the service, without a slash at the end. State changes from other origins are refused. */
  baseUrl: string
  dataDir: string
  /** Pages recognised at the same time on this machine; null: one less than its cores. */
  ocrWorkers: number | null
  database: DatabaseConfig
  storage: StorageConfig
  ocr: OcrConfig
  inngest: InngestConfig
  eid: EidConfig
}

/**
 * Reads and checks the environment once, at start. Nothing else reads environment variables.
 * Empty lines count as not set. Every adapter works offline unless a cloud is named.
 * @throws Error that lists the lines that are missing or wrong
 */
export function readConfig(environment: Environment): Config {
  const env = withChoices(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== '')),
  )
  const parts = {
    base: base.safeParse(env),
    database: database.safeParse(env),
    storage: storage.safeParse(env),
    ocr: ocr.safeParse(env),
    inngest: inngest.safeParse(env),
    eid: eid.safeParse(env),
  }
  const issues = Object.values(parts).flatMap((part) => part.error?.issues ?? [])
  const lines = [
    ...issues.map((issue) => `  ${issue.path.join('.')}: ${explain(issue, env)}`),
    ...eidObjections(env),
  ]
  if (lines.length > 0) {
    throw new Error(
      `The environment is not usable (each line is explained in .env.example):\n${lines.join('\n')}`,
    )
  }
  const { PORT, BASE_URL, DATA_DIR, AWS_REGION, NODE_ENV, LOG_LEVEL, OCR_WORKERS } = parts.base.data!
  return {
    environment: NODE_ENV,
    logLevel: LOG_LEVEL,
    port: PORT,
    baseUrl: (BASE_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, ''),
    dataDir: DATA_DIR,
    ocrWorkers: OCR_WORKERS ?? null,
    database: toDatabase(parts.database.data!),
    storage: toStorage(parts.storage.data!, DATA_DIR, AWS_REGION),
    ocr: toOcr(parts.ocr.data!),
    inngest: toInngest(parts.inngest.data!),
    eid: toEid(parts.eid.data!),
  }
}

/** Two choices are made by the lines that are there: a database address, and an Inngest server's address or keys. */
function withChoices(env: Environment): Environment {
  const isServer = ['INNGEST_BASE_URL', 'INNGEST_EVENT_KEY', 'INNGEST_SIGNING_KEY'].some((key) => env[key])
  return {
    STORAGE: 'disk',
    OCR_ENGINE: 'tesseract',
    EID_PROVIDER: env.NODE_ENV === 'production' ? 'off' : 'simulated',
    ...env,
    DATABASE: env.DATABASE_URL || env.APP_DATABASE_URL ? 'server' : 'embedded',
    INNGEST: isServer ? 'server' : 'embedded',
  }
}

/** What each line allows by itself and the lines together do not. */
function eidObjections(env: Environment): string[] {
  const { EID_PROVIDER, BANKID_CERTIFICATE, BANKID_CERTIFICATE_KEY, BANKID_CERTIFICATE_PASSPHRASE } = env
  const lines: string[] = []
  if (EID_PROVIDER === 'bankid' && BANKID_CERTIFICATE) {
    const isBundle = /\.(p12|pfx)$/i.test(BANKID_CERTIFICATE)
    if (!isBundle && !BANKID_CERTIFICATE_KEY) lines.push('  BANKID_CERTIFICATE_KEY: this line is missing')
    if (isBundle && !BANKID_CERTIFICATE_PASSPHRASE) {
      lines.push('  BANKID_CERTIFICATE_PASSPHRASE: this line is missing')
    }
  }
  if (env.NODE_ENV !== 'production') return lines
  if (EID_PROVIDER === 'simulated') {
    lines.push('  EID_PROVIDER: simulated lets anybody in as anybody and does not start in production')
  }
  const address = { bankid: 'BANKID_BASE_URL', banksignering: 'BANKSIGNERING_BASE_URL' }[EID_PROVIDER ?? '']
  if (address && TEST_EID_HOSTS.test(env[address] ?? '')) {
    lines.push(`  ${address}: anybody can make a test BankID for any person; it does not start in production`)
  }
  return lines
}

function explain(issue: z.core.$ZodIssue, env: Environment): string {
  const name = String(issue.path[0])
  return env[name] === undefined && name !== '' ? 'this line is missing' : issue.message
}

function httpsUrl() {
  return z.url({ protocol: /^https$/, error: 'must look like https://host/path' })
}

function postgresUrl() {
  return z.url({
    protocol: /^postgres(ql)?$/,
    error: 'must look like postgresql://user:password@host:5432/database',
  })
}

function toDatabase(part: z.infer<typeof database>): DatabaseConfig {
  if (part.DATABASE === 'embedded') return { kind: 'embedded' }
  return { kind: 'server', url: part.DATABASE_URL, appUrl: part.APP_DATABASE_URL }
}

function toStorage(part: z.infer<typeof storage>, dataDir: string, region: string): StorageConfig {
  if (part.STORAGE === 'disk') return { kind: 'disk', directory: `${dataDir}/objects` }
  return { kind: 's3', bucket: part.S3_BUCKET, region: part.S3_REGION ?? region, endpoint: part.S3_ENDPOINT }
}

function toOcr(part: z.infer<typeof ocr>): OcrConfig {
  if (part.OCR_ENGINE === 'tesseract') return { engine: 'tesseract' }
  return {
    engine: 'textract',
    region: part.TEXTRACT_REGION,
    endpoint: part.TEXTRACT_ENDPOINT,
    accessKeyId: part.AWS_ACCESS_KEY_ID,
    secretAccessKey: part.AWS_SECRET_ACCESS_KEY,
  }
}

function toInngest(part: z.infer<typeof inngest>): InngestConfig {
  if (part.INNGEST === 'embedded') return { kind: 'embedded' }
  return {
    kind: 'server',
    baseUrl: part.INNGEST_BASE_URL ?? null,
    eventKey: part.INNGEST_EVENT_KEY,
    signingKey: part.INNGEST_SIGNING_KEY,
    workerPort: part.WORKER_PORT,
    workerUrl: part.WORKER_URL ?? null,
  }
}

function toEid(part: z.infer<typeof eid>): EidConfig {
  switch (part.EID_PROVIDER) {
    case 'off':
      return { provider: 'off' }
    case 'simulated':
      return { provider: 'simulated' }
    case 'bankid':
      return {
        provider: 'bankid',
        baseUrl: part.BANKID_BASE_URL,
        caFile: part.BANKID_CA,
        certificateFile: part.BANKID_CERTIFICATE,
        keyFile: part.BANKID_CERTIFICATE_KEY ?? null,
        passphrase: part.BANKID_CERTIFICATE_PASSPHRASE ?? null,
      }
    case 'banksignering':
      return {
        provider: 'banksignering',
        baseUrl: part.BANKSIGNERING_BASE_URL,
        user: part.BANKSIGNERING_USER,
        password: part.BANKSIGNERING_PASSWORD,
        companyGuid: part.BANKSIGNERING_COMPANY_GUID,
      }
  }
}

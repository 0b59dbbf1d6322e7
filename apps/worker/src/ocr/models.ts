import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '@mina/domain/reading'

const MODEL_OF: Record<DocumentLanguage, string> = {
  sv: 'swe',
  en: 'eng',
  da: 'dan',
  nb: 'nor',
  fi: 'fin',
  lt: 'lit',
  lv: 'lav',
  et: 'est',
}

const resolve = createRequire(import.meta.url).resolve
const packageDir = (name: string) => dirname(resolve(`${name}/package.json`))

/** Where the engine finds its unpacked models: one folder for reading, one for finding which way is up. */
export type ModelFolders = { reading: string; orientation: string }

/** The model that reads the page, and the one that looks again at what the first was unsure of. */
export type ModelPair = [first: string, second?: string]

/** Swedish when no language is given; a page in English and another language is read by the other language's model. */
export function modelsFor(languages: readonly DocumentLanguage[]): ModelPair {
  const first = languages.find((language) => language !== 'en') ?? languages[0] ?? 'sv'
  return first === 'en' ? ['eng'] : [MODEL_OF[first], 'eng']
}

/**
 * Unpacks the models that come with the npm packages into `dir`, once. Safe with several processes at the same time:
 * every file appears whole, under its own name, or not at all.
 */
export async function unpackModels(dir: string): Promise<ModelFolders> {
  const reading = join(dir, 'best-int-1.0.0')
  const orientation = join(dir, 'legacy-1.0.0')
  await mkdir(reading, { recursive: true })
  await mkdir(orientation, { recursive: true })
  for (const language of DOCUMENT_LANGUAGES) await unpack(MODEL_OF[language], '4.0.0_best_int', reading)
  await unpack('osd', '4.0.0', orientation)
  return { reading, orientation }
}

async function unpack(model: string, edition: string, dir: string): Promise<void> {
  const target = join(dir, `${model}.traineddata`)
  if (await exists(target)) return
  const packed = join(packageDir(`@tesseract.js-data/${model}`), edition, `${model}.traineddata.gz`)
  const partial = `${target}.${randomUUID()}.partial`
  try {
    await pipeline(createReadStream(packed), createGunzip(), createWriteStream(partial))
    await rename(partial, target)
  } finally {
    await rm(partial, { force: true })
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )

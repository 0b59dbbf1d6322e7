import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, opendir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream'
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

// A segment of a key never begins with a dot, so this folder is nobody's object.
const INCOMING = '.incoming'
const TRAILER_LIMIT = 512

/**
 * Objects as files under `directory`, one file each: the bytes as given, then one line of JSON with their size, sha256
 * and type. One file, so that one rename makes both appear, or neither.
 */
export function createDiskStore(directory: string): ObjectStore {
  const pathOf = (key: string) => join(directory, ...checkKey(key).split('/'))

  /** Opens the object's file and reads its last line. The caller closes the file. */
  async function find(key: string): Promise<{ file: FileHandle; object: StoredObject } | null> {
    const file = await open(pathOf(key), 'r').catch(missingAsNull)
    if (!file) return null
    try {
      return { file, object: await readTrailer(key, file) }
    } catch (error) {
      await file.close()
      throw error
    }
  }
  async function mustFind(key: string) {
    const found = await find(key)
    if (!found) throw new ObjectMissing(key)
    return found
  }

  return {
    kind: 'disk',
    bucket: null,

    async put(key, bytes, mediaType) {
      const path = pathOf(key)
      const object = { key, bytes: bytes.length, sha256: sha256Of(bytes), mediaType }
      await mkdir(join(directory, INCOMING), { recursive: true })
      await mkdir(dirname(path), { recursive: true })
      const incoming = join(directory, INCOMING, randomUUID())
      try {
        await writeDurably(incoming, [bytes, trailerOf(object)])
        await rename(incoming, path)
        await syncFolder(dirname(path))
      } finally {
        await rm(incoming, { force: true })
      }
      return object
    },

    async get(key) {
      const { file, object } = await mustFind(key)
      try {
        const bytes = Buffer.alloc(object.bytes)
        const { bytesRead } = await file.read(bytes, 0, object.bytes, 0)
        return verified(object, bytes.subarray(0, bytesRead))
      } finally {
        await file.close()
      }
    },

    async open(key) {
      const { file, object } = await mustFind(key)
      const check = verifyingStream(object)
      if (object.bytes === 0) {
        await file.close()
        check.end()
      } else {
        // The reader of `check` hears of every failure; there is no one else to tell.
        pipeline(file.createReadStream({ start: 0, end: object.bytes - 1 }), check, () => undefined)
      }
      return { ...object, stream: check }
    },

    async stat(key) {
      const found = await find(key)
      await found?.file.close()
      return found?.object ?? null
    },

    async *list(prefix) {
      for await (const path of filesUnder(directory)) {
        const key = relative(directory, path).split(sep).join('/')
        if (!key.startsWith(prefix)) continue
        const found = await find(key)
        if (!found) continue
        await found.file.close()
        yield { key, bytes: found.object.bytes }
      }
    },

    async delete(key) {
      await rm(pathOf(key), { force: true })
    },
  }
}

function trailerOf({ bytes, sha256, mediaType }: StoredObject): Buffer {
  const trailer = Buffer.from(`\n${JSON.stringify({ bytes, sha256, mediaType })}\n`)
  if (trailer.length > TRAILER_LIMIT) throw new Error(`Not a media type: ${mediaType.slice(0, 80)}`)
  return trailer
}

async function readTrailer(key: string, file: FileHandle): Promise<StoredObject> {
  const { size } = await file.stat()
  const length = Math.min(size, TRAILER_LIMIT)
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length)
  const at = buffer.lastIndexOf('\n{')
  try {
    const { bytes, sha256, mediaType } = JSON.parse(buffer.toString('utf8', at + 1)) as StoredObject
    if (at < 0 || bytes !== size - length + at) throw new ObjectDamaged(key)
    return { key, bytes, sha256, mediaType }
  } catch (cause) {
    throw new ObjectDamaged(key, { cause })
  }
}

async function writeDurably(path: string, parts: Uint8Array[]): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    for (const part of parts) await file.writeFile(part)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes a rename survive a power cut. Windows has no such call and answers EPERM. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function* filesUnder(directory: string): AsyncGenerator<string> {
  const folder = await opendir(directory).catch(missingAsNull)
  if (!folder) return
  for await (const entry of folder) {
    if (entry.name === INCOMING) continue
    const path = join(directory, entry.name)
    if (entry.isDirectory()) yield* filesUnder(path)
    else if (entry.isFile()) yield path
  }
}

function missingAsNull(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return null
  throw error
}

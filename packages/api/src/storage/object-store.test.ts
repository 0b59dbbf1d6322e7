import { mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDiskStore } from './disk'
import { createObjectStore, ObjectDamaged, ObjectMissing } from './index'
import type { ObjectStore } from './object-store'
import { createS3Store } from './s3'

const S3_PORT = 3950
const CREDENTIALS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
const text = (value: string) => new TextEncoder().encode(value)

type Setup = { store: ObjectStore; damage(key: string): Promise<void>; end(): Promise<void> }

async function diskSetup(): Promise<Setup> {
  const directory = await mkdtemp(join(tmpdir(), 'objects-'))
  return {
    store: createDiskStore(directory),
    damage: (key) => overwriteFirstByte(join(directory, key)),
    end: () => rm(directory, { recursive: true }),
  }
}

async function overwriteFirstByte(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.write(text('X'), 0, 1, 0)
  await file.close()
}

async function s3Setup(): Promise<Setup> {
  const directory = await mkdtemp(join(tmpdir(), 's3-'))
  const server = new S3rver({
    port: S3_PORT,
    address: '127.0.0.1',
    directory,
    silent: true,
    configureBuckets: [{ name: 'documents', configs: [] }],
  })
  await server.run()
  const endpoint = `http://127.0.0.1:${S3_PORT}`
  return {
    store: createS3Store({ bucket: 'documents', region: 'eu-north-1', endpoint, credentials: CREDENTIALS }),
    damage: (key) => overwriteFirstByte(join(directory, 'documents', `${key}._S3rver_object`)),
    end: async () => {
      await server.close()
      await rm(directory, { recursive: true })
    },
  }
}

describe.each([
  { name: 'disk', setup: diskSetup },
  { name: 's3', setup: s3Setup },
])('the $name store', ({ setup }) => {
  let at: Setup
  beforeAll(async () => {
    at = await setup()
  })
  afterAll(() => at.end())

  test('gives back what was put, with its size, hash and type', async () => {
    const put = await at.store.put('org-1/documents/a/original', text('abc'), 'application/pdf')
    expect(put).toEqual({
      key: 'org-1/documents/a/original',
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      mediaType: 'application/pdf',
    })
    expect(await at.store.stat(put.key)).toEqual(put)
    expect(Buffer.from(await at.store.get(put.key)).toString()).toBe('abc')
  })

  test('replaces an object that is put again', async () => {
    await at.store.put('org-1/again', text('first'), 'text/plain')
    await at.store.put('org-1/again', text('second, longer'), 'text/plain')
    expect(Buffer.from(await at.store.get('org-1/again')).toString()).toBe('second, longer')
  })

  test('streams large and empty objects', async () => {
    const large = new Uint8Array(3_000_000).map((_, index) => index % 251)
    await at.store.put('org-1/large', large, 'application/octet-stream')
    const { stream, bytes } = await at.store.open('org-1/large')
    expect(bytes).toBe(3_000_000)
    expect((await buffer(stream)).equals(large)).toBe(true)

    await at.store.put('org-1/empty', new Uint8Array(), 'text/plain')
    expect((await at.store.get('org-1/empty')).length).toBe(0)
    expect((await buffer((await at.store.open('org-1/empty')).stream)).length).toBe(0)
  })

  test('says when an object is not there', async () => {
    await expect(at.store.get('org-1/nothing')).rejects.toThrow(ObjectMissing)
    await expect(at.store.open('org-1/nothing')).rejects.toThrow(ObjectMissing)
    expect(await at.store.stat('org-1/nothing')).toBeNull()
    await at.store.delete('org-1/nothing')
  })

  test('lists by prefix and forgets what is deleted', async () => {
    await at.store.put('org-2/x/1', text('1'), 'text/plain')
    await at.store.put('org-2/x/2', text('22'), 'text/plain')
    const keys = async () => {
      const found: string[] = []
      for await (const { key, bytes } of at.store.list('org-2/')) found.push(`${key} ${bytes}`)
      return found.sort()
    }
    expect(await keys()).toEqual(['org-2/x/1 1', 'org-2/x/2 2'])
    await at.store.delete('org-2/x/1')
    expect(await keys()).toEqual(['org-2/x/2 2'])
    await expect(at.store.get('org-2/x/1')).rejects.toThrow(ObjectMissing)
  })

  test('notices a changed byte, read whole or as a stream', async () => {
    await at.store.put('org-3/damaged', text('original bytes'), 'text/plain')
    await at.damage('org-3/damaged')
    await expect(at.store.get('org-3/damaged')).rejects.toThrow(ObjectDamaged)
    const { stream } = await at.store.open('org-3/damaged')
    await expect(buffer(stream)).rejects.toThrow(ObjectDamaged)
  })

  test.each([
    '../outside',
    'org/../../etc',
    '/absolute',
    'org//x',
    'org/.hidden',
    'a\\b',
    'nul\0',
    '',
    'x'.repeat(600),
  ])('refuses the key %j', async (key) => {
    await expect(at.store.put(key, text('x'), 'text/plain')).rejects.toThrow('Not a key')
    await expect(at.store.get(key)).rejects.toThrow('Not a key')
  })
})

describe('on disk', () => {
  test('a put that fails leaves the old object and no litter', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'objects-'))
    const store = createObjectStore({ kind: 'disk', directory })
    await store.put('org/blocked', text('kept'), 'text/plain')
    await expect(store.put('org/blocked/below', text('x'), 'text/plain')).rejects.toThrow()
    await expect(store.put('org/blocked', text('x'), 'y'.repeat(600))).rejects.toThrow('Not a media type')
    expect(Buffer.from(await store.get('org/blocked')).toString()).toBe('kept')
    expect(await readdir(join(directory, '.incoming'))).toEqual([])
    await rm(directory, { recursive: true })
  })

  test('a file that was cut short, or put there by hand, is damaged', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'objects-'))
    const store = createDiskStore(directory)
    await writeFile(join(directory, 'by-hand'), 'no last line')
    await writeFile(join(directory, 'none'), '')
    await expect(store.get('by-hand')).rejects.toThrow(ObjectDamaged)
    await expect(store.stat('none')).rejects.toThrow(ObjectDamaged)
    await rm(directory, { recursive: true })
  })
})

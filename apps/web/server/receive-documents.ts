import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import Busboy from '@fastify/busboy'
import type { ApiDeps } from '@mina/api'
import { recordDenial } from '@mina/api/access-log'
import { MAX_UPLOAD_BYTES, uploadDocument } from '@mina/api/documents'
import { type Actor, can, DomainError } from '@mina/domain'
import type { Request, RequestHandler } from 'express'
import { statusOf } from './status-of'

const MOST_FILES = 20
/** Of a refused file, in the address that tells of it: twenty of them must fit. */
const LONGEST_SHOWN_NAME = 60

/** What became of one file. `code` is set when it was refused. */
export type ReceivedFile =
  | { fileName: string; documentId: string; alreadyKnown: boolean }
  | { fileName: string; code: string; details: Readonly<Record<string, string | number>> }

/**
 * POST /api/documents, multipart. Files go to disk as they arrive, so that a slow sender costs no memory, and are
 * taken in one after the other. A refused file does not stop the others.
 * Answers JSON when asked for it, else leads back to the upload page, so that a plain form works.
 */
export function receiveDocuments(deps: ApiDeps): RequestHandler {
  return (request, response, next) => {
    const wantsJson = request.accepts(['html', 'json']) === 'json'
    const refuse = (failure: DomainError) => {
      // The rest of the body is let go: the sender sees the answer instead of a broken connection.
      request.unpipe()
      request.resume()
      if (wantsJson) response.status(statusOf(failure)).json({ code: failure.code, details: failure.details })
      else response.redirect(303, `/upload?${new URLSearchParams({ problem: failure.code })}`)
    }
    const { session } = response.locals
    if (!session) return refuse(new DomainError('identity.not_signed_in'))
    if (!can(session.actor, 'document.upload')) {
      const denied = new DomainError('policy.denied', { action: 'document.upload' })
      recordDenial(deps, session.actor, 'documents.upload').then(() => refuse(denied), next)
      return
    }
    receive(deps, session.actor, request)
      .then((files) => {
        if (wantsJson) response.json({ files })
        else response.redirect(303, `/upload?${asQuery(files)}`)
      })
      .catch((error) => (error instanceof DomainError ? refuse(error) : next(error)))
  }
}

async function receive(deps: ApiDeps, actor: Actor, request: Request): Promise<ReceivedFile[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mina-upload-'))
  try {
    const arrived = await writeFiles(request, folder)
    if (arrived.length === 0) throw new DomainError('document.empty')
    const files: ReceivedFile[] = []
    for (const file of arrived) files.push(await takeIn(deps, actor, file))
    return files
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type ArrivedFile = { fileName: string; path: string; isTooLarge: boolean }

async function writeFiles(request: Request, folder: string): Promise<ArrivedFile[]> {
  const arrived: Promise<ArrivedFile | null>[] = []
  const streams: Readable[] = []
  const form = parserFor(request)
  const isWhole = new Promise<void>((resolve, reject) => {
    form.on('file', (_field, stream, fileName) => {
      const file = writeFile(stream, fileName, path.join(folder, String(arrived.length)))
      // Looked at when the form ends; here it only must not count as unhandled meanwhile.
      file.catch(() => {})
      arrived.push(file)
      streams.push(stream)
    })
    form.on('finish', resolve)
    // Whatever lies beyond would be dropped without a word.
    form.on('filesLimit', () =>
      reject(new DomainError('input.invalid', { field: 'files', limit: MOST_FILES })),
    )
    form.on('error', () => reject(new DomainError('input.invalid', { field: 'multipart' })))
    const brokenOff = () => reject(new DomainError('input.invalid', { field: 'aborted' }))
    request.on('aborted', brokenOff)
    // It may have happened before anyone listened.
    if (request.destroyed) brokenOff()
    request.pipe(form)
  })
  try {
    await isWhole
  } catch (error) {
    // The half file's writer would wait for ever for the rest, and hold its descriptor.
    request.unpipe(form)
    for (const stream of streams) stream.destroy()
    await Promise.allSettled(arrived)
    throw error
  }
  return (await Promise.all(arrived)).filter((file) => file !== null)
}

function parserFor(request: Request) {
  const contentType = request.get('content-type') ?? ''
  if (!contentType.startsWith('multipart/form-data'))
    throw new DomainError('input.invalid', { field: 'content-type' })
  const limits = {
    fileSize: MAX_UPLOAD_BYTES,
    files: MOST_FILES,
    fields: 10,
    fieldSize: 1000,
    headerPairs: 20,
  }
  try {
    return new Busboy({ headers: { ...request.headers, 'content-type': contentType }, limits })
  } catch (cause) {
    // No boundary, or one that is none.
    throw new DomainError('input.invalid', { field: 'content-type' }, { cause })
  }
}

/** Null for a file input that was left empty: browsers send it as a file without a name. */
async function writeFile(stream: Readable, fileName: string, target: string): Promise<ArrivedFile | null> {
  let isTooLarge = false
  stream.once('limit', () => {
    isTooLarge = true
  })
  await pipeline(stream, createWriteStream(target))
  return fileName ? { fileName, path: target, isTooLarge } : null
}

async function takeIn(deps: ApiDeps, actor: Actor, { fileName, path: file, isTooLarge }: ArrivedFile) {
  try {
    if (isTooLarge)
      throw new DomainError('document.too_large', { limitMegabytes: MAX_UPLOAD_BYTES / 1024 ** 2 })
    const uploaded = await uploadDocument(deps, actor, { fileName, bytes: await readFile(file) })
    return { fileName, ...uploaded }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { fileName, code: error.code, details: error.details }
  }
}

/** What the upload page needs to show the same outcome without script. */
function asQuery(files: readonly ReceivedFile[]): string {
  const query = new URLSearchParams()
  for (const file of files) {
    if ('code' in file) query.append('refused', `${file.code}:${file.fileName.slice(0, LONGEST_SHOWN_NAME)}`)
    else query.append('document', file.documentId)
  }
  return query.toString()
}

import type { ApiDeps } from '@mina/api'
import { recordDenial } from '@mina/api/access-log'
import { readOriginal, readPageImage } from '@mina/api/documents'
import { type Actor, DomainError } from '@mina/domain'
import { type RequestHandler, Router } from 'express'
import { receiveDocuments } from './receive-documents'
import { statusOf } from './status-of'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/** Files in and out: everything about documents that is bytes, not JSON. */
export function documentRoutes(deps: ApiDeps): Router {
  const router = Router()
  router.post('/api/documents', receiveDocuments(deps))
  router.get(
    `/documents/:id(${UUID})/original`,
    asMember(deps, 'documents.original', async (actor, request, response) => {
      const { fileName, mediaType, bytes } = await readOriginal(deps, actor, request.params.id ?? '')
      // Always a download: a document is someone else's content, and nothing in it may run on our address.
      response.set({
        'Content-Type': mediaType,
        'Content-Disposition': contentDisposition(fileName),
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cache-Control': 'private, no-store',
      })
      response.send(Buffer.from(bytes))
    }),
  )
  router.get(
    `/documents/:id(${UUID})/pages/:page(\\d{1,4}).webp`,
    asMember(deps, 'documents.pageImage', async (actor, request, response) => {
      const { id = '', page = '' } = request.params
      const { mediaType, bytes } = await readPageImage(deps, actor, id, Number(page))
      response.set({
        'Content-Type': mediaType,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        // Kept, but asked for again each time: nobody sees it after signing out.
        'Cache-Control': 'private, no-cache',
      })
      response.send(Buffer.from(bytes))
    }),
  )
  return router
}

type MemberHandler = (
  actor: Actor,
  request: Parameters<RequestHandler>[0],
  response: Parameters<RequestHandler>[1],
) => Promise<void>

/** @param name as the access log writes it when a role does not allow it */
function asMember(deps: ApiDeps, name: string, handle: MemberHandler): RequestHandler {
  return (request, response, next) => {
    const { session } = response.locals
    const work = session
      ? handle(session.actor, request, response)
      : Promise.reject(new DomainError('identity.not_signed_in'))
    const answer = async (error: unknown) => {
      if (!(error instanceof DomainError)) throw error
      if (session && error.code === 'policy.denied') await recordDenial(deps, session.actor, name)
      response.status(statusOf(error)).json({ code: error.code, details: error.details })
    }
    work.catch(answer).catch(next)
  }
}

/** The name survives any language (RFC 6266). */
function contentDisposition(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()]/g, escape)}`
}

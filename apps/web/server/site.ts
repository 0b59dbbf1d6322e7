import path from 'node:path'
import { type ApiDeps, appRouter, createContext, systemClock } from '@mina/api'
import type { Config } from '@mina/api/config'
import { withLocale } from '@mina/i18n/server'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import compression from 'compression'
import express from 'express'
import { documentRoutes } from './document-routes'
import { health } from './health'
import { loadContext } from './load-context'
import { refuseBigBodies, refuseBrokenAddresses, refuseForeignChanges, refuseOtherForms } from './refusals'
import { refuse } from './refuse'
import { identifyRequest, type RequestFacts } from './request-facts'
import { createRequestLog } from './request-log'
import { securityHeaders } from './security-headers'

/** A page asks for a handful; the browser's own link keeps to the same number. */
const MOST_CALLS_AT_ONCE = 20

export type WebDeps = {
  config: Config
  db: ApiDeps['db']
  store: ApiDeps['store']
  isDev: boolean
  /** Where the built assets are. */
  clientDir: string
}

declare global {
  namespace Express {
    interface Locals extends RequestFacts {
      nonce: string
    }
  }
}

/**
 * The whole site as one request handler. The order of the lines is the order a request passes them.
 * @param pages the compiled routes
 */
export function createSite(
  { config, db, store, isDev, clientDir }: WebDeps,
  pages: () => Promise<ServerBuild>,
): express.Express {
  const deps: ApiDeps = { db, store, readingPlace: readingPlaceOf(config), ...systemClock }
  const app = express()
  app.disable('x-powered-by')
  // The proxy in front tells the address and the scheme; nothing else it says is believed.
  app.set('trust proxy', config.environment === 'production' ? 1 : false)

  app.get('/healthz', health(deps))
  app.use(createRequestLog(config))
  app.use(securityHeaders({ isDev }))
  app.use(refuseBrokenAddresses)
  app.use(
    '/assets',
    express.static(path.join(clientDir, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  )
  app.use(express.static(clientDir, { maxAge: '1h', index: false }))
  app.use(refuseForeignChanges(config))
  app.use(refuseBigBodies)
  app.use(refuseOtherForms)
  app.use(compression())
  app.use(identifyRequest(deps, config))
  app.use(keepOutOfCaches)
  app.use(documentRoutes(deps))
  app.use(
    '/api/trpc',
    createExpressMiddleware({
      router: appRouter,
      maxBatchSize: MOST_CALLS_AT_ONCE,
      createContext: ({ res }) => createContext(deps, res.locals.session),
      onError: ({ error, req, path: procedure }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          req.log.error({ err: error.cause ?? error, procedure }, 'procedure failed')
      },
    }),
  )
  const render = createRequestHandler({
    build: pages,
    mode: isDev ? 'development' : 'production',
    getLoadContext: (request, response) => loadContext(deps, config, request, response),
  })
  app.all('*', (request, response, next) =>
    withLocale(response.locals.locale, () => render(request, response, next)),
  )
  app.use(lastResort)
  return app
}

function readingPlaceOf({ ocr }: Config): ApiDeps['readingPlace'] {
  return ocr.engine === 'textract'
    ? { engine: 'textract', region: ocr.region }
    : { engine: 'tesseract', region: null }
}

/** What no route expected. The reader gets a number to mention, the log gets the rest. */
const lastResort: express.ErrorRequestHandler = (error, request, response, next) => {
  request.log.error({ err: error }, 'request failed')
  if (response.headersSent) return next(error)
  refuse(request, response, 500, { code: 'unexpected', reference: String(request.id) })
}

/** Pages and answers hold an organization's figures: a browser shows none of them after signing out. */
const keepOutOfCaches: express.RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'private, no-store')
  next()
}

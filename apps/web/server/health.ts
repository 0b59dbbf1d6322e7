import type { ApiDeps } from '@mina/api'
import type { RequestHandler } from 'express'

/** For load balancers: 200 while pages can be answered, which needs the database. */
export function health({ db }: Pick<ApiDeps, 'db'>): RequestHandler {
  return async (request, response) => {
    try {
      await db.$queryRaw`SELECT 1`
      response.json({ status: 'ok' })
    } catch (error) {
      // Before the request log on purpose: a probe every second is noise, a failing one is not.
      console.error(`healthz ${request.ip}: the database does not answer`, error)
      response.status(503).json({ status: 'database_unreachable' })
    }
  }
}

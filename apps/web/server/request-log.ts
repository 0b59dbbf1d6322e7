import { randomUUID } from 'node:crypto'
import type { Config } from '@mina/api/config'
import pino from 'pino'
import { pinoHttp } from 'pino-http'

/** One line a request: method, path, status, time. No query (it may hold what someone searched for), no headers. */
export function createRequestLog({ logLevel }: Pick<Config, 'logLevel'>) {
  return pinoHttp({
    logger: pino({ level: logLevel }),
    genReqId: (_request, response) => {
      const id = randomUUID()
      response.setHeader('X-Request-Id', id)
      return id
    },
    customLogLevel: (_request, response, error) => {
      if (error || response.statusCode >= 500) return 'error'
      return response.statusCode >= 400 ? 'warn' : 'debug'
    },
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.split('?')[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  })
}

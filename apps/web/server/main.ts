import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Config } from '@mina/api/config'
import type { WebDeps } from './app'

const ROOT = path.resolve(import.meta.dirname, '..')
const STOP_WITHIN_MS = 10_000

export type StartWeb = {
  config: Config
  db: WebDeps['db']
  store: WebDeps['store']
  /** 0 takes a free one. */
  port?: number
  /** Compiles pages as they are asked for, instead of serving what `npm run build` made. */
  dev?: boolean
}
export type RunningWeb = { url: string; stop: () => Promise<void> }

type AppModule = { createApp: (deps: WebDeps) => RequestListener; loadPages: () => Promise<unknown> }

/** Serves the site until `stop`, which lets requests under way finish for ten seconds. */
export async function startWeb({
  config,
  db,
  store,
  port = config.port,
  dev = false,
}: StartWeb): Promise<RunningWeb> {
  const server = createServer()
  const deps: WebDeps = { config, db, store, isDev: dev, clientDir: path.join(ROOT, 'build/client') }
  const { listener, close } = dev ? await compiling(server, deps) : await built(deps)
  server.on('request', listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, resolve)
  })
  const { port: bound } = server.address() as AddressInfo
  return {
    url: `http://localhost:${bound}`,
    async stop() {
      await close()
      await new Promise<void>((resolve) => {
        const forced = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS)
        server.close(() => {
          clearTimeout(forced)
          resolve()
        })
        server.closeIdleConnections()
      })
    },
  }
}

/**
 * Loaded before the first request, which would otherwise wait a second for it. The pages too: a build beside a running
 * site replaces their files.
 */
async function built(deps: WebDeps) {
  const file = pathToFileURL(path.join(ROOT, 'build/server/index.js')).href
  const { createApp, loadPages } = (await import(file)) as AppModule
  await loadPages()
  return { listener: createApp(deps), close: async () => {} }
}

async function compiling(server: ReturnType<typeof createServer>, deps: WebDeps) {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({
    root: ROOT,
    configFile: path.join(ROOT, 'vite.config.ts'),
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server } },
  })
  let current: { module: AppModule; app: RequestListener } | null = null
  // The module is the same object until a file behind it changes.
  const app = async () => {
    const module = (await vite.ssrLoadModule('./server/app.ts')) as AppModule
    if (current?.module !== module) current = { module, app: module.createApp(deps) }
    return current.app
  }
  await app()
  const listener: RequestListener = (request, response) => {
    vite.middlewares(request, response, (error?: unknown) => {
      Promise.resolve(error ? Promise.reject(error) : app())
        .then((handle) => handle(request, response))
        .catch((failure: Error) => {
          vite.ssrFixStacktrace(failure)
          console.error(failure)
          response.writeHead(500, { 'content-type': 'text/plain' }).end(failure.stack)
        })
    })
  }
  return { listener, close: () => vite.close() }
}

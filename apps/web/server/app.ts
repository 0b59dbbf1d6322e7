import type { ServerBuild } from '@remix-run/node'
import type { Express } from 'express'
import { createSite, type WebDeps } from './site'

export type { WebDeps }

/** Where the server bundle begins: the site with its compiled routes. */
export const createApp = (deps: WebDeps): Express =>
  createSite(deps, () => import('virtual:remix/server-build') as unknown as Promise<ServerBuild>)

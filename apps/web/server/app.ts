import type { ServerBuild } from '@remix-run/node'
import type { Express } from 'express'
import { createSite, type WebDeps } from './site'

export type { WebDeps }

/** The compiled routes. Once loaded they stay, whatever a later build writes over their files. */
export const loadPages = () => import('virtual:remix/server-build') as unknown as Promise<ServerBuild>

/** Where the server bundle begins: the site with its compiled routes. */
export const createApp = (deps: WebDeps): Express => createSite(deps, loadPages)

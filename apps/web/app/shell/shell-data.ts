import type { AppRouter } from '@mina/api'
import type { inferRouterOutputs } from '@trpc/server'

export type Outputs = inferRouterOutputs<AppRouter>
export type Me = Outputs['identity']['me']
export type Counts = Outputs['overview']['counts']
export type ReadingRegion = Outputs['documents']['readingRegion']

/** What the frame around every page needs to know. */
export type ShellData = { me: Me; counts: Counts; region: ReadingRegion }

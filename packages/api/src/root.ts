import { accessLogRouter } from './access-log/access-log.router'
import { accountingRouter } from './accounting/accounting.router'
import { agreementsRouter } from './agreements/agreements.router'
import { documentsRouter } from './documents/documents.router'
import { identityRouter } from './identity/identity.router'
import { journalsRouter } from './journals/journals.router'
import { overviewRouter } from './overview/overview.router'
import { reportsRouter } from './reports/reports.router'
import { reviewRouter } from './review/review.router'
import { selfCheckRouter } from './self-check/self-check.router'
import { createCallerFactory, router } from './trpc'

export const appRouter = router({
  identity: identityRouter,
  overview: overviewRouter,
  agreements: agreementsRouter,
  accounting: accountingRouter,
  reports: reportsRouter,
  journals: journalsRouter,
  documents: documentsRouter,
  review: reviewRouter,
  selfCheck: selfCheckRouter,
  accessLog: accessLogRouter,
})
export type AppRouter = typeof appRouter

/** Calls procedures in process, for loaders and actions: `createCaller(createContext(deps, session))`. */
export const createCaller = createCallerFactory(appRouter)

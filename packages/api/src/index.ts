export { type ApiContext, createContext } from './context'
export { type ApiDeps, type ReadingPlace, systemClock } from './deps'
export { type AppRouter, appRouter, createCaller } from './root'
export { toTrpcError, trpcCodeOf } from './trpc'

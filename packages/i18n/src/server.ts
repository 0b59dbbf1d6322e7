import { AsyncLocalStorage } from 'node:async_hooks'
import { type Locale, overwriteServerAsyncLocalStorage } from './paraglide/runtime'

type Store = { locale?: Locale; origin?: string; messageCalls?: Set<string> }
const current = new AsyncLocalStorage<Store>()
overwriteServerAsyncLocalStorage(current)

/** Runs `work` so that every message and formatter in it speaks `locale`, also after its first await. */
export const withLocale = <T>(locale: Locale, work: () => T): T => current.run({ locale }, work)

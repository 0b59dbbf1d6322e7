import { createContext, useContext } from 'react'

/** The number that lets this response's scripts run. Known on the server only; the browser hides it after use. */
export const NonceContext = createContext<string | undefined>(undefined)
export const useNonce = () => useContext(NonceContext)

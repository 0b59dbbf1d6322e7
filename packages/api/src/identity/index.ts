export { LOCALES, type Me } from './identity.schema'
export { hashPassword } from './passwords'
export type { CurrentSession, CurrentUser } from './session-store'
export { readSession, type SignedIn, signIn, signOut } from './sign-in.service'

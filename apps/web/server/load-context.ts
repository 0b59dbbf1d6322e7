import { type ApiDeps, createCaller, createContext } from '@mina/api'
import {
  type AgreementWorkbookTexts,
  agreementWorkbook,
  scheduleInput,
  type WorkbookFile,
} from '@mina/api/agreements'
import type { Config } from '@mina/api/config'
import { signIn, signOut } from '@mina/api/identity'
import { exportJournal, exportJournalInput, type JournalFile, type JournalTexts } from '@mina/api/journals'
import { exportInput, exportReport, type ReportFile, type ReportTexts } from '@mina/api/reports'
import { DomainError } from '@mina/domain'
import type { Request, Response } from 'express'
import type { Logger } from 'pino'
import { type CookieJar, cookieJar } from './cookies'
import type { RequestFacts } from './request-facts'

export type LoadContext = RequestFacts & {
  nonce: string
  requestId: string
  /** Calls procedures in process, as the person who asks. */
  api: ReturnType<typeof createCaller>
  /**
   * A report as a file, in the words handed in.
   * @throws DomainError 'identity.not_signed_in', 'input.invalid', and those of `exportReport`
   */
  reportFile: (query: Record<string, string>, texts: ReportTexts) => Promise<ReportFile>
  /**
   * An agreement's calculation with live formulas, in the words handed in.
   * @throws DomainError 'identity.not_signed_in', 'input.invalid', and those of `agreementWorkbook`
   */
  workbookFile: (query: Record<string, string>, texts: AgreementWorkbookTexts) => Promise<WorkbookFile>
  /**
   * A journal as a file, in the words handed in.
   * @throws DomainError 'identity.not_signed_in', 'input.invalid', and those of `exportJournal`
   */
  journalFile: (query: Record<string, string>, texts: JournalTexts) => Promise<JournalFile>
  /** Starts and ends sessions together with their cookie. */
  signIn: (credentials: { email: string; password: string }) => Promise<void>
  signOut: () => Promise<void>
  cookies: CookieJar
  log: Logger
}

declare module '@remix-run/node' {
  interface AppLoadContext extends LoadContext {}
}

/** What loaders and actions work with. */
export function loadContext(
  deps: ApiDeps,
  config: Config,
  request: Request,
  response: Response,
): LoadContext {
  const { session, sessionToken, locale, theme, density, nonce } = response.locals
  const cookies = cookieJar(config, response)
  return {
    session,
    sessionToken,
    locale,
    theme,
    density,
    nonce,
    requestId: String(request.id),
    api: createCaller(createContext(deps, session)),
    async reportFile(query, texts) {
      if (!session) throw new DomainError('identity.not_signed_in')
      const input = exportInput.safeParse(query)
      if (!input.success) {
        throw new DomainError('input.invalid', { field: input.error.issues[0]?.path.join('.') ?? '' })
      }
      return exportReport(deps, session.actor, input.data, texts)
    },
    async workbookFile(query, texts) {
      if (!session) throw new DomainError('identity.not_signed_in')
      const input = scheduleInput.safeParse(query)
      if (!input.success) {
        throw new DomainError('input.invalid', { field: input.error.issues[0]?.path.join('.') ?? '' })
      }
      return agreementWorkbook(deps, session.actor, input.data, texts)
    },
    async journalFile(query, texts) {
      if (!session) throw new DomainError('identity.not_signed_in')
      const input = exportJournalInput.safeParse(query)
      if (!input.success) {
        throw new DomainError('input.invalid', { field: input.error.issues[0]?.path.join('.') ?? '' })
      }
      return exportJournal(deps, session.actor, input.data, texts)
    },
    async signIn(credentials) {
      const started = await signIn(deps, { ...credentials, address: request.ip ?? 'unknown' })
      // Whoever sat here before is signed out on the server too, not only in this browser.
      if (sessionToken) await signOut(deps, sessionToken)
      cookies.setSession(started.sessionToken, started.expiresAt)
    },
    async signOut() {
      if (sessionToken) await signOut(deps, sessionToken)
      cookies.clearSession()
    },
    cookies,
    log: request.log,
  }
}

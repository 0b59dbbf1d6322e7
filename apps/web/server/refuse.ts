import { chooseLocale } from '@mina/i18n'
import { withLocale } from '@mina/i18n/server'
import type { Request, Response } from 'express'
import { problemText } from '../app/errors/error-text'
import { LOCALE_COOKIE, readCookies } from './cookies'

/**
 * Ends a request that no page answers: with the code for a program, with a sentence in the reader's language for a
 * person. `reference` is what the reader can mention and the log knows.
 */
export function refuse(
  request: Request,
  response: Response,
  status: number,
  problem: { code: string; reference?: string },
): void {
  const { code, reference } = problem
  response.status(status).set('Cache-Control', 'no-store')
  const isProgram = request.path.startsWith('/api/') || request.accepts(['html', 'json']) === 'json'
  if (isProgram) return void response.json({ code, details: reference ? { reference } : {} })
  const text = withLocale(localeOf(request, response), () => problemText({ code, details: {} }))
  response.type('text/plain').send(reference ? `${text} (${reference})` : text)
}

/** Refused before anyone looked who asks, the language is the browser's. */
const localeOf = (request: Request, response: Response) =>
  response.locals.locale ??
  chooseLocale({
    cookie: readCookies(request.get('cookie'))[LOCALE_COOKIE],
    acceptLanguage: request.get('accept-language'),
  })

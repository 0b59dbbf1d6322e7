import { toTrpcError } from '@mina/api'
import { DomainError } from '@mina/domain'
import { type AppLoadContext, data, redirect } from '@remix-run/node'
import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import type { Problem } from '../errors/error-text'
import { safeReturnTo } from './return-to'

type Args = { context: AppLoadContext; request: Request }

/** The one door to the product from loaders and actions. Without a session it leads to the login page. */
export function apiOf({ context, request }: Args): AppLoadContext['api'] {
  if (!context.session) throw toLogin(request)
  return context.api
}

/** The login page that leads back here. */
function toLogin(request: Request): Response {
  const url = new URL(request.url)
  const here = safeReturnTo(url.pathname + url.search)
  return redirect(here === '/' ? '/login' : `/login?${new URLSearchParams({ returnTo: here })}`)
}

/** The code behind an expected failure; null for what nobody expected. */
export function problemOf(error: unknown): Problem | null {
  const cause = error instanceof TRPCError ? error.cause : error
  if (cause instanceof DomainError) return { code: cause.code, details: cause.details }
  if (error instanceof TRPCError && error.code === 'BAD_REQUEST')
    return { code: 'input.invalid', details: {} }
  return null
}

/**
 * Waits for a page's data. An expected failure becomes the page for it (not found, no access), so that loaders stay
 * one line; anything else reaches the error boundary as it is.
 */
export async function orErrorPage<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const problem = problemOf(error)
    if (!problem) throw error
    // An address with a broken id leads nowhere: to the reader that is a page that does not exist.
    const status = problem.code === 'input.invalid' ? 404 : statusOf(error)
    throw data(problem, { status })
  }
}

/** Runs an action's work. An expected failure comes back to the form with its HTTP status. */
export async function orProblem<T>(work: () => Promise<T>) {
  try {
    return { ok: true as const, value: await work() }
  } catch (error) {
    const problem = problemOf(error)
    if (!problem) throw error
    return { ok: false as const, problem, status: statusOf(error) }
  }
}

function statusOf(error: unknown): number {
  const failure = error instanceof DomainError ? toTrpcError(error) : error
  return failure instanceof TRPCError ? getHTTPStatusCodeFromError(failure) : 422
}

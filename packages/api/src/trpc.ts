import { DomainError, type ErrorCode } from '@mina/domain'
import { initTRPC, TRPCError } from '@trpc/server'
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc'
import { ZodError } from 'zod'
import { recordDenial } from './access-log/access-log.service'
import type { ApiContext } from './context'
import { transformer } from './transformer'

/** The only place where domain codes meet transport codes; tRPC turns these into HTTP. */
const TRPC_CODE = {
  'identity.wrong_credentials': 'UNAUTHORIZED',
  'identity.too_many_attempts': 'TOO_MANY_REQUESTS',
  'identity.not_signed_in': 'UNAUTHORIZED',
  'policy.denied': 'FORBIDDEN',
  'input.invalid': 'BAD_REQUEST',
  'organization.not_found': 'NOT_FOUND',
  'agreement.not_found': 'NOT_FOUND',
  'agreement.changed_meanwhile': 'CONFLICT',
  'agreement.nothing_to_undo': 'CONFLICT',
  'agreement.schedule_impossible': 'UNPROCESSABLE_CONTENT',
  'document.not_found': 'NOT_FOUND',
  'document.empty': 'UNPROCESSABLE_CONTENT',
  'document.wrong_type': 'UNSUPPORTED_MEDIA_TYPE',
  'document.too_large': 'PAYLOAD_TOO_LARGE',
  'document.too_many_pages': 'UNPROCESSABLE_CONTENT',
  'document.too_many_pixels': 'UNPROCESSABLE_CONTENT',
  'document.encrypted': 'UNPROCESSABLE_CONTENT',
  'document.damaged': 'UNPROCESSABLE_CONTENT',
  'document.active_content': 'UNPROCESSABLE_CONTENT',
  'document.unreadable': 'UNPROCESSABLE_CONTENT',
  'review.not_found': 'NOT_FOUND',
  'review.not_ready': 'CONFLICT',
  'review.already_accepted': 'CONFLICT',
  'review.field_invalid': 'UNPROCESSABLE_CONTENT',
  'review.incomplete': 'UNPROCESSABLE_CONTENT',
  'schedule.invalid_input': 'UNPROCESSABLE_CONTENT',
  'currency.rate_missing': 'UNPROCESSABLE_CONTENT',
  'journal.account_missing': 'UNPROCESSABLE_CONTENT',
  'journal.unbalanced': 'UNPROCESSABLE_CONTENT',
  'accounting.not_found': 'NOT_FOUND',
  'accounting.changed_meanwhile': 'CONFLICT',
} satisfies Record<ErrorCode, TRPC_ERROR_CODE_KEY>

const t = initTRPC.context<ApiContext>().create({
  transformer,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    // What went wrong inside is for the log; outside it has a code and no words of ours.
    message: error.cause instanceof DomainError ? error.cause.code : shape.data.code,
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      path: shape.data.path,
      domainCode: domainCodeOf(error),
      details: error.cause instanceof DomainError ? error.cause.details : {},
      issues: error.cause instanceof ZodError ? error.cause.issues.map(toIssue) : [],
    },
  }),
})

/** Expected failures leave as tRPC errors whose cause is the DomainError; a refusal by policy is recorded. */
const domainErrors = t.middleware(async ({ ctx, path, next }) => {
  const result = await next()
  if (result.ok || !(result.error.cause instanceof DomainError)) return result
  const failure = result.error.cause
  if (failure.code === 'policy.denied' && ctx.session) await recordDenial(ctx.deps, ctx.session.actor, path)
  throw toTrpcError(failure)
})

/** NUL and half a character: PostgreSQL stores neither, and nobody types them. */
const UNSTORABLE = /[\0\p{Cs}]/u

/** Without recursion: an input may be nested as deep as a megabyte of brackets. */
function holdsUnstorable(input: unknown): boolean {
  const left: unknown[] = [input]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string' && UNSTORABLE.test(value)) return true
    if (value !== null && typeof value === 'object') for (const part of Object.values(value)) left.push(part)
  }
  return false
}

const storableText = t.middleware(async ({ getRawInput, next }) => {
  if (holdsUnstorable(await getRawInput())) throw new DomainError('input.invalid', { field: 'text' })
  return next()
})

const signedIn = t.middleware(({ ctx, next }) => {
  if (!ctx.session) throw new DomainError('identity.not_signed_in')
  const { session, deps } = ctx
  return next({ ctx: { deps, session, actor: session.actor, user: session.user } })
})

/** Turns an expected failure into its tRPC error; `cause` keeps the code and details. */
export function toTrpcError(failure: DomainError): TRPCError {
  return new TRPCError({ code: TRPC_CODE[failure.code], message: failure.code, cause: failure })
}

/** The HTTP status of an expected failure, for routes that are not tRPC. */
export const trpcCodeOf = (code: ErrorCode): TRPC_ERROR_CODE_KEY => TRPC_CODE[code]

function domainCodeOf(error: TRPCError): ErrorCode | null {
  if (error.cause instanceof DomainError) return error.cause.code
  return error.cause instanceof ZodError ? 'input.invalid' : null
}

const toIssue = (issue: ZodError['issues'][number]) => ({ path: issue.path.join('.'), code: issue.code })

export const router = t.router
export const createCallerFactory = t.createCallerFactory
export const publicProcedure = t.procedure.use(domainErrors).use(storableText)
/** For signed-in members. The service behind it decides by role. */
export const memberProcedure = publicProcedure.use(signedIn)

import { toTrpcError } from '@mina/api'
import type { DomainError } from '@mina/domain'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'

/** The HTTP status of an expected failure, by the same table as the procedures'. */
export const statusOf = (failure: DomainError): number => getHTTPStatusCodeFromError(toTrpcError(failure))

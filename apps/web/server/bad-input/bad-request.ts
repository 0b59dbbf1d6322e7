import type { Cast } from './cast'
import type { Site } from './running-site'
import type { Answer } from './send'

/** A request that no page of ours makes, and what it gets. */
export type BadRequest = {
  /** As it stands in docs/bad-input.md. */
  name: string
  send: (site: Site, cast: Cast) => Promise<Answer>
  /** As `summaryOf` says it. */
  gets: string
}

/**
 * An answer in a few words: the status and, after it, the code of the failure, the headline of the page, the place it
 * leads to, or the sentence it says.
 */
export function summaryOf({ status, headers, text }: Answer): string {
  if (status === 0) return 'connection closed'
  const place = headers.location
  if (place) return `${status} to ${place}`
  if (headers['x-remix-redirect']) return `${status} to ${headers['x-remix-redirect']}`
  if (text.startsWith('<!DOCTYPE')) return `${status} page: ${pageSummary(text)}`
  if (/^[[{]/.test(text)) return `${status} ${jsonSummary(JSON.parse(text))}`
  return `${status} ${text.split('\n')[0]?.slice(0, 120) ?? ''}`.trim()
}

function pageSummary(html: string): string {
  const language = /<html[^>]* lang="(\w+)"/.exec(html)?.[1]
  const alert = /role="alert"[^>]*>([^<]+)/.exec(html)?.[1]
  const headline = /<h1[^>]*>([^<]+)/.exec(html)?.[1]
  return `[${language}] ${alert ?? headline ?? 'without a headline'}`
}

type Json = {
  code?: string
  files?: { code?: string; fileName: string }[]
  status?: string
  error?: { json: { data: { domainCode: string | null; code: string } } }
  result?: unknown
}

function jsonSummary(json: Json | Json[]): string {
  if (Array.isArray(json)) return `${json.length} answers, first: ${json[0] ? jsonSummary(json[0]) : 'none'}`
  if (json.error) return json.error.json.data.domainCode ?? json.error.json.data.code
  if (json.files) return json.files.map(({ code }) => code ?? 'taken in').join(', ')
  return json.code ?? json.status ?? (json.result === undefined ? 'something else' : 'answered')
}

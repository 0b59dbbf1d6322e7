import { randomUUID } from 'node:crypto'
import type { BadRequest } from './bad-request'
import { ACCEPT, mutate, query } from './papers'
import { OWN_PAGE, type Person } from './person'
import type { Site } from './running-site'
import { HOST, send, sendRaw } from './send'

const NOBODY = { cookie: '' }
const raw =
  (body: string, headers: Record<string, string> = {}): BadRequest['send'] =>
  (site, { owner }) =>
    send(site, {
      method: 'POST',
      path: '/api/trpc/identity.setPreferences',
      headers: { ...OWN_PAGE, cookie: owner.cookie, 'content-type': 'application/json', ...headers },
      body,
    })
const ask =
  (procedure: string, input?: unknown): BadRequest['send'] =>
  (site, { owner }) =>
    query(site, owner, procedure, input)
const change =
  (procedure: string, input: unknown): BadRequest['send'] =>
  (site, { owner }) =>
    mutate(site, owner, procedure, input)
async function revisionNow(site: Site, person: Person, documentId: string): Promise<number> {
  const { text } = await query(site, person, 'review.get', { documentId })
  return JSON.parse(text).result.data.json.revision
}

const edit =
  (input: Record<string, unknown>): BadRequest['send'] =>
  async (site, { owner, papers }) =>
    mutate(site, owner, 'review.setField', {
      reviewId: papers.reviewId,
      revision: await revisionNow(site, owner, papers.documentId),
      field: 'fee',
      value: '1',
      source: 'typed',
      ...input,
    })

export const BAD_CALLS: BadRequest[] = [
  {
    name: 'call without a session',
    send: (site) => query(site, null, 'agreements.list', {}),
    gets: '401 identity.not_signed_in',
  },
  {
    name: 'change without a session',
    send: (site) => mutate(site, NOBODY, 'documents.remove', { id: randomUUID() }),
    gets: '401 identity.not_signed_in',
  },
  {
    name: 'change from another site',
    send: raw('{}', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }),
    gets: '403 policy.denied',
  },
  {
    name: 'change from a host below ours',
    send: raw('{}', { origin: 'https://x.minasidor.example', 'sec-fetch-site': 'same-site' }),
    gets: '403 policy.denied',
  },
  {
    name: 'change asked for with GET',
    send: ask('documents.remove', { id: randomUUID() }),
    gets: '405 METHOD_NOT_SUPPORTED',
  },
  { name: 'procedure that does not exist', send: ask('agreements.drop'), gets: '404 NOT_FOUND' },
  { name: 'procedure called __proto__', send: ask('__proto__'), gets: '404 NOT_FOUND' },
  {
    name: 'procedure called agreements.constructor',
    send: ask('agreements.constructor'),
    gets: '404 NOT_FOUND',
  },
  { name: 'body that is no JSON', send: raw('{"json":'), gets: '400 BAD_REQUEST' },
  {
    name: 'body of another content type',
    send: raw('a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
    gets: '415 UNSUPPORTED_MEDIA_TYPE',
  },
  {
    name: 'body in chunks, without a length',
    send: (site, { owner }) =>
      sendRaw(site, [
        `POST /api/trpc/identity.setPreferences HTTP/1.1\r\nHost: ${HOST}\r\nSec-Fetch-Site: same-origin\r\n`,
        `Cookie: ${owner.cookie}\r\nConnection: close\r\nContent-Type: application/json\r\n`,
        'Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
      ]),
    gets: '411 input.invalid',
  },
  {
    name: 'body of a megabyte and one',
    send: raw(`{"json":"${'a'.repeat(1_000_000)}"}`),
    gets: '413 input.invalid',
  },
  {
    name: 'body of brackets in brackets',
    send: raw(`{"json":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
    gets: '400 input.invalid',
  },
  {
    name: 'body with __proto__',
    send: raw('{"json":{"__proto__":{"theme":"dark","isAdmin":true}}}'),
    gets: '200 answered',
  },
  {
    name: 'body whose types reach for the prototype',
    send: raw('{"json":{"a":1},"meta":{"values":{"__proto__.isAdmin":["Date"]}}}'),
    gets: '400 BAD_REQUEST',
  },
  {
    name: 'body with an unknown field',
    send: change('identity.setPreferences', { isAdmin: true, passwordHash: 'x' }),
    gets: '200 answered',
  },
  {
    name: 'value of the wrong type',
    send: change('identity.setPreferences', { theme: { $ne: null } }),
    gets: '400 input.invalid',
  },
  {
    name: 'a thousand calls in one',
    send: (site, { owner }) =>
      query(site, owner, `${Array.from({ length: 700 }, () => 'overview.start').join(',')}?batch=1`),
    gets: '400 BAD_REQUEST',
  },
  {
    name: 'id that is no id',
    send: ask('agreements.get', { id: "1' OR '1'='1" }),
    gets: '400 input.invalid',
  },
  {
    name: 'id of nothing',
    send: ask('agreements.get', { id: randomUUID() }),
    gets: '404 agreement.not_found',
  },
  { name: 'id as a list', send: ask('agreements.get', { id: [randomUUID()] }), gets: '400 input.invalid' },
  { name: 'no input where one is needed', send: ask('agreements.get'), gets: '400 input.invalid' },
  {
    name: 'search of 10 000 characters',
    send: ask('agreements.list', { q: 'a'.repeat(10_000) }),
    gets: '400 input.invalid',
  },
  {
    name: 'search for wildcards and quotes',
    send: ask('agreements.list', { q: `%_\\'";--*` }),
    gets: '200 answered',
  },
  { name: 'search for a NUL', send: ask('agreements.list', { q: 'a\0b' }), gets: '400 input.invalid' },
  {
    name: 'search for half a character',
    send: ask('agreements.list', { q: 'a\ud800' }),
    gets: '400 input.invalid',
  },
  {
    name: 'order by an unknown column',
    send: ask('agreements.list', { sort: 'passwordHash' }),
    gets: '400 input.invalid',
  },
  {
    name: 'page one thousand million',
    send: ask('agreements.list', { page: 1e9 }),
    gets: '400 input.invalid',
  },
  { name: 'page minus one', send: ask('agreements.list', { page: -1 }), gets: '400 input.invalid' },
  {
    name: 'page of a million rows',
    send: ask('agreements.list', { pageSize: 1_000_000 }),
    gets: '400 input.invalid',
  },
  {
    name: 'liability on the 30th of February',
    send: (site, { owner, papers }) =>
      query(site, owner, 'agreements.explainLiability', { id: papers.agreementId, asOf: '2025-02-30' }),
    gets: '400 input.invalid',
  },
  {
    name: 'liability in the year 9999',
    send: (site, { owner, papers }) =>
      query(site, owner, 'agreements.explainLiability', { id: papers.agreementId, asOf: '9999-12-31' }),
    gets: '400 input.invalid',
  },
  {
    name: 'log page by a number too large',
    send: ask('accessLog.list', { cursor: '9'.repeat(19) }),
    gets: '400 input.invalid',
  },
  {
    name: 'progress of 201 documents',
    send: ask('documents.progress', { ids: Array.from({ length: 201 }, () => randomUUID()) }),
    gets: '400 input.invalid',
  },
  {
    name: 'amount 1e309',
    send: (site, { owner, papers }) =>
      send(site, {
        method: 'POST',
        path: '/api/trpc/review.setField',
        headers: { ...OWN_PAGE, cookie: owner.cookie, 'content-type': 'application/json' },
        body: `{"json":{"reviewId":"${papers.reviewId}","revision":0,"field":"fee","source":"typed","value":1e309}}`,
      }),
    gets: '400 input.invalid',
  },
  { name: 'amount 1e309 as text', send: edit({ value: '1e309' }), gets: '422 review.field_invalid' },
  { name: 'amount 1e308', send: edit({ value: 1e308 }), gets: '400 input.invalid' },
  { name: 'amount of 400 digits', send: edit({ value: '9'.repeat(400) }), gets: '422 review.field_invalid' },
  { name: 'amount that is a word', send: edit({ value: 'gratis' }), gets: '422 review.field_invalid' },
  {
    name: 'start on the 30th of February',
    send: edit({ field: 'startDate', value: '2025-02-30' }),
    gets: '422 review.field_invalid',
  },
  {
    name: 'text longer than 500 characters',
    send: edit({ field: 'lessorName', value: 'a'.repeat(501) }),
    gets: '400 input.invalid',
  },
  {
    name: 'text with a NUL',
    send: edit({ field: 'lessorName', value: 'Bo\0laget' }),
    gets: '400 input.invalid',
  },
  {
    name: 'text with half a character',
    send: edit({ field: 'lessorName', value: 'Bolaget \ud83d' }),
    gets: '400 input.invalid',
  },
  { name: 'unknown field of a review', send: edit({ field: '__proto__' }), gets: '400 input.invalid' },
  {
    name: 'box outside the page',
    send: edit({ source: 'box-selected', boxes: [{ page: 1, x: -4, y: 0, w: 9, h: 9 }] }),
    gets: '400 input.invalid',
  },
  { name: 'stale revision', send: edit({ revision: 41 }), gets: '409 agreement.changed_meanwhile' },
  { name: 'revision minus one', send: edit({ revision: -1 }), gets: '400 input.invalid' },
  {
    name: 'agreement with a yearly rate of 900 %',
    send: (site, { owner, papers }) =>
      mutate(site, owner, 'review.accept', {
        ...ACCEPT,
        reviewId: papers.reviewId,
        revision: 0,
        annualRate: '9',
      }),
    gets: '400 input.invalid',
  },
  {
    name: 'agreement with a NUL in its name',
    send: (site, { owner, papers }) =>
      mutate(site, owner, 'review.accept', {
        ...ACCEPT,
        reviewId: papers.reviewId,
        revision: 0,
        name: 'a\0b',
      }),
    gets: '400 input.invalid',
  },
  {
    name: 'agreement for a company that is not ours',
    send: async (site, { owner, papers }) =>
      mutate(site, owner, 'review.accept', {
        ...ACCEPT,
        reviewId: papers.reviewId,
        revision: await revisionNow(site, owner, papers.documentId),
        companyId: randomUUID(),
      }),
    gets: '404 organization.not_found',
  },
]

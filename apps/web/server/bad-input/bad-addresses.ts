import { randomUUID } from 'node:crypto'
import type { BadRequest } from './bad-request'
import { PASSWORD, signIn } from './cast'
import { OWN_PAGE } from './person'
import { HOST, send, sendRaw } from './send'

const get =
  (path: string, headers: Record<string, string> = {}): BadRequest['send'] =>
  (site, { owner }) =>
    send(site, { path, headers: { cookie: owner.cookie, 'accept-language': 'sv', ...headers } })
const about =
  (path: (ids: { documentId: string; agreementId: string }) => string): BadRequest['send'] =>
  (site, cast) =>
    get(path(cast.papers))(site, cast)
const raw =
  (lines: string[]): BadRequest['send'] =>
  (site) =>
    sendRaw(site, [[...lines, '', ''].join('\r\n')])
const form =
  (path: string, body: Record<string, string>, headers: Record<string, string> = {}): BadRequest['send'] =>
  (site, { owner }) =>
    send(site, {
      method: 'POST',
      path,
      headers: {
        ...OWN_PAGE,
        'content-type': 'application/x-www-form-urlencoded',
        cookie: owner.cookie,
        ...headers,
      },
      body: new URLSearchParams(body).toString(),
    })

export const BAD_ADDRESSES: BadRequest[] = [
  {
    name: 'page without a session',
    send: (site) => send(site, { path: '/agreements?q=x' }),
    gets: '302 to /login?returnTo=%2Fagreements%3Fq%3Dx',
  },
  { name: 'page that does not exist', send: get('/nowhere'), gets: '404 page: [sv] Sidan finns inte' },
  {
    name: 'sign-in page of a Finnish browser',
    send: (site) => send(site, { path: '/login', headers: { 'accept-language': 'fi' } }),
    gets: '200 page: [fi] Kirjaudu sisään',
  },
  {
    name: 'agreement whose id is no id',
    send: get('/agreements/1'),
    gets: '404 page: [sv] Sidan finns inte',
  },
  {
    name: 'agreement that does not exist',
    send: get(`/agreements/${randomUUID()}`),
    gets: '404 page: [sv] Sidan finns inte',
  },
  { name: 'review whose id is no id', send: get('/review/%00'), gets: '404 page: [sv] Sidan finns inte' },
  {
    name: 'list with nonsense in every filter',
    send: get(
      '/agreements?page=1e9&sort=drop&direction=up&size=7&currency=%3Cb%3E&company=x&notice=-4&q=%25',
    ),
    gets: '200 page: [sv] Avtal',
  },
  {
    name: 'list with a search of 10 000 characters',
    send: get(`/agreements?q=${'a'.repeat(10_000)}`),
    gets: '200 page: [sv] Avtal',
  },
  { name: 'list with a NUL in its search', send: get('/agreements?q=a%00b'), gets: '200 page: [sv] Avtal' },
  {
    name: 'address with a broken escape',
    send: get('/agreements/%E0%A4%A'),
    gets: '400 Något i det som skickades går inte att läsa. Kontrollera uppgifterna.',
  },
  {
    name: 'original whose id has a broken escape',
    send: get('/documents/%ff/original'),
    gets: '400 Något i det som skickades går inte att läsa. Kontrollera uppgifterna.',
  },
  {
    name: 'page image number zero',
    send: about(({ documentId }) => `/documents/${documentId}/pages/0.webp`),
    gets: '404 document.not_found',
  },
  {
    name: 'page image number minus one',
    send: about(({ documentId }) => `/documents/${documentId}/pages/-1.webp`),
    gets: '404 page: [sv] Sidan finns inte',
  },
  {
    name: 'page image beyond the last',
    send: about(({ documentId }) => `/documents/${documentId}/pages/9999.webp`),
    gets: '404 document.not_found',
  },
  {
    name: 'page image number 99 999 999 999',
    send: about(({ documentId }) => `/documents/${documentId}/pages/99999999999.webp`),
    gets: '404 page: [sv] Sidan finns inte',
  },
  {
    name: 'page image of no document',
    send: get(`/documents/${randomUUID()}/pages/1.webp`),
    gets: '404 document.not_found',
  },
  {
    name: 'original without a session',
    send: (site, { papers }) => send(site, { path: `/documents/${papers.documentId}/original` }),
    gets: '401 identity.not_signed_in',
  },
  {
    name: 'asset above its folder',
    send: get('/assets/../../server/index.js'),
    gets: '404 page: [sv] Sidan finns inte',
  },
  {
    name: 'asset above its folder, escaped',
    send: get('/assets/..%2f..%2fserver%2findex.js'),
    gets: '404 page: [sv] Sidan finns inte',
  },
  {
    name: 'asset above its folder, with backslashes',
    send: get('/assets/..%5c..%5cserver%5cindex.js'),
    gets: '404 page: [sv] Sidan finns inte',
  },
  { name: 'file that begins with a dot', send: get('/.env'), gets: '404 page: [sv] Sidan finns inte' },
  {
    name: 'address that looks like another host',
    send: get('//evil.example/%2e%2e'),
    gets: '301 to /evil.example/%2e%2e/',
  },
  {
    name: 'sign-in that leads to another host',
    send: form('/login?returnTo=//evil.example', { email: 'a', password: 'b' }, { cookie: '' }),
    gets: '401 page: [sv] E-postadressen eller lösenordet stämmer inte.',
  },
  {
    name: 'sign-in page with a session and another host',
    send: get('/login?returnTo=https://evil.example/'),
    gets: '302 to /',
  },
  {
    name: 'sign-in page with a session and a backslash host',
    send: get('/login?returnTo=/%5Cevil.example'),
    gets: '302 to /',
  },
  {
    name: 'look that leads to another host',
    send: form('/look', { theme: 'dark', returnTo: '//evil.example' }),
    gets: '302 to /',
  },
  {
    name: 'sign-in with a NUL in the e-mail',
    send: (site) => signIn(site, 'a\0@nordvik.example', PASSWORD),
    gets: '401 page: [sv] E-postadressen eller lösenordet stämmer inte.',
  },
  {
    name: 'sign-in with a password of 100 kB',
    send: (site) => signIn(site, 'a@nordvik.example', 'a'.repeat(100_000)),
    gets: '401 page: [sv] E-postadressen eller lösenordet stämmer inte.',
  },
  {
    name: 'sign-in without any field',
    send: form('/login', {}, { cookie: '' }),
    gets: '401 page: [sv] E-postadressen eller lösenordet stämmer inte.',
  },
  {
    name: 'sign-in as JSON',
    send: form('/login', {}, { cookie: '', 'content-type': 'application/json' }),
    gets: '415 Något i det som skickades går inte att läsa. Kontrollera uppgifterna.',
  },
  {
    name: 'sign-in from a page of another site',
    send: form('/login', {}, { cookie: '', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }),
    gets: '403 Du saknar behörighet för det här. Be en ägare i organisationen.',
  },
  {
    name: 'organization that is not ours',
    send: form('/organization', { organizationId: randomUUID() }),
    gets: '404 page: [sv] Sidan finns inte',
  },
  {
    name: 'organization whose id is no id',
    send: form('/organization', { organizationId: '1' }),
    gets: '404 page: [sv] Sidan finns inte',
  },
  {
    name: 'a form to a page that takes none',
    send: form('/agreements', {}),
    gets: '405 page: [sv] Sidan finns inte',
  },
  {
    name: 'session cookie with one letter changed',
    send: (site, { owner }) =>
      send(site, { path: '/', headers: { cookie: `${owner.cookie.slice(0, -1)}_` } }),
    gets: '302 to /login',
  },
  {
    name: 'session cookie of another name',
    send: (site, { owner }) =>
      send(site, { path: '/', headers: { cookie: owner.cookie.replace('__Host-', '') } }),
    gets: '302 to /login',
  },
  {
    name: 'cookie header of nonsense',
    send: (site) =>
      send(site, {
        path: '/',
        headers: { cookie: '=;;;%E0=%E0%A4%A; __proto__=1; __Host-mina_session=%00' },
      }),
    gets: '302 to /login',
  },
  {
    name: 'cookies of 20 kB',
    send: (site) => send(site, { path: '/', headers: { cookie: 'a'.repeat(20_000) } }),
    gets: '431',
  },
  {
    name: 'language that does not exist',
    send: (site) =>
      send(site, {
        path: '/login',
        headers: { cookie: 'mina_locale=../../x; mina_theme="><script>', 'accept-language': 'xx' },
      }),
    gets: '200 page: [sv] Logga in',
  },
  {
    name: 'method PUT',
    send: (site, { owner }) =>
      send(site, { method: 'PUT', path: '/agreements', headers: { ...OWN_PAGE, cookie: owner.cookie } }),
    gets: '405 page: [sv] Sidan finns inte',
  },
  {
    name: 'method DELETE on a document',
    send: (site, { owner, papers }) =>
      send(site, {
        method: 'DELETE',
        path: `/documents/${papers.documentId}/original`,
        headers: { ...OWN_PAGE, cookie: owner.cookie },
      }),
    gets: '405 page: [sv] Sidan finns inte',
  },
  {
    name: 'method TRACE',
    send: (site) => send(site, { method: 'TRACE', path: '/login' }),
    gets: '403 Du saknar behörighet för det här. Be en ägare i organisationen.',
  },
  { name: 'method that nobody knows', send: raw(['BREW / HTTP/1.1', `Host: ${HOST}`]), gets: '400' },
  {
    name: 'Host of nonsense',
    send: raw(['GET /login HTTP/1.1', 'Host: a b"<script>', 'Connection: close']),
    gets: '400 Något i det som skickades går inte att läsa. Kontrollera uppgifterna.',
  },
  { name: 'no Host at all', send: raw(['GET /login HTTP/1.1', 'Connection: close']), gets: '400' },
  {
    name: 'request without an end',
    send: (site) => sendRaw(site, ['GET /login HTTP/1.1\r\nHost: x\r\nX-A: '], { breakOff: true }),
    gets: 'connection closed',
  },
  {
    name: 'bytes that are no HTTP',
    send: (site) => sendRaw(site, [Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01])]),
    gets: '400',
  },
]

import { pdf } from '@mina/api/hostile-files'
import type { BadRequest } from './bad-request'
import { OWN_PAGE } from './person'
import { HOST, multipart, send, sendRaw } from './send'

const one = multipart([{ fileName: 'avtal.pdf', bytes: pdf({ trailer: '/Sent (one)' }) }])
const many = (count: number) =>
  multipart(
    Array.from({ length: count }, (_, index) => ({ fileName: `${index}.pdf`, bytes: Buffer.from('x') })),
  )
const JSON_WANTED = { accept: 'application/json' }
const POST = { method: 'POST', path: '/api/documents' }
const PART = 'Content-Disposition: form-data; name="file"; filename="a.pdf"\r\n'

/** Head of an upload on the wire, with a length that need not be true. */
const head = (cookie: string, lines: string[]) =>
  [
    'POST /api/documents HTTP/1.1',
    `Host: ${HOST}`,
    'Sec-Fetch-Site: same-origin',
    'Accept: application/json',
    `Cookie: ${cookie}`,
    ...lines,
    '',
    '',
  ].join('\r\n')
const TYPE = `Content-Type: ${one.headers['content-type']}`

export const BAD_UPLOADS: BadRequest[] = [
  {
    name: 'upload without a session',
    send: (site) =>
      send(site, { ...POST, body: one.body, headers: { ...one.headers, ...OWN_PAGE, ...JSON_WANTED } }),
    gets: '401 identity.not_signed_in',
  },
  {
    name: 'upload by a form without a session',
    send: (site) =>
      send(site, { ...POST, body: one.body, headers: { ...one.headers, ...OWN_PAGE, accept: 'text/html' } }),
    gets: '303 to /upload?problem=identity.not_signed_in',
  },
  {
    name: 'upload by a viewer',
    send: (site, { viewer }) =>
      send(site, {
        ...POST,
        body: one.body,
        headers: { ...one.headers, ...OWN_PAGE, ...JSON_WANTED, cookie: viewer.cookie },
      }),
    gets: '403 policy.denied',
  },
  {
    name: 'upload from a page of another site',
    send: (site, { owner }) =>
      send(site, {
        ...POST,
        body: one.body,
        headers: { ...one.headers, origin: 'https://evil.example', ...JSON_WANTED, cookie: owner.cookie },
      }),
    gets: '403 policy.denied',
  },
  {
    name: 'upload whose browser says it comes from elsewhere',
    send: (site, { owner }) =>
      send(site, {
        ...POST,
        body: one.body,
        headers: { ...one.headers, 'sec-fetch-site': 'cross-site', ...JSON_WANTED, cookie: owner.cookie },
      }),
    gets: '403 policy.denied',
  },
  {
    name: 'upload with neither Origin nor Sec-Fetch-Site',
    send: (site, { owner }) =>
      send(site, {
        ...POST,
        body: one.body,
        headers: { ...one.headers, ...JSON_WANTED, cookie: owner.cookie },
      }),
    gets: '403 policy.denied',
  },
  {
    name: 'upload as JSON',
    send: (site, { owner }) =>
      send(site, {
        ...POST,
        body: '{}',
        headers: { 'content-type': 'application/json', ...OWN_PAGE, ...JSON_WANTED, cookie: owner.cookie },
      }),
    gets: '400 input.invalid',
  },
  {
    name: 'upload without a content type',
    send: (site, { owner }) =>
      send(site, { ...POST, body: 'x', headers: { ...OWN_PAGE, ...JSON_WANTED, cookie: owner.cookie } }),
    gets: '400 input.invalid',
  },
  {
    name: 'upload without a boundary',
    send: (site, { owner }) =>
      send(site, {
        ...POST,
        body: one.body,
        headers: { 'content-type': 'multipart/form-data', ...OWN_PAGE, ...JSON_WANTED, cookie: owner.cookie },
      }),
    gets: '400 input.invalid',
  },
  {
    name: 'upload with another boundary than it says',
    send: (site, { owner }) =>
      send(site, {
        ...POST,
        body: one.body,
        headers: {
          'content-type': 'multipart/form-data; boundary=other',
          ...OWN_PAGE,
          ...JSON_WANTED,
          cookie: owner.cookie,
        },
      }),
    gets: '400 input.invalid',
  },
  {
    name: 'upload without a file in it',
    send: (site, { owner }) =>
      send(site, {
        ...POST,
        body: multipart([]).body,
        headers: { ...one.headers, ...OWN_PAGE, ...JSON_WANTED, cookie: owner.cookie },
      }),
    gets: '422 document.empty',
  },
  {
    name: 'upload of two hundred files at once',
    send: (site, { owner }) =>
      send(site, {
        ...POST,
        body: many(200).body,
        headers: { ...one.headers, ...OWN_PAGE, ...JSON_WANTED, cookie: owner.cookie },
      }),
    gets: '400 input.invalid',
  },
  {
    name: 'upload with a name of 200 kB',
    send: (site, { owner }) =>
      send(site, {
        ...POST,
        body: multipart([{ fileName: 'a'.repeat(200_000), bytes: Buffer.from('x') }]).body,
        headers: { ...one.headers, ...OWN_PAGE, ...JSON_WANTED, cookie: owner.cookie },
      }),
    gets: '200 input.invalid',
  },
  {
    name: 'upload that ends in the middle of a file',
    send: (site, { owner }) =>
      sendRaw(site, [
        head(owner.cookie, [TYPE, `Content-Length: ${one.body.length - 40}`]),
        one.body.subarray(0, -40),
      ]),
    gets: '400 input.invalid',
  },
  {
    name: 'upload that is shorter than it says, then silence and the end',
    send: (site, { owner }) =>
      sendRaw(site, [head(owner.cookie, [TYPE, 'Content-Length: 1000000']), one.body.subarray(0, -40)], {
        breakOff: true,
      }),
    gets: 'connection closed',
  },
  {
    name: 'upload in chunks whose length is no number',
    send: (site, { owner }) =>
      sendRaw(site, [head(owner.cookie, [TYPE, 'Transfer-Encoding: chunked']), 'zz\r\n']),
    gets: '400',
  },
  {
    name: 'upload that is sent with two lengths',
    send: (site, { owner }) =>
      sendRaw(site, [head(owner.cookie, [TYPE, 'Content-Length: 5', 'Content-Length: 50']), 'hello']),
    gets: '400',
  },
  {
    name: 'upload whose part has ten thousand headers',
    send: (site, { owner }) => {
      const lines = Array.from({ length: 10_000 }, (_, index) => `X-${index}: 1`).join('\r\n')
      const body = `--b\r\n${PART}${lines}\r\n\r\nx\r\n--b--\r\n`
      return send(site, {
        ...POST,
        body,
        headers: {
          'content-type': 'multipart/form-data; boundary=b',
          ...OWN_PAGE,
          ...JSON_WANTED,
          cookie: owner.cookie,
        },
      })
    },
    gets: '200 document.wrong_type',
  },
]

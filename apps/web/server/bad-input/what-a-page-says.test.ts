import { pdf } from '@mina/api/hostile-files'
import { readDocument, upload } from './papers'
import { describe, expect, type Site, test } from './running-site'
import { send } from './send'

const page = (site: Site, path: string, cookie: string) =>
  send(site, { path, headers: { cookie, 'accept-language': 'sv' } })
const SCRIPT = `"><script>alert('x')</script><img src=x onerror=alert(1)>`
const ESCAPES = [SCRIPT, '</title><script>alert(1)</script>', '<!--<script>']

describe('every answer', () => {
  test('says what a browser may do with it', async ({ site, cast }) => {
    const { headers, text } = await page(site, '/', cast.owner.cookie)
    const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    expect(headers['content-security-policy']).toBe(
      `default-src 'self';script-src 'self' 'nonce-${nonce}' 'strict-dynamic';style-src 'self';img-src 'self' data: blob:;font-src 'self';connect-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none';object-src 'none'`,
    )
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    })
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{8,}; includeSubDomains/)
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('server')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
    const scripts = text.match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
    expect(text).not.toMatch(/ style="| on\w+="/)
  })

  test('has a nonce of its own', async ({ site }) => {
    const policy = async () => (await send(site, { path: '/login' })).headers['content-security-policy']
    expect(await policy()).not.toBe(await policy())
  })

  test.for(['/agreements', '/agreements.data', '/api/trpc/overview.counts', '/login'])(
    'is kept in no cache: %s',
    async (path, { site, cast }) => {
      expect((await page(site, path, cast.owner.cookie)).headers['cache-control']).toContain('no-store')
    },
  )

  test('of a file lets nothing in it run', async ({ site, cast }) => {
    const { documentId } = cast.papers
    const original = await page(site, `/documents/${documentId}/original`, cast.viewer.cookie)
    expect(original.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    expect(original.headers['content-disposition']).toMatch(/^attachment; /)
    const picture = await page(site, `/documents/${documentId}/pages/1.webp`, cast.viewer.cookie)
    expect(picture.headers).toMatchObject({
      'content-type': 'image/webp',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    expect(picture.headers['cache-control']).toContain('private')
  })
})

describe('what somebody wrote is shown as text', () => {
  test.for(ESCAPES)('in names of files and parties: %j', async (text, { db, site, cast }) => {
    const { documentId } = await readDocument(db, site, cast.accountant, {
      fileName: `${text.replaceAll('/', '_')}.pdf`,
      values: { lessorName: text, objectDescription: text, currency: 'SEK' },
    })
    for (const path of [
      '/',
      '/upload',
      '/review',
      `/review/${documentId}`,
      `/agreements?q=${encodeURIComponent(text)}`,
    ]) {
      const { text: html, status } = await page(site, path, cast.owner.cookie)
      expect(status).toBe(200)
      expect(html, path).not.toContain(`<script>alert`)
      expect(html, path).not.toContain('<img src=x')
      expect(html, path).not.toContain('<!--<script>')
    }
  })

  test('in the address: a problem, a refused file, a place to return to', async ({ site, cast }) => {
    const query = new URLSearchParams({
      problem: SCRIPT,
      refused: `${SCRIPT}:${SCRIPT}`,
      returnTo: `/${SCRIPT}`,
    })
    for (const path of ['/upload', '/login', '/agreements', '/nowhere']) {
      const { text } = await send(site, {
        path: `${path}?${query}`,
        headers: { cookie: path === '/login' ? '' : cast.owner.cookie },
      })
      expect(text, path).not.toContain('<script>alert')
      expect(text, path).not.toContain('<img src=x')
    }
  })

  test('in the header that names a download', async ({ site, cast }) => {
    const fileName = `a"; filename="evil.exe'%0d%0aX-Evil: 1 å😀.pdf`
    const answer = await upload(site, cast.owner, [
      {
        fileName: '',
        rawName: Buffer.from(fileName.replace(/"/g, '\\"')),
        bytes: pdf({ trailer: '/Q (1)' }),
      },
    ])
    const [{ documentId }] = JSON.parse(answer.text).files
    const { headers } = await page(site, `/documents/${documentId}/original`, cast.owner.cookie)
    expect(headers).not.toHaveProperty('x-evil')
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="[\x20-\x21\x23-\x7e]+"; filename\*=UTF-8''[\w%.~!*-]+$/,
    )
  })
})

describe('the log', () => {
  test('holds no secret, no search and no line that somebody else wrote', async ({ site, cast }) => {
    const forged = '/agreements%0a{"level":30,"msg":"forged"}?q=secret-search'
    await send(site, {
      path: forged,
      headers: { cookie: cast.owner.cookie, 'user-agent': 'x\t{"level":30}' },
    })
    const log = site.log()
    expect(log).toContain('"path":"/agreements')
    for (const line of log.trim().split('\n')) expect(() => JSON.parse(line), line).not.toThrow()
    expect(log).not.toContain('\n{"level":30,"msg":"forged"}')
    for (const secret of [
      'Correct-horse',
      'secret-search',
      cast.owner.cookie.split('=')[1]!,
      cast.owner.email,
    ])
      expect(log).not.toContain(secret)
  })
})

import { asTenant } from '@mina/db'
import { summaryOf } from './bad-request'
import { mutate, query } from './papers'
import { LIVE_PROCEDURES } from './procedures'
import { describe, expect, test } from './running-site'
import { send } from './send'

describe('an id of another organization', () => {
  test.for(LIVE_PROCEDURES)(
    'gives nothing: $path',
    async ({ path, isChange, input, stranger: gets }, { db, site, cast }) => {
      const before = await asTenant(db, cast.owner.actor, (tx) => tx.reviewEdit.count())
      const answer = await (isChange ? mutate : query)(site, cast.stranger, path, input(cast.papers))
      console.log(`${path} by another organization → ${summaryOf(answer)}`)
      expect(summaryOf(answer)).toBe(gets)
      // A refusal may repeat the id it was asked for; an answer may not hold it.
      if (answer.status === 200)
        for (const id of Object.values(cast.papers)) expect(answer.text).not.toContain(id)
      expect(await asTenant(db, cast.owner.actor, (tx) => tx.reviewEdit.count())).toBe(before)
    },
  )

  test.for<
    [string, (ids: { documentId: string; acceptedDocumentId: string; agreementId: string }) => string, string]
  >([
    ['the original', ({ documentId }) => `/documents/${documentId}/original`, '404 document.not_found'],
    ['a page image', ({ documentId }) => `/documents/${documentId}/pages/1.webp`, '404 document.not_found'],
    ['the review', ({ documentId }) => `/review/${documentId}`, '404 page: [sv] Sidan finns inte'],
    ['the agreement', ({ agreementId }) => `/agreements/${agreementId}`, '404 page: [sv] Sidan finns inte'],
    ['its plan', ({ agreementId }) => `/agreements/${agreementId}/plan`, '404 page: [sv] Sidan finns inte'],
    [
      'its accounting',
      ({ agreementId }) => `/agreements/${agreementId}/accounting`,
      '404 page: [sv] Sidan finns inte',
    ],
    [
      'its documents',
      ({ agreementId }) => `/agreements/${agreementId}/documents`,
      '404 page: [sv] Sidan finns inte',
    ],
    [
      'its history',
      ({ agreementId }) => `/agreements/${agreementId}/history`,
      '404 page: [sv] Sidan finns inte',
    ],
    [
      'its events',
      ({ agreementId }) => `/agreements/${agreementId}/events`,
      '404 page: [sv] Sidan finns inte',
    ],
    [
      'its what-if',
      ({ agreementId }) => `/agreements/${agreementId}/events/try?kind=index`,
      '404 page: [sv] Sidan finns inte',
    ],
    ['its workbook', ({ agreementId }) => `/agreements/${agreementId}/workbook`, '404'],
    ['the data behind the agreement', ({ agreementId }) => `/agreements/${agreementId}.data`, '404'],
  ])('leads nowhere: %s', async ([name, path, gets], { site, cast }) => {
    const ask = (cookie: string) =>
      send(site, { path: path(cast.papers), headers: { cookie, 'accept-language': 'sv' } })
    const answer = await ask(cast.stranger.cookie)
    console.log(`${name} of another organization → ${summaryOf(answer)}`)
    expect(summaryOf(answer).startsWith(gets)).toBe(true)
    expect(answer.text).not.toContain('Nordvik Finans')
    expect((await ask(cast.viewer.cookie)).status).toBe(200)
  })

  test('is not among what a list shows', async ({ site, cast }) => {
    for (const path of [
      '/',
      '/agreements',
      '/review',
      '/upload',
      '/deadlines',
      '/reports/contracts',
      '/reports/journal',
      '/access-log',
    ]) {
      const { text, status } = await send(site, { path, headers: { cookie: cast.stranger.cookie } })
      expect(status, path).toBe(200)
      for (const id of Object.values(cast.papers)) expect(text, path).not.toContain(id)
    }
  })
})

describe('what a viewer may not change, over HTTP', () => {
  test.for(LIVE_PROCEDURES.filter(({ viewer }) => viewer === 'refused'))(
    '$path',
    async ({ path, isChange, input }, { site, cast }) => {
      const answer = await (isChange ? mutate : query)(site, cast.viewer, path, input(cast.papers))
      expect(summaryOf(answer)).toBe('403 policy.denied')
    },
  )

  test('and what needs no role, anybody may not see without signing in', async ({ site, cast }) => {
    for (const { path, isChange, input } of LIVE_PROCEDURES) {
      const answer = await (isChange ? mutate : query)(site, { cookie: '' }, path, input(cast.papers))
      expect(summaryOf(answer), path).toBe('401 identity.not_signed_in')
    }
  })

  test("the access log is its owner's alone", async ({ site, cast }) => {
    const page = (cookie: string) => send(site, { path: '/access-log', headers: { cookie } })
    expect((await page(cast.owner.cookie)).status).toBe(200)
    expect((await page(cast.accountant.cookie)).status).toBe(403)
    expect((await page(cast.viewer.cookie)).status).toBe(403)
  })
})

test('every procedure stands in the list', async () => {
  const { appRouter } = await import('@mina/api')
  expect(LIVE_PROCEDURES.map(({ path }) => path).sort()).toEqual(
    Object.keys(appRouter._def.procedures).sort(),
  )
})

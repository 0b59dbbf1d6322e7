import { request } from 'node:http'
import { pdf } from '@mina/api/hostile-files'
import { asTenant } from '@mina/db'
import { summaryOf } from './bad-request'
import { ACCEPT, mutate, query, readDocument, upload } from './papers'
import { OWN_PAGE } from './person'
import { describe, expect, type Site, test } from './running-site'
import { HOST } from './send'

describe('at the same moment', () => {
  test('two accepts make one agreement', async ({ db, site, cast }) => {
    const { reviewId, documentId } = await readDocument(db, site, cast.accountant)
    const accept = (person: { cookie: string }) =>
      mutate(site, person, 'review.accept', { ...ACCEPT, reviewId, revision: 0 })
    const answers = await Promise.all([accept(cast.accountant), accept(cast.owner), accept(cast.accountant)])
    expect(answers.map(summaryOf).sort()).toEqual([
      '200 answered',
      '409 review.already_accepted',
      '409 review.already_accepted',
    ])
    const { text } = await query(site, cast.owner, 'documents.get', { id: documentId })
    const { agreementId } = JSON.parse(text).result.data.json
    const versions = await asTenant(db, cast.owner.actor, (tx) =>
      tx.agreementVersion.count({ where: { agreementId } }),
    )
    expect(versions).toBe(1)
  })

  test('two edits of one revision: the second is told', async ({ db, site, cast }) => {
    const { reviewId } = await readDocument(db, site, cast.accountant)
    const edit = (value: string) =>
      mutate(site, cast.accountant, 'review.setField', {
        reviewId,
        revision: 0,
        field: 'fee',
        value,
        source: 'typed',
      })
    const answers = await Promise.all([edit('4600'), edit('4700'), edit('4800')])
    expect(answers.map(summaryOf).sort()).toEqual([
      '200 answered',
      '409 agreement.changed_meanwhile',
      '409 agreement.changed_meanwhile',
    ])
  })

  test('one file twice is one document', async ({ site, cast }) => {
    const send = () =>
      upload(site, cast.accountant, [{ fileName: 'samma.pdf', bytes: pdf({ trailer: '/Twice (1)' }) }])
    const answers = await Promise.all([send(), send(), send()])
    const files = answers.map(({ text }) => JSON.parse(text).files[0])
    expect(new Set(files.map(({ documentId }) => documentId)).size).toBe(1)
    expect(files.filter(({ alreadyKnown }) => !alreadyKnown)).toHaveLength(1)
    expect(await site.temporaryFiles()).toEqual([])
  })

  test('a document removed while it is accepted ends one way, not both', async ({ db, site, cast }) => {
    const { reviewId, documentId } = await readDocument(db, site, cast.accountant)
    const answers = await Promise.all([
      mutate(site, cast.accountant, 'review.accept', { ...ACCEPT, reviewId, revision: 0 }),
      mutate(site, cast.owner, 'documents.remove', { id: documentId }),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status >= 500)).toHaveLength(0)
  })
})

test('a file far over the limit is let through the server, not into its memory', {
  timeout: 120_000,
}, async ({ site, cast }) => {
  await upload(site, cast.owner, [{ fileName: 'warm.pdf', bytes: pdf({ trailer: '/Warm (1)' }) }])
  const before = await site.rssMegabytes()
  const { answer, peak } = await stream(site, cast.owner.cookie, 300)
  console.log(`a file of 300 MB, streamed → ${answer}, memory +${Math.round(peak - before)} MB`)
  expect(JSON.parse(answer).files[0].code).toBe('document.too_large')
  expect(peak - before).toBeLessThan(60)
  expect(await site.temporaryFiles()).toEqual([])
  expect(await site.isAlive()).toBe(true)
})

/** Sends a form with one file of `megabytes`, as fast as it is taken. */
async function stream(
  site: Site,
  cookie: string,
  megabytes: number,
): Promise<{ answer: string; peak: number }> {
  const boundary = 'mina-stream'
  let peak = 0
  const answer = new Promise<string>((resolve, reject) => {
    const sent = request(
      {
        port: site.port,
        method: 'POST',
        path: '/api/documents',
        headers: {
          host: HOST,
          ...OWN_PAGE,
          cookie,
          accept: 'application/json',
          'content-type': `multipart/form-data; boundary=${boundary}`,
        },
      },
      (response) => {
        let text = ''
        response.on('data', (part) => {
          text += part
        })
        response.on('end', () => resolve(text))
      },
    )
    sent.on('error', reject)
    void feed(sent, megabytes).catch(reject)
  })
  async function feed(sent: NodeJS.WritableStream & { end: (text: string) => void }, count: number) {
    sent.write(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="stor.pdf"\r\n\r\n%PDF-1.7\n`,
    )
    const block = Buffer.alloc(1024 ** 2, 0x20)
    for (let index = 0; index < count; index++) {
      if (!sent.write(block)) await new Promise((resolve) => sent.once('drain', resolve))
      if (index % 20 === 0) peak = Math.max(peak, await site.rssMegabytes())
    }
    sent.end(`\r\n--${boundary}--\r\n`)
  }
  return { answer: await answer, peak }
}

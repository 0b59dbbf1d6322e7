import { expect, test } from 'vitest'
import { outcomeOf } from './send-file'

test('a received file has its id', () => {
  const text = JSON.stringify({ files: [{ fileName: 'a.pdf', documentId: 'd1', alreadyKnown: true }] })
  expect(outcomeOf(200, text)).toEqual({ kind: 'received', documentId: 'd1', alreadyKnown: true })
})

test('a refused file says why, also when the whole request was refused', () => {
  const refused = { code: 'document.encrypted', details: {} }
  expect(outcomeOf(200, JSON.stringify({ files: [{ fileName: 'a.pdf', ...refused }] }))).toEqual({
    kind: 'refused',
    problem: refused,
  })
  expect(outcomeOf(401, JSON.stringify({ code: 'identity.not_signed_in', details: {} }))).toMatchObject({
    problem: { code: 'identity.not_signed_in' },
  })
})

test('an answer that is not ours is told by its status', () => {
  expect(outcomeOf(413, '<html>')).toMatchObject({ problem: { code: 'document.too_large' } })
  expect(outcomeOf(502, '')).toMatchObject({ problem: { code: 'unexpected' } })
})

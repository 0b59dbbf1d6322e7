import { expect, test } from 'vitest'
import { readCookies, sessionCookieName } from './cookies'

test('over https the cookie has the prefix that ties it to this host', () => {
  expect(sessionCookieName('https://minasidor.example')).toBe('__Host-mina_session')
  expect(sessionCookieName('http://localhost:3000')).toBe('mina_session')
})

test('reads what browsers and hostile clients send', () => {
  expect(readCookies('a=1; mina_session=x%20y;b = 2')).toEqual({ a: '1', mina_session: 'x y', b: '2' })
  expect(readCookies('broken=%E0%A4%A; =nameless; lonely')).toEqual({ broken: '%E0%A4%A' })
  expect(readCookies(undefined)).toEqual({})
})

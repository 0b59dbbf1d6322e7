import { expect, test } from 'vitest'
import { engineModeOf } from './mode'

const keys = { INNGEST_SIGNING_KEY: 'signkey-prod-1', INNGEST_EVENT_KEY: 'e' }

test('embedded when nothing is set, server when the keys are', () => {
  expect(engineModeOf({})).toBe('embedded')
  expect(engineModeOf(keys)).toBe('server')
  expect(engineModeOf({ ...keys, INNGEST_BASE_URL: 'https://inngest.example.se' })).toBe('server')
})

test('a half-made choice stops the start and names what is missing', () => {
  expect(() => engineModeOf({ INNGEST_BASE_URL: 'https://inngest.example.se' })).toThrow(
    'Missing: INNGEST_SIGNING_KEY, INNGEST_EVENT_KEY',
  )
  expect(() => engineModeOf({ ...keys, INNGEST_EVENT_KEY: '' })).toThrow('Missing: INNGEST_EVENT_KEY')
})

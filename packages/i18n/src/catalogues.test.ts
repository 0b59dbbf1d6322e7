import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import settings from '../project.inlang/settings.json'
import * as messages from './paraglide/messages'

type Variants = { declarations: string[]; selectors: string[]; match: Record<string, string> }
type Message = string | Variants[]
type Catalogue = Record<string, Message>

const folder = fileURLToPath(new URL('../messages/', import.meta.url))
const features = readdirSync(`${folder}sv`).map((file) => file.replace('.json', ''))

function load(locale: string, feature: string): Catalogue {
  const file = `${folder}${locale}/${feature}.json`
  if (!existsSync(file)) return {}
  const { $schema: _, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as Catalogue
  return rest
}

const texts = (message: Message): string[] =>
  typeof message === 'string' ? [message] : message.flatMap((variant) => Object.values(variant.match))

/** Every `{name}` in any form of the message, and whether it can be filled at all. */
const placeholders = (message: Message): string[] =>
  [
    ...new Set(
      texts(message).flatMap((text) => [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')),
    ),
  ].sort()

const marks = (message: Message): number[] => texts(message).map((text) => text.split('**').length % 2)

test('every feature of the base language is compiled', () => {
  const patterns = settings['plugin.inlang.messageFormat'].pathPattern
  expect(
    patterns.map((pattern) => pattern.replace('./messages/{locale}/', '').replace('.json', '')).sort(),
  ).toEqual(features.sort())
  const keys = features.flatMap((feature) => Object.keys(load('sv', feature)))
  expect(keys.length).toBeGreaterThan(100)
  expect(new Set(keys).size).toBe(keys.length)
  for (const key of keys) expect(messages).toHaveProperty(key)
})

describe.each(settings.locales)('the %s catalogue', (locale) => {
  test.each(features)('%s has the same messages as the base language', (feature) => {
    expect(Object.keys(load(locale, feature)).sort()).toEqual(Object.keys(load('sv', feature)).sort())
  })

  test.each(features)('%s fills the same placeholders', (feature) => {
    const base = load('sv', feature)
    for (const [key, message] of Object.entries(load(locale, feature))) {
      expect({ key, placeholders: placeholders(message) }).toEqual({
        key,
        placeholders: placeholders(base[key] ?? ''),
      })
      for (const name of placeholders(message))
        expect({ key, name }).toEqual({ key, name: expect.stringMatching(/^\w+$/) })
    }
  })

  test.each(features)('%s has no empty text, stray brace or half-open bold', (feature) => {
    for (const [key, message] of Object.entries(load(locale, feature))) {
      for (const text of texts(message)) {
        expect({ key, text: text.trim() }).not.toEqual({ key, text: '' })
        expect({ key, rest: text.replaceAll(/\{\w+\}/g, '').match(/[{}]/) }).toEqual({ key, rest: null })
      }
      expect({ key, marks: marks(message) }).toEqual({ key, marks: marks(message).map(() => 1) })
    }
  })

  test.each(features)('%s has every plural form of the language', (feature) => {
    const forms = new Intl.PluralRules(locale)
      .resolvedOptions()
      .pluralCategories.filter((form) => form !== 'other')
    for (const [key, message] of Object.entries(load(locale, feature))) {
      if (typeof message === 'string') continue
      for (const variant of message) {
        const named = Object.keys(variant.match).map((condition) => condition.split('=')[1])
        expect({ key, named: named.sort() }).toEqual({ key, named: [...forms, '*'].sort() })
      }
    }
  })
})

import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { partOf } from '../../message-parts'
import routes from '../routes'
import { modulesOf, spokenBy } from './fixtures/spoken-messages'
import { partsNeededAt } from './needed-parts'

const ROOT = path.resolve(import.meta.dirname, '../../../..')
const find = modulesOf((file) => {
  const absolute = path.join(ROOT, file)
  return existsSync(absolute) && statSync(absolute).isFile() ? readFileSync(absolute, 'utf8') : undefined
})

type Route = (typeof routes)[number]
type Page = { module: string; path: string; isPage: boolean; loadsWords: boolean; around: Page[] }

const moduleOf = (file: string) => `apps/web/app/${file}`
/** An address of the page: every parameter has some value. */
const addressOf = (pattern: string) => pattern.replace(/:\w+/g, 'x').replace('*', 'nowhere') || '/'

/** Every route with the routes around it, the outermost first. */
function pagesOf(found: readonly Route[], around: Page[] = [], above = ''): Page[] {
  return found.flatMap((route) => {
    const own = route.path ? `${above}/${route.path}` : above
    const page: Page = {
      module: moduleOf(route.file),
      path: addressOf(own),
      isPage: route.path !== undefined || route.index === true,
      loadsWords: Boolean(
        find(moduleOf(route.file))?.exports.get('clientLoader')?.names.has('loadWithMessages'),
      ),
      around,
    }
    return [page, ...pagesOf(route.children ?? [], [...around, page], own)]
  })
}

/** A route whose module shows nothing answers with a file or a redirect. */
const pages = pagesOf(routes).filter(({ module }) => find(module)?.exports.has('default'))
const ROOT_MODULE = moduleOf('root.tsx')

/**
 * The messages of the codes that the server may refuse with are one table: which of them a page can meet is not to be
 * read from what it imports.
 */
const isRefusal = (key: string) => key.startsWith('error_')

/** A part and one message of it, of those that must be there before the module is shown. */
function spokenParts(module: string): Map<string, string> {
  const { messages, withParts } = spokenBy(module, find)
  const parts = new Map<string, string>()
  for (const [key, where] of messages) {
    const part = isRefusal(key) ? undefined : partOf(key)
    if (part && !parts.has(part)) parts.set(part, `m.${key} in ${where}`)
  }
  for (const later of withParts)
    for (const [part, example] of spokenParts(later.module)) if (part !== later.part) parts.set(part, example)
  return parts
}

describe('the words that a page loads', () => {
  const addresses = pages.filter(({ isPage }) => isPage)

  it('finds the pages and what they say', () => {
    expect(addresses.length).toBeGreaterThan(25)
    expect([...spokenParts(moduleOf('routes/agreement-events/route.tsx')).keys()]).toContain('life')
  })

  it.each(addresses.map((page) => [page.path, page] as const))(
    '%s: every part that it speaks',
    (address, page) => {
      const needed: string[] = partsNeededAt(address)
      const missing = [...page.around.map(({ module }) => module), page.module, ROOT_MODULE].flatMap(
        (module) => [...spokenParts(module)].filter(([part]) => !needed.includes(part)),
      )
      expect(missing).toEqual([])
    },
  )

  it.each(pages.map((page) => [page.module, page] as const))(
    '%s: loads its parts by itself, or has them from around it',
    (_module, page) => {
      const unloaded = [...spokenParts(page.module)].filter(
        ([part]) => !page.loadsWords && !page.around.some((outer) => hasLoaded(outer, part)),
      )
      expect(unloaded).toEqual([])
    },
  )

  /** Whoever comes to any page within has loaded the part. */
  const hasLoaded = (outer: Page, part: string) =>
    outer.loadsWords &&
    addresses
      .filter(({ around, module }) => module === outer.module || around.includes(outer))
      .every(({ path: address }) => partsNeededAt(address).includes(part as never))

  it('no message in the browser has a computed name', () => {
    const computed = [ROOT_MODULE, ...pages.map(({ module }) => module)].flatMap((module) => [
      ...spokenBy(module, find).computed,
    ])
    expect([...new Set(computed)]).toEqual([])
  })
})

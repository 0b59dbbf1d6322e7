// What a reader's first visit to each page loads of JavaScript, from the built site. Over the budget is a failure.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { ROOT } from './step.mjs'

const CLIENT = join(ROOT, 'apps/web/build/client')
const BUDGET_KB = 150
/** Pages that load a part of the messages beside the base (apps/web/message-parts.ts). */
const PART_PAGES = {
  reports: /^routes\/(reports|self-check|journal|access-log|agreement-history)/,
  journal: /^routes\/journal/,
  log: /^routes\/(access-log|agreement-history)/,
  list: /^routes\/(agreements|deadlines)\//,
  login: /^routes\/login/,
  start: /^routes\/start/,
  upload: /^routes\/upload/,
  agreement: /^routes\/(agreement(-|\/)|reports|journal|accounting-settings)/,
  life: /^routes\/(agreement(-|\/)|accounting-settings)/,
  accounting: /^routes\/accounting-settings/,
}
const LANGUAGES = ['da', 'en', 'et', 'fi', 'lt', 'lv', 'nb', 'sv']

/** `[{ route, kilobytes }]`, the heaviest first: gzipped JavaScript with the words of the largest of the eight languages. */
export function pageWeights() {
  const assets = readdirSync(join(CLIENT, 'assets'))
  const manifest = readManifest(assets)
  const sizes = new Map()
  const sizeOf = (url) => {
    if (!sizes.has(url)) sizes.set(url, gzipSync(readFileSync(join(CLIENT, url))).length)
    return sizes.get(url)
  }
  const language = Math.max(...languageFiles(assets).map((file) => sizeOf(`/assets/${file}`)))
  const always = [...assetsOf(manifest.entry), manifest.url]
  const pages = Object.values(manifest.routes).filter(({ module }) => module)
  return pages
    .map((page) => {
      const urls = new Set([...always, ...chainOf(page, manifest.routes).flatMap(assetsOf)])
      const words = partsOf(page, assets).map((files) => Math.max(...files.map(sizeOf)))
      const bytes = [...urls].reduce((sum, url) => sum + sizeOf(url), language) + sumOf(words)
      return { route: page.id, kilobytes: bytes / 1024 }
    })
    .sort((a, b) => b.kilobytes - a.kilobytes)
}

function readManifest(assets) {
  const file = assets.find((name) => /^manifest-.*\.js$/.test(name))
  if (!file) throw new Error('The site has not been built: npm run build')
  const text = readFileSync(join(CLIENT, 'assets', file), 'utf8')
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
}

function languageFiles(assets) {
  const files = assets.filter((name) =>
    LANGUAGES.some((language) => name.startsWith(`${language}-`) && name.endsWith('.js')),
  )
  if (files.length !== LANGUAGES.length) {
    throw new Error(`expected one file for each of ${LANGUAGES.length} languages, found ${files.join(', ')}`)
  }
  return files
}

/** The files of every part that the page speaks, one a language. */
const partsOf = (page, assets) =>
  Object.entries(PART_PAGES)
    .filter(([, pages]) => pages.test(page.id))
    .map(([part]) => partFiles(part, assets))

function partFiles(part, assets) {
  const files = assets.filter((name) => new RegExp(`^${part}-[a-z]{2}-.*\\.js$`).test(name))
  if (files.length !== LANGUAGES.length) throw new Error(`expected ${part} in every language, found ${files}`)
  return files.map((name) => `/assets/${name}`)
}

const sumOf = (numbers) => numbers.reduce((sum, number) => sum + number, 0)

const assetsOf = ({ module, imports = [] }) => [module, ...imports]

/** A page and the routes around it. */
function chainOf(route, routes) {
  const parent = routes[route.parentId]
  return parent ? [...chainOf(parent, routes), route] : [route]
}

/** @returns the pages over the budget, as lines to print */
export const pagesOverBudget = () =>
  pageWeights()
    .filter(({ kilobytes }) => kilobytes > BUDGET_KB)
    .map(({ route, kilobytes }) => `${route}: ${kilobytes.toFixed(1)} kB of at most ${BUDGET_KB}`)

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { route, kilobytes } of pageWeights())
    console.log(`${kilobytes.toFixed(1).padStart(7)} kB  ${route}`)
  const over = pagesOverBudget()
  console.log(over.length === 0 ? `every page is within ${BUDGET_KB} kB` : over.join('\n'))
  process.exit(over.length === 0 ? 0 : 1)
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { BAD_ADDRESSES } from './bad-addresses'
import { BAD_CALLS } from './bad-calls'
import { BAD_NAMES } from './bad-names'
import { BAD_PDFS } from './bad-pdfs'
import { BAD_PICTURES, NO_DOCUMENTS } from './bad-pictures'
import { BAD_UPLOADS } from './bad-uploads'

const DOCUMENT = path.resolve(import.meta.dirname, '../../../../docs/bad-input.md')

test('docs/bad-input.md says of every input what it gets', () => {
  const tables = [NO_DOCUMENTS, BAD_PDFS, BAD_PICTURES, BAD_NAMES, BAD_UPLOADS, BAD_CALLS, BAD_ADDRESSES]
  const rows = tables.flat().map(({ name, gets }) => `| ${name} | ${shown(gets)} |`)
  const written = readFileSync(DOCUMENT, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| input'))
  expect(written).toEqual(rows)
  expect(new Set(rows).size).toBe(rows.length)
})

/** A long name is shown by its beginning. */
const shown = (gets: string) => (gets.length <= 90 ? gets : `${gets.slice(0, 60)}…`).replaceAll('|', '\\|')

import { pdf } from '@mina/api/hostile-files'
import type { Database } from '@mina/db'
import { asTenant } from '@mina/db'
import type { BadFile } from './bad-file'
import { BAD_NAMES } from './bad-names'
import { BAD_PDFS } from './bad-pdfs'
import { BAD_PICTURES, NO_DOCUMENTS } from './bad-pictures'
import type { Cast } from './cast'
import { upload } from './papers'
import { describe, expect, type Site, test } from './running-site'

const FILES: BadFile[] = [...NO_DOCUMENTS, ...BAD_PDFS, ...BAD_PICTURES]

/** What of this organization is in the database and in the store. */
async function kept(db: Database, site: Site, { accountant: { actor } }: Cast) {
  const documents = await asTenant(db, actor, (tx) => tx.document.count())
  const objects: string[] = []
  for await (const { key } of site.store.list(`${actor.organizationId}/`)) objects.push(key)
  return { documents, objects: objects.length }
}

describe('a file that someone uploads', () => {
  test.for(FILES)(
    '$name',
    { timeout: 60_000 },
    async ({ fileName = 'avtal.pdf', bytes, gets, name }, { db, site, cast }) => {
      const before = await kept(db, site, cast)
      const answer = await upload(site, cast.accountant, [{ fileName, bytes: await bytes() }])
      const [file] = JSON.parse(answer.text).files
      const got = file.code ?? 'taken in'
      console.log(`${name} → ${answer.status} ${got} ${JSON.stringify(file.details ?? {})}`)
      expect({ status: answer.status, got }).toEqual({ status: 200, got: gets })
      const more = gets === 'taken in' ? 1 : 0
      expect(await kept(db, site, cast)).toEqual({
        documents: before.documents + more,
        objects: before.objects + more,
      })
      expect(await site.temporaryFiles()).toEqual([])
      expect(await site.isAlive()).toBe(true)
    },
  )
})

describe('a file called', () => {
  test.for(BAD_NAMES)('$name', async ({ name, raw, gets }, { db, site, cast }) => {
    const bytes = pdf({ trailer: `/Name (${name})` })
    const answer = await upload(site, cast.accountant, [{ fileName: '', rawName: raw, bytes }])
    const [{ documentId, code }] = JSON.parse(answer.text).files
    expect(code).toBeUndefined()
    const { fileName } = await asTenant(db, cast.accountant.actor, (tx) =>
      tx.document.findUniqueOrThrow({ where: { id: documentId } }),
    )
    console.log(`${name} → ${fileName}`)
    expect(fileName).toBe(gets)
    expect(await site.temporaryFiles()).toEqual([])
  })
})

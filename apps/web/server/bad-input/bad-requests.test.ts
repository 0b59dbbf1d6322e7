import { BAD_ADDRESSES } from './bad-addresses'
import { BAD_CALLS } from './bad-calls'
import { type BadRequest, summaryOf } from './bad-request'
import { BAD_UPLOADS } from './bad-uploads'
import { describe, expect, test } from './running-site'

describe.for<[string, BadRequest[]]>([
  ['an upload', BAD_UPLOADS],
  ['a call', BAD_CALLS],
  ['an address', BAD_ADDRESSES],
])('%s', ([, requests]) => {
  test.for(requests)('$name', async ({ name, send, gets }, { site, cast }) => {
    const objects = await objectsIn(site.store)
    const got = summaryOf(await send(site, cast))
    console.log(`${name} → ${got}`)
    expect(got).toBe(gets)
    expect(await objectsIn(site.store)).toBe(objects)
    await expect.poll(() => site.temporaryFiles()).toEqual([])
    expect(await site.isAlive()).toBe(true)
  })
})

async function objectsIn(store: { list: (prefix: string) => AsyncIterable<unknown> }): Promise<number> {
  let count = 0
  for await (const _ of store.list('')) count++
  return count
}

import { Inngest, type InngestFunction } from 'inngest'
import { describe, expect, test } from 'vitest'
import { compileFunctions } from './compile-functions'
import { createSdk } from './sdk'

const client = new Inngest({ id: 'app', isDev: true })
const compile = async (...functions: InngestFunction.Any[]) =>
  compileFunctions(await createSdk(client, functions).configs())

describe('compileFunctions', () => {
  test('reads what the engine carries out', async () => {
    const functions = await compile(
      client.createFunction(
        {
          id: 'all',
          retries: 1,
          idempotency: 'event.data.id',
          concurrency: { limit: 2, key: 'event.data.organization' },
          singleton: { mode: 'skip' },
          cancelOn: [{ event: 'stop', match: 'data.id', timeout: '1h' }],
          triggers: [{ event: 'go', if: 'event.data.n > 1' }, { cron: 'TZ=Europe/Stockholm 0 12 * * *' }],
          onFailure: () => {},
        },
        () => {},
      ),
    )
    const all = functions.get('app-all')!
    expect(all).toMatchObject({
      maxAttempts: 2,
      idempotency: { source: 'event.data.id' },
      concurrency: { limit: 2, key: { source: 'event.data.organization' } },
      singleton: { mode: 'skip', key: null },
      cancelOn: [
        { event: 'stop', condition: { source: 'event.data.id == async.data.id' }, timeoutMs: 3_600_000 },
      ],
      eventTriggers: [{ event: 'go', condition: { source: 'event.data.n > 1' } }],
      cronTriggers: [{ pattern: '0 12 * * *', timeZone: 'Europe/Stockholm' }],
    })
    expect(functions.get('app-all-failure')!.eventTriggers[0]!.event).toBe('inngest/function.failed')
  })

  test('five attempts when retries is unset, and no limit for a concurrency of 0', async () => {
    const functions = await compile(
      client.createFunction({ id: 'plain', concurrency: 0, triggers: [{ event: 'go' }] }, () => {}),
    )
    expect(functions.get('app-plain')).toMatchObject({ maxAttempts: 5, concurrency: null })
  })

  test('refuses everything else in one message that names function and option', async () => {
    const go = { triggers: [{ event: 'go' }] }
    const refused = compile(
      client.createFunction({ id: 'a', ...go, throttle: { limit: 1, period: '1s' } }, () => {}),
      client.createFunction({ id: 'b', ...go, rateLimit: { limit: 1, period: '1s' } }, () => {}),
      client.createFunction({ id: 'c', ...go, debounce: { period: '1s' } }, () => {}),
      client.createFunction({ id: 'd', ...go, batchEvents: { maxSize: 2, timeout: '1s' } }, () => {}),
      client.createFunction({ id: 'e', ...go, priority: { run: '1' } }, () => {}),
      client.createFunction({ id: 'f', ...go, timeouts: { finish: '1m' } }, () => {}),
      client.createFunction(
        {
          id: 'g',
          ...go,
          concurrency: [
            { limit: 1, key: 'event.data.a' },
            { limit: 2, key: 'event.data.b' },
          ],
        },
        () => {},
      ),
      client.createFunction(
        { id: 'h', ...go, concurrency: { limit: 1, scope: 'env', key: '"x"' } },
        () => {},
      ),
      client.createFunction({ id: 'i', ...go, idempotency: 'event.data.' }, () => {}),
      client.createFunction({ id: 'j', triggers: [{ cron: '0 25 * * *' }] }, () => {}),
      client.createFunction({ id: 'k', triggers: [{ event: 'lease/*' }] }, () => {}),
      client.createFunction(
        { id: 'l', ...go, throttle: { limit: 1, period: '1s' }, priority: { run: '1' } },
        () => {},
      ),
    )
    const message = await refused.then(
      () => 'not refused',
      (error: Error) => error.message,
    )
    for (const problem of [
      'app-a: throttle',
      'app-b: rateLimit',
      'app-c: debounce',
      'app-d: batchEvents',
      'app-e: priority',
      'app-f: timeouts',
      'app-g: concurrency with a second key',
      'app-h: concurrency.scope env',
      'app-i: idempotency is not a CEL expression',
      'app-j: cron "0 25 * * *"',
      'app-k: wildcard trigger lease/*',
      'app-l: throttle',
      'app-l: priority',
    ]) {
      expect(message).toContain(problem)
    }
  })

  test('refuses two functions of one id', () => {
    const config = { id: 'app-twin', triggers: [], steps: {} }
    expect(() => compileFunctions([config, config])).toThrow('app-twin: two functions have this id')
  })
})

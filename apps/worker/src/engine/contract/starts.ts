import { setTimeout as sleep } from 'node:timers/promises'
import { NonRetriableError } from 'inngest'
import type { ContractCase } from './contract-case'

export const startCases: ContractCase[] = [
  {
    name: 'an invoked function gives its result, or throws its error, in the invoking one',
    functions: (client, report) => {
      const double = client.createFunction({ id: 'double', triggers: [], retries: 0 }, ({ event }) => {
        const { n } = event.data as { n: number }
        if (n === 13) throw new NonRetriableError('not that one')
        return { twice: n * 2 }
      })
      const invoking = client.createFunction(
        { id: 'invoking', triggers: [{ event: 'invoking' }] },
        async ({ step }) => {
          const eight = await step.invoke('double four', { function: double, data: { n: 4 } })
          let failed = false
          try {
            await step.invoke('double thirteen', { function: double, data: { n: 13 } })
          } catch {
            failed = true
          }
          await step.run('report', () => report({ eight, failed }))
        },
      )
      return [double, invoking]
    },
    events: [{ name: 'invoking' }],
    expected: [{ eight: { twice: 8 }, failed: true }],
  },
  {
    name: 'an invoked function that takes too long is given up',
    functions: (client, report) => {
      const slow = client.createFunction({ id: 'slow', triggers: [] }, async ({ step }) => {
        await step.sleep('long', '4s')
      })
      const impatient = client.createFunction(
        { id: 'impatient', triggers: [{ event: 'impatient' }] },
        async ({ step }) => {
          let failed = false
          try {
            await step.invoke('hurry', { function: slow, timeout: '1s' })
          } catch {
            failed = true
          }
          await step.run('report', () => report(failed))
        },
      )
      return [slow, impatient]
    },
    events: [{ name: 'impatient' }],
    expected: [true],
  },
  {
    name: 'a function sends events that start others',
    functions: (client, report) => [
      client.createFunction({ id: 'sender', triggers: [{ event: 'sender' }] }, async ({ step }) => {
        const sent = await step.sendEvent('fan out', [
          { name: 'sent', data: { n: 1 } },
          { name: 'sent', data: { n: 2 } },
        ])
        await step.run('report', () => report(sent.ids.length))
      }),
      client.createFunction({ id: 'receiver', triggers: [{ event: 'sent' }] }, async ({ event, step }) => {
        await step.run('report', () => report({ received: event.data.n }))
      }),
    ],
    events: [{ name: 'sender' }],
    expected: [2, { received: 1 }, { received: 2 }],
  },
  {
    name: 'an event id, and an idempotency key, start one run',
    functions: (client, report) => [
      client.createFunction({ id: 'once', triggers: [{ event: 'once' }] }, async ({ event, step }) => {
        await step.run('report', () => report({ id: event.data.n }))
      }),
      client.createFunction(
        { id: 'keyed', triggers: [{ event: 'keyed' }], idempotency: 'event.data.order' },
        async ({ event, step }) => {
          await step.run('report', () => report({ order: event.data.order }))
        },
      ),
    ],
    events: [
      { name: 'once', id: 'the-same-id', data: { n: 1 } },
      { name: 'once', id: 'the-same-id', data: { n: 1 } },
      { name: 'keyed', data: { order: 'A', n: 1 } },
      { name: 'keyed', data: { order: 'A', n: 2 } },
      { name: 'keyed', data: { order: 'B', n: 3 } },
    ],
    expected: [{ id: 1 }, { order: 'A' }, { order: 'B' }],
  },
  {
    name: 'an event cancels the runs that its condition means',
    functions: (client, report) => [
      client.createFunction(
        {
          id: 'cancellable',
          triggers: [{ event: 'cancellable' }],
          cancelOn: [{ event: 'cancellable/stop', match: 'data.id' }],
        },
        async ({ event, step }) => {
          await step.sleep('time to cancel', '2s')
          await step.run('report', () => report(event.data.id))
        },
      ),
      client.createFunction(
        { id: 'canceller', triggers: [{ event: 'cancellable' }] },
        async ({ event, step }) => {
          if (event.data.id !== 'a') return
          await step.run('let the runs start', () => sleep(500))
          await step.sendEvent('stop', { name: 'cancellable/stop', data: { id: 'a' } })
        },
      ),
    ],
    events: [
      { name: 'cancellable', data: { id: 'a' } },
      { name: 'cancellable', data: { id: 'b' } },
    ],
    expected: ['b'],
  },
  {
    name: 'of one concurrency key one step runs at a time',
    functions: (client, report) => {
      const running = new Map<string, number>()
      return [
        client.createFunction(
          {
            id: 'limited',
            triggers: [{ event: 'limited' }],
            concurrency: { limit: 1, key: 'event.data.organization' },
          },
          async ({ event, step }) => {
            const { organization } = event.data as { organization: string }
            await step.run('work', async () => {
              const beside = running.get(organization) ?? 0
              running.set(organization, beside + 1)
              await sleep(150)
              running.set(organization, running.get(organization)! - 1)
              report({ organization, beside })
            })
          },
        ),
      ]
    },
    events: ['x', 'x', 'x', 'y', 'y'].map((organization) => ({ name: 'limited', data: { organization } })),
    expected: ['x', 'x', 'x', 'y', 'y'].map((organization) => ({ organization, beside: 0 })),
  },
]

import { setTimeout as sleep } from 'node:timers/promises'
import type { ContractCase } from './contract-case'

export const waitCases: ContractCase[] = [
  {
    name: 'a sleep lasts its time, and the run goes on after it',
    functions: (client, report) => [
      client.createFunction({ id: 'sleeper', triggers: [{ event: 'sleeper' }] }, async ({ step }) => {
        const beforeMs = await step.run('before', () => Date.now())
        await step.sleep('nap', '1s')
        const afterMs = await step.run('after', () => Date.now())
        await step.sleepUntil('long past', new Date(0))
        await step.run('report', () => report(afterMs - beforeMs >= 1_000))
      }),
    ],
    events: [{ name: 'sleeper' }],
    expected: [true],
  },
  {
    name: 'a wait ends with the event that its condition means, and not with another',
    functions: (client, report) => [
      client.createFunction({ id: 'waiter', triggers: [{ event: 'waiter' }] }, async ({ event, step }) => {
        const [approval] = await Promise.all([
          step.waitForEvent('approval', {
            event: 'waiter/approved',
            timeout: '1m',
            if: 'event.data.id == async.data.id && async.data.sum > 10',
          }),
          step
            .run('let the wait be registered', () => sleep(700))
            .then(() =>
              step.sendEvent('approve', [
                { name: 'waiter/approved', data: { sum: 99 } },
                { name: 'waiter/approved', data: { id: 'other', sum: 99 } },
                { name: 'waiter/approved', data: { id: event.data.id, sum: 3 } },
                { name: 'waiter/approved', data: { id: event.data.id, sum: 11 } },
              ]),
            ),
        ])
        await step.run('report', () => report(approval?.data))
      }),
    ],
    events: [{ name: 'waiter', data: { id: 'mine' } }],
    expected: [{ id: 'mine', sum: 11 }],
  },
  {
    name: 'a wait that nothing answers ends with null',
    functions: (client, report) => [
      client.createFunction({ id: 'unanswered', triggers: [{ event: 'unanswered' }] }, async ({ step }) => {
        const answer = await step.waitForEvent('answer', { event: 'unanswered/never', timeout: '1s' })
        await step.run('report', () => report(answer))
      }),
    ],
    events: [{ name: 'unanswered' }],
    expected: [null],
  },
  {
    name: 'a trigger condition decides which events start a run',
    functions: (client, report) => [
      client.createFunction(
        { id: 'picky', triggers: [{ event: 'picky', if: 'event.data.kind == "lease"' }] },
        async ({ event, step }) => {
          await step.run('report', () => report(event.data.n))
        },
      ),
    ],
    events: [
      { name: 'picky', data: { n: 1, kind: 'rental' } },
      { name: 'picky', data: { n: 2, kind: 'lease' } },
    ],
    expected: [2],
  },
]

import {
  type BaseContext,
  type FailureEventArgs,
  type Inngest,
  NonRetriableError,
  RetryAfterError,
} from 'inngest'
import type { ContractCase } from './contract-case'

export const failureCases: ContractCase[] = [
  {
    name: 'a step is tried again, and only that step',
    functions: (client, report) => {
      const bodies: string[] = []
      return [
        client.createFunction(
          { id: 'flaky', triggers: [{ event: 'flaky' }], retries: 3 },
          async ({ step }) => {
            await step.run('good', () => void bodies.push('good'))
            await step.run('flaky', () => {
              bodies.push('flaky')
              if (bodies.length < 3) throw new Error('not yet')
            })
            await step.run('report', () => report(bodies))
          },
        ),
      ]
    },
    events: [{ name: 'flaky' }],
    expected: [['good', 'flaky', 'flaky']],
  },
  {
    name: 'attempt counts the attempts at a step',
    functions: (client, report) => [
      client.createFunction(
        { id: 'counted', triggers: [{ event: 'counted' }], retries: 2 },
        async ({ attempt, step }) => {
          const seen = await step.run('third time lucky', () => {
            if (attempt < 2) throw new Error('no')
            return attempt
          })
          await step.run('report', () => report(seen))
        },
      ),
    ],
    events: [{ name: 'counted' }],
    expected: [2],
  },
  {
    name: 'a retry comes when the function says',
    functions: (client, report) => {
      const startedMs: number[] = []
      return [
        client.createFunction(
          { id: 'later', triggers: [{ event: 'later' }], retries: 1 },
          async ({ step }) => {
            await step.run('later', () => {
              startedMs.push(Date.now())
              if (startedMs.length === 1) throw new RetryAfterError('busy', '1s')
            })
            await step.run('report', () => report(startedMs[1]! - startedMs[0]! >= 1_000))
          },
        ),
      ]
    },
    events: [{ name: 'later' }],
    expected: [true],
  },
  {
    name: 'a non-retriable error is not tried again and can be caught',
    functions: (client, report) => {
      let bodies = 0
      return [
        client.createFunction({ id: 'caught', triggers: [{ event: 'caught' }] }, async ({ step }) => {
          let message = ''
          try {
            await step.run('hopeless', () => {
              bodies += 1
              throw new NonRetriableError('no such lease')
            })
          } catch (error) {
            message = (error as Error).message
          }
          await step.run('report', () => report({ message, bodies }))
        }),
      ]
    },
    events: [{ name: 'caught' }],
    expected: [{ message: 'no such lease', bodies: 1 }],
  },
  {
    name: 'onFailure gets the error and the event of a run that failed for good',
    functions: (client, report) => [
      client.createFunction(
        {
          id: 'failing',
          triggers: [{ event: 'failing' }],
          retries: 0,
          onFailure: async ({
            event,
            error,
            step,
          }: FailureEventArgs & Pick<BaseContext<Inngest>, 'step'>) => {
            await step.run('report', () =>
              report({ message: error.message, of: event.data.event.data, fn: event.data.function_id }),
            )
          },
        },
        () => {
          throw new Error('out of order')
        },
      ),
    ],
    events: [{ name: 'failing', data: { n: 7 } }],
    expected: [{ message: 'out of order', of: { n: 7 }, fn: 'contract-failing' }],
  },
]

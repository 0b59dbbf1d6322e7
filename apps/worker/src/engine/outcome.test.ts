import { describe, expect, test } from 'vitest'
import { outcomeOf } from './outcome'
import type { Answer } from './sdk'

const now = new Date('2026-03-01T12:00:00Z')
const timing = { backoffMs: (failed: number) => failed * 1_000 }
const read = (answer: Partial<Answer>, attempt = 0, kind: 'discover' | 'step' = 'step') =>
  outcomeOf(
    { attempt, kind },
    { maxAttempts: 3 },
    { status: 206, noRetry: false, retryAfter: null, body: '', ...answer },
    now,
    timing,
  )
const ops = (...list: object[]) => JSON.stringify(list)

describe('outcomeOf', () => {
  test('a returned value ends the run, word for word', () => {
    expect(read({ status: 200, body: '{"b":1,"a":2}' })).toEqual({
      next: 'finish',
      status: 'completed',
      output: '{"b":1,"a":2}',
    })
  })

  test('a step that ran is recorded and the function asked again', () => {
    expect(read({ body: ops({ id: 'h', op: 'StepRun', name: 's', data: { x: 1 } }) })).toEqual({
      next: 'discover',
      effects: [{ do: 'memo', stepId: 'h', op: 'StepRun', name: 's', state: '{"data":{"x":1}}' }],
    })
  })

  test('a single operation need not be in a list', () => {
    expect(read({ body: JSON.stringify({ id: 'h', op: 'RunComplete', data: 7 }) })).toEqual({
      next: 'finish',
      status: 'completed',
      output: '7',
    })
  })

  test('planned steps, sleeps, waits and invocations let the run rest', () => {
    const outcome = read({
      body: ops(
        { id: '1', op: 'StepPlanned', name: 'p' },
        { id: '2', op: 'Sleep', name: '1h30m' },
        { id: '3', op: 'Sleep', name: '2026-04-01T00:00:00.000Z' },
        { id: '4', op: 'WaitForEvent', name: 'e', opts: { timeout: '2d', if: 'a == b' } },
        {
          id: '5',
          op: 'InvokeFunction',
          displayName: 'i',
          opts: { function_id: 'app-f', payload: { data: 1 } },
        },
      ),
    })
    expect(outcome).toEqual({
      next: 'rest',
      effects: [
        { do: 'plan', stepId: '1', op: 'StepPlanned', name: 'p', attempt: 0, runAt: now },
        { do: 'sleep', stepId: '2', op: 'Sleep', name: '1h30m', until: new Date('2026-03-01T13:30:00Z') },
        {
          do: 'sleep',
          stepId: '3',
          op: 'Sleep',
          name: '2026-04-01T00:00:00.000Z',
          until: new Date('2026-04-01T00:00:00Z'),
        },
        {
          do: 'wait',
          stepId: '4',
          op: 'WaitForEvent',
          name: 'e',
          condition: 'a == b',
          until: new Date('2026-03-03T12:00:00Z'),
        },
        { do: 'invoke', stepId: '5', op: 'InvokeFunction', name: 'app-f', data: 1, until: null },
      ],
    })
  })

  test('a failed step is retried after the backoff, or after what the function says', () => {
    const body = ops({ id: 'h', op: 'StepError', error: { name: 'E', message: 'm' } })
    expect(read({ body }, 1)).toEqual({ next: 'retry', at: new Date('2026-03-01T12:00:02Z') })
    expect(read({ body, retryAfter: '90' })).toEqual({ next: 'retry', at: new Date('2026-03-01T12:01:30Z') })
    expect(read({ body, retryAfter: '2026-03-02T00:00:00.000Z' })).toEqual({
      next: 'retry',
      at: new Date('2026-03-02T00:00:00Z'),
    })
  })

  test('a step that failed on the way becomes a job of its own, so that it holds up no other branch', () => {
    const body = ops({ id: 'h', op: 'StepError', name: 's', error: { name: 'E', message: 'm' } })
    const runAt = new Date('2026-03-01T12:00:01Z')
    expect(read({ body }, 0, 'discover')).toEqual({
      next: 'rest',
      effects: [{ do: 'plan', stepId: 'h', op: 'StepPlanned', name: 's', attempt: 1, runAt }],
    })
  })

  test('a step that failed for good is recorded as an error the function may catch', () => {
    const error = { name: 'E', message: 'm' }
    const recorded = {
      next: 'discover',
      effects: [{ do: 'memo', stepId: 'h', state: JSON.stringify({ error }) }],
    }
    expect(read({ body: ops({ id: 'h', op: 'StepFailed', error }) })).toMatchObject(recorded)
    expect(read({ body: ops({ id: 'h', op: 'StepError', error }), noRetry: true })).toMatchObject(recorded)
    expect(read({ body: ops({ id: 'h', op: 'StepError', error }) }, 2)).toMatchObject(recorded)
  })

  test('an error outside steps is retried until the last attempt, then the run fails', () => {
    const body = JSON.stringify({ name: 'E', message: 'm', stack: 's' })
    expect(read({ status: 500, body })).toMatchObject({ next: 'retry' })
    expect(read({ status: 500, body }, 2)).toEqual({ next: 'finish', status: 'failed', output: body })
    expect(read({ status: 400, body, noRetry: true })).toMatchObject({ next: 'finish', status: 'failed' })
  })

  test('an answer that is not JSON becomes the message of the error', () => {
    const outcome = read({ status: 502, body: 'Bad gateway' }, 2)
    expect(outcome).toMatchObject({ next: 'finish', output: expect.stringContaining('502 Bad gateway') })
  })

  test('what needs an Inngest server fails the run and says so', () => {
    const outcome = read({ body: ops({ id: 'h', op: 'WaitForSignal', name: 'sig' }) })
    expect(outcome).toMatchObject({
      next: 'finish',
      status: 'failed',
      output: expect.stringContaining(
        'step.waitForSignal (\\"sig\\") is not carried out by the embedded engine',
      ),
    })
  })
})

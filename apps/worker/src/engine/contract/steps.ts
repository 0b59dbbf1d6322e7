import { setTimeout as sleep } from 'node:timers/promises'
import type { ContractCase } from './contract-case'

export const stepCases: ContractCase[] = [
  {
    name: 'a step keeps its result, whatever its shape',
    functions: (client, report) => [
      client.createFunction({ id: 'shapes', triggers: [{ event: 'shapes' }] }, async ({ step }) => {
        const nul = await step.run('nul', () => 'x\u0000y')
        const order = await step.run('order', () => ({ b: 1, a: { d: [1, null, 'å'], c: 1.5 } }))
        const nothing = await step.run('nothing', () => undefined)
        await step.run('report', () => report({ nul, keys: Object.keys(order), order, nothing }))
      }),
    ],
    events: [{ name: 'shapes' }],
    expected: [
      { nul: 'x\u0000y', keys: ['b', 'a'], order: { b: 1, a: { d: [1, null, 'å'], c: 1.5 } }, nothing: null },
    ],
  },
  {
    name: 'equal step ids in a loop are different steps',
    functions: (client, report) => [
      client.createFunction({ id: 'loop', triggers: [{ event: 'loop' }] }, async ({ event, step }) => {
        const seen: number[] = []
        for (let round = 0; round < 5; round += 1) {
          seen.push(await step.run('round', () => round * event.data.factor))
        }
        await step.run('report', () => report(seen))
      }),
    ],
    events: [{ name: 'loop', data: { factor: 3 } }],
    expected: [[0, 3, 6, 9, 12]],
  },
  {
    name: 'parallel steps each run once, and their results come in the order of the array',
    functions: (client, report) => [
      client.createFunction({ id: 'parallel', triggers: [{ event: 'parallel' }] }, async ({ step }) => {
        const values = await Promise.all(
          ['a', 'b', 'c', 'd'].map((label, index) =>
            step.run(label, async () => {
              await sleep(40 - index * 10)
              return label
            }),
          ),
        )
        await step.run('report', () => report(values))
      }),
    ],
    events: [{ name: 'parallel' }],
    expected: [['a', 'b', 'c', 'd']],
  },
  {
    name: 'chains of steps run side by side',
    functions: (client, report) => [
      client.createFunction({ id: 'chains', triggers: [{ event: 'chains' }] }, async ({ step }) => {
        const chain = async (label: string) => {
          const first = await step.run(`${label}-1`, () => `${label}1`)
          return step.run(`${label}-2`, () => `${first}${label}2`)
        }
        const values = await Promise.all([chain('x'), chain('y'), chain('z')])
        await step.run('report', () => report(values))
      }),
    ],
    events: [{ name: 'chains' }],
    expected: [['x1x2', 'y1y2', 'z1z2']],
  },
  {
    name: 'a race is won by the step that ends first',
    functions: (client, report) => [
      client.createFunction({ id: 'race', triggers: [{ event: 'race' }] }, async ({ step }) => {
        const winner = await Promise.race([
          step.run('slow', () => sleep(400, 'slow')),
          step.run('fast', () => 'fast'),
        ])
        await step.run('report', () => report(winner))
      }),
    ],
    events: [{ name: 'race' }],
    expected: ['fast'],
  },
]

import { expect, test } from 'vitest'
import { createTurns } from './turns'

/** Work that runs until it is told to end; `running` and `order` say what happened. */
function bench(atOnce: number) {
  const inTurn = createTurns(atOnce)
  const order: string[] = []
  const ends = new Map<string, (error?: Error) => void>()
  let running = 0
  let most = 0
  const start = (name: string) =>
    inTurn(async () => {
      order.push(name)
      most = Math.max(most, ++running)
      try {
        await new Promise<void>((resolve, reject) =>
          ends.set(name, (error) => (error ? reject(error) : resolve())),
        )
        return name
      } finally {
        running--
      }
    })
  return { start, order, end: (name: string, error?: Error) => ends.get(name)!(error), most: () => most }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('at most so many run, the others in the order they came, also after a failure', async () => {
  const { start, order, end, most } = bench(2)
  const [first, second, third, fourth] = ['first', 'second', 'third', 'fourth'].map(start)
  await settled()
  expect(order).toEqual(['first', 'second'])

  end('second', new Error('it broke'))
  await expect(second).rejects.toThrow('it broke')
  await settled()
  const late = start('late')
  await settled()
  expect(order).toEqual(['first', 'second', 'third'])

  for (const name of ['first', 'third', 'fourth', 'late']) {
    end(name)
    await settled()
  }
  expect(await Promise.all([first, third, fourth, late])).toEqual(['first', 'third', 'fourth', 'late'])
  expect(order).toEqual(['first', 'second', 'third', 'fourth', 'late'])
  expect(most()).toBe(2)
})

test('what throws at once gives its place back', async () => {
  const inTurn = createTurns(1)
  const fail = () => {
    throw new Error('at once')
  }
  await expect(inTurn(fail)).rejects.toThrow('at once')
  expect(await inTurn(async () => 'next')).toBe('next')
})

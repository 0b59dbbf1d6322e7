import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { pdf } from '@mina/api/hostile-files'
import { expect, test } from 'vitest'
import { startDocumentProcess } from './document-process'
import type { Request } from './tasks'

const STALLED_PARENT = fileURLToPath(new URL('./stalled-parent.ts', import.meta.url))

const request = (bytes: Uint8Array): Request => ({
  name: 'drawPage',
  input: { bytes, mediaType: 'application/pdf', page: 1, width: 'for reading' },
  memoryMb: 1024,
})

test('one process answers one request after the other, and says what it has used', async () => {
  const process = await startDocumentProcess()
  const first = await process.ask(request(pdf()), 20_000)
  const second = await process.ask(request(pdf()), 20_000)
  process.end()
  if (!('result' in first && 'result' in second)) throw new Error(JSON.stringify([first, second]))
  expect(second.result).toMatchObject({ dpi: 200, raster: { width: 1653, height: 2339, channels: 3 } })
  expect(second.usage.cpuMicroseconds).toBeGreaterThan(first.usage.cpuMicroseconds)
  expect(second.usage.memoryBytes).toBeLessThan(400 * 1024 ** 2)
})

test('a process that has died while nobody asked says so when asked', async () => {
  const child = await startDocumentProcess()
  process.kill(child.id!, 'SIGKILL')
  expect(await child.ask(request(pdf()), 20_000)).toMatchObject({ ended: 'crash' })
})

test('it stays when the group is told to stop, and goes with its parent, whatever it is doing', async () => {
  const parent = spawn(process.execPath, ['--import', 'tsx', STALLED_PARENT], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(parent.stdout, 'data')
  const child = Number(String(line))
  process.kill(child, 'SIGTERM')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(isAlive(child)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => isAlive(child), { timeout: 5000, interval: 50 }).toBe(false)
})

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}

// The process that opens documents. Its parent ends it when it takes too long; the watch, when it takes too much memory.
import { Worker } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

// Ctrl-C and a stopping service reach the whole group: the parent lets running work finish, and its end ends this.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined)
process.once('disconnect', () => process.exit(0))

const watch = new Worker(new URL('./watch.mjs', import.meta.url), { execArgv: [] })
watch.unref()
// A new process does not inherit the loader that lets Node run TypeScript.
register()
const { perform } = await import('./tasks.ts')

process.on('message', async (request) => {
  watch.postMessage(request.memoryMb)
  const answer = await perform(request)
  const { user, system } = process.cpuUsage()
  const usage = { cpuMicroseconds: user + system, memoryBytes: process.memoryUsage.rss() }
  process.send?.({ ...answer, usage })
})
process.send?.('ready')

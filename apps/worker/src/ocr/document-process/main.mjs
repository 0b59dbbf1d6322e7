// The process that opens documents. Its parent ends it when it takes too long; the watch, when it takes too much memory.
import { Worker } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

// Ctrl-C and a stopping service reach the whole group: the parent lets running work finish, and its end ends this.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined)
process.once('disconnect', () => process.exit(0))

const watch = new Worker(new URL('./watch.mjs', import.meta.url), { execArgv: [] })
watch.unref()
// Loaded before the loader that lets Node run TypeScript, and that one taken off again: passing through it would double
// the time and memory of the large libraries.
await Promise.all([
  import('pdfjs-dist/legacy/build/pdf.min.mjs'),
  import('pdfjs-dist/legacy/build/pdf.worker.min.mjs'),
  import('@hyzyla/pdfium'),
  import('sharp'),
])
const unregister = register()
const { perform } = await import('./tasks.ts')
await unregister()

process.on('message', async (request) => {
  watch.postMessage(request.memoryMb)
  const answer = await perform(request)
  const { user, system } = process.cpuUsage()
  const usage = { cpuMicroseconds: user + system, memoryBytes: process.memoryUsage.rss() }
  process.send?.({ ...answer, usage })
  // Pixels lie outside V8's heap, where it counts them late: collected after each page, they are a third less memory.
  setImmediate(() => globalThis.gc?.())
})
process.send?.('ready')

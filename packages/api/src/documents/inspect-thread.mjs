// A thread does not inherit the loader that lets Node run TypeScript. It is taken off again before the large libraries
// load: passing through it would double their time and memory.
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

const unregister = register()
const { inspect } = await import('./inspect-worker.ts')
await unregister()
parentPort?.postMessage(await inspect(workerData))

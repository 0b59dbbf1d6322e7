// Stands beside the work in its process, because nothing else there runs while a decoder does: V8's own limits know
// nothing of the memory of WebAssembly and of native decoders.
import { parentPort } from 'node:worker_threads'

const LOOK_EVERY_MS = 50
const MEGABYTE = 1024 ** 2

const parent = process.ppid
let memoryLimitMb = Number.POSITIVE_INFINITY
parentPort?.on('message', (memoryMb) => {
  memoryLimitMb = memoryMb
})
setInterval(() => {
  // The parent was killed: without it nobody would ever end the work.
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  // The signal by which V8 ends a process whose heap is full, too.
  if (process.memoryUsage.rss() > memoryLimitMb * MEGABYTE) process.kill(process.pid, 'SIGABRT')
}, LOOK_EVERY_MS)

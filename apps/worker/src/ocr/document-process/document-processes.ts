import { createTurns } from '@mina/api/turns'
import { DomainError } from '@mina/domain'
import { type DocumentProcess, startDocumentProcess } from './document-process'
import type { TaskInput, TaskName, TaskResult } from './tasks'

/**
 * Time is counted from when a process takes the document up, not while it waits for one. `memoryMb` is the whole
 * process: about 200 MB of it are there before any document.
 */
export type DocumentLimits = { processes: number; outlineMs: number; pageMs: number; memoryMb: number }

export type DocumentProcesses = {
  /**
   * @throws DomainError 'document.damaged' (the decoders cannot use these bytes) · 'document.unreadable' (time,
   *   memory, or the process died of it)
   */
  run<Name extends TaskName>(name: Name, input: TaskInput<Name>): Promise<TaskResult<Name>>
  /** CPU seconds that the processes have used, those that were ended while working not counted. */
  cpuSeconds(): number
  close(): void
}

const LIMITS: DocumentLimits = { processes: 2, outlineMs: 60_000, pageMs: 20_000, memoryMb: 1024 }
// WebAssembly memory only grows: a process that a large page has blown up is not kept.
const KEPT_MEMORY_BYTES = 500 * 1024 ** 2

/**
 * Processes in which the bytes of documents are decoded: a hostile page stalls or kills one of them, and neither this
 * process nor what the others read. They are started when needed and used again.
 */
export function createDocumentProcesses(limits: Partial<DocumentLimits> = {}): DocumentProcesses {
  const { processes, outlineMs, pageMs, memoryMb } = { ...LIMITS, ...limits }
  const inTurn = createTurns(processes)
  const idle: DocumentProcess[] = []
  let cpuMicroseconds = 0
  let isClosed = false
  const spent = new WeakMap<DocumentProcess, number>()

  async function attempt(process: DocumentProcess, name: TaskName, input: TaskInput<TaskName>) {
    const outcome = await process.ask({ name, input, memoryMb }, name === 'outline' ? outlineMs : pageMs)
    if ('ended' in outcome) return outcome
    cpuMicroseconds += outcome.usage.cpuMicroseconds - (spent.get(process) ?? 0)
    spent.set(process, outcome.usage.cpuMicroseconds)
    if ('failed' in outcome || isClosed || outcome.usage.memoryBytes > KEPT_MEMORY_BYTES) process.end()
    else idle.push(process)
    return outcome
  }

  return {
    run: (name, input) =>
      inTurn(async () => {
        const used = idle.pop()
        let outcome = await attempt(used ?? (await startDocumentProcess()), name, input)
        // An earlier document may have left the decoders in disorder, or little memory: only in a new process is it
        // this one's fault.
        if (used && ('failed' in outcome || ('ended' in outcome && outcome.ended !== 'time'))) {
          outcome = await attempt(await startDocumentProcess(), name, input)
        }
        if ('result' in outcome) return outcome.result as TaskResult<typeof name>
        const place: Record<string, number> = 'page' in input ? { page: input.page } : {}
        // Whatever a file makes the decoders throw, it is the file that cannot be used.
        if ('failed' in outcome)
          throw new DomainError('document.damaged', { reason: outcome.failed, ...place })
        const cause = outcome.ended === 'crash' ? { cause: outcome.cause } : undefined
        throw new DomainError('document.unreadable', { reason: outcome.ended, ...place }, cause)
      }),
    cpuSeconds: () => cpuMicroseconds / 1e6,
    close() {
      isClosed = true
      for (const process of idle.splice(0)) process.end()
    },
  }
}

/** The processes that everything here shares. */
export const documentProcesses = createDocumentProcesses()

import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Answer, Request, Usage } from './tasks'

const MAIN = fileURLToPath(new URL('./main.mjs', import.meta.url))
const START_LIMIT_MS = 60_000
const STDERR_TAIL = 2000

/** How a request ended when no answer came. */
export type Ending = { ended: 'time' | 'memory' } | { ended: 'crash'; cause: Error }

export type DocumentProcess = {
  readonly id: number | undefined
  /** One request at a time. After any ending without an answer the process is gone. */
  ask(request: Request, timeMs: number): Promise<(Answer & { usage: Usage }) | Ending>
  end(): void
}

/**
 * Starts a process that opens documents. While it is idle it does not keep this one running.
 * @throws Error when it does not start, which is no document's fault
 */
export async function startDocumentProcess(): Promise<DocumentProcess> {
  // Nothing of this process's secrets is handed to where hostile bytes are decoded. Two arenas: glibc keeps freed
  // pixels in each, and takes one a thread otherwise.
  const child = fork(MAIN, [], {
    execArgv: ['--expose-gc'],
    env: { MALLOC_ARENA_MAX: '2' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-STDERR_TAIL)
  })
  // An error without a listener would end this process; what it means for a request is seen in `next`.
  child.on('error', () => undefined)
  const ready = await next(child, START_LIMIT_MS)
  if (!('message' in ready)) {
    throw new Error(`The process for documents does not start (${ready.ended}): ${stderr}`)
  }
  letGo(child)
  return {
    id: child.pid,
    async ask(request, timeMs) {
      hold(child)
      const answer = next(child, timeMs)
      child.send(request)
      const outcome = await answer
      letGo(child)
      if ('message' in outcome) return outcome.message as Answer & { usage: Usage }
      if (outcome.ended === 'time' || outcome.ended === 'memory') return { ended: outcome.ended }
      return { ended: 'crash', cause: new Error(`${outcome.ended}: ${stderr}`) }
    },
    end: () => void child.kill('SIGKILL'),
  }
}

/** The next message, or how the process ended; a process that is late is ended. */
function next(child: ChildProcess, timeMs: number): Promise<{ message: unknown } | { ended: string }> {
  return new Promise((resolve) => {
    const settle = (outcome: { message: unknown } | { ended: string }) => {
      clearTimeout(timer)
      child.off('message', onMessage).off('exit', onExit).off('error', onError)
      resolve(outcome)
    }
    const onMessage = (message: unknown) => settle({ message })
    const onExit = (code: number | null, signal: string | null) =>
      settle({ ended: signal === 'SIGABRT' ? 'memory' : `exit ${signal ?? code}` })
    const onError = (error: Error) => settle({ ended: error.message })
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      settle({ ended: 'time' })
    }, timeMs)
    child.on('message', onMessage).on('exit', onExit).on('error', onError)
    if (child.exitCode !== null || child.signalCode !== null) onExit(child.exitCode, child.signalCode)
  })
}

function hold(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

function letGo(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
  const stderr = child.stderr as (ChildProcess['stderr'] & { unref?(): void }) | null
  stderr?.unref?.()
}

import { readFileSync } from 'node:fs'

/**
 * Memory of this process and the ones it has started, in bytes. Where the system does not tell who started whom
 * (anything but Linux), this process alone.
 */
export function treeMemoryBytes(pid = process.pid): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    return children.reduce(
      (sum, child) => sum + treeMemoryBytes(Number(child)),
      Number(kilobytes ?? 0) * 1024,
    )
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // A child that has ended meanwhile holds nothing any more.
    if (code === 'ENOENT' || code === 'ESRCH') return pid === process.pid ? process.memoryUsage().rss : 0
    throw error
  }
}

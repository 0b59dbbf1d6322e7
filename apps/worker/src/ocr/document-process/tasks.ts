import { countPages, type DocumentFile, drawPage } from '../draw-page'
import { readTextLayer, type TextLayerPage } from '../read-text-layer'

/** What a document's process can be asked for. Arguments and results travel between processes: plain data only. */
export const TASKS = { outline, countPages, drawPage }
export type Tasks = typeof TASKS
export type TaskName = keyof Tasks
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[0]
export type TaskResult<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>

/** What the process is sent. */
export type Request = { name: TaskName; input: TaskInput<TaskName>; memoryMb: number }

/** Errors lose their class between processes, so a failure travels as the decoder's own words. */
export type Answer = { result: unknown } | { failed: string }

/** Sums since the process started, sent with every answer. */
export type Usage = { cpuMicroseconds: number; memoryBytes: number }

export async function perform({ name, input }: Request): Promise<Answer> {
  try {
    return { result: await (TASKS[name] as (input: unknown) => Promise<unknown>)(input) }
  } catch (error) {
    return { failed: String(error).slice(0, 200) }
  }
}

async function outline(file: DocumentFile): Promise<TextLayerPage[]> {
  if (file.mediaType === 'application/pdf') return readTextLayer(file.bytes)
  return Array.from({ length: await countPages(file) }, (_, index) => ({
    page: index + 1,
    kind: 'scan',
    aspect: 1,
    words: [],
  }))
}

// For a test: waits for a document that takes minutes to be drawn, and prints the id of the process that draws it.
import { startDocumentProcess } from './document-process'
import { dashedLines } from './stalling-files'

const child = await startDocumentProcess()
console.log(child.id)
const input = { bytes: dashedLines(), mediaType: 'application/pdf', page: 1, width: 'for reading' } as const
await child.ask({ name: 'drawPage', input, memoryMb: 1024 }, 60_000)

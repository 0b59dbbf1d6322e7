import type { Inngest } from 'inngest'
import type { ReadingDeps } from '../reading/deps'
import { readDocumentFunction } from './read-document'

/** Every durable function of the product. A new one is a new file and a new line here. */
export const createFunctions = (inngest: Inngest, deps: ReadingDeps) => [readDocumentFunction(inngest, deps)]

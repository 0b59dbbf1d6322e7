import type { Database } from '@mina/db'
import type { ObjectStore } from './storage/object-store'

/** Where documents are read, so that people know before they upload. */
export type ReadingPlace = {
  engine: 'tesseract' | 'textract'
  /** The cloud region that pages are sent to; null when they stay on this machine. */
  region: string | null
}

/** What every use case works with, handed in by the app that starts. */
export type ApiDeps = {
  db: Database
  store: ObjectStore
  readingPlace: ReadingPlace
  now: () => Date
  /** The calendar day in Europe/Stockholm, `YYYY-MM-DD`. */
  today: () => string
}

const STOCKHOLM_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' })

/** The clock of the running product; tests hand in their own. */
export const systemClock: Pick<ApiDeps, 'now' | 'today'> = {
  now: () => new Date(),
  today: () => STOCKHOLM_DAY.format(new Date()),
}

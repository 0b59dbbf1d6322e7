import type { Config } from '@mina/api/config'
import { type Logger, pino } from 'pino'

/** One JSON line an entry; ids and codes, no text of documents and no names. */
export const createLogger = ({ logLevel }: Pick<Config, 'logLevel'>): Logger =>
  pino({ name: 'worker', level: logLevel, redact: ['*.password', '*.token', '*.secretAccessKey'] })

import pg from 'pg'
import type { Logger } from './timing'

export interface ListenOptions {
  databaseUrl: string
  channel: string
  reconnectMs: number
  logger: Logger
  onNotice: (payload: string) => void
  /** Runs on each new connection before it listens; a rejection counts as a failed connection. */
  onConnect?: (client: pg.Client) => Promise<void>
  onLost?: () => void
}

/**
 * A connection of its own that listens on a channel and is opened again when it is lost. After each opening `onNotice`
 * is called once: something may have been missed.
 * @throws Error when the first connection fails
 */
export async function listen(options: ListenOptions): Promise<{ close(): Promise<void> }> {
  const { logger, reconnectMs, onNotice } = options
  let current: pg.Client | null = null
  let isClosed = false
  let retryTimer: NodeJS.Timeout | undefined

  const open = async () => {
    const client = new pg.Client({
      connectionString: options.databaseUrl,
      application_name: 'mina-engine-listen',
      keepAlive: true,
    })
    client.on('notification', ({ payload }) => onNotice(payload ?? ''))
    client.on('error', (error) => lose(client, error))
    client.on('end', () => lose(client, new Error('connection ended')))
    try {
      await client.connect()
      await options.onConnect?.(client)
      await client.query(`listen ${options.channel}`)
    } catch (error) {
      // The reason is thrown; that a broken connection cannot be closed either adds nothing.
      await client.end().catch(() => undefined)
      throw error
    }
    if (isClosed) return void (await client.end())
    current = client
    onNotice('')
  }

  const lose = (client: pg.Client, error: Error) => {
    if (isClosed || client !== current) return
    current = null
    options.onLost?.()
    logger.warn({ error: error.message }, 'engine: the listening connection is lost')
    reopen()
  }

  const reopen = () => {
    retryTimer = setTimeout(() => {
      open().then(
        () => logger.info({}, 'engine: the listening connection is back'),
        (error: Error) => {
          logger.warn({ error: error.message }, 'engine: the listening connection is still lost')
          if (!isClosed) reopen()
        },
      )
    }, reconnectMs)
  }

  await open()
  return {
    async close() {
      isClosed = true
      clearTimeout(retryTimer)
      await current?.end()
    },
  }
}

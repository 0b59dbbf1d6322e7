import { readConfig } from '@mina/api/config'
import { createObjectStore } from '@mina/api/storage'
import { createDatabase } from '@mina/db'
import { startWeb } from '../main'

/**
 * The site as it runs in production, in a process of its own: what it writes to its log, keeps in memory and leaves in
 * its temporary folder can be looked at from outside. Configured by the environment, like every start.
 */
const config = readConfig(process.env)
if (!process.send || config.database.kind !== 'server') throw new Error('started by its test only')
const db = createDatabase(config.database.url, { poolSize: 5 })
const web = await startWeb({ config, db, store: createObjectStore(config.storage) })

process.on('message', () => process.send?.({ rssMegabytes: process.memoryUsage().rss / 1024 ** 2 }))
process.on('disconnect', () => process.exit(0))
process.send({ url: web.url })

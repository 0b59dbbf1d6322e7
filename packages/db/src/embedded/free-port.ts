import { createServer } from 'node:net'

const PORTS_TO_TRY = 70

/** The first port from `first` on that nothing listens on at 127.0.0.1. */
export async function findFreePort(first: number): Promise<number> {
  for (let port = first; port < first + PORTS_TO_TRY; port++) if (await isFree(port)) return port
  throw new Error(`no free port between ${first} and ${first + PORTS_TO_TRY - 1}`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

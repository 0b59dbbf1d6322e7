import { execFileSync, spawnSync } from 'node:child_process'

/** Whom to run PostgreSQL as; empty for the current user. */
export type Account = { uid?: number; gid?: number }

/**
 * PostgreSQL refuses to run as root. Root borrows an account that the system already has; nothing is added to it.
 *
 * @throws Error when the process is root and the system has neither `postgres` nor `nobody`
 */
export function findAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' })
    if (uid.status !== 0) continue
    return { uid: Number(uid.stdout), gid: Number(execFileSync('id', ['-g', name], { encoding: 'utf8' })) }
  }
  throw new Error(
    'PostgreSQL does not run as root, and this system has no account `postgres` or `nobody`. Run as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether the account may pass through every directory down to this one. */
export function canEnter(account: Account, directory: string): boolean {
  if (account.uid === undefined) return true
  return spawnSync('test', ['-x', directory], { ...account, cwd: '/' }).status === 0
}

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs one command and says so before, and how it went after. Its output is shown as it comes (`show`), or only when
 * it fails.
 * @returns {Promise<{ name: string, ok: boolean, output: string }>}
 */
export async function step(name, command, args, { show = false, env = {} } = {}) {
  process.stdout.write(show ? `▸ ${name}\n` : `▸ ${name} … `)
  const startedAt = performance.now()
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  })
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += `${error.message}\n`
      resolve(1)
    })
    child.once('close', resolve)
  })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const ok = code === 0
  process.stdout.write(
    show ? `▸ ${name}: ${ok ? 'ok' : 'failed'}, ${seconds} s\n` : `${ok ? 'ok' : 'failed'}, ${seconds} s\n`,
  )
  if (!ok && !show) process.stdout.write(`${output.trimEnd()}\n`)
  return { name, ok, output }
}

/** A binary of a dependency, wherever npm has put it. */
export const bin = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url))

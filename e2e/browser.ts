import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** How to start a Chromium, wherever there is one. */
export type Browser = { executablePath?: string; args: string[] }

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * CHROMIUM_PATH, then a browser of the machine, then the one Playwright has downloaded, and on Linux the one that comes
 * from a package, so that the journeys run after `npm ci` alone.
 * @throws Error naming the ways to get a browser when there is none
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  // Chromium's sandbox refuses root, which is who runs in most containers.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const named = [env.CHROMIUM_PATH, ...INSTALLED].find((path) => path && existsSync(path))
  if (named) return { executablePath: named, args }
  if (existsSync(chromium.executablePath())) return { args }
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser(args)
  throw new Error(
    'No browser: set CHROMIUM_PATH, install Chromium, or run `npx playwright install chromium`.',
  )
}

async function packagedBrowser(args: string[]): Promise<Browser> {
  // With this set before the import the package also unpacks the system libraries that a bare machine lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  const executablePath = await packaged.executablePath()
  // The package has put its libraries on LD_LIBRARY_PATH, which the browser inherits.
  return { executablePath, args: ['--no-sandbox', ...args] }
}

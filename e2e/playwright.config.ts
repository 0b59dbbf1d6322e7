import { defineConfig } from '@playwright/test'
import { findBrowser } from './browser'

const PORT = Number(process.env.E2E_PORT ?? 3180)
const browser = await findBrowser()

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../.data/journeys',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    trace: 'retain-on-failure',
    launchOptions: browser,
  },
  webServer: {
    command: 'node --import tsx scripts/serve.ts --demo --fresh',
    cwd: '..',
    url: `http://localhost:${PORT}/healthz`,
    timeout: 120_000,
    reuseExistingServer: Boolean(process.env.E2E_REUSE),
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    env: {
      NODE_ENV: 'production',
      PORT: String(PORT),
      BASE_URL: `http://localhost:${PORT}`,
      DATA_DIR: '.data/e2e',
      LOG_LEVEL: 'warn',
    },
  },
})

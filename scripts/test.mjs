// npm test: the checks, the unit and integration tests on a real PostgreSQL, the journeys in a real browser.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runChecks } from './check.mjs'
import { bin, ROOT, step } from './step.mjs'

const reports = join(ROOT, '.data', 'reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const checks = await runChecks()
let passed = checks.filter((check) => check.ok).length
let failed = checks.length - passed

const vitestReport = join(reports, 'vitest.json')
const vitest = await step(
  'unit and integration tests',
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
  { show: true, env: { TZ: 'UTC' } },
)
count(vitestReport, vitest.ok, (report) => [
  report.numPassedTests,
  report.numFailedTests + failedSuites(report),
])

const playwrightReport = join(reports, 'playwright.json')
const journeys = await step(
  'journeys in a browser',
  bin('playwright'),
  ['test', '--config', 'e2e/playwright.config.ts'],
  {
    show: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
  },
)
count(playwrightReport, journeys.ok, (report) => [
  report.stats.expected,
  report.stats.unexpected + report.stats.flaky,
])

console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

/** Adds one runner's figures. A runner that failed without naming a test counts as one failure. */
function count(file, ok, read) {
  if (!existsSync(file)) {
    failed += 1
    return
  }
  const [good, bad] = read(JSON.parse(readFileSync(file, 'utf8')))
  passed += good
  failed += ok ? bad : Math.max(1, bad)
}

/** Files that broke before a test in them could run. */
function failedSuites(report) {
  return report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length
}

// npm run bench -- leasing [--json]: the bulk kernel beside its peers, in one run, on one thread.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { LeaseColumns } from '../src/portfolio'
import { type Check, checkNasty, checkRates, checkRows, peerFlows } from './checks'
import { rates, report, schedules } from './ours'
import { financialBoth, financialShort, loanjs, objects, type PeerLoan, xirrRates } from './peers'
import { fastestOf } from './rounds'
import { MONTHS, sampleFlows, sampleLeases } from './sample'

/** `ours` and `theirs` in seconds; `ratio` is theirs / ours where faster is the aim, ours / theirs under a ceiling. */
type Benchmark = {
  name: string
  peer: string
  ours: number
  theirs: number
  ratio: number
  target: string
}
type Growth = { leases: number; seconds: number; nanosecondsPerRow: number }

const COUNT = 100_000
/** Slow peers do a part of the work and their time is multiplied: they handle each lease by itself. */
const PEER_SHARE = 10
const ROUNDS = 12
const SIZES = [1_000, 10_000, 100_000, 1_000_000]
const MEMORY_LIMIT_MB = 400

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const say = (line: string) => process.stderr.write(`${line}\n`)

const leases = sampleLeases(COUNT)
const benchmarks = [...scheduleBenchmarks(leases), ...rateBenchmarks(), reportBenchmark(leases)]
const growth = measureGrowth()
const peakMemoryMB = measurePeakMemory()
say('▸ checks')
const checks: Check[] = [checkRows(leases), ...checkNasty(10_000)]
{
  const flows = sampleFlows(2_000)
  checks.push(checkRates(flows, peerFlows(flows, 2_000)))
}

if (values.json) console.log(JSON.stringify({ benchmarks, growth, peakMemoryMB, checks }))
else printTables()
const isWrong = checks.some(({ name, passed, of }) => passed < of && !name.endsWith('by npm xirr'))
process.exit(isWrong ? 1 : 0)

function scheduleBenchmarks(columns: LeaseColumns): Benchmark[] {
  say(`▸ ${COUNT} leases × ${MONTHS} months`)
  const part = peerLoans(columns, COUNT / PEER_SHARE)
  const [ours, short, both, loan, object] = fastestOf(
    [
      () => schedules(columns),
      () => financialShort(part),
      () => financialBoth(part),
      () => loanjs(part),
      () => objects(part),
    ],
    ROUNDS,
  ) as [number, number, number, number, number]
  const name = `schedules, ${COUNT} leases × ${MONTHS} months`
  const against = (peer: string, seconds: number, target: string): Benchmark => ({
    name,
    peer,
    ours,
    theirs: seconds * PEER_SHARE,
    ratio: (seconds * PEER_SHARE) / ours,
    target,
  })
  return [
    against('financial (ipmt, principal by identity)', short, '≥ 50'),
    against('financial (ipmt and ppmt)', both, '≥ 50'),
    against('loanjs', loan, '≥ 20'),
    against('array of row objects', object, '> 1'),
  ]
}

function rateBenchmarks(): Benchmark[] {
  say(`▸ effective rates of ${COUNT} sets of ${MONTHS + 1} flows`)
  const flows = sampleFlows(COUNT)
  const part = peerFlows(flows, COUNT / PEER_SHARE)
  const [ours, xirr] = fastestOf([() => rates(flows), () => xirrRates(part)], ROUNDS) as [number, number]
  const theirs = xirr * PEER_SHARE
  return [
    {
      name: `effective rates, ${COUNT} sets of ${MONTHS + 1} flows`,
      peer: 'xirr',
      ours,
      theirs,
      ratio: theirs / ours,
      target: '≥ 20',
    },
  ]
}

function reportBenchmark(columns: LeaseColumns): Benchmark {
  say('▸ portfolio report')
  const [ours, theirs] = fastestOf([() => report(columns), () => schedules(columns)], ROUNDS) as [
    number,
    number,
  ]
  return {
    name: `portfolio report, ${COUNT} agreements: ours / theirs`,
    peer: 'bare schedules of the same leases',
    ours,
    theirs,
    ratio: ours / theirs,
    target: '≤ 3',
  }
}

function measureGrowth(): Growth[] {
  say('▸ growth')
  const portfolios = SIZES.map(sampleLeases)
  const seconds = fastestOf(
    portfolios.map((columns) => () => schedules(columns)),
    ROUNDS,
  )
  return SIZES.map((size, index) => ({
    leases: size,
    seconds: seconds[index]!,
    nanosecondsPerRow: (seconds[index]! * 1e9) / (size * MONTHS),
  }))
}

function measurePeakMemory(): number {
  say('▸ peak memory of our part alone')
  const script = fileURLToPath(new URL('./peak-memory.ts', import.meta.url))
  return Number(
    execFileSync(process.execPath, ['--import', 'tsx', script, String(COUNT)], { encoding: 'utf8' }),
  )
}

/** The first `count` leases as a loan of about the same amount, at the same rate per month. */
function peerLoans(columns: LeaseColumns, count: number): PeerLoan[] {
  return Array.from({ length: count }, (_, lease) => ({
    amount: Math.round(columns.rent[lease]! * MONTHS * 0.9),
    months: MONTHS,
    monthlyRate: columns.rate[lease]! / 12e12,
    isAdvance: columns.isAdvance[lease] === 1,
  }))
}

function printTables() {
  console.table(
    benchmarks.map(({ ours, theirs, ratio, ...rest }) => ({
      ...rest,
      ours: `${(ours * 1000).toFixed(1)} ms`,
      theirs: `${(theirs * 1000).toFixed(1)} ms`,
      ratio: ratio.toFixed(2),
    })),
  )
  console.table(
    growth.map(({ leases: size, seconds, nanosecondsPerRow }) => ({
      leases: size,
      rows: size * MONTHS,
      ms: Number((seconds * 1000).toFixed(2)),
      'ns per row': Number(nanosecondsPerRow.toFixed(2)),
    })),
  )
  console.table(checks)
  console.log(`peak memory of ours alone: ${peakMemoryMB} MB (limit ${MEMORY_LIMIT_MB} MB)`)
}

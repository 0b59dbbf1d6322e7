// A process that does only our part of the benchmark and says how much memory it took at most, in MB.
import { rates, report, schedules } from './ours'
import { sampleFlows, sampleLeases } from './sample'

const count = Number(process.argv[2])
const leases = sampleLeases(count)
schedules(leases)
report(leases)
rates(sampleFlows(count))
console.log(Math.round(process.resourceUsage().maxRSS / 1024))

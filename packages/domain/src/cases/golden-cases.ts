import type { Case } from './case-file'
import ifrs16 from './fixtures/ifrs16.json'
import illustrative from './fixtures/illustrative-examples.json'
import { readCases } from './read-cases'

/** The cases that the engine is held to: the published ones, then more of the standard's own examples. */
export const goldenCases = (): Case[] => [ifrs16, illustrative].flatMap(casesOf)

function casesOf(file: unknown): Case[] {
  const read = readCases(file)
  if ('problem' in read) throw new Error(`golden cases: ${read.problem.path} ${read.problem.reason}`)
  return read.cases.map(({ id, case: whole, problems }) => {
    if (!whole) throw new Error(`golden case ${id}: ${problems[0]?.path} ${problems[0]?.reason}`)
    return whole
  })
}

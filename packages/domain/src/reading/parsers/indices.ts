import { type Found, matches, type Run } from '../run'

/** The short name of each index, and how contracts write it (folded). Longer spellings stand first. */
const INDICES: [name: string, expression: RegExp][] = [
  ['KPIF', /(?<![a-z])kpif(?![a-z])/g],
  [
    'HICP',
    /(?<![a-z])(?:hicp|hikp|harmonised index of consumer prices|harmoniserat konsumentprisindex)(?![a-z])/g,
  ],
  ['Nettoprisindeks', /(?<![a-z])nettopris(?:indeks|tal)[a-z]{0,6}/g],
  ['Forbrugerprisindeks', /(?<![a-z])forbrugerprisindeks[a-z]{0,4}/g],
  [
    'KPI',
    /(?<![a-z])(?:kpi|konsumentprisindex[a-z]{0,4}|konsumprisindeks[a-z]{0,4}|swedish consumer price index|swedish cpi)(?![a-z])/g,
  ],
  ['Elinkustannusindeksi', /(?<![a-z])elinkustannusindeksi[a-z]{0,5}/g],
  ['Kuluttajahintaindeksi', /(?<![a-z])kuluttajahintaindeksi[a-z]{0,5}/g],
  ['VKI', /(?<![a-z])(?:s?vki|vartotoju kainu indeks[a-z]{1,4})(?![a-z])/g],
  ['PCI', /(?<![a-z])(?:pci|paterina cenu indeks[a-z]{1,3})(?![a-z])/g],
  ['THI', /(?<![a-z])(?:thi|tarbijahinnaindeks[a-z]{0,3})(?![a-z])/g],
  ['RPI', /(?<![a-z])(?:rpix?|retail prices? index)(?![a-z])/g],
  ['CPI', /(?<![a-z])(?:cpih?|consumer prices? index)(?![a-z])/g],
  ['PPI', /(?<![a-z])(?:s?ppi|producentprisindex[a-z]{0,3}|producer prices? index)(?![a-z])/g],
  ['TPI', /(?<![a-z])(?:tpi|tjansteprisindex[a-z]{0,3}|services? producer prices? index)(?![a-z])/g],
  ['ITPI', /(?<![a-z])(?:itpi)(?![a-z])/g],
  ['Faktorprisindex', /(?<![a-z])faktorprisindex[a-z]{0,3}/g],
  ['Entreprenadindex', /(?<![a-z])entreprenadindex[a-z]{0,3}/g],
  ['AKI', /(?<![a-z])(?:aki|arbetskostnadsindex)(?![a-z])/g],
]

/** "Konsumentprisindex tillämpas inte": named only to be ruled out. */
const NEGATED = /^[\s).,]{0,3}(?:[a-z]{2,14} ){0,2}(?:inte|ej|not|ikke|ei|netaikom)(?![a-z])/

/** Price indices named in a run, by their short name. */
export function findIndices(run: Run): Found<string>[] {
  const out: Found<string>[] = []
  const taken: [number, number][] = []
  for (const [name, expression] of INDICES) {
    for (const match of matches(run, expression)) {
      if (taken.some(([start, end]) => match.start < end && start < match.end)) continue
      if (NEGATED.test(run.folded.slice(match.end, match.end + 40))) continue
      taken.push([match.start, match.end])
      out.push({ from: match.from, to: match.to, value: name, quality: 1 })
    }
  }
  return out.sort((a, b) => a.from - b.from)
}

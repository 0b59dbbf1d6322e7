import { describe, expect, test } from 'vitest'
import { extract } from './extract'
import carLease from './fixtures/car-lease.json'
import carLeaseScan from './fixtures/car-lease.scan.json'
import { type Fixture, pagesOf } from './fixtures/fixture-pages'
import itLease from './fixtures/it-lease.json'
import machineLease from './fixtures/machine-lease.json'
import premisesLease from './fixtures/premises-lease.json'
import premisesLeaseScan from './fixtures/premises-lease.scan.json'
import printerRental from './fixtures/printer-rental.json'
import truckLease from './fixtures/truck-lease.json'
import { FIELD_IDS } from './types'

const FIXTURES: [name: string, fixture: Fixture][] = [
  ['car lease, boxed form', carLease],
  ['IT lease, key and value with a table', itLease],
  ['premises, two columns with an index clause', premisesLease],
  ['machine lease, prose and a schedule', machineLease],
  ['truck lease, wrapped cells', truckLease],
  ['printer rental in euros', printerRental],
  ['car lease, scanned', carLeaseScan],
  ['premises, scanned', premisesLeaseScan],
]

describe.each(FIXTURES)('%s', (_name, fixture) => {
  const pages = pagesOf(fixture)
  const { readings } = extract({ pages })

  test('reads every field that is there and nothing else', () => {
    const read = Object.fromEntries(readings.map(({ field, best }) => [field, best?.value ?? null]))
    expect(read).toEqual(fixture.truth)
  })

  test('gives one reading for each field, in the order people review them', () => {
    expect(readings.map(({ field }) => field)).toEqual(FIELD_IDS)
  })

  test('ties every value to words of the document', () => {
    const ids = new Set(pages.flatMap((page) => page.words.map((word) => word.id)))
    for (const { best } of readings) {
      if (!best) continue
      expect(best.wordIds.length).toBeGreaterThan(0)
      expect(best.boxes.length).toBeGreaterThan(0)
      expect(best.wordIds.every((id) => ids.has(id))).toBe(true)
    }
  })
})

test('tells the language of the document', () => {
  expect(extract({ pages: pagesOf(premisesLease) }).language).toBe('sv')
  expect(extract({ pages: pagesOf(machineLease) }).language).toBe('en')
})

test('says nothing about an empty document', () => {
  const { language, readings } = extract({ pages: [] })
  expect(language).toBeNull()
  expect(readings.every(({ best, level }) => best === null && level === 'missing')).toBe(true)
})

import { describe, expect, test } from 'vitest'
import { defaultsOf, kindOf } from './review-defaults'

describe('the kind that the form proposes', () => {
  test.each([
    ['Volvo V60 B4 Momentum', 'vehicle'],
    ['Skåpbil', 'vehicle'],
    ['Bärbar dator Pro 14', 'it'],
    ['Multifunction printer C4500', 'it'],
    ['Hydraulic log loader LX 220', 'machine'],
    ['Motviktstruck E30', 'machine'],
    ['Volvo L90H hjullastare', 'machine'],
    ['Kontor 640 m², Vasagatan 21', 'premises'],
    ['Kontorslokal', 'premises'],
    ['Varasto 400 m²', 'premises'],
    ['Solcellsanläggning 480 kWp', 'other'],
  ])('of "%s" is %s', (objectDescription, kind) => {
    expect(kindOf({ objectDescription })).toBe(kind)
  })

  test('follows the registration number, or an index clause without an interest rate', () => {
    expect(kindOf({ objectDescription: 'XC', objectId: 'KRF47D' })).toBe('vehicle')
    expect(kindOf({ objectDescription: 'Vapenrocken 3', indexName: 'KPI' })).toBe('premises')
    expect(kindOf({ objectDescription: 'Vapenrocken 3', indexName: 'KPI', interestBase: 'STIBOR3M' })).toBe(
      'other',
    )
  })
})

describe('the company and the name that the form proposes', () => {
  const companies = [
    { id: 'north', name: 'Nordvik Bygg AB', orgNo: '556036-0793' },
    { id: 'south', name: 'Nordvik Drift AB', orgNo: null },
  ]
  const given = { annualRate: '0.045', fileName: 'scan 14.pdf' }
  test('are those of the lessee, by number before name', () => {
    const byNumber = { lesseeOrgNo: '5560360793', lesseeName: 'Nordvik Drift AB' }
    expect(defaultsOf(byNumber, companies, given).companyId).toBe('north')
    expect(defaultsOf({ lesseeName: 'NORDVIK DRIFT ab' }, companies, given).companyId).toBe('south')
    expect(defaultsOf({}, companies, given).companyId).toBeNull()
    expect(defaultsOf({}, companies.slice(0, 1), given).companyId).toBe('north')
  })
  test('come from the object, else the lessor, else the file', () => {
    expect(defaultsOf({ objectDescription: 'Truck', lessorName: 'L' }, [], given).name).toBe('Truck')
    expect(defaultsOf({ lessorName: 'Lessor', contractNumber: '7' }, [], given).name).toBe('Lessor 7')
    expect(defaultsOf({}, [], given).name).toBe('scan 14')
  })
})

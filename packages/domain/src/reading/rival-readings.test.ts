import { expect, test } from 'vitest'
import { extract } from './extract'
import { pageOfLines, pageOfText } from './fixtures/fixture-pages'
import type { FieldReading, Page } from './types'

/** The same page with its rows set half as far apart: a value of two lines stands beside the middle of its label. */
const halfRows = (text: string): Page[] => {
  const page = pageOfText(text)
  const words = page.words.map((word) => ({
    ...word,
    baseline: word.baseline * 0.55,
    box: { ...word.box, y: word.box.y * 0.55 },
  }))
  return [{ ...page, words }]
}

/** What a value could be mistaken for; [title, document, what it says]. */
const DOCUMENTS: [string, string | Page[], Record<string, string | number>][] = [
  [
    'the day of delivery beside the first day, both a whole term before the last',
    `Leasingavtal
Leasingbolag           Fjällfinans AB                  Leveransdatum          2023-05-31
Leasetagare            Ekens Glasmästeri AB            Löptid                 36 månader
Löptidens första dag   2023-06-01                      Löptidens sista dag    2026-05-31`,
    { startDate: '2023-06-01', endDate: '2026-05-31', termMonths: 36 },
  ],
  [
    'premises whose row begins with their number, in a property with its street',
    `Hyresavtal
Objektnummer/avtal     44-118
Hyresvärd              Lindhus Fastigheter AB
Hyresgäst              Garnboden Trådrullen HB
Fastighet              Vävstolen 6, Brogatan 3, Falun
Lokal                  118, verkstad 52 m²
Tillträdesdag          2024-04-01`,
    { contractNumber: '44-118', objectId: '118', objectDescription: 'Vävstolen 6' },
  ],
  [
    'a sentence about delivery, a heading about the time after the term, a rent held as deposit',
    `Hyrestid: 1 mars 2024 – 28 februari 2026. Leverans sker den 27 februari 2024 före klockan 16.
Betalning
Månadshyran är 7 300 kronor och betalas i förskott. En månadshyra, 7 300 kronor, deponeras vid beställningen.
Efter hyrestiden
Avtalet löper vidare med tre månader i taget om det inte har sagts upp minst en månad före hyrestidens slut.`,
    {
      startDate: '2024-03-01',
      endDate: '2026-02-28',
      termMonths: 24,
      extensionMonths: 3,
      noticeMonths: 1,
      fee: '7300',
      deposit: '7300',
    },
  ],
  [
    'a term whose dash was lost in a scan, and a day of delivery',
    `Hyresavtal
Hyrestid: 1 mars 2024 28 februari 2026. Leverans sker den 27 februari 2024.`,
    { startDate: '2024-03-01', endDate: '2026-02-28', termMonths: 24 },
  ],
  [
    'an extension as long as the term, which no words give',
    `LEASE CONTRACT
Lease term from                  Lease term to
2024-05-01                       2026-04-30
The contract is extended by 2 years at a time. Notice must be given 9 months before the end of the lease term.`,
    { startDate: '2024-05-01', endDate: '2026-04-30', termMonths: 24, extensionMonths: 24 },
  ],
  [
    'a table with a customer who orders, and registration numbers one row apart',
    `Call-off for devices
Order no.        77               Ordering company    Borealis Survey AB
Lessor           Signal Rent AB   Org. number         559340-9948
Org. number      556740-9130      Your reference      Ida Berg

Device                            IMEI                  Quantity
Field tablet Rask 11              356938035643809       12`,
    {
      lessorName: 'Signal Rent AB',
      lessorOrgNo: '556740-9130',
      lesseeName: 'Borealis Survey AB',
      lesseeOrgNo: '559340-9948',
      objectDescription: 'Field tablet Rask 11',
    },
  ],
  [
    'an annex that names its contract',
    [
      pageOfLines([[[10, 'MACHINERY LEASE']], [[10, 'The lease is governed by the terms below.']]]),
      pageOfLines(
        [
          [[40, 'Schedule to lease BX-3308']],
          [
            [10, 'Machine'],
            [50, 'Forage wagon Terra 40'],
          ],
          [
            [10, 'Machine identification'],
            [50, 'TW40-00917'],
          ],
        ],
        2,
      ),
    ],
    { contractNumber: 'BX-3308', objectId: 'TW40-00917', objectDescription: 'Forage wagon Terra 40' },
  ],
  [
    'a letter whose foot has the number and whose signature has a title',
    `Rent Golv Uthyrning AB                                   Borås 2025-03-04

Linnebo Tvätteri AB
Org.nr 559231-7886

Härmed bekräftar vi att ni (nedan hyrestagaren) av oss (nedan uthyraren) hyr en maskin.

Uthyraren                             Hyrestagaren
Karl Ek, säljchef                     Namnförtydligande:

Org.nr 556887-4571        Bankgiro 718-4420`,
    { lessorName: 'Rent Golv Uthyrning AB', lessorOrgNo: '556887-4571', lesseeOrgNo: '559231-7886' },
  ],
  [
    'an association that hires, a type behind its noun, a remark behind a label',
    `Uthyrande företag                         Organisationsnummer
Norrsol Energi AB                         556981-1929

Hyrande förening                          Organisationsnummer
Bostadsrättsföreningen Tärnan 2           716400-0411

Anläggning

Laddstolpe, typ                           Enhetens ID (första stolpen)
Elbox Nova 22 kW                          NV22-0417

Antal                                     Elinstallatör
8                                         Fransson El AB`,
    {
      lesseeName: 'Bostadsrättsföreningen Tärnan 2',
      lesseeOrgNo: '716400-0411',
      objectDescription: 'Elbox Nova 22 kW',
      objectId: 'NV22-0417',
    },
  ],
  [
    'a name with the word of a label inside',
    `Leverantör       Granit Mobil Norden AB           556179-4859
Kund             Hantverkarna i Umeå AB           559015-3432`,
    { lessorName: 'Granit Mobil Norden AB', lesseeName: 'Hantverkarna i Umeå AB' },
  ],
  [
    'a name torn by the label beside it, whole at the signature',
    halfRows(`                        Kafé Ankaret i
Leasetagare                                      Org.nummer    559445-6807
                        Mora AB

Leasegivare             Fjällfinans AB           Org.nummer    556286-0899

Fjällfinans AB                                   Kafé Ankaret i Mora AB`),
    { lesseeName: 'Kafé Ankaret i Mora AB', lessorName: 'Fjällfinans AB' },
  ],
]

const read = (document: string | Page[]): FieldReading[] =>
  extract({ pages: typeof document === 'string' ? [pageOfText(document)] : document }).readings

test.each(DOCUMENTS)('%s', (_title, document, expected) => {
  const values = read(document).map(({ field, best }) => [field, best?.value ?? null] as const)
  expect(Object.fromEntries(values)).toMatchObject(expected)
})

const levelIn = (document: string, field: string) =>
  read(document).find((reading) => reading.field === field)?.level

test('a number that the contract and the object share is not certain to be the object’s', () => {
  expect(levelIn('Hyresavtal\nObjektnummer/avtal     44-118', 'objectId')).not.toBe('high')
})

test('a day of delivery alone is not certain to be the first day', () => {
  expect(levelIn('Leasingavtal\nLeveransdatum     2023-05-31', 'startDate')).toBe('medium')
})

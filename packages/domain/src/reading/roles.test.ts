import { describe, expect, test } from 'vitest'
import { extract } from './extract'
import { pageOfText } from './fixtures/fixture-pages'
import type { FieldId } from './types'

/** What is read of the given fields; null where nothing is. */
function read(document: string, fields: readonly FieldId[]): Record<string, unknown> {
  const { readings } = extract({ pages: [pageOfText(document)] })
  return Object.fromEntries(
    fields.map((field) => [field, readings.find((reading) => reading.field === field)?.best?.value ?? null]),
  )
}

const PARTIES = ['lessorName', 'lessorOrgNo', 'lesseeName', 'lesseeOrgNo'] as const

/** [title, document, lessor, its number, lessee, its number] */
const ROLES: [string, string, string, string, string, string][] = [
  [
    'a sublease names the owner of the house in passing',
    `Avtal om andrahandsuthyrning
Bakgrund. Lindqvist Form AB, org.nr 556417-2038, ("Lindqvist") hyr kontoret av fastighetsägaren
Domkyrkans Hus AB, org.nr 556081-4462, enligt förstahandskontrakt som löper till den 30 juni 2029.
Parter. Andrahandshyresvärd är Lindqvist. Andrahandshyresgäst är Notarien i Lund AB, org.nr 559081-4462.
Hyran är 9 500 kr per månad.`,
    'Lindqvist Form AB',
    '556417-2038',
    'Notarien i Lund AB',
    '559081-4462',
  ],
  [
    'a guarantor and a collecting company stand beside the parties',
    `Hyresavtal maskin
Uthyrare       Skogmark Maskiner AB, org.nr 556417-2038
Hyrestagare    Åby Grus AB, org.nr 559081-4462
Borgensman     Åby Invest AB, org.nr 556081-4462
Inkassobolag   Fordran Norr AB, org.nr 556016-0680`,
    'Skogmark Maskiner AB',
    '556417-2038',
    'Åby Grus AB',
    '559081-4462',
  ],
  [
    'a supplier lets its own equipment',
    `Serviceabonnemang med hyrd vattenautomat
Leverantör     Källdroppen AB
Org.nr         556417-2038
Kund           Motorhallen i Falun AB
Org.nr         559081-4462
Hyra per månad 640 kr`,
    'Källdroppen AB',
    '556417-2038',
    'Motorhallen i Falun AB',
    '559081-4462',
  ],
  [
    'a supplier only delivers where somebody else lets',
    `Leasingavtal
Leverantör     Källdroppen AB         Org.nr 556081-4462
Leasegivare    Bergslagen Finans AB   Org.nr 556417-2038
Leasetagare    Motorhallen i Falun AB Org.nr 559081-4462`,
    'Bergslagen Finans AB',
    '556417-2038',
    'Motorhallen i Falun AB',
    '559081-4462',
  ],
  [
    'a role word is part of a name',
    `Leasingavtal
Leasegivare    Trygga Finansbolaget i Norrland AB   Org.nr 556417-2038
Leasetagare    Sågen & Planket AB                   Org.nr 559081-4462`,
    'Trygga Finansbolaget i Norrland AB',
    '556417-2038',
    'Sågen & Planket AB',
    '559081-4462',
  ],
  [
    'an address ends where the next name begins',
    `Rental agreement
Owner          Northlight Rental AB, reg. no. 556417-2038, Storgatan 1, 111 22 Arboga
Renter         Juniper Catering AB, reg. no. 559081-4462, Ringvägen 5, 118 60 Stockholm`,
    'Northlight Rental AB',
    '556417-2038',
    'Juniper Catering AB',
    '559081-4462',
  ],
  [
    'a public body hires without a legal form',
    `Kontrakt
Beställare och hyrestagare: Region Östvik, org.nr 232100-0016, Box 1, 801 00 Gävle.
Leverantör och hyresgivare: Kontorsparken Uthyrning AB, org.nr 556417-2038, Box 2, Malmö.`,
    'Kontorsparken Uthyrning AB',
    '556417-2038',
    'Region Östvik',
    '232100-0016',
  ],
  [
    'an economic association',
    `Hyresavtal
Mellan Släphuset AB, org.nr 556417-2038 (nedan "Uthyraren") och Dalens Maskinring ek. för., org.nr 769601-0001
(nedan "Hyrestagaren") har följande avtal ingåtts.`,
    'Släphuset AB',
    '556417-2038',
    'Dalens Maskinring ek. för.',
    '769601-0001',
  ],
  [
    'a provider lets, and another company gets the invoices',
    `Order form
Provider: Rackhall Nordic AB, org. no. 556417-2038
Customer: Pixelsmedjan AB, org. no. 559081-4462
Invoices are sent to Pixelkoncernen Ekonomi AB, org. no. 556081-4462.`,
    'Rackhall Nordic AB',
    '556417-2038',
    'Pixelsmedjan AB',
    '559081-4462',
  ],
  [
    'one tenant follows on another',
    `Hyresvärd: Kvarteret Bävern AB, org.nr 556417-2038
Frånträdande hyresgäst: Salong Sax AB, org.nr 556081-4462
Tillträdande hyresgäst: Klippoteket Syd AB, org.nr 559081-4462`,
    'Kvarteret Bävern AB',
    '556417-2038',
    'Klippoteket Syd AB',
    '559081-4462',
  ],
  [
    'the number of a party whose role follows in brackets',
    `Förslag
Hej, så här kan vi göra: avtalet gäller mellan Frostfinans AB (leasegivare) och ert bolag, 559081-4462 (leasetagare).
Frostfinans AB, org.nr 556417-2038, Hamngatan 2, Ystad`,
    'Frostfinans AB',
    '556417-2038',
    '',
    '559081-4462',
  ],
]

describe('who lets and who hires', () => {
  test.each(ROLES)('%s', (_title, document, lessor, lessorNo, lessee, lesseeNo) => {
    expect(read(document, PARTIES)).toEqual({
      lessorName: lessor,
      lessorOrgNo: lessorNo,
      lesseeName: lessee || null,
      lesseeOrgNo: lesseeNo,
    })
  })
})

/** [title, document, what is read] */
const VALUES: [string, string, Partial<Record<FieldId, unknown>>][] = [
  [
    'the index and the dates of a head lease',
    `Hyran i första hand är 90 000 kr per månad och följer KPI med basmånad oktober 2021.
Hyran i andra hand är 12 000 kr per månad och betalas i förskott.`,
    { indexName: null, indexBaseMonth: null, fee: '12000' },
  ],
  [
    'the end of an earlier lease in a row of its own',
    `Term            1 May 2025 - 30 April 2028
Earlier lease   Lease no. 17 of 3 June 2019 ends on 30 April 2025`,
    { startDate: '2025-05-01', endDate: '2028-04-30', termMonths: 36 },
  ],
  [
    'what is denied, with another sum behind it',
    `Kunden betalar ingen deposition, men 900 kr i startavgift.
No deposit is required. Please see that the machine is insured for SEK 400,000.`,
    { deposit: null },
  ],
  [
    'a certificate that is valid until some day',
    `The lease commences on 1 July 2025 and its term is thirty months. Its safety plate is valid until 31 October 2029.`,
    { startDate: '2025-07-01', endDate: '2027-12-31', termMonths: 30 },
  ],
  [
    'days in words',
    `Hyrestiden är fem år räknat från första april 2026, alltså till och med sista mars 2031.`,
    { startDate: '2026-04-01', endDate: '2031-03-31', termMonths: 60 },
  ],
  [
    'a heading over rows of labels and values',
    `Utrustning
Apparat         Kokgryta Gryto 80
Serienr         GR-80-1177
Tillbehör       Vagn`,
    { objectDescription: 'Kokgryta Gryto 80', objectId: 'GR-80-1177' },
  ],
  [
    'a property with its town',
    `Premises        Kvarnbacken 12:4, Uddevalla`,
    { objectDescription: 'Kvarnbacken 12:4' },
  ],
  [
    'the sum of the rows',
    `Produkt                  Antal   Hyra/mån
Skrivare Alfa            2       4 200,00
Skrivare Beta            1       1 100,00
Summa hyra per månad             5 300,00`,
    { fee: '5300' },
  ],
  [
    'a sum with and without tax',
    `Hyra per månad exkl. moms      8 000 kr
Hyra per månad inkl. moms      10 000 kr`,
    { fee: '8000', feePeriod: 'month' },
  ],
  [
    'a benefit per month that is no rent',
    `Förmånsvärde per månad        5 100 kr
Leasingavgift / mån           7 340 kr`,
    { fee: '7340' },
  ],
  [
    'a rate that was read on some day, and the place of signing',
    `Base on 16/08/2024            3.55 %
Malmö 2024-08-20 Kustkraft AB
Malmö 2024-08-20 Holmen Bageri AB`,
    { signingDate: '2024-08-20' },
  ],
  [
    'a short label alone over its number',
    `Avtal          Startdatum     Slutdatum
KX-7713        2025-02-15     2028-02-14`,
    { contractNumber: 'KX-7713', startDate: '2025-02-15', endDate: '2028-02-14' },
  ],
  [
    'the price of one with the sum of all behind it',
    `Hyra            450 kr per plats och månad, sammanlagt 1 800 kr per månad
Etablering      6 500 kr, en gång`,
    { fee: '1800', feePeriod: 'month' },
  ],
  [
    'two rows that would read as one sentence',
    `Auto-renewal: 12 months
Notice period: 60 days`,
    { extensionMonths: 12, noticeMonths: 2 },
  ],
  [
    'what is let, between the verb and its serial number',
    `1. Hyrbolaget hyr ut kombiskurmaskin Skuro 75 B (serienummer SK75-30117) till Kunden.`,
    { objectDescription: 'kombiskurmaskin Skuro 75 B', objectId: 'SK75-30117' },
  ],
  [
    'a heading over a sentence is no part of the description',
    `1. Truck
Motviktstruck Elevo E25, tillverkningsnummer E25-662017, tillverkningsår 2023, för lagret i hamnen.`,
    { objectDescription: 'Motviktstruck Elevo E25', objectId: 'E25-662017' },
  ],
  [
    'a description with a word that is also a label',
    `Premises        Warehouse unit 7, Oljevägen 22, Gothenburg`,
    { objectDescription: 'Warehouse unit 7, Oljevägen 22' },
  ],
]

test.each(VALUES)('%s', (_title, document, expected) => {
  expect(read(document, Object.keys(expected) as FieldId[])).toEqual(expected)
})

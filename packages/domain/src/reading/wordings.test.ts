import { expect, test } from 'vitest'
import { extract } from './extract'
import { pageOfText } from './fixtures/fixture-pages'

/** Layouts and wordings beside those of the stored documents; [title, document, what it says]. */
const DOCUMENTS: [string, string, Record<string, string>][] = [
  [
    'two languages side by side',
    `                 LEASINGAVTAL / LEASE AGREEMENT
Avtalsnummer / Agreement number        LX-2291
Leasegivare / Lessor                   Nordea Maskinlease AB
Org.nr / Reg. no.                      556417-2038
Leasetagare / Lessee                   Kvarnby Bageri AB
Org.nr / Reg. no.                      559081-4462
Leasingobjekt / Equipment              Degblandare Mixor 80
Serienummer / Serial number            MX80-1123
Startdatum / Start date                2024-05-01
Slutdatum / End date                   2028-04-30
Leasingavgift per månad / Monthly rent 3 450,00 SEK
Betalning / Payment                    Månadsvis i förskott / Monthly in advance
Restvärde / Residual value             12 000,00 SEK
Uppsägningstid / Notice period         3 månader / 3 months
Förlängning / Extension                12 månader / 12 months
Ort och datum / Place and date         Malmö 2024-04-18`,
    {
      lessorName: 'Nordea Maskinlease AB',
      lessorOrgNo: '556417-2038',
      lesseeName: 'Kvarnby Bageri AB',
      lesseeOrgNo: '559081-4462',
      contractNumber: 'LX-2291',
      objectDescription: 'Degblandare Mixor 80',
      objectId: 'MX80-1123',
      startDate: '2024-05-01',
      endDate: '2028-04-30',
      termMonths: '48',
      fee: '3450',
      feePeriod: 'month',
      paymentTiming: 'advance',
      residualValue: '12000',
      noticeMonths: '3',
      extensionMonths: '12',
      signingDate: '2024-04-18',
      currency: 'SEK',
    },
  ],
  [
    'numbered terms',
    `SCHEDULE OF LEASE TERMS
1. Lessor              Aurora Equipment Finance AB, company no. 556417-2038
2. Lessee              Polar Dairy AB, company no. 559081-4462
3. Agreement           AEF-2025-0091
4. Leased property     Milk separator Alfa 600, serial AF600-7719
5. Commencement        1 March 2025
6. Expiry              28 February 2030
7. Rentals             20 quarterly rentals of SEK 41,300 each, payable in arrears
8. Initial payment     SEK 90,000
9. Balloon             SEK 75,000
10. Interest           EURIBOR 6M + 2.25% p.a.
11. Termination        Six months' notice before expiry
12. Renewal            Successive one-year periods
13. Security           Cash deposit of SEK 50,000
14. Signed             Östersund, 12 February 2025`,
    {
      lessorName: 'Aurora Equipment Finance AB',
      lessorOrgNo: '556417-2038',
      lesseeName: 'Polar Dairy AB',
      lesseeOrgNo: '559081-4462',
      contractNumber: 'AEF-2025-0091',
      objectDescription: 'Milk separator Alfa 600',
      objectId: 'AF600-7719',
      startDate: '2025-03-01',
      endDate: '2030-02-28',
      termMonths: '60',
      fee: '41300',
      feePeriod: 'quarter',
      paymentTiming: 'arrears',
      firstIncreasedRent: '90000',
      residualValue: '75000',
      interestBase: 'EURIBOR 6M',
      interestMargin: '2.25',
      noticeMonths: '6',
      extensionMonths: '12',
      deposit: '50000',
      signingDate: '2025-02-12',
      currency: 'SEK',
    },
  ],
  [
    'prose with a table',
    `                              RENTAL AGREEMENT FOR FORKLIFTS
Agreement entered into this 5th day of August 2024 by and between
Liftco Rental AB, a limited company with registration number 556417-2038 (the "Owner"),
and
Baltic Timber AB, a limited company with registration number 559081-4462 (the "Renter").
WHEREAS the Renter wishes to rent the following:
   Description           Quantity      Serial number      Rent per month
   Forklift Linde H50         1        LH50-2214          EUR 980.00
The rental shall begin on 1 September 2024 and shall continue for a period of forty-eight (48) months, i.e. until
31 August 2028. The rent is invoiced quarterly in advance.
Upon signing the Renter pays a security deposit of EUR 2,940.00.
The agreement may be terminated at the end of the period with two months' prior written notice, failing which it is
prolonged by three months each time.
A late payment fee of EUR 40.00 and interest of 8 % apply.`,
    {
      lessorName: 'Liftco Rental AB',
      lessorOrgNo: '556417-2038',
      lesseeName: 'Baltic Timber AB',
      lesseeOrgNo: '559081-4462',
      objectDescription: 'Forklift Linde H50',
      objectId: 'LH50-2214',
      startDate: '2024-09-01',
      endDate: '2028-08-31',
      termMonths: '48',
      fee: '980',
      feePeriod: 'month',
      paymentTiming: 'advance',
      noticeMonths: '2',
      extensionMonths: '3',
      deposit: '2940',
      signingDate: '2024-08-05',
      currency: 'EUR',
    },
  ],
  [
    'captions over cells',
    `Leasingavtal för inventarier                                              Avtal nr: 882-10-44
Mellan nedanstående parter har träffats följande avtal
Leasegivare                                   Leasetagare
Mälardalens Objektleasing AB                  Restaurang Sjökrogen HB
Org.nr 556417-2038                            Org.nr 969712-8040
Box 44, 722 15 Västerås                       Hamngatan 2, 791 70 Falun
LEASINGOBJEKT                                 LEVERANTÖR
Kombiugn Rational 202, nr RA202-4471          Storköksgruppen AB, 556081-4462
Löptid                 Startdag               Sista leasingdag           Leasingavgift/kvartal
60 mån                 2024-10-01             2029-09-30                 18 450 kr
Förhöjd 1:a avgift     Restvärde              Räntebas                   Marginal
45 000 kr              22 500 kr              STIBOR 3M                  1,95 %-enheter
Avgifterna betalas kvartalsvis i förskott. Moms tillkommer.
Avtalet skall sägas upp skriftligen minst 6 månader före löptidens utgång, i annat fall förlängs avtalet med 12 månader.
Västerås 2024-09-12                           Falun 2024-09-14`,
    {
      lessorName: 'Mälardalens Objektleasing AB',
      lessorOrgNo: '556417-2038',
      lesseeName: 'Restaurang Sjökrogen HB',
      lesseeOrgNo: '969712-8040',
      contractNumber: '882-10-44',
      objectDescription: 'Kombiugn Rational 202',
      objectId: 'RA202-4471',
      startDate: '2024-10-01',
      endDate: '2029-09-30',
      termMonths: '60',
      fee: '18450',
      feePeriod: 'quarter',
      paymentTiming: 'advance',
      firstIncreasedRent: '45000',
      residualValue: '22500',
      interestBase: 'STIBOR 3M',
      interestMargin: '1.95',
      noticeMonths: '6',
      extensionMonths: '12',
      signingDate: '2024-09-12',
      currency: 'SEK',
    },
  ],
  [
    'a schedule of cells',
    `Framleigh Equipment Leasing AB                                        MASTER EQUIPMENT LEASE
556417-2038                                                           Lease Schedule 14
Customer name                  Registration no.        Contract reference
Norrskog Pellets AB            559081-4462             MEL-14-2024
Quantity   Equipment                         Serial numbers          Cost
1          Pellet press CPM 7900             CPM7900-551             EUR 410,000.00
Start of lease      Number of months      Expiry of lease       Billing
01/07/2024          72                    30/06/2030            Half-yearly in advance
Half-yearly rental  First payment         Residual              Base rate / margin
EUR 36,250.00       EUR 60,000.00         EUR 41,000.00         EURIBOR 6M + 2.40 %
Lessee must notify Lessor at least six (6) months before expiry if it does not want to continue. Absent notice, the
lease is extended by twelve (12) months.
Date: 12/06/2024`,
    {
      lessorName: 'Framleigh Equipment Leasing AB',
      lessorOrgNo: '556417-2038',
      lesseeName: 'Norrskog Pellets AB',
      lesseeOrgNo: '559081-4462',
      contractNumber: 'MEL-14-2024',
      objectDescription: 'Pellet press CPM 7900',
      objectId: 'CPM7900-551',
      startDate: '2024-07-01',
      endDate: '2030-06-30',
      termMonths: '72',
      fee: '36250',
      feePeriod: 'half-year',
      paymentTiming: 'advance',
      firstIncreasedRent: '60000',
      residualValue: '41000',
      interestBase: 'EURIBOR 6M',
      interestMargin: '2.4',
      noticeMonths: '6',
      extensionMonths: '12',
      signingDate: '2024-06-12',
      currency: 'EUR',
    },
  ],
  [
    'Danish',
    `Leasingaftale                                         Aftale 77-10442
Udlejer                 Jysk Maskinleasing A/S        CVR 11925200
Lejer                   Bageriet på Torvet ApS        CVR 41636246
Genstand                Æltemaskine Diosna SP80       Serienr. SP80-2210
Periode                 1. marts 2025 - 28. februar 2029 (48 mdr.)
Ydelse                  2.450 kr. pr. måned ekskl. moms
Betaling                Månedsvis forud via Betalingsservice
Førstegangsydelse       15.000 kr.
Restværdi               9.000 kr.
Rente                   CIBOR 3M + 2,40 procentpoint
Opsigelse               Skriftligt 3 måneder før udløb, ellers forlænges aftalen med 12 måneder
Aarhus, den 14. februar 2025`,
    {
      lessorName: 'Jysk Maskinleasing A/S',
      lessorOrgNo: '11925200',
      lesseeName: 'Bageriet på Torvet ApS',
      lesseeOrgNo: '41636246',
      contractNumber: '77-10442',
      objectDescription: 'Æltemaskine Diosna SP80',
      objectId: 'SP80-2210',
      startDate: '2025-03-01',
      endDate: '2029-02-28',
      termMonths: '48',
      fee: '2450',
      feePeriod: 'month',
      paymentTiming: 'advance',
      firstIncreasedRent: '15000',
      residualValue: '9000',
      interestBase: 'CIBOR 3M',
      interestMargin: '2.4',
      noticeMonths: '3',
      extensionMonths: '12',
      signingDate: '2025-02-14',
      currency: 'DKK',
    },
  ],
  [
    'Finnish',
    `VUOKRASOPIMUS
Vuokranantaja: Satakunnan Kiinteistöt Oy, Y-tunnus 1491923-7
Vuokralainen: Kahvila Ruusu Oy, Y-tunnus 3437381-7
Sopimus nro 44/2025
Kohde: liikehuoneisto 85 m², Rantakatu 5, Pori
Vuokra-aika alkaa 1.5.2025 ja päättyy 30.4.2028.
Vuokra on 1 250 euroa kuukaudessa (alv 0 %) ja se maksetaan etukäteen kunkin kuukauden 2. päivänä.
Vuokraa tarkistetaan elinkustannusindeksin mukaan, perusindeksi tammikuu 2025.
Irtisanomisaika on kuusi kuukautta. Ellei sopimusta irtisanota, se jatkuu 12 kuukautta kerrallaan.
Vakuus: 2 500 euroa
Porissa 10.4.2025`,
    {
      lessorName: 'Satakunnan Kiinteistöt Oy',
      lessorOrgNo: '1491923-7',
      lesseeName: 'Kahvila Ruusu Oy',
      lesseeOrgNo: '3437381-7',
      contractNumber: '44/2025',
      objectDescription: 'liikehuoneisto 85 m², Rantakatu 5',
      startDate: '2025-05-01',
      endDate: '2028-04-30',
      termMonths: '36',
      fee: '1250',
      feePeriod: 'month',
      paymentTiming: 'advance',
      indexName: 'Elinkustannusindeksi',
      indexBaseMonth: '2025-01',
      noticeMonths: '6',
      extensionMonths: '12',
      deposit: '2500',
      signingDate: '2025-04-10',
      currency: 'EUR',
    },
  ],
]

test.each(DOCUMENTS)('%s', (_title, document, expected) => {
  const { readings } = extract({ pages: [pageOfText(document)] })
  const read = readings.flatMap(({ field, best }) => (best ? [[field, String(best.value)] as const] : []))
  expect(Object.fromEntries(read)).toEqual(expected)
})

import { expect, test } from 'vitest'
import { extract } from './extract'
import { pageOfText } from './fixtures/fixture-pages'

const BODY = `Leasegivare            Fjällfinans AB
Leasetagare            Ekens Glasmästeri AB
Objekt                 Hyvelbänk Snickra 4
Leasetid               36 månader
Månadsavgift           1 450 kr
Avgiften betalas i förskott för varje kalendermånad mot faktura.
Leasetagaren svarar för vård, service och försäkring av objektet.`

const signingDate = (text: string) =>
  extract({ pages: [pageOfText(text)] }).readings.find(({ field }) => field === 'signingDate')?.best?.value ??
  null

test('the date under the signatures, not the one in the head of the paper', () => {
  const text = `Leasingavtal           Datum 2025-03-03
${BODY}
Falun 2025-03-10                                 Leksand 2025-03-10
Fjällfinans AB                                   Ekens Glasmästeri AB`
  expect(signingDate(text)).toBe('2025-03-10')
})

test('a day of delivery in brackets is no signing', () => {
  const text = `Leasingavtal
${BODY}
Mellanhyra debiteras från godkänd leverans (beräknad 2025-03-14) till första ordinarie period.`
  expect(signingDate(text)).toBeNull()
})

test('a date and a place that are the value of another row are no signing', () => {
  const text = `Leasing agreement
${BODY}
Delivery               10 January 2025, Falun`
  expect(signingDate(text)).toBeNull()
})

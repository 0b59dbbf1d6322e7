import { calculationWorkbook } from '@mina/api/exports'
import type { AgreementLife } from '@mina/domain/agreements'
import { measure } from '@mina/domain/measurement'
import type { Profile } from '@mina/domain/profiles'
import { type Locale, locales } from '@mina/i18n'
import { withLocale } from '@mina/i18n/server'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { messageParts } from '../../message-parts'
import { agreementWorkbookTexts } from './workbook-texts.server'

/** A car of the demo company, with an index, a write-down and a restoration on the way. */
const CAR: AgreementLife = {
  terms: {
    currency: 'SEK',
    commencementDate: '2025-03-01',
    endDate: '2028-02-29',
    payments: [
      {
        kind: 'first_increased',
        amount: 8_500_000n,
        intervalMonths: 'once',
        timing: 'advance',
        firstDate: '2025-03-01',
        lastDate: '2025-03-01',
        inLiability: true,
      },
      {
        kind: 'rent',
        amount: 1_148_000n,
        intervalMonths: 1,
        timing: 'advance',
        firstDate: '2025-03-01',
        lastDate: '2028-02-29',
        inLiability: true,
      },
    ],
    discountRate: { annualRate: '0.045', convention: 'effective' },
    residualValue: { amount: 41_200_000n, guaranteedByLessee: true, expectedPayable: 2_000_000n },
    initialCosts: {
      incentivesReceived: 0n,
      initialDirectCosts: 250_000n,
      restoration: { amount: 1_500_000n, dueDate: '2028-02-29', annualRate: '0.03' },
    },
  },
  events: [
    { kind: 'index', date: '2026-03-01', factor: '1.021' },
    { kind: 'impairment', date: '2027-01-01', recoverableAmount: 10_000_000n },
  ],
}
const FACTS = {
  number: 'A-2001',
  name: 'Volvo EX90, Karin',
  companyName: 'Nordtak Service AB',
  organizationName: 'Nordtak',
  profile: 'K3-group' as Profile,
  convention: 'act365',
  calculationVersion: '2026.2',
  knownAt: new Date('2026-09-05T06:04:00Z'),
  pulledBy: 'Karin Ek',
  pulledAt: new Date('2026-11-24T13:05:00Z'),
}
/** Words that two languages write alike; a day count convention has one name everywhere. */
const SAME_IN: Record<string, string> = {
  'da nb':
    'Betaling; Betalinger; Betalingslinje; Dato; Fordeles fra og med; Fordeles til og med; Formel; Fra og med; Hele måneder; I systemet; Indeksregulering; Kilde; Måneder regnes fra; Nedskrivning; Rente; Rentefaktor; Renten beregnes fra; Renteperiode, måneder; Tid i år; Til og med; Valuta; fornyet måling; forsikring; før; første delperiode; nedskrivning; service',
  'en da': 'service',
  'en lv': 'Formula',
  'en nb': 'service',
  'fi et': 'Kulu',
  'lv et': 'Summa',
  'sv da': 'Formel; I systemet; Nedskrivning; Tid i år; Valuta; efter; nedskrivning; service',
  'sv en': 'service',
  'sv nb':
    'Andel av tiden; Avskrivning; Avsnitt; Formel; I systemet; Kostnad; Nedskrivning; Punkt i standarden; Tid i år; Utbetalt; Utgående; Valuta; nedskrivning; service',
}
const wordsOf = (locale: Locale) => {
  const { transitions, steps, payments, conventions, ...rest } = agreementWorkbookTexts(locale).sheets
  return { ...rest, ...named({ transitions, steps, payments, conventions }) }
}
const named = (groups: Record<string, Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(groups).flatMap(([group, words]) =>
      Object.entries(words).map(([key, word]) => [`${group}.${key}`, word]),
    ),
  )
const workbookIn = async (locale: Locale, profile: Profile) => {
  const texts = agreementWorkbookTexts(locale)
  const bytes = await calculationWorkbook(measure(CAR, profile), texts.sheets, {
    createdAt: FACTS.pulledAt,
    meta: texts.meta({ ...FACTS, profile }),
    sources: { commencementDate: texts.source('Avtal.pdf', 2) },
  })
  return (await readXlsx(bytes)).sheets
}

describe.each(locales)('the workbook in %s', (locale) => {
  test.each<[Profile, number]>([
    ['IFRS16', 7],
    ['K2', 5],
  ])('has the sheets of %s under their own names, words in every cell', async (profile, count) => {
    const sheets = await workbookIn(locale, profile)
    const names = sheets.map(({ name }) => name)
    expect(names).toHaveLength(count)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(count)
    const { sheets: words, meta } = agreementWorkbookTexts(locale)
    const titles = Object.entries(words).flatMap(([key, word]) => (key.startsWith('sheet.') ? [word] : []))
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31)
      expect(titles, 'neither cut nor numbered').toContain(name)
    }
    for (const { name, rows } of sheets) {
      const cells = rows.flat().filter((cell) => typeof cell === 'string')
      expect(cells.slice(1, 9), name).toEqual(meta({ ...FACTS, profile }))
      for (const cell of cells) expect(cell).not.toMatch(/undefined|\{|\}|workbook_/)
    }
  })

  test('has a word of its own for every key', () => {
    for (const [key, word] of Object.entries(wordsOf(locale))) {
      expect({ key, word: word.trim() }).toEqual({ key, word })
      expect({ key, word }).not.toEqual({ key, word: '' })
    }
  })
})

test('two languages have the same word only where both write it so', () => {
  const same = new Map<string, Set<string>>()
  for (const [index, one] of locales.entries()) {
    const words: Record<string, string> = wordsOf(one)
    for (const other of locales.slice(index + 1)) {
      const shared = Object.entries(wordsOf(other)).flatMap(([key, word]) =>
        words[key] === word && key !== 'conventions.30e360' ? [word] : [],
      )
      if (shared.length > 0) same.set(`${one} ${other}`, new Set(shared))
    }
  }
  expect(Object.fromEntries([...same].map(([pair, words]) => [pair, [...words].sort()]))).toEqual(
    Object.fromEntries(Object.entries(SAME_IN).map(([pair, words]) => [pair, words.split('; ').sort()])),
  )
})

describe('the lines on top', () => {
  test('are dated and worded by the language', () => {
    expect(agreementWorkbookTexts('sv').meta(FACTS)).toEqual([
      'Avtal: A-2001, Volvo EX90, Karin',
      'Bolag: Nordtak Service AB',
      'Organisation: Nordtak',
      'Regelverk: K3, koncern',
      'Räntekonvention: verkliga dagar av 365',
      'Beräkningens version: 2026.2',
      'Känt till och med: 2026-09-05 08:04',
      'Uttag: 2026-11-24 14:05, Karin Ek',
    ])
    const last = (locale: Locale) => agreementWorkbookTexts(locale).meta(FACTS).slice(-2)
    expect(Object.fromEntries(locales.map((locale) => [locale, last(locale)]))).toEqual({
      sv: ['Känt till och med: 2026-09-05 08:04', 'Uttag: 2026-11-24 14:05, Karin Ek'],
      en: ['Known up to: 05/09/2026 08:04', 'Pulled: 24/11/2026 14:05, Karin Ek'],
      da: ['Kendt til og med: 05.09.2026 08.04', 'Udtræk: 24.11.2026 14.05, Karin Ek'],
      nb: ['Kjent til og med: 05.09.2026 08:04', 'Uttak: 24.11.2026 14:05, Karin Ek'],
      fi: ['Tiedossa viimeistään: 5.9.2026 08.04', 'Haettu: 24.11.2026 14.05, Karin Ek'],
      lt: ['Žinoma iki: 2026-09-05 08:04', 'Parengta: 2026-11-24 14:05, Karin Ek'],
      lv: ['Zināms līdz: 05.09.2026. 08:04', 'Sagatavots: 24.11.2026. 14:05, Karin Ek'],
      et: ['Teada kuni: 05.09.2026 08:04', 'Koostatud: 24.11.2026 14:05, Karin Ek'],
    })
  })

  test('name the rules as the language does, whatever language the request is in', () => {
    const rules = (locale: Locale) =>
      withLocale('sv', () => agreementWorkbookTexts(locale).meta({ ...FACTS, companyName: null }))[2]
    expect(locales.map(rules)).toEqual([
      'Regelverk: K3, koncern',
      expect.stringMatching(/^Rules: K3, /),
      expect.stringMatching(/^Regelsæt: K3, /),
      expect.stringMatching(/^Regelverk: K3, /),
      expect.stringMatching(/^Säännöstö: K3, /),
      expect.stringMatching(/^Taisyklės: K3, /),
      expect.stringMatching(/^Noteikumi: K3, /),
      expect.stringMatching(/^Reeglistik: K3, /),
    ])
    expect(new Set(locales.map(rules)).size).toBe(locales.length)
  })
})

test('a source is the file and its page', () => {
  const source = (locale: Locale) => agreementWorkbookTexts(locale).source('Avtal.pdf', 12)
  expect(locales.map(source)).toEqual([
    'Avtal.pdf, s. 12',
    'Avtal.pdf, p. 12',
    'Avtal.pdf, s. 12',
    'Avtal.pdf, s. 12',
    'Avtal.pdf, s. 12',
    'Avtal.pdf, p. 12',
    'Avtal.pdf, 12. lpp.',
    'Avtal.pdf, lk 12',
  ])
  expect(agreementWorkbookTexts('fi').source('Sopimus.pdf', null)).toBe('Sopimus.pdf')
})

test.each(locales)('no page in %s loads the words', (locale) => {
  const load = messageParts().load as unknown as (id: string) => string
  const ofEveryPage = load(`\0virtual:messages/${locale}.js`)
  expect(ofEveryPage).toContain('app_name')
  expect(ofEveryPage).not.toMatch(/\bworkbook_/)
})

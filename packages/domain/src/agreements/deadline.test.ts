import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { businessDayOnOrAfter, businessDayOnOrBefore } from '../bank-days'
import { addDays, addMonths, lastOfMonth } from '../dates'
import { DomainError } from '../errors'
import { agreementTerms, rentLine } from './agreement.factory'
import {
  extensionCost,
  type NoticeTerms,
  nextDeadline,
  noticeDeadline,
  openEndedEnd,
  prolongedEnd,
  statutoryNotice,
} from './deadline'
import notice from './fixtures/notice-cases.json'

const termsOf = (
  endDate: string,
  noticeMonths: number,
  extensionMonths: number | null,
  premises?: boolean,
): NoticeTerms => ({
  commencementDate: '2020-01-01',
  endDate,
  noticeRule: { noticeMonths, extensionMonths, ...(premises && { premises }) },
})

const fixed = notice.cases.filter((one) => one.end !== undefined)
const openEnded = notice.cases.filter((one) => one.ends !== undefined)

test('the fixture holds nine fixed terms and five without end', () => {
  expect([fixed.length, openEnded.length]).toEqual([9, 5])
})

describe.each(fixed)('$id: ends $end, $notice_months months, goes on for $extension_months', (one) => {
  test('deadline, safe day and the consequence of missing it', () => {
    const deadline = noticeDeadline(one.end!, { months: one.notice_months })
    expect(deadline).toBe(one.deadline)
    expect(businessDayOnOrAfter(deadline)).toBe(one.next_business_day_if_statutory)
    expect(nextDeadline(termsOf(one.end!, one.notice_months, one.extension_months!), one.deadline!)).toEqual({
      endDate: one.end,
      deadline: one.deadline,
      safeDay: one.safe_business_day,
      daysLeft: 0,
      prolongations: 0,
      isStatutory: false,
      ifMissed: { newEnd: one.if_missed!.new_end, newDeadline: one.if_missed!.new_deadline },
    })
  })

  test('the day after, the next term has its turn', () => {
    const next = nextDeadline(
      termsOf(one.end!, one.notice_months, one.extension_months!),
      addDays(one.deadline!, 1),
    )
    expect(next).toMatchObject({
      endDate: one.if_missed!.new_end,
      deadline: one.if_missed!.new_deadline,
      prolongations: 1,
    })
  })
})

test.each(openEnded)('$id: notice on $notice ends it $ends', (one) => {
  expect(openEndedEnd(one.notice!, one.notice_months)).toBe(one.ends)
})

test('a lease from 2003 that nobody gave notice of has been prolonged seven times', () => {
  const terms: NoticeTerms = {
    commencementDate: '2000-10-01',
    endDate: '2003-09-30',
    noticeRule: { noticeMonths: 9, extensionMonths: 36 },
  }
  expect(nextDeadline(terms, '2022-06-15')).toMatchObject({
    endDate: '2024-09-30',
    deadline: '2023-12-31',
    safeDay: '2023-12-29',
    daysLeft: 564,
    prolongations: 7,
  })
})

test('without an agreed extension a passed deadline stays, and nothing is said about afterwards', () => {
  expect(nextDeadline(termsOf('2026-12-31', 3, null), '2026-11-24')).toMatchObject({
    deadline: '2026-09-30',
    daysLeft: -55,
    ifMissed: null,
  })
})

test('the end of August does not wander through February', () => {
  expect(prolongedEnd('2026-08-30', 6)).toBe('2027-02-27')
  expect(prolongedEnd('2026-08-30', 6, 2)).toBe('2027-08-30')
})

describe('premises (12 ch. 4 § jordabalken)', () => {
  test.each([
    ['2026-01-01', '2026-10-01', { months: 9 }],
    ['2026-01-01', '2026-09-30', { months: 3 }],
    ['2026-01-01', '2026-04-01', { months: 3 }],
    ['2026-01-01', '2026-03-31', { days: 7 }],
    ['2026-01-01', '2026-01-15', { days: 7 }],
    ['2026-01-01', '2026-01-14', { days: 1 }],
  ])('a term from %s to %s', (from, to, least) => {
    expect(statutoryNotice({ from, to })).toEqual(least)
  })

  test('no fixed term', () => {
    expect(statutoryNotice(null)).toEqual({ months: 9 })
  })

  test('six agreed months become nine, twelve stay', () => {
    expect(nextDeadline(termsOf('2026-12-31', 6, 36, true), '2026-01-01')).toMatchObject({
      deadline: '2026-03-31',
      isStatutory: true,
    })
    expect(nextDeadline(termsOf('2026-12-31', 12, 36, true), '2025-01-01')).toMatchObject({
      deadline: '2025-12-31',
      isStatutory: false,
    })
  })

  test('twenty months prolonged three at a time fall to a week', () => {
    const terms: NoticeTerms = {
      commencementDate: '2025-01-01',
      endDate: '2026-08-31',
      noticeRule: { noticeMonths: 0, extensionMonths: 3, premises: true },
    }
    expect(nextDeadline(terms, '2025-11-30')).toMatchObject({ deadline: '2025-11-30', isStatutory: true })
    expect(nextDeadline(terms, '2025-12-01')).toMatchObject({
      endDate: '2026-11-30',
      deadline: '2026-11-23',
      prolongations: 1,
    })
  })
})

const day = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('2000-01-01', days))

test('the next deadline is never before today, and its term is the first such', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 24 }),
      fc.integer({ min: 1, max: 60 }),
      day,
      (end, months, extension, today) => {
        const terms = { ...termsOf(end, months, extension), commencementDate: '1990-01-01' }
        const next = nextDeadline(terms, today)
        expect(next.deadline >= today).toBe(true)
        expect(next.safeDay <= next.deadline).toBe(true)
        expect(next.ifMissed!.newDeadline > next.deadline).toBe(true)
        if (next.prolongations > 0) {
          const before = prolongedEnd(end, extension, next.prolongations - 1)
          expect(noticeDeadline(before, { months }) < today).toBe(true)
        }
      },
    ),
  )
})

test('a month end gives a month end', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (date, months) => {
      const end = lastOfMonth(date)
      const deadline = noticeDeadline(end, { months })
      expect(deadline).toBe(lastOfMonth(addMonths(`${end.slice(0, 7)}-01`, -months)))
      expect(businessDayOnOrBefore(deadline) <= deadline).toBe(true)
    }),
  )
})

test('a term that would go on beyond 2200 is refused', () => {
  expect(() => nextDeadline(termsOf('2150-12-31', 3, 600), '2199-01-01')).toThrow(DomainError)
})

test('missing the deadline costs the fees of the next term, the ended step and the single payment not', () => {
  const payments = [
    rentLine({ amount: 80_000n, lastDate: '2026-06-30' }),
    rentLine({ amount: 90_000n, firstDate: '2026-07-01' }),
    rentLine({ kind: 'service', amount: 10_001n, intervalMonths: 4, inLiability: false }),
    rentLine({ kind: 'first_increased', amount: 500_000n, intervalMonths: 'once' }),
  ]
  const cost = (extensionMonths: number | null) =>
    extensionCost(agreementTerms({ payments, noticeRule: { noticeMonths: 3, extensionMonths } }))
  expect([cost(12), cost(1), cost(null)]).toEqual([1_110_003n, 92_500n, null])
  expect(extensionCost(agreementTerms())).toBeNull()
})

describe('notice in days, and no more than so many prolongations', () => {
  const rule = (changes: object): NoticeTerms => ({
    commencementDate: '2026-01-01',
    endDate: '2026-12-31',
    noticeRule: { noticeMonths: 0, extensionMonths: 12, ...changes },
  })

  test('two weeks before the end; the longer of days and months', () => {
    expect(nextDeadline(rule({ noticeDays: 14 }), '2026-01-01').deadline).toBe('2026-12-17')
    expect(nextDeadline(rule({ noticeDays: 90, noticeMonths: 3 }), '2026-01-01').deadline).toBe('2026-09-30')
    expect(nextDeadline(rule({ noticeDays: 93, noticeMonths: 3 }), '2026-01-01').deadline).toBe('2026-09-29')
  })

  test('after the last prolongation the passed day stays and nothing follows', () => {
    const terms = rule({ noticeMonths: 3, mostProlongations: 2 })
    expect(nextDeadline(terms, '2027-10-01')).toMatchObject({
      endDate: '2028-12-31',
      deadline: '2028-09-30',
      prolongations: 2,
      ifMissed: null,
    })
    expect(nextDeadline(terms, '2040-01-01')).toMatchObject({ deadline: '2028-09-30', prolongations: 2 })
    expect(nextDeadline(rule({ mostProlongations: 0 }), '2026-01-01').ifMissed).toBeNull()
  })
})

describe('no fixed term', () => {
  const openEndedTerms = (changes: object): NoticeTerms => ({
    commencementDate: '2020-01-01',
    endDate: '2030-12-31',
    noticeRule: { noticeMonths: 3, extensionMonths: null, openEnded: true, ...changes },
  })

  test.each(openEnded)('$id: the end that notice on $notice gives, and until when', (one) => {
    const next = nextDeadline(openEndedTerms({ noticeMonths: one.notice_months }), one.notice!)
    expect(next).toMatchObject({ endDate: one.ends, deadline: lastOfMonth(one.notice!) })
    expect(next.ifMissed!.newEnd).toBe(openEndedEnd(addDays(next.deadline, 1), one.notice_months))
  })

  test('the safe day before a month end on a holiday', () => {
    expect(nextDeadline(openEndedTerms({}), '2026-05-10')).toEqual({
      endDate: '2026-08-31',
      deadline: '2026-05-31',
      safeDay: '2026-05-29',
      daysLeft: 21,
      prolongations: 0,
      isStatutory: false,
      ifMissed: { newEnd: '2026-09-30', newDeadline: '2026-06-30' },
    })
  })

  test('premises: nine months at least', () => {
    expect(nextDeadline(openEndedTerms({ premises: true }), '2026-01-08')).toMatchObject({
      endDate: '2026-10-31',
      isStatutory: true,
    })
    expect(nextDeadline(openEndedTerms({ premises: true, noticeMonths: 12 }), '2026-01-08').isStatutory).toBe(
      false,
    )
  })

  test('in days every day counts', () => {
    expect(nextDeadline(openEndedTerms({ noticeMonths: 0, noticeDays: 30 }), '2026-03-10')).toMatchObject({
      endDate: '2026-04-09',
      deadline: '2026-03-10',
      ifMissed: { newEnd: '2026-04-10', newDeadline: '2026-03-11' },
    })
  })
})

test('a later prolongation costs with the rises that have come by then', () => {
  const increase = { rate: '0.1', everyMonths: 12, rounding: 'minor' as const }
  const terms = agreementTerms({
    payments: [rentLine({ increase })],
    residualValue: { amount: 100n, guaranteedByLessee: true, expectedPayable: 100n },
    noticeRule: { noticeMonths: 3, extensionMonths: 12, mostProlongations: 2 },
  })
  expect([0, 1, 2].map((times) => extensionCost(terms, times))).toEqual([13_200_000n, 14_520_000n, null])
})

test('without a fixed term a missed day costs a month', () => {
  const noticeRule = { noticeMonths: 3, extensionMonths: null, openEnded: true }
  expect(extensionCost(agreementTerms({ noticeRule }))).toBe(1_000_000n)
})

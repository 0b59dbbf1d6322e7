import type { AgreementSpec, Kind } from '../agreement-spec'

const three = { months: 3, extensionMonths: 12 }

/** The second organization's: one of premises, one machine, one of vehicles. */
export const HOLDING: readonly { kind: Kind; spec: AgreementSpec }[] = [
  {
    kind: 'premises',
    spec: {
      number: 'S-101',
      name: 'Förvaltningskontor Åre',
      company: 'boathouse',
      lessor: 'stenporten',
      contractNumber: 'SP 2410-08',
      object: 'Kontor 74 m², Årevägen 80, Åre',
      term: { start: '2024-10-01', end: '2027-09-30' },
      fee: '31800',
      feePeriod: 'quarter',
      notice: { months: 9, extensionMonths: 36 },
    },
  },
  {
    kind: 'machine',
    spec: {
      number: 'S-102',
      name: 'Pistmaskin',
      company: 'boathouse',
      lessor: 'schakt',
      contractNumber: 'SM 93-0003',
      object: 'PistenBully 100',
      objectId: 'WKU-100-7712',
      term: { noticeInDays: 45, months: 48 },
      fee: '22700',
      residualValue: '310000',
      notice: three,
    },
  },
  {
    kind: 'vehicle',
    spec: {
      number: 'S-103',
      name: 'Snöskotrar, 3 st',
      company: 'boathouse',
      lessor: 'rullvagn',
      contractNumber: 'RB-41007',
      object: 'Lynx 69 Ranger, 3 stycken',
      term: { start: '2025-11-01', end: '2028-10-31' },
      fee: '8460',
      notice: three,
    },
  },
]

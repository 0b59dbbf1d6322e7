/** The organizations of the demo: a group, and a second one of its owner's, so that switching can be seen. */
export const ORGANIZATIONS = {
  group: { name: 'Nordviksgruppen', orgNo: '559980-1015', currency: 'SEK', discountRate: '0.045' },
  holding: { name: 'Sjöboden Förvaltning', orgNo: '559980-1023', currency: 'SEK', discountRate: '0.05' },
} as const
export type OrganizationKey = keyof typeof ORGANIZATIONS

export const COMPANIES = {
  logistics: { name: 'Nordvik Logistik AB', orgNo: '559980-1031' },
  construction: { name: 'Nordvik Bygg & Maskin AB', orgNo: '559980-1049' },
  services: { name: 'Nordvik Service AB', orgNo: '559980-2112' },
  boathouse: { name: 'Sjöboden Förvaltning AB', orgNo: '559980-1023' },
} as const
export type CompanyKey = keyof typeof COMPANIES

export const USERS = {
  owner: { email: 'karin@nordvik.example', name: 'Karin Nordvik' },
  accountant: { email: 'amir@nordvik.example', name: 'Amir Haddad' },
  viewer: { email: 'sofia@nordvik.example', name: 'Sofia Lindqvist' },
} as const
export type UserKey = keyof typeof USERS

export const MEMBERS: readonly { organization: OrganizationKey; user: UserKey }[] = [
  { organization: 'group', user: 'owner' },
  { organization: 'group', user: 'accountant' },
  { organization: 'group', user: 'viewer' },
  { organization: 'holding', user: 'owner' },
]

export const LESSORS = {
  stenporten: { name: 'Stenporten Fastigheter AB', orgNo: '559980-2120' },
  kajplats: { name: 'Kajplats Fastighets AB', orgNo: '559980-2138' },
  havnegata: { name: 'Havnegata Eiendom AS', orgNo: '999 801 005' },
  rullvagn: { name: 'Rullvagn Billeasing AB', orgNo: '559980-2146' },
  fjordbil: { name: 'Fjordbil Leasing AS', orgNo: '999 801 013' },
  langtradar: { name: 'Långtradar Finans AB', orgNo: '559980-2153' },
  gabelwerk: { name: 'Gabelwerk Leasing GmbH', orgNo: 'HRB 999801' },
  schakt: { name: 'Schakt Maskinfinans AB', orgNo: '559980-2161' },
  bitpark: { name: 'Bitpark Datahyra AB', orgNo: '559980-2179' },
  kopiera: { name: 'Kopiera Nord AB', orgNo: '559980-2187' },
  storkok: { name: 'Kyl & Storkök Hyra AB', orgNo: '559980-2195' },
  solglimt: { name: 'Solglimt Energi AB', orgNo: '559980-2203' },
} as const
export type LessorKey = keyof typeof LESSORS

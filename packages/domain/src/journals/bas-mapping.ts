import type { AccountMapping, AgreementKind, MappedAccount } from './mapped-account'
import type { PostingRole } from './posting-role'

const account = (number: string, name: string): MappedAccount => ({ account: number, name, verified: false })

/** Accounts that are the same whatever is leased. */
const FOR_ALL_KINDS = {
  right_of_use: account('1260', 'Leasade tillgångar'),
  accumulated_impairment: account('1268', 'Ackumulerade nedskrivningar på leasade tillgångar'),
  accumulated_depreciation: account('1269', 'Ackumulerade avskrivningar på leasade tillgångar'),
  deferred_tax: account('1370', 'Uppskjuten skattefordran'),
  bank: account('1930', 'Företagskonto/checkkonto/affärskonto'),
  opening_balance: account('2091', 'Balanserad vinst eller förlust'),
  provision: account('2290', 'Övriga avsättningar'),
  lease_liability_long: account('2390', 'Övriga långfristiga skulder'),
  input_vat: account('2640', 'Ingående moms'),
  lease_liability_short: account('2841', 'Kortfristig del av långfristiga skulder'),
  lease_gain: account('3970', 'Vinst vid avyttring av immateriella och materiella anläggningstillgångar'),
  impairment_expense: account('7730', 'Nedskrivningar av maskiner och inventarier'),
  depreciation_expense: account('7836', 'Avskrivningar på leasade tillgångar'),
  lease_loss: account('7970', 'Förlust vid avyttring av immateriella och materiella anläggningstillgångar'),
  correction_result: account('7990', 'Övriga rörelsekostnader'),
  interest_expense: account('8410', 'Räntekostnader för långfristiga skulder'),
  exchange_gain: account('8431', 'Valutakursvinster på skulder'),
  exchange_loss: account('8436', 'Valutakursförluster på skulder'),
  provision_interest: account('8490', 'Övriga skuldrelaterade poster'),
  deferred_tax_result: account('8940', 'Uppskjuten skatt'),
} as const

type OfKind = Record<Exclude<PostingRole, keyof typeof FOR_ALL_KINDS>, MappedAccount>

const ofKind = (
  lease: MappedAccount,
  service: MappedAccount,
  owned: MappedAccount,
  prepaid = account('1720', 'Förutbetalda leasingavgifter'),
): OfKind => ({
  lease_expense: lease,
  variable_lease_expense: lease,
  vat_not_deductible: lease,
  service_expense: service,
  owned_asset: owned,
  prepaid_lease: prepaid,
})

const BY_KIND: Record<AgreementKind, OfKind> = {
  premises: ofKind(
    account('5010', 'Lokalhyra'),
    account('5090', 'Övriga lokalkostnader'),
    account('1110', 'Byggnader'),
    account('1710', 'Förutbetalda hyreskostnader'),
  ),
  vehicle: ofKind(
    account('5615', 'Leasing av personbilar'),
    account('5619', 'Övriga personbilskostnader'),
    account('1240', 'Bilar och andra transportmedel'),
  ),
  machine: ofKind(
    account('5212', 'Leasing av maskiner och andra tekniska anläggningar'),
    account('5510', 'Reparation och underhåll av maskiner och andra tekniska anläggningar'),
    account('1210', 'Maskiner och andra tekniska anläggningar'),
  ),
  it: ofKind(
    account('5252', 'Leasing av datorer'),
    account('6540', 'IT-tjänster'),
    account('1250', 'Datorer'),
  ),
  other: ofKind(
    account('5222', 'Leasing av inventarier och verktyg'),
    account('5520', 'Reparation och underhåll av inventarier, verktyg och datorer m.m.'),
    account('1220', 'Inventarier och verktyg'),
  ),
}

/**
 * What stands where a company has said nothing: accounts of the Swedish BAS chart, all marked `verified: false`. BAS
 * has no accounts for IFRS 16 as such; every one of these is for the company's accountant to confirm.
 */
export const BAS_MAPPING: AccountMapping = {
  ...FOR_ALL_KINDS,
  ...Object.fromEntries(
    Object.entries(BY_KIND).flatMap(([kind, accounts]) =>
      Object.entries(accounts).map(([role, mapped]) => [`${kind}.${role}`, mapped]),
    ),
  ),
}

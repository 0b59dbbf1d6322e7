import { readFileSync } from 'node:fs'
import type { Config } from '../config'
import { createBankIdProvider } from './bankid'
import { createBanksigneringProvider } from './banksignering'
import type { EidProvider } from './eid-provider'
import type { TlsIdentity } from './json-over-tls'
import { createSimulatedProvider } from './simulated'

export { isPhone } from './autostart-link'
export { Confidential } from './confidential'
export { EidError, type EidErrorKind } from './eid-error'
export { EID_MESSAGE_KEYS, EID_MESSAGES, type EidMessageKey, messageKeyOf } from './eid-messages'
export type { EidOrderStore, EidOutcome, StoredEidOrder } from './eid-order-store'
export * from './eid-orders.service'
export type * from './eid-provider'
export { createSimulatedProvider, type SimulatedApp } from './simulated'

/**
 * The chosen provider, or null when none is offered: then the page shows no such button. The only place that knows
 * which providers exist.
 * @throws Error that names the line of the environment whose file cannot be used
 */
export function createEidProvider(
  config: Pick<Config, 'eid' | 'environment' | 'baseUrl'>,
  clock: () => Date,
): EidProvider | null {
  const { eid, environment, baseUrl } = config
  switch (eid.provider) {
    case 'off':
      return null
    case 'simulated':
      return createSimulatedProvider({ environment, clock })
    case 'bankid':
      return withNamedLine(eid.certificateFile, () =>
        createBankIdProvider({
          baseUrl: eid.baseUrl,
          identity: readIdentity(eid),
          referringDomain: new URL(baseUrl).hostname,
          clock,
        }),
      )
    case 'banksignering': {
      const { user, password, companyGuid } = eid
      return createBanksigneringProvider({
        baseUrl: eid.baseUrl,
        apiUser: user,
        password,
        companyApiGuid: companyGuid,
        clock,
      })
    }
  }
}

type BankIdConfig = Extract<Config['eid'], { provider: 'bankid' }>

function readIdentity({ caFile, certificateFile, keyFile, passphrase }: BankIdConfig): TlsIdentity {
  const ca = readNamed('BANKID_CA', caFile)
  if (!ca.includes('-----BEGIN CERTIFICATE-----'))
    throw new Error(`BANKID_CA: ${caFile} holds no PEM certificate`)
  const certificate = readNamed('BANKID_CERTIFICATE', certificateFile)
  const unlocked = passphrase === null ? {} : { passphrase }
  if (keyFile === null) return { ca, pfx: certificate, ...unlocked }
  return { ca, cert: certificate, key: readNamed('BANKID_CERTIFICATE_KEY', keyFile), ...unlocked }
}

function readNamed(line: string, file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new Error(`${line}: the file ${file} cannot be read`, { cause: error })
  }
}

/** OpenSSL's errors name neither the file nor what to do. */
function withNamedLine<T>(certificateFile: string, create: () => T): T {
  try {
    return create()
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('BANKID_')) throw error
    const reason = error instanceof Error ? error.message : 'an unnamed error'
    throw new Error(
      `BANKID_CERTIFICATE: ${certificateFile} does not open (${reason}). Check BANKID_CERTIFICATE_KEY and ` +
        'BANKID_CERTIFICATE_PASSPHRASE; a .p12 from before 2024 may have to be written anew with a modern cipher.',
      { cause: error },
    )
  }
}

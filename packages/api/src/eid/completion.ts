import type { CompletionData } from './bankid-answers'
import { Confidential } from './confidential'
import type { EidOrder, EidProgress } from './eid-provider'
import { endUserIp } from './person-and-address'

/**
 * What a completed order comes to. Who completed it must be who was asked for, and an order that the scheme itself calls
 * risky is refused, however well it was signed.
 * @param answer the whole answer as it came, for the archive
 */
export function completion(order: EidOrder, data: CompletionData, answer: string): EidProgress {
  const { expectedPersonalNumber, endUserIp: startedFrom } = order.handle.reveal()
  const { user } = data
  if (expectedPersonalNumber !== null && user.personalNumber !== expectedPersonalNumber) {
    return { state: 'failed', hint: 'wrong-person' }
  }
  if (data.risk === 'high') return { state: 'failed', hint: 'risk-blocked' }
  const ipAddress = data.device?.ipAddress ?? null
  return {
    state: 'complete',
    hint: 'complete',
    result: {
      provider: order.provider,
      issuer: 'se-bankid',
      personalNumber: new Confidential(user.personalNumber),
      name: user.name,
      givenName: user.givenName,
      surname: user.surname,
      device: {
        ipAddress: new Confidential(ipAddress),
        isSameAddress: ipAddress === null ? null : isSame(ipAddress, startedFrom),
      },
      risk: data.risk ?? null,
      evidence: new Confidential({
        signature: data.signature ?? null,
        ocspResponse: data.ocspResponse ?? null,
        answer,
      }),
    },
  }
}

function isSame(reported: string, startedFrom: string): boolean {
  try {
    return endUserIp(reported).toLowerCase() === startedFrom.toLowerCase()
  } catch {
    // What the service reports need not be an address; then it is not the same one.
    return false
  }
}

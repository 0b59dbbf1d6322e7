import { animatedQr, secondsSince } from './animated-qr'
import type { BookedOrder } from './test-order-book'
import type { Dialect } from './test-replay-server'

type Fields = Record<string, unknown>
export const CREDENTIALS = { apiUser: 'mina', password: 'a secret word', companyApiGuid: 'guid-1' }

/** Both envelopes of the vendor: nested with capitals, or flat with small letters. */
export const banksigneringDialect =
  (shape: 'nested' | 'flat'): Dialect =>
  (book, operation, body, now) => {
    const answer = (isAllowed: boolean, call: Fields | null) => ({
      status: 200,
      body:
        shape === 'nested'
          ? { authResponse: { Success: isAllowed, ErrorMessage: null }, apiCallResponse: call }
          : (call ?? { Success: false, StatusMessage: 'unauthorized' }),
    })
    const isKnown = Object.entries(CREDENTIALS).every(([name, value]) => body[name] === value)
    if (!isKnown) return answer(false, null)
    if (operation === 'auth' || operation === 'sign') {
      const { orderRef, autoStartToken } = book.begin()
      const Response = {
        OrderRef: orderRef,
        AutoStartToken: autoStartToken,
        QrImage: 'https://vendor.example/qr',
      }
      return answer(true, { Success: true, StatusMessage: null, Response })
    }
    const order = operation === 'collectqr' ? book.open(body.orderRef) : book.collect(body.orderRef)
    if (!order) return answer(true, { Success: false, StatusMessage: 'invalidParameters: No such order' })
    if (operation === 'collectqr') {
      const { qrStartToken, qrStartSecret, begunAt } = order
      const qrString = animatedQr(qrStartToken, qrStartSecret, secondsSince(begunAt, now))
      const qrImage = 'data:image/png;base64,iVBORw0KGgo='
      const fields = { qrString, qrImage }
      return answer(true, { Success: true, ...(shape === 'nested' ? fields : { Response: fields }) })
    }
    return answer(true, {
      Success: true,
      StatusMessage: order.state.status,
      Response: {
        OrderRef: order.orderRef,
        Status: order.state.status,
        HintCode: order.state.status === 'complete' ? null : order.state.hintCode,
        CompletionData: completionOf(order, shape),
      },
    })
  }

function completionOf({ state }: BookedOrder, shape: 'nested' | 'flat') {
  if (state.status !== 'complete') return null
  const { personalNumber, givenName, surname } = state.person
  const name = `${givenName} ${surname}`
  const signed = { signature: 'PFNpZ25hdHVyZS8+', ocspResponse: 'MIIB' }
  if (shape === 'nested') {
    return {
      user: { personalNumber, name, givenName, surname },
      device: { ipAddress: state.ipAddress },
      ...signed,
    }
  }
  const User = { PersonalNumber: personalNumber, Name: name, GivenName: givenName, Surname: surname }
  return { User, Device: { IpAddress: state.ipAddress }, Signature: signed.signature, OcspResponse: 'MIIB' }
}

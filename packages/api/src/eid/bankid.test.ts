import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { animatedQr } from './animated-qr'
import { autostartLink, isPhone } from './autostart-link'
import { failedHint, pendingHint } from './bankid-hints'
import { Confidential } from './confidential'
import { EID_MESSAGE_KEYS, messageKeyOf } from './eid-messages'
import { endUserIp } from './person-and-address'
import { CREDENTIALS } from './test-banksignering-dialect'
import { bankIdSetting, banksigneringSetting, type EidSetting, START } from './test-eid-settings'
import { visibleText } from './visible-text'

const decoded = (base64: unknown) => Buffer.from(String(base64), 'base64').toString('utf8')
const SIGN = {
  ...START,
  visibleText: 'Avtal 2026-014\r\nÅhs Åkeri AB\t7 549 kr',
  hiddenPayload: { sha256: 'ab'.repeat(32), documentId: 'doc-1' },
}

describe('what BankID is sent', () => {
  let at: EidSetting
  beforeEach(async () => {
    at = await bankIdSetting()
  })
  afterEach(() => at.close())

  test('to identify by code', async () => {
    await at.provider.startAuth({ ...START, message: 'Logga in på Mina sidor', userAgent: 'x'.repeat(300) })
    expect(at.server?.sent).toMatchObject([{ operation: 'auth' }])
    const { userVisibleData, ...body } = at.server!.sent[0]!.body
    expect(decoded(userVisibleData)).toBe('Logga in på Mina sidor')
    expect(body).toEqual({
      endUserIp: '203.0.113.7',
      returnRisk: true,
      requirement: { pinCode: false },
      web: { referringDomain: 'mina.example', userAgent: 'x'.repeat(256), deviceIdentifier: 'd1f0' },
    })
  })

  test('to sign on the same device as a named person', async () => {
    await at.provider.startSign({
      ...SIGN,
      startOn: 'this-device',
      expectedPerson: { country: 'SE', personalNumber: new Confidential('19850709-9805') },
    })
    const { operation, body } = at.server!.sent[0]!
    expect(operation).toBe('sign')
    expect(decoded(body.userVisibleData)).toBe('Avtal 2026-014\nÅhs Åkeri AB 7 549 kr')
    expect(JSON.parse(decoded(body.userNonVisibleData))).toEqual(SIGN.hiddenPayload)
    expect(body).toMatchObject({
      returnUrl: START.returnUrl,
      requirement: { pinCode: true, personalNumber: '198507099805' },
    })
  })

  test('a text is sent whole or not at all', async () => {
    const longest = 'x'.repeat(1_125)
    await expect(at.provider.startAuth({ ...START, message: longest })).resolves.toBeDefined()
    await expect(at.provider.startAuth({ ...START, message: `${longest}x` })).rejects.toMatchObject({
      kind: 'invalid-request',
    })
    const signed = { ...SIGN, visibleText: 'å'.repeat(15_001) }
    await expect(at.provider.startSign(signed)).rejects.toMatchObject({ kind: 'invalid-request' })
    expect(at.server?.sent).toHaveLength(1)
  })
})

test('Banksignering is sent credentials in the body and text as it is read', async () => {
  const at = await banksigneringSetting('nested')()
  const order = await at.provider.startSign(SIGN)
  const shown = await at.provider.presentation(order, at.now())
  expect(shown).toMatchObject({ kind: 'qr', imagePng: Buffer.from('iVBORw0KGgo=', 'base64') })
  expect(at.server!.sent[0]).toMatchObject({
    operation: 'sign',
    body: {
      ...CREDENTIALS,
      endUserIp: '203.0.113.7',
      userVisibleData: 'Avtal 2026-014\nÅhs Åkeri AB 7 549 kr',
      userNonVisibleData: JSON.stringify(SIGN.hiddenPayload),
      getQr: true,
    },
  })
  expect(at.server!.sent[1]).toMatchObject({ operation: 'collectqr', body: CREDENTIALS })
  const body = {
    Success: true,
    qrString: 'https://vendor.example/qr',
    qrImage: 'https://vendor.example/qr.png',
  }
  at.server!.interrupt((response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
  )
  await expect(at.provider.presentation(order, at.now())).rejects.toMatchObject({ kind: 'malformed' })
  await at.close()
})

// Computed with another program: printf 29 | openssl dgst -sha256 -hmac <secret>.
test.each([
  [0, 'c8655a4eaefe32a042dbd120ce1c13e020ea50acef9fa3ac0e39e89693f9b75f'],
  [1, '98d3bbe2fc57cf23381967b8c95f5cefe1af113e4d7f364c03e42197b2063a2b'],
  [29, '7a59fee41ab55e4e5a61f134a4b74aae4910c4a821addb7dbae7ca7d450e4e58'],
])('the animated code at second %i', (seconds, authCode) => {
  expect(animatedQr('start-token', '5f2b9c1e-0d4a-4b7e-9a53-6c8e1f7d2b90', seconds)).toBe(
    `bankid.start-token.${seconds}.${authCode}`,
  )
})

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) '
const ANDROID = 'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) '
test.each([
  ['Safari on iOS', `${IPHONE}Version/18.0 Mobile/15E148 Safari/604.1`, 'https://app.bankid.com/', true],
  ['Chrome on iOS', `${IPHONE}CriOS/140.0 Mobile/15E148 Safari/604.1`, 'bankid:///', true],
  ['an app on iOS', `${IPHONE}Mobile/15E148`, 'bankid:///', true],
  ['Chrome on Android', `${ANDROID}Chrome/140.0 Mobile Safari/537.36`, 'https://app.bankid.com/', true],
  [
    'Edge on Android',
    `${ANDROID}Chrome/140.0 Mobile Safari/537.36 EdgA/140.0`,
    'https://app.bankid.com/',
    true,
  ],
  [
    'Firefox on Android',
    'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
    'bankid:///',
    true,
  ],
  ['Firefox on Linux', START.userAgent, 'bankid:///', false],
])('the app is started from %s', (_name, userAgent, prefix, onPhone) => {
  expect(autostartLink('a token', userAgent)).toBe(`${prefix}?autostarttoken=a%20token&redirect=null`)
  expect(isPhone(userAgent)).toBe(onPhone)
})

test('hint codes that come tomorrow, or are called like a property, are told apart by status alone', () => {
  for (const code of ['aCodeOfTomorrow', 'constructor', '__proto__', '']) {
    expect([pendingHint(code), failedHint(code)]).toEqual(['in-progress', 'unknown-failure'])
  }
})

test.each([
  ['waiting-for-app', 'other-device', false, 'eid_rfa1'],
  ['waiting-for-app', 'this-device', false, 'eid_rfa13'],
  ['app-started', 'this-device', false, 'eid_rfa15a'],
  ['app-started', 'this-device', true, 'eid_rfa15b'],
  ['read-id-document', 'this-device', true, 'eid_rfa23'],
  ['certificate-blocked', 'other-device', false, 'eid_rfa16'],
  ['user-cancelled', 'other-device', false, 'eid_rfa6'],
  ['cancelled', 'other-device', false, 'eid_rfa3'],
  ['start-failed', 'this-device', false, 'eid_rfa17a'],
  ['start-failed', 'other-device', false, 'eid_rfa17b'],
  ['unknown-failure', 'other-device', false, 'eid_rfa22'],
] as const)('%s, app on %s, page on a phone %s: %s', (hint, startOn, onPhone, key) => {
  expect(messageKeyOf(hint, startOn, onPhone)).toBe(key)
  expect(EID_MESSAGE_KEYS).toContain(key)
})

test('addresses lose their clothing, and what is no address is refused', () => {
  expect(['::ffff:203.0.113.7', ' 2001:db8::1 ', 'fe80::1%eth0'].map(endUserIp)).toEqual([
    '203.0.113.7',
    '2001:db8::1',
    'fe80::1',
  ])
  for (const address of ['', 'localhost', '203.0.113.7:443', '203.0.113.256']) {
    expect(() => endUserIp(address)).toThrow(/invalid-request/)
  }
})

test('a text shows what is signed: composed, without marks that hide or reorder', () => {
  expect(visibleText('A\u030ahs \u202e001\u202c\u0007\ufeff kr\r\rslut\u200f ')).toBe('Åhs 001 kr\n\nslut')
})

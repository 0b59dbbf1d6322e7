import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readConfig } from './config'

const BANKID = {
  EID_PROVIDER: 'bankid',
  BANKID_CA: 'bankid-root.pem',
  BANKID_CERTIFICATE: 'our.p12',
  BANKID_CERTIFICATE_PASSPHRASE: 'secret',
}

describe('the environment', () => {
  test('needs no line at all: everything works on one machine', () => {
    expect(readConfig({})).toEqual({
      environment: 'development',
      logLevel: 'info',
      port: 3000,
      baseUrl: 'http://localhost:3000',
      dataDir: './.data',
      ocrWorkers: null,
      database: { kind: 'embedded' },
      storage: { kind: 'disk', directory: './.data/objects' },
      ocr: { engine: 'tesseract' },
      inngest: { kind: 'embedded' },
      eid: { provider: 'simulated' },
    })
  })

  test('takes an electronic identity whole, and none in production unless one is named', () => {
    const banksignering = {
      EID_PROVIDER: 'banksignering',
      BANKSIGNERING_USER: 'user',
      BANKSIGNERING_PASSWORD: 'secret',
      BANKSIGNERING_COMPANY_GUID: 'guid',
    }
    expect(readConfig({ NODE_ENV: 'production' }).eid).toEqual({ provider: 'off' })
    expect(readConfig({ NODE_ENV: 'production', ...BANKID }).eid).toEqual({
      provider: 'bankid',
      baseUrl: 'https://appapi2.bankid.com/rp/v6.0',
      caFile: 'bankid-root.pem',
      certificateFile: 'our.p12',
      keyFile: null,
      passphrase: 'secret',
    })
    expect(readConfig({ NODE_ENV: 'production', ...banksignering }).eid).toMatchObject({
      provider: 'banksignering',
      baseUrl: 'https://api.banksignering.se/api',
      companyGuid: 'guid',
    })
  })

  test.each([
    [{ EID_PROVIDER: 'simulated' }, /EID_PROVIDER: simulated lets anybody in/],
    [{ ...BANKID, BANKID_BASE_URL: 'https://appapi2.test.bankid.com/rp/v6.0' }, /BANKID_BASE_URL: .* test/],
  ])('lets nobody into production with an identity that anybody can make: %o', (environment, message) => {
    expect(() => readConfig({ NODE_ENV: 'production', ...environment })).toThrow(message)
    expect(readConfig({ NODE_ENV: 'test', ...environment }).eid.provider).toBe(environment.EID_PROVIDER)
  })

  test('is usable as .env.example has it, and every line there is one that is read', () => {
    const lines = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8').matchAll(
      /^([A-Z0-9_]+)=(.*)$/gm,
    )
    const example = Object.fromEntries([...lines].map(([, name, value]) => [name, value]))
    expect(readConfig(example)).toEqual(readConfig({}))
    const source = readFileSync(new URL('./config.ts', import.meta.url), 'utf8')
    for (const name of Object.keys(example)) expect(source, name).toContain(`${name}:`)
  })

  test('takes a whole cloud choice', () => {
    const config = readConfig({
      STORAGE: 's3',
      S3_BUCKET: 'leases',
      OCR_ENGINE: 'textract',
      AWS_ACCESS_KEY_ID: 'key',
      AWS_SECRET_ACCESS_KEY: 'secret',
      INNGEST_BASE_URL: 'https://inngest.example',
      INNGEST_EVENT_KEY: 'event',
      INNGEST_SIGNING_KEY: 'signing',
      DATABASE_URL: 'postgresql://owner:secret@db.example:5432/mina',
      BASE_URL: 'https://mina.example/',
    })
    expect(config.storage).toEqual({ kind: 's3', bucket: 'leases', region: 'eu-north-1' })
    expect(config.ocr).toMatchObject({ engine: 'textract', region: 'eu-central-1' })
    expect(config.inngest).toMatchObject({ kind: 'server', baseUrl: 'https://inngest.example' })
    expect(config.database).toMatchObject({
      kind: 'server',
      url: 'postgresql://owner:secret@db.example:5432/mina',
    })
    expect(config.baseUrl).toBe('https://mina.example')
  })

  test.each([
    [{ STORAGE: 's3' }, ['S3_BUCKET']],
    [{ OCR_ENGINE: 'textract' }, ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']],
    [{ INNGEST_BASE_URL: 'http://127.0.0.1:8288' }, ['INNGEST_EVENT_KEY', 'INNGEST_SIGNING_KEY']],
    [{ INNGEST_SIGNING_KEY: 'signing' }, ['INNGEST_EVENT_KEY']],
    [{ APP_DATABASE_URL: 'postgresql://app@db.example/mina' }, ['DATABASE_URL']],
    [{ EID_PROVIDER: 'bankid' }, ['BANKID_CA', 'BANKID_CERTIFICATE']],
    [{ ...BANKID, BANKID_CERTIFICATE_PASSPHRASE: '' }, ['BANKID_CERTIFICATE_PASSPHRASE']],
    [{ ...BANKID, BANKID_CERTIFICATE: 'our.pem' }, ['BANKID_CERTIFICATE_KEY']],
    [
      { EID_PROVIDER: 'banksignering', BANKSIGNERING_USER: 'user' },
      ['BANKSIGNERING_PASSWORD', 'BANKSIGNERING_COMPANY_GUID'],
    ],
  ])('half a choice stops the start and names what is missing: %o', (environment, missing) => {
    let message = ''
    try {
      readConfig(environment)
    } catch (error) {
      message = String(error)
    }
    const named = [...message.matchAll(/^ {2}(\w+): this line is missing$/gm)].map((match) => match[1])
    expect(named).toEqual(missing)
  })

  test('says what is wrong with a line that is there', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://db' })).toThrow(
      /DATABASE_URL: must look like postgresql/,
    )
    expect(() => readConfig({ STORAGE: 'tape' })).toThrow(/STORAGE/)
  })
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../config'
import { createEidProvider } from './index'
import { createSimulatedProvider } from './simulated'
import { BANK, ROOT, START } from './test-eid-settings'
import { bankIdDialect, startReplayServer } from './test-replay-server'

const clock = () => new Date('2026-11-25T08:00:00Z')
let folder: string
const at = (name: string) => join(folder, name)
const ours = BANK.issue('Mina sidor')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eid-'))
  await writeFile(at('root.pem'), ROOT.ca)
  await writeFile(at('our.p12'), ours.pfx('qwerty'))
  await writeFile(at('our.pem'), ours.cert)
  await writeFile(at('our.key'), ours.key)
  await writeFile(at('other.key'), BANK.issue('Other').key)
})
afterAll(() => rm(folder, { recursive: true }))

const create = (environment: Record<string, string>) => createEidProvider(readConfig(environment), clock)
const bankId = (lines: Record<string, string>) =>
  create({
    EID_PROVIDER: 'bankid',
    BANKID_CA: at('root.pem'),
    BANKID_CERTIFICATE: at('our.p12'),
    BANKID_CERTIFICATE_PASSPHRASE: 'qwerty',
    ...lines,
  })

test.each([
  ['a .p12', {}],
  [
    'PEM',
    { BANKID_CERTIFICATE: 'our.pem', BANKID_CERTIFICATE_KEY: 'our.key', BANKID_CERTIFICATE_PASSPHRASE: '' },
  ],
])('BankID is reached as the environment has it, with %s', async (_name, files) => {
  const server = await startReplayServer(bankIdDialect, clock, ROOT, BANK)
  const inFolder = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, file && at(file)]))
  const provider = bankId({ BANKID_BASE_URL: server.url, BASE_URL: 'https://mina.example', ...inFolder })!
  await provider.startAuth(START)
  expect(server.sent).toMatchObject([
    { operation: 'auth', peer: 'Mina sidor', body: { web: { referringDomain: 'mina.example' } } },
  ])
  provider.close()
  await server.close()
})

test('a file that cannot be used stops the start and names its line', () => {
  expect(() => bankId({ BANKID_CA: at('none.pem') })).toThrow(/^BANKID_CA: the file .* cannot be read/)
  expect(() => bankId({ BANKID_CA: at('our.p12') })).toThrow(/^BANKID_CA: .* holds no PEM certificate/)
  expect(() => bankId({ BANKID_CERTIFICATE: at('none.p12') })).toThrow(/^BANKID_CERTIFICATE: the file/)
  expect(() => bankId({ BANKID_CERTIFICATE_PASSPHRASE: 'wrong' })).toThrow(/BANKID_CERTIFICATE_PASSPHRASE/)
  const mixed = { BANKID_CERTIFICATE: at('our.pem'), BANKID_CERTIFICATE_KEY: at('other.key') }
  expect(() => bankId(mixed)).toThrow(/^BANKID_CERTIFICATE: .*BANKID_CERTIFICATE_KEY/)
})

test('the other choices', () => {
  expect(create({})?.id).toBe('simulated')
  expect(create({ NODE_ENV: 'production' })).toBeNull()
  const banksignering = create({
    EID_PROVIDER: 'banksignering',
    BANKSIGNERING_USER: 'user',
    BANKSIGNERING_PASSWORD: 'secret',
    BANKSIGNERING_COMPANY_GUID: 'guid',
  })
  expect(banksignering?.id).toBe('banksignering')
  banksignering?.close()
})

test('the simulated one refuses production by itself, whoever makes it', () => {
  expect(() => createSimulatedProvider({ environment: 'production', clock })).toThrow(
    /does not start in production/,
  )
})

test('left alone, the simulated app identifies within seconds', async () => {
  let now = clock()
  const provider = createSimulatedProvider({ environment: 'development', clock: () => now })
  const order = await provider.startAuth(START)
  const hints = []
  for (const seconds of [0, 2, 5]) {
    now = new Date(clock().getTime() + seconds * 1000)
    hints.push((await provider.poll(order)).hint)
  }
  expect(hints).toEqual(['waiting-for-app', 'enter-code', 'complete'])
})

import { createBankIdProvider } from './bankid'
import { BANKID_FAILED_HINTS, BANKID_PENDING_HINTS, failedHint, pendingHint } from './bankid-hints'
import { createBanksigneringProvider } from './banksignering'
import type { EidFailedHint, EidPendingHint, EidProvider, EidStart } from './eid-provider'
import { createSimulatedProvider } from './simulated'
import { createTestAuthority } from './test-authority'
import { banksigneringDialect, CREDENTIALS } from './test-banksignering-dialect'
import type { TestPerson } from './test-order-book'
import { bankIdDialect, type ReplayServer, startReplayServer } from './test-replay-server'

export const START: EidStart = {
  endUserIp: '::ffff:203.0.113.7',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
  locale: 'sv',
  startOn: 'other-device',
  returnUrl: 'https://mina.example/sign-in/return',
  deviceIdentifier: 'd1f0',
}

/** One provider with the person and the service behind it. */
export type EidSetting = {
  provider: EidProvider
  now(): Date
  wait(ms: number): void
  /** What the last order comes to. */
  show(hint: EidPendingHint): void
  fail(hint: EidFailedHint): void
  complete(person: TestPerson): void
  /** The app reads a code: true when it opens an order. */
  scan(data: string): boolean
  /** The service itself, where there is one. */
  server: ReplayServer | null
  close(): Promise<void>
}

export const ROOT = createTestAuthority('eID root')
export const BANK = createTestAuthority('Bank')
const OURS = BANK.issue('Mina sidor')
/** Short enough to wait for, long enough for a busy machine. */
const TIMEOUT_MS = 1_500

function testClock() {
  let at = new Date('2026-11-25T08:00:00.250Z').getTime()
  return {
    now: () => new Date(at),
    wait: (ms: number) => {
      at += ms
    },
  }
}

const codeOf = (codes: string[], toHint: (code: string) => string, hint: string) =>
  codes.find((code) => toHint(code) === hint) ?? 'aCodeOfTomorrow'

async function served(
  dialect: Parameters<typeof startReplayServer>[0],
  isMutual: boolean,
  create: (server: ReplayServer, clock: () => Date) => EidProvider,
): Promise<EidSetting> {
  const clock = testClock()
  const server = await startReplayServer(dialect, clock.now, ROOT, isMutual ? BANK : null)
  const provider = create(server, clock.now)
  const { book } = server
  return {
    provider,
    ...clock,
    show: (hint) => {
      book.last.state = { status: 'pending', hintCode: codeOf(BANKID_PENDING_HINTS, pendingHint, hint) }
    },
    fail: (hint) => {
      book.last.state = { status: 'failed', hintCode: codeOf(BANKID_FAILED_HINTS, failedHint, hint) }
    },
    complete: (person) => {
      book.last.state = { status: 'complete', person, risk: 'low', ipAddress: '203.0.113.7' }
    },
    scan: (data) => book.scan(data) !== null,
    server,
    close: async () => {
      provider.close()
      await server.close()
    },
  }
}

export const bankIdSetting = () =>
  served(bankIdDialect, true, ({ url }, clock) =>
    createBankIdProvider({
      baseUrl: url,
      identity: { pfx: OURS.pfx('qwerty'), passphrase: 'qwerty', ca: ROOT.ca },
      referringDomain: 'mina.example',
      clock,
      startTimeoutMs: TIMEOUT_MS,
      collectTimeoutMs: TIMEOUT_MS,
    }),
  )

export const banksigneringSetting = (shape: 'nested' | 'flat') => () =>
  served(banksigneringDialect(shape), false, ({ url }, clock) =>
    createBanksigneringProvider({
      ...CREDENTIALS,
      baseUrl: url,
      ca: ROOT.ca,
      clock,
      startTimeoutMs: TIMEOUT_MS,
      collectTimeoutMs: TIMEOUT_MS,
    }),
  )

export async function simulatedSetting(): Promise<EidSetting> {
  const clock = testClock()
  const provider = createSimulatedProvider({ environment: 'test', clock: clock.now })
  let last = ''
  const begun = <T extends { handle: { reveal(): { orderRef: string } } }>(order: T): T => {
    last = order.handle.reveal().orderRef
    return order
  }
  return {
    provider: {
      ...provider,
      startAuth: async (start) => begun(await provider.startAuth(start)),
      startSign: async (start) => begun(await provider.startSign(start)),
    },
    ...clock,
    show: (hint) => provider.app.show(last, hint),
    fail: (hint) => provider.app.refuse(last, hint),
    complete: (person) => provider.app.approve(last, person),
    scan: (data) => provider.app.scan(data) !== null,
    server: null,
    close: async () => provider.close(),
  }
}

export const SETTINGS = [
  { name: 'bankid', open: bankIdSetting },
  { name: 'banksignering, nested', open: banksigneringSetting('nested') },
  { name: 'banksignering, flat', open: banksigneringSetting('flat') },
  { name: 'simulated', open: simulatedSetting },
]

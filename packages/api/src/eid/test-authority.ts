import {
  createHash,
  createHmac,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto'

/** A throw-away certificate authority: what the tests trust is made by them and dies with them. */
export type TestAuthority = {
  ca: string
  /** For the loopback address, unless another host is named. */
  issue(commonName: string, host?: string): TestCertificate
}
export type TestCertificate = { cert: string; key: string; pfx(passphrase: string): Buffer }

const DAY_MS = 86_400_000

// ── DER (ITU-T X.690) ──
function der(tag: number, ...contents: Uint8Array[]): Buffer {
  const content = Buffer.concat(contents)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}
const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts)
const set = (...parts: Uint8Array[]) => der(0x31, ...parts)
/** Small numbers, and long ones whose first byte is below 128. */
const integer = (value: number | Uint8Array) =>
  der(
    0x02,
    typeof value === 'number' ? Buffer.from(value < 128 ? [value] : [value >> 8, value & 0xff]) : value,
  )
const octets = (bytes: Uint8Array) => der(0x04, bytes)
const bits = (bytes: Uint8Array) => der(0x03, Buffer.from([0]), bytes)
const explicit = (number: number, ...parts: Uint8Array[]) => der(0xa0 + number, ...parts)
const utcTime = (date: Date) =>
  der(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`))

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes = [first * 40 + second]
  for (const arc of rest) {
    const septets = [arc & 0x7f]
    for (let left = arc >> 7; left > 0; left >>= 7) septets.unshift((left & 0x7f) | 0x80)
    bytes.push(...septets)
  }
  return der(0x06, Buffer.from(bytes))
}

// ── Certificates (RFC 5280) ──
const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'))
const nameOf = (commonName: string) =>
  sequence(set(sequence(oid('2.5.4.3'), der(0x0c, Buffer.from(commonName)))))
const isAuthority = sequence(
  oid('2.5.29.19'),
  der(0x01, Buffer.from([0xff])),
  octets(sequence(der(0x01, Buffer.from([0xff])))),
)
const forLoopback = [der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1]))]
const validFor = (names: Buffer[]) => sequence(oid('2.5.29.17'), octets(sequence(...names)))

function certificate(
  subject: string,
  key: KeyObject,
  issuer: string,
  signer: KeyObject,
  extension: Buffer,
): string {
  const toBeSigned = sequence(
    explicit(0, integer(2)),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ECDSA_SHA256,
    nameOf(issuer),
    sequence(utcTime(new Date(Date.now() - DAY_MS)), utcTime(new Date(Date.now() + DAY_MS))),
    nameOf(subject),
    key.export({ type: 'spki', format: 'der' }),
    explicit(3, sequence(extension)),
  )
  return new X509Certificate(
    sequence(toBeSigned, ECDSA_SHA256, bits(sign('sha256', toBeSigned, signer))),
  ).toString()
}

export function createTestAuthority(name: string): TestAuthority {
  const authority = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    ca: certificate(name, authority.publicKey, name, authority.privateKey, isAuthority),
    issue(commonName, host) {
      const names = host === undefined ? forLoopback : [der(0x82, Buffer.from(host))]
      const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const cert = certificate(commonName, own.publicKey, name, authority.privateKey, validFor(names))
      return {
        cert,
        key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        pfx: (passphrase) => bundle(new X509Certificate(cert), own.privateKey, passphrase),
      }
    },
  }
}

// ── The bundle a bank hands out (PKCS#12, RFC 7292) ──
const DATA = '1.2.840.113549.1.7.1'
const BAG = '1.2.840.113549.1.12.10.1'
const MAC_ITERATIONS = 2048

function bundle(cert: X509Certificate, key: KeyObject, passphrase: string): Buffer {
  const encryptedKey = key.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase })
  const localKeyId = set(
    sequence(oid('1.2.840.113549.1.9.21'), set(octets(createHash('sha1').update(cert.raw).digest()))),
  )
  const keyBag = sequence(oid(`${BAG}.2`), explicit(0, encryptedKey), localKeyId)
  const certBag = sequence(
    oid(`${BAG}.3`),
    explicit(0, sequence(oid('1.2.840.113549.1.9.22.1'), explicit(0, octets(cert.raw)))),
    localKeyId,
  )
  const data = (content: Buffer) => sequence(oid(DATA), explicit(0, octets(content)))
  const safe = sequence(data(sequence(certBag, keyBag)))
  const salt = randomBytes(16)
  const mac = createHmac('sha256', macKey(passphrase, salt)).update(safe).digest()
  const sha256 = sequence(oid('2.16.840.1.101.3.4.2.1'), der(0x05))
  return sequence(
    integer(3),
    data(safe),
    sequence(sequence(sha256, octets(mac)), octets(salt), integer(MAC_ITERATIONS)),
  )
}

/** RFC 7292 appendix B.2 with id 3, for one block of SHA-256. */
function macKey(passphrase: string, salt: Buffer): Buffer {
  const block = 64
  const password = Buffer.from(`${passphrase}\0`, 'utf16le').swap16()
  const filled = (bytes: Buffer) => Buffer.alloc(block * Math.ceil(bytes.length / block), bytes)
  let key = Buffer.concat([Buffer.alloc(block, 3), filled(salt), filled(password)])
  for (let turn = 0; turn < MAC_ITERATIONS; turn++) key = createHash('sha256').update(key).digest()
  return key
}

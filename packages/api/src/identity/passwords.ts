import { hash, verify } from '@node-rs/argon2'

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. About 50 ms of one core. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const PREFIX = '$argon2id$v=19$m=19456,t=2,p=1$'

/** Of a password nobody has: checked when the e-mail is unknown, so that both answers cost the same. */
const NOBODYS_HASH = `${PREFIX}ZHVtbXktc2FsdC0xNi1i$2dyGsHx0Ri0bIgRkuhKZ0mbbFhLgtPAsRtyF0Bj7m94`

export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS)

/**
 * Compares with the stored hash, or with nobody's when there is none: then the answer is always false. A person
 * without a password has something else than a hash there.
 */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  const known = storedHash?.startsWith('$argon2id$') ? storedHash : null
  const matches = await verify(known ?? NOBODYS_HASH, password)
  return matches && known !== null
}

/** Whether the hash was made with other parameters than today's and should be made anew. */
export const isOutdated = (storedHash: string): boolean => !storedHash.startsWith(PREFIX)

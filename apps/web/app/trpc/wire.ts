/** What superjson puts on the wire: JSON, and at which paths a value of it was something else. */
type Wire = { json: unknown; meta?: { values?: unknown } }

const REVIVE: Record<string, (value: unknown) => unknown> = {
  Date: (value) => new Date(String(value)),
  undefined: () => undefined,
}

/**
 * The browser's end of the server's superjson, at a tenth of its weight: what we send is JSON as it is, what comes
 * back holds dates and nothing else that JSON has no word for.
 * @throws Error for a value of another type, which then belongs into REVIVE
 */
export const wire = {
  serialize: (value: unknown): Wire => ({ json: value }),
  deserialize({ json, meta }: Wire): unknown {
    const values = meta?.values
    if (!values) return json
    if (Array.isArray(values)) return revive(values, json)
    for (const [path, type] of Object.entries(values)) replaceAt(json, keysOf(path), type)
    return json
  },
}

function revive(type: unknown, value: unknown): unknown {
  const make = Array.isArray(type) && type.length === 1 ? REVIVE[String(type[0])] : undefined
  if (!make) throw new Error(`a value of type ${JSON.stringify(type)} came over the wire`)
  return make(value)
}

/** `rows.0.at`; a dot or backslash inside a key has a backslash before it. */
const keysOf = (path: string): string[] =>
  (path.match(/(?:\\.|[^.\\])+/g) ?? []).map((key) => key.replace(/\\(.)/g, '$1'))

function replaceAt(root: unknown, keys: string[], type: unknown) {
  let holder = root as Record<string, unknown>
  for (const key of keys.slice(0, -1)) holder = holder[key] as Record<string, unknown>
  const last = keys.at(-1)!
  holder[last] = revive(type, holder[last])
}

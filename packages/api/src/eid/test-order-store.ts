import type { EidOrderStore, StoredEidOrder } from './eid-order-store'

/** The store's contract in memory, for tests: what it hands out is a copy, as rows are. */
export function createOrderStoreInMemory(): EidOrderStore & { readonly rows: Map<string, StoredEidOrder> } {
  const rows = new Map<string, StoredEidOrder>()
  const isDue = (row: StoredEidOrder, now: Date) => row.outcome === null && row.nextTurnAt <= now
  return {
    rows,
    async add(order) {
      if (rows.has(order.id)) throw new Error(`There is an order ${order.id} already`)
      rows.set(order.id, { ...order })
    },
    async find(id, sessionId) {
      const row = rows.get(id)
      return row?.sessionId === sessionId ? { ...row } : null
    },
    async listDue(now, limit) {
      const due = [...rows.values()].filter((row) => isDue(row, now))
      return due
        .sort((a, b) => a.nextTurnAt.getTime() - b.nextTurnAt.getTime())
        .slice(0, limit)
        .map((row) => ({ ...row }))
    },
    async takeTurn(id, now, until) {
      const row = rows.get(id)
      if (!row || !isDue(row, now)) return false
      row.nextTurnAt = until
      return true
    },
    async note(id, hint, nextTurnAt) {
      const row = rows.get(id)
      if (row?.outcome === null) Object.assign(row, { hint, nextTurnAt })
    },
    async settle(id, outcome, at) {
      const row = rows.get(id)
      if (row?.outcome !== null) return false
      Object.assign(row, { outcome, settledAt: at })
      return true
    },
    async claim(id, sessionId, at, notBefore) {
      const row = rows.get(id)
      if (row?.sessionId !== sessionId || row.claimedAt || row.outcome?.state !== 'complete') return null
      if (!row.settledAt || row.settledAt < notBefore) return null
      row.claimedAt = at
      return row.outcome.result
    },
  }
}

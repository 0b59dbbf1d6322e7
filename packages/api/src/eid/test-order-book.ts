import { randomUUID } from 'node:crypto'
import { animatedQr } from './animated-qr'

export type TestPerson = { personalNumber: string; givenName: string; surname: string }
export const ADA: TestPerson = { personalNumber: '198507099805', givenName: 'Ada', surname: 'Öberg' }

type State =
  | { status: 'pending'; hintCode: string }
  | { status: 'failed'; hintCode: string }
  | { status: 'complete'; person: TestPerson; risk: string; ipAddress: string }

export type BookedOrder = {
  orderRef: string
  autoStartToken: string
  qrStartToken: string
  qrStartSecret: string
  begunAt: Date
  state: State
  isCollected: boolean
}

/** The scheme's side of an order, as BankID describes it: given once when over, unknown after that. */
export class OrderBook {
  readonly orders: BookedOrder[] = []

  constructor(private readonly now: () => Date) {}

  begin(): BookedOrder {
    const order: BookedOrder = {
      orderRef: randomUUID(),
      autoStartToken: randomUUID(),
      qrStartToken: randomUUID(),
      qrStartSecret: randomUUID(),
      begunAt: this.now(),
      state: { status: 'pending', hintCode: 'outstandingTransaction' },
      isCollected: false,
    }
    this.orders.push(order)
    return order
  }

  get last(): BookedOrder {
    return this.orders.at(-1)!
  }

  open(orderRef: unknown): BookedOrder | null {
    return this.orders.find((order) => order.orderRef === orderRef && !order.isCollected) ?? null
  }

  collect(orderRef: unknown): BookedOrder | null {
    const order = this.open(orderRef)
    if (order) order.isCollected = order.state.status !== 'pending'
    return order
  }

  cancel(orderRef: unknown): boolean {
    const order = this.open(orderRef)
    if (order) order.isCollected = true
    return order !== null
  }

  /** The app's camera: takes the code of this second or of the few before, of an order that still waits for it. */
  scan(data: string): BookedOrder | null {
    for (const order of this.orders) {
      if (order.state.status !== 'pending' || order.isCollected) continue
      const seconds = Math.floor((this.now().getTime() - order.begunAt.getTime()) / 1000)
      for (let age = 0; age <= 5; age++) {
        if (data === animatedQr(order.qrStartToken, order.qrStartSecret, seconds - age)) return order
      }
    }
    return null
  }
}

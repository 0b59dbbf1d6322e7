import { ledgerLines, type Voucher, type VoucherLine } from '../journals/voucher'
import type { SieFile, SieVoucher } from './sie-file'

/**
 * Vouchers as a file has them: one line an account and its objects. Those whose lines cancel out are left out.
 * @param textOf what to write on a voucher, in the language of the books
 */
export const sieVouchers = (
  vouchers: readonly Voucher[],
  textOf: (voucher: Voucher) => string,
): SieVoucher[] =>
  vouchers.flatMap((voucher) => {
    const lines = ledgerLines(voucher.lines)
    return lines.length === 0
      ? []
      : [
          {
            date: voucher.date,
            text: textOf(voucher),
            lines: lines.map(({ account, objects, amount }) => ({ account, objects, amount })),
          },
        ]
  })

/** The accounts of the vouchers that have a name, once each, by number. */
export function sieAccounts(vouchers: readonly Voucher[]): NonNullable<SieFile['accounts']> {
  const names = new Map<string, string>()
  for (const { account, name } of linesOf(vouchers)) if (name) names.set(account, name)
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([account, name]) => ({ account, name }))
}

/**
 * The objects of the vouchers, once each, by dimension and number.
 * @param nameOf of a cost centre or project; its number where it has none
 */
export function sieObjects(
  vouchers: readonly Voucher[],
  nameOf: (object: { dimension: number; object: string }) => string | undefined,
): NonNullable<SieFile['objects']> {
  const objects = new Map(
    linesOf(vouchers).flatMap((line) =>
      line.objects.map((object) => [JSON.stringify([object.dimension, object.object]), object] as const),
    ),
  )
  return [...objects.values()]
    .map((object) => ({ ...object, name: nameOf(object) ?? object.object }))
    .sort((a, b) => a.dimension - b.dimension || (a.object < b.object ? -1 : 1))
}

const linesOf = (vouchers: readonly Voucher[]): VoucherLine[] => vouchers.flatMap(({ lines }) => lines)

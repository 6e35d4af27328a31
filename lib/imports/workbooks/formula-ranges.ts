import { type Address, cellAddress } from './cell-address';

const most = 1_000;

/** The cells that one formula fills: only its first cell says that it is calculated. */
export function formulaRanges() {
  const ranges: { readonly first: Address; readonly last: Address }[] = [];
  return {
    /** Notes a formula's range, as its element gives it. */
    begin: (type: string | undefined, ref: string | undefined) => {
      if ((type !== 'array' && type !== 'dataTable') || ref === undefined || ranges.length >= most) return;
      const [first, last] = ref.split(':').map(cellAddress);
      if (first && last) ranges.push({ first, last });
    },
    has: ({ row, column }: Address) =>
      ranges.some(
        ({ first, last }) => row >= first.row && row <= last.row && column >= first.column && column <= last.column,
      ),
  };
}

import type { Cell } from '@/lib/imports/tables/table-row';
import { isBelowZero } from './costs';

/** The number that a cell writes, by its digits alone, for sums: 1,234 and (1,234); null where it writes no single one. */
export function plainAmount({ kind, text }: Cell): string | null {
  if (kind === 'number') return text;
  const digits = text.trim().replaceAll(/[^\d.,]/g, '');
  const plain = /^\d+(?:\.\d+)?$/.test(digits)
    ? digits
    : /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)
      ? digits.replaceAll(',', '')
      : null;
  if (plain === null) return null;
  return isBelowZero(text) ? `-${plain}` : plain;
}

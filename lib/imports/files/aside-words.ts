import type { Aside } from './open-file';

const byRule = 'values left out: ';

/** "Rows of totals: 1", "Left out: 13. It repeats the closing balance of the period before.": what is no row of the sum. */
export function asideWords({ count, words }: Aside): string {
  const shown = count.toLocaleString('en-US');
  if (words.startsWith(byRule)) return `Left out: ${shown}. ${words.slice(byRule.length)}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${shown}`;
}

/** How many values of a table are left out by its own rules: totals, percentages, what another cell says too. */
export function leftOutByRule(aside: readonly Aside[]): number {
  return aside.reduce((sum, { count, words }) => (words.startsWith(byRule) ? sum + count : sum), 0);
}

import { expect, test } from 'vitest';
import { comparisonMessage } from '@/lib/charts/message';
import { verdictOf } from '@/lib/charts/verdict';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import { headlineRows } from '@/lib/turnaround/before-after';
import { builtInRecord } from '@/tests/support/built-in-case';

const searched = asKnownOn(builtInRecord(), null);
const imported = { ...searched, facts: searched.facts.map((fact) => ({ ...fact, recordedAs: 'import' as const })) };
const told = (companyCase: typeof searched) => [
  verdictOf(companyCase)?.sentence,
  comparisonMessage(companyCase, 'revenue'),
  headlineRows(companyCase).find(({ metric }) => metric.key === 'revenue')?.after.reason,
];

test('of a case whose sources were searched it is said that no revenue has been disclosed since', () => {
  for (const sentence of told(searched)) expect(sentence).toContain('has been disclosed since');
});

test('of a file that was imported it is only said that none is recorded here: the company may have disclosed it', () => {
  for (const sentence of told(imported)) {
    expect(sentence).toContain('is recorded here since');
    expect(sentence).not.toContain('disclosed');
  }
  expect([verdictOf(searched)?.isSearched, verdictOf(imported)?.isSearched]).toEqual([true, false]);
});

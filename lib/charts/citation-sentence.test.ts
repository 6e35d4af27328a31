import { describe, expect, test } from 'vitest';
import { viewed, wholeView } from '@/lib/turnaround/view';
import { builtInCase } from '@/tests/support/built-in-case';
import { chartOf } from '@/tests/support/charts';
import { row, rowSpec } from '@/tests/support/specs';
import { citationSentence } from './citation-sentence';

const today = '2026-11-23';
const at = 'https://turnaround.example/companies/stability-ai#chart-debt';

describe('a chart as a sentence with its citation', () => {
  test('says the message under the company’s name, the sources, the day and the address', () => {
    const sentence = citationSentence(chartOf('debt'), today, at);
    expect(sentence).toMatch(
      /^Stability AI: Debt \(cloud providers\) fell from about \$100M in May 2024 to none in Dec 2024, by the company’s own statement\. Sources: /,
    );
    expect(sentence).toContain('Forbes, ');
    expect(sentence.endsWith(`. As known on 23 Nov 2026: ${at}`)).toBe(true);
  });

  test('without a message gives the title with the last figure, bounds and all', () => {
    const spec = { ...chartOf('revenue'), message: null };
    expect(citationSentence(spec, today, at)).toMatch(/^Stability AI, Revenue, US dollars: <\$5M \(Q1 2024\)\. /);
  });

  test('never quotes a forecast, a claim or a disputed figure as if it were plain', () => {
    const claim = rowSpec('Debt', [row({ name: 'Debt after', label: '$0', detail: 'Dec 2024', scenario: 'claim' })]);
    expect(citationSentence(claim, today, at)).toContain('Debt after $0 (Dec 2024, claim).');
    const said = rowSpec('Debt', [row({ name: 'Debt', label: '$0', detail: 'Dec 2024, claim', scenario: 'claim' })]);
    expect(citationSentence(said, today, at)).toContain('Debt $0 (Dec 2024, claim).');
    const disputed = { ...chartOf('net-income'), message: null };
    expect(citationSentence(disputed, today, at)).toContain('$30M+ loss (Q1 2024, sources differ).');
  });

  test('tells the day that was asked for, and the tiers that were left out', () => {
    const view = { ...wholeView, asKnownOn: '2024-05-31', without: ['relay' as const] };
    const sentence = citationSentence(chartOf('revenue', viewed(builtInCase(), view)), today, at);
    expect(sentence).toContain('Without relay sources. As known on 31 May 2024: ');
  });

  test('names a publisher once, with the dates of its reports', () => {
    const source = {
      number: 1,
      title: 'A',
      publisher: 'Forbes',
      tier: 'press',
      dateLabel: '29 May 2024',
      url: null,
    } as const;
    const spec = {
      ...rowSpec('Debt', []),
      sources: [
        source,
        { ...source, number: 2, dateLabel: '6 Jun 2024' },
        { ...source, number: 3, publisher: 'A note', dateLabel: null },
      ],
    };
    expect(citationSentence(spec, today, at)).toContain('Sources: Forbes, 29 May 2024, 6 Jun 2024; A note.');
  });

  test('of events, which have no figure, gives the title alone', () => {
    const spec = { ...chartOf('timeline'), message: null };
    expect(citationSentence(spec, today, at)).toMatch(/^Stability AI, [^$]*\. Sources: /);
  });
});

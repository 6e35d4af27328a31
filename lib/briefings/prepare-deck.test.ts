import { describe, expect, test } from 'vitest';
import { builtInCase } from '@/tests/support/built-in-case';
import { type BriefingContent, briefingContent } from './briefing';
import { firstBriefing } from './first-briefing';
import { prepareDeck } from './prepare-deck';

const known = builtInCase();
const first = firstBriefing(known);
const prepare = (content: Partial<BriefingContent>, of = known) => prepareDeck({ ...first, ...content }, of);
const said = { message: '', notes: '' };

describe('the first briefing of Stability AI', () => {
  const { deck, left } = prepare({});

  test('can be saved as it is, and leaves nothing out', () => {
    expect(briefingContent.parse(first)).toEqual(first);
    expect(left).toEqual([]);
  });

  test('opens with its title and the day, then contents, the comparison, and sources at the end', () => {
    expect(deck.slides.map(({ kind }) => kind).slice(0, 3)).toEqual(['title', 'contents', 'table']);
    expect(deck.slides.at(-1)?.kind).toBe('sources');
    expect(deck.slides[0]).toMatchObject({
      lines: ['Stability AI', '2024 recapitalisation, announced 25 Jun 2024', 'Figures known by 13 Dec 2025'],
    });
  });

  test('says of each slide what its facts support: headcount fell from about 200 to about 45, about 78% fewer', () => {
    const headcount = deck.slides.find(({ itemId }) => itemId === 'headcount');
    expect(headcount).toMatchObject({
      spec: { message: 'Headcount fell from about 200 on 17 Apr 2024 to about 45 in Dec 2024, about 78% fewer.' },
    });
  });

  test('compares <$5M with the reason why there is none after', () => {
    const table = deck.slides.find(({ itemId }) => itemId === 'comparison');
    expect(table?.kind === 'table' && table.rows[0]).toEqual([
      'Revenue',
      '<$5M (Q1 2024) [1] [20] [21]',
      'No revenue has been disclosed since the restructuring.',
      'No figure after to compare with.',
    ]);
  });

  test('ends with every source that one of its slides names, and no other', () => {
    const named = deck.slides.flatMap((slide) =>
      slide.kind === 'chart'
        ? slide.spec.sources
        : slide.kind === 'table' || slide.kind === 'sentences'
          ? slide.sources
          : [],
    );
    const listed = deck.slides.flatMap((slide) => (slide.kind === 'sources' ? slide.entries : []));
    expect(listed.map(({ number }) => number)).toEqual(
      [...new Set(named.map(({ number }) => number))].sort((one, other) => one - other),
    );
  });
});

test('a message of one’s own stands in place of the generated one, notes beside it', () => {
  const item = { id: 'a', kind: 'chart', chart: 'debt', message: ' Debt is gone. ', notes: 'Pause here.' } as const;
  const slide = prepare({ items: [item] }).deck.slides.find(({ itemId }) => itemId === 'a');
  expect(slide).toMatchObject({ notes: 'Pause here.', spec: { message: 'Debt is gone.' } });
});

test('what has no fact on that day is left out with its reason, and its day stands on the title', () => {
  const then = builtInCase('2024-05-31');
  const items = [{ id: 'after', kind: 'chart' as const, chart: 'debt-bridge' as const, ...said }];
  const { deck, left } = prepare({ items, asKnownOn: '2024-05-31' }, then);
  expect(left).toEqual([{ itemId: 'after', reason: 'No fact is known for the chart "debt-bridge" of Stability AI.' }]);
  expect(deck.slides.map(({ kind }) => kind)).toEqual(['title']);
  expect(deck.slides[0]).toMatchObject({ lines: expect.arrayContaining(['As known on 31 May 2024']) });
});

test('a chart’s figures as a table: ~200 and ~45', () => {
  const items = [{ id: 'f', kind: 'facts' as const, chart: 'headcount' as const, ...said }];
  const table = prepare({ items }).deck.slides.find(({ itemId }) => itemId === 'f');
  const cells = table?.kind === 'table' ? table.rows.flat() : [];
  expect(cells).toEqual(expect.arrayContaining(['~200', '~45']));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deck, Slide } from '@/lib/briefings/deck';
import { firstBriefing } from '@/lib/briefings/first-briefing';
import { type PageSize, pageSizes } from '@/lib/briefings/page-sizes';
import { prepareDeck } from '@/lib/briefings/prepare-deck';
import { builtInCase } from '@/tests/support/built-in-case';
import type { LaidSlide, SlidePart } from './laid-slide';
import { layDeck } from './lay-deck';

const pages = Object.keys(pageSizes) as PageSize[];
const known = builtInCase();
const deckOf = (page: PageSize): Deck => prepareDeck({ ...firstBriefing(known), page }, known).deck;

/** Parts that stand on one another, or outside the page. */
function misplaced({ width, height, parts }: LaidSlide): string[] {
  const boxes = parts.map((part) => ({ ...part, height: part.kind === 'rule' ? 0 : part.height }));
  const outside = boxes.filter(
    (box) => box.x < 0 || box.y < 0 || box.x + box.width > width + 0.01 || box.y + box.height > height + 0.01,
  );
  const over = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .map((other) => `${one.kind} ${one.y} on ${other.kind} ${other.y}`),
  );
  return [...outside.map(({ kind, y }) => `${kind} ${y} outside`), ...over];
}

type Box = { x: number; y: number; width: number; height: number };
const overlap = (one: Box, other: Box) =>
  Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 0.01 &&
  Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > 0.01;

const textsOf = (part: SlidePart): string[] =>
  part.kind === 'text'
    ? part.paragraphs.map(({ text }) => text)
    : part.kind === 'table'
      ? part.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
      : [];

describe.each(pages)('the first briefing on a page of size %s', (page) => {
  const laid = layDeck(deckOf(page));

  test('has no part on another or outside its page', () => {
    expect(laid.flatMap((slide) => misplaced(slide).map((what) => `${slide.number}: ${what}`))).toEqual([]);
  });

  test('has nothing under 9 points', () => {
    const sizes = laid.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        part.kind === 'text' ? part.paragraphs.map(({ size }) => size) : part.kind === 'table' ? [part.size] : [],
      ),
    );
    expect(Math.min(...sizes) * 1.125).toBeGreaterThanOrEqual(9);
  });

  test('gives a chart at least 45 % of its page', () => {
    for (const { height, parts } of laid)
      for (const part of parts) if (part.kind === 'chart') expect(part.height / height).toBeGreaterThanOrEqual(0.449);
  });

  test('counts its pages from 1, and contents name where each thing begins', () => {
    expect(laid.map(({ number }) => number)).toEqual(laid.map((_, index) => index + 1));
    const entries = laid[1]?.parts.flatMap(textsOf) ?? [];
    const headcount = laid.find(({ itemId }) => itemId === 'headcount');
    expect(entries).toContain(`${headcount?.number}   Headcount, people`);
    expect(entries).toContain(`${laid.find(({ title }) => title === 'Sources')?.number}   Sources`);
  });
});

test('of 300 rows each stands once, under the same head, on pages that hold them', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...pages),
      fc.array(fc.string({ maxLength: 400 }), { minLength: 1, maxLength: 300 }),
      (page, words) => {
        const rows = words.map((text, index) => [`row ${index}`, text]);
        const columns = [
          { label: 'Name', align: 'left', share: 0.4 },
          { label: 'What', align: 'right', share: 0.6 },
        ] as const;
        const table: Slide = {
          kind: 'table',
          title: 'Rows',
          message: null,
          columns,
          rows,
          footnotes: [],
          sources: [],
          notes: null,
          itemId: 'rows',
        };
        const laid = layDeck({ ...deckOf(page), slides: [table] });
        const first = laid.flatMap(({ parts }) =>
          parts.flatMap((part) => (part.kind === 'table' ? part.rows.map(({ cells }) => cells[0]?.text) : [])),
        );
        expect(first.filter((text) => text !== 'Name')).toEqual(rows.map(([name]) => name));
        expect(first.filter((text) => text === 'Name')).toHaveLength(laid.length);
        expect(laid.flatMap(misplaced)).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});

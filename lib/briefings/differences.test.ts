import { expect, test } from 'vitest';
import type { BriefingContent } from '@/lib/briefings/briefing';
import { differences } from './differences';

const said = { message: '', notes: '' };
const content: BriefingContent = {
  title: 'Board',
  items: [
    { id: 'a', kind: 'chart', chart: 'revenue', ...said },
    { id: 'b', kind: 'chart', chart: 'debt', ...said },
  ],
  page: 'wide',
  theme: 'light',
  locale: 'en-US',
  asKnownOn: null,
  without: [],
};
const draft = (more: Partial<BriefingContent> = {}, name = 'Mine') => ({ name, content: { ...content, ...more } });

test('two equal briefings differ in nothing', () => {
  expect(differences(draft(), draft())).toEqual([]);
});

test('name, settings and order stand beside each other', () => {
  const theirs = draft({ asKnownOn: '2024-05-31', items: content.items.toReversed() }, 'Lenders');
  expect(differences(draft(), theirs)).toEqual([
    { what: 'Name', mine: 'Mine', theirs: 'Lenders' },
    { what: 'As known on', mine: 'today', theirs: '31 May 2024' },
    { what: 'Slides in order', mine: 'Revenue, Debt', theirs: 'Debt, Revenue' },
  ]);
});

test('what two people wrote on one slide stands side by side', () => {
  const [first, second] = content.items;
  if (!first || !second) throw new Error('two items');
  const theirs = draft({ items: [{ ...first, notes: 'Slow down here' }, second] });
  expect(differences(draft(), theirs)).toEqual([{ what: 'Revenue, notes', mine: 'none', theirs: 'Slow down here' }]);
});
